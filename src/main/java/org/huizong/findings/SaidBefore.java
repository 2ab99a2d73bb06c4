package org.huizong.findings;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.huizong.programme.Check;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;

/**
 * What the reader has said of cells it could make nothing of. Such a cell stands as
 * missing in its row, and a rule that then finds it blank would say the same fault in
 * other words. Only findings that rest on that very cell are left out: what a rule finds
 * in the row's other cells is said, and so is what it finds of a cell that was read and
 * only asked about.
 */
public final class SaidBefore {

	/** How findings name the cells they rest on. */
	private static final Pattern CELL = Pattern.compile("（([A-Z]{1,3}[0-9]+)）");

	private final Set<String> places = new HashSet<>();

	public SaidBefore(StatisticalProgramme programme, Collection<Finding> read) {
		for (Finding finding : read) {
			Source place = finding.place();
			if (place != null && !finding.field().isEmpty() && leavesBlank(programme, finding)) {
				this.places.add(place.reference());
			}
		}
	}

	private static boolean leavesBlank(StatisticalProgramme programme, Finding finding) {
		return programme.rule(finding.rule())
			.map(Rule::check)
			.map((check) -> check instanceof Check.Received received && received.detects().leavesBlank())
			.orElseGet(() -> Stream.of(Rule.Intake.values())
				.anyMatch((intake) -> intake.name().equals(finding.rule()) && intake.leavesBlank()));
	}

	/** Whether the finding rests on a cell that the reader has reported. */
	public boolean covers(Finding finding) {
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
