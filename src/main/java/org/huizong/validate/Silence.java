package org.huizong.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.statistics.Finding;
import org.huizong.statistics.Source;

/**
 * Rules keep silent about a row in which another rule, named by their {@code unless}, has
 * found what is wrong: one fault, one finding. What they would have said is undecided.
 */
final class Silence {

	private static final Pattern ROW = Pattern.compile("[0-9]+");

	private Silence() {
	}

	/** The rulings without the findings that another rule has said better. */
	static List<Ruling> keep(List<Ruling> rulings) {
		Map<String, Set<List<String>>> rows = new HashMap<>();
		rulings.forEach((ruling) -> ruling.findings()
			.forEach((finding) -> rows.computeIfAbsent(finding.rule(), (code) -> new HashSet<>()).add(row(finding))));
		return rulings.stream().map((ruling) -> keep(ruling, rows)).toList();
	}

	private static Ruling keep(Ruling ruling, Map<String, Set<List<String>>> rows) {
		List<Finding> kept = ruling.findings()
			.stream()
			.filter((finding) -> ruling.rule()
				.unless()
				.stream()
				.noneMatch((other) -> rows.getOrDefault(other, Set.of()).contains(row(finding))))
			.toList();
		return new Ruling(ruling.rule(), ruling.valid(), ruling.undecided() + ruling.findings().size() - kept.size(),
				kept);
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
