package org.huizong.batch;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.statistics.Finding;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;

/**
 * What the reader has said of cells it could make nothing of. Such a cell stands as
 * missing in its row, and a rule that then finds it blank would say the same fault in
 * other words. Only findings that rest on that very cell are left out: what a rule finds
 * in the row's other cells is said.
 */
final class SaidBefore {

	/** How findings name the cells they rest on. */
	private static final Pattern CELL = Pattern.compile("（([A-Z]{1,3}[0-9]+)）");

	private final Set<String> places = new HashSet<>();

	/** What is only noted leaves its cells readable. */
	SaidBefore(Collection<Finding> read) {
		for (Finding finding : read) {
			Source place = finding.place();
			if (place != null && finding.severity() != Severity.INFO && !finding.field().isEmpty()) {
				this.places.add(place.reference());
			}
		}
	}

	/** Whether the finding rests on a cell that the reader has reported. */
	boolean covers(Finding finding) {
		Source place = finding.place();
		if (place == null) {
			return false;
		}
		if (this.places.contains(place.reference())) {
			return true;
		}
		Matcher cells = CELL.matcher(finding.seen());
		while (cells.find()) {
			if (this.places.contains(new Source(place.file(), place.sheet(), cells.group(1), null).reference())) {
				return true;
			}
		}
		return false;
	}

}
