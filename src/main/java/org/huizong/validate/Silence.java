package org.huizong.validate;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.programme.Check;
import org.huizong.programme.CheckColumns;
import org.huizong.programme.Rule;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.Ruling;

/**
 * Rules keep silent about what another rule, named by their {@code unless}, has found to
 * be wrong in the same row and a column that both look at: one fault, one finding. What
 * they would have said is undecided; of the row's other columns they go on to speak.
 */
final class Silence {

	private static final Pattern ROW = Pattern.compile("[0-9]+");

	private Silence() {
	}

	/** The rulings without the findings that another rule has said better. */
	static List<Ruling> keep(List<Ruling> rulings) {
		Map<String, Map<List<String>, Set<String>>> said = new HashMap<>();
		rulings.forEach((ruling) -> ruling.findings()
			.forEach((finding) -> said.computeIfAbsent(finding.rule(), (code) -> new HashMap<>())
				.computeIfAbsent(row(finding), (row) -> new HashSet<>())
				.addAll(columns(ruling.rule(), finding))));
		return rulings.stream().map((ruling) -> keep(ruling, said)).toList();
	}

	private static Ruling keep(Ruling ruling, Map<String, Map<List<String>, Set<String>>> said) {
		List<Finding> kept = ruling.findings()
			.stream()
			.filter((finding) -> ruling.rule()
				.unless()
				.stream()
				.map((other) -> said.getOrDefault(other, Map.of()).getOrDefault(row(finding), Set.of()))
				.allMatch((columns) -> Collections.disjoint(columns, columns(ruling.rule(), finding))))
			.toList();
		return new Ruling(ruling.rule(), ruling.valid(), ruling.undecided() + ruling.findings().size() - kept.size(),
				kept);
	}

	/**
	 * The columns a finding is about: the one it points at, and those that its rule
	 * always takes together.
	 */
	private static Set<String> columns(Rule rule, Finding finding) {
		Set<String> columns = new HashSet<>(Set.of(finding.field()));
		Check check = rule.check();
		if (check instanceof Check.Cumulative || check instanceof Check.Peers || check instanceof Check.History
				|| check instanceof Check.Slip) {
			columns.addAll(CheckColumns.of(check));
		}
		return columns;
	}

	/** Unit, form, file, sheet and the first row of the place. */
	private static List<String> row(Finding finding) {
		Source place = finding.place();
		Matcher row = ROW.matcher((place != null) ? place.range() : "");
		return List.of(String.valueOf(finding.unit()), String.valueOf(finding.form()),
				(place != null) ? place.file() : "", (place != null) ? place.sheet() : "",
				row.find() ? row.group() : "");
	}

}
