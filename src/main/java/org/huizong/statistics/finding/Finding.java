package org.huizong.statistics.finding;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * One fault found in what a unit sent. Always data, never an exception.
 *
 * @param rule code of the rule in the programme's catalogue
 * @param unit code of the reporting unit, null when no unit could be named
 * @param form code of the form, null when it concerns a whole workbook or a missing
 * return
 * @param place the cell pointed at; null when nothing was received
 * @param field name of the column or indicator concerned, empty when none
 * @param seen the value found
 * @param expected the value or condition expected
 * @param message the whole sentence: place, seen, expected, what to do
 * @param impact what is in question, in percent of the city's total of it, two decimals;
 * null where that cannot be said
 * @param basis what numbers rested on besides place and value before identities were
 * kept, as {@link #basis} makes it; empty for none
 * @param identity what an answer to the finding is given for
 */
public record Finding(String rule, Severity severity, @Nullable String unit, @Nullable String form,
		@Nullable Source place, String field, String seen, String expected, Text message, @Nullable BigDecimal impact,
		String basis, Identity identity) {

	/**
	 * Gravest first, queries by their impact on the city's total, then unit, place and
	 * rule: the order in which findings are listed.
	 */
	public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
		.thenComparing((finding) -> (finding.severity() == Severity.QUERY) ? finding.impact() : null,
				Comparator.nullsLast(Comparator.reverseOrder()))
		.thenComparing((finding) -> (finding.unit() != null) ? finding.unit() : "")
		.thenComparing((finding) -> (finding.place() != null) ? finding.place().file() : "")
		.thenComparing((finding) -> (finding.place() != null) ? finding.place().sheet() : "")
		.thenComparingInt((finding) -> rowOf(finding.place()))
		.thenComparing((finding) -> (finding.place() != null) ? finding.place().range() : "")
		.thenComparing(Finding::rule)
		.thenComparing(Finding::field)
		.thenComparing((finding) -> finding.message().zh());

	/** A finding of a cell, told by its place and text. */
	public Finding(String rule, Severity severity, @Nullable String unit, @Nullable String form, @Nullable Source place,
			String field, String seen, String expected, Text message, @Nullable BigDecimal impact, String basis) {
		this(rule, severity, unit, form, place, field, seen, expected, message, impact, basis,
				Identity.ofCells(List.of(rule, text(unit), text(form), cell(place), field), List.of(seen, basis)));
	}

	/** A finding of a cell whose impact cannot be said. */
	public Finding(String rule, Severity severity, @Nullable String unit, @Nullable String form, @Nullable Source place,
			String field, String seen, String expected, Text message) {
		this(rule, severity, unit, form, place, field, seen, expected, message, null, "");
	}

	/** What a finding rests on, in a few digits: other texts give other digits. */
	public static String basis(Collection<String> texts) {
		return Identity.digest(String.join("\n", texts));
	}

	/** The finding's number, to which answers refer. */
	public String id() {
		return this.identity.number();
	}

	/**
	 * The number that the finding had before identities were kept: by cell, value and
	 * basis.
	 */
	public String formerId() {
		return Identity.digest(String.join("\n", this.rule, text(this.unit), text(this.form), cell(this.place),
				this.field, this.seen, this.basis));
	}

	/** The same finding with another identity. */
	public Finding identifiedBy(Identity other) {
		return new Finding(this.rule, this.severity, this.unit, this.form, this.place, this.field, this.seen,
				this.expected, this.message, this.impact, this.basis, other);
	}

	/** The same finding of another severity. */
	public Finding weighing(Severity other) {
		return new Finding(this.rule, other, this.unit, this.form, this.place, this.field, this.seen, this.expected,
				this.message, this.impact, this.basis, this.identity);
	}

	/**
	 * Tells those apart that are alike in subject and cells, such as two rows of one key:
	 * each is known by its place, too, and an answer to one is none to the other.
	 */
	public static List<Finding> toldApart(Collection<Finding> findings) {
		Map<String, Set<String>> places = new HashMap<>();
		findings.forEach((one) -> places.computeIfAbsent(one.id(), (id) -> new HashSet<>()).add(cell(one.place)));
		return findings.stream()
			.map((one) -> (places.getOrDefault(one.id(), Set.of()).size() > 1)
					? one.identifiedBy(one.identity.at(cell(one.place))) : one)
			.toList();
	}

	private static String cell(@Nullable Source place) {
		return (place != null) ? place.sheet() + "!" + place.range() : "";
	}

	private static String text(@Nullable String code) {
		return (code != null) ? code : "";
	}

	private static int rowOf(@Nullable Source place) {
		return (place != null) ? place.row() : 0;
	}

}
