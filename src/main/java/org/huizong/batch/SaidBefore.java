package org.huizong.batch;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huizong.programme.Check;
import org.huizong.programme.Rule;
import org.huizong.statistics.Finding;
import org.huizong.statistics.Source;

/**
 * What the reader has said of cells it could make nothing of. Such a cell stands as
 * missing in its row, and a rule that then finds it blank would say the same fault in
 * other words.
 */
final class SaidBefore {

	private final Map<String, Rule> rules;

	private final Set<String> places = new HashSet<>();

	private final Set<Cell> cells = new HashSet<>();

	SaidBefore(Collection<Rule> rules, Collection<Finding> read) {
		this.rules = rules.stream().collect(Collectors.toMap(Rule::code, Function.identity()));
		for (Finding finding : read) {
			Source place = finding.place();
			if (place != null) {
				this.places.add(place.reference());
				this.cells.add(new Cell(place.file(), place.sheet(), place.row(), finding.field()));
			}
		}
	}

	/** Whether the finding rests on a cell that the reader has reported. */
	boolean covers(Finding finding) {
		Source place = finding.place();
		Rule rule = this.rules.get(finding.rule());
		if (place == null || rule == null) {
			return false;
		}
		if (rule.check() instanceof Check.Complete) {
			return this.places.contains(place.reference());
		}
		return columns(rule.check()).stream()
			.anyMatch((column) -> this.cells.contains(new Cell(place.file(), place.sheet(), place.row(), column)));
	}

	private static Set<String> columns(Check check) {
		if (check instanceof Check.Row row) {
			return row.predicate().columns();
		}
		return (check instanceof Check.Earlier earlier) ? earlier.predicate().columns() : Set.of();
	}

	private record Cell(String file, String sheet, int row, String column) {
	}

}
