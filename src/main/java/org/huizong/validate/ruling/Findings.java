package org.huizong.validate.ruling;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Identity;
import org.huizong.validate.stage.ColumnLetters;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.stage.WrittenBlanks;
import org.huizong.validate.word.Figures;
import org.huizong.validate.word.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Words the findings of one rule: the rule's message with the place, what was seen, what
 * was expected and the row's values in it, then what the unit should do.
 */
public final class Findings {

	private final Rule rule;

	private final ReturnForm form;

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	private final ColumnLetters letters;

	private final WrittenBlanks blanks;

	private final Impact impact;

	public Findings(Rule rule, ReturnForm form, StagedReturns returns) throws SQLException {
		this.rule = rule;
		this.form = form;
		this.programme = returns.programme();
		this.period = returns.period();
		this.letters = returns.letters(form);
		this.blanks = new WrittenBlanks(form, returns);
		this.impact = new Impact(rule, form, returns);
	}

	/**
	 * The columns to fetch for a finding: the key, those its message names, and the ones
	 * the rule is about.
	 */
	public static List<String> columns(Rule rule, ReturnForm form, Collection<String> concerned) {
		Stream<String> named = form.columns()
			.stream()
			.map(FormColumn::name)
			.filter((name) -> (rule.message().zh() + rule.message().en()).contains("{" + name + "}"));
		return Stream.of(form.key().stream(), named, concerned.stream(), Impact.columns(rule, form))
			.flatMap((names) -> names)
			.distinct()
			.toList();
	}

	/** A finding at the row's cell in the column. */
	public Finding at(StagedRow row, String column, Text seen, Text expected) {
		return at(row, this.letters.address(row, column), column, seen, expected);
	}

	/** A finding at the row's cell that is off by the difference. */
	public Finding at(StagedRow row, String column, Text seen, Text expected, BigDecimal difference) {
		return at(row, this.letters.address(row, column), column, seen, expected,
				this.impact.of(row, column, difference));
	}

	/**
	 * A finding at the row's empty cell.
	 * @param missing what the message says is missing, in the place of what is expected
	 * @param content what to fill in
	 */
	public Finding missing(StagedRow row, String column, Text seen, Text missing, Text content) {
		Finding finding = at(row, column, seen, missing);
		return new Finding(finding.rule(), finding.severity(), finding.unit(), finding.form(), finding.place(), column,
				finding.seen(), content.zh(), finding.message(), finding.impact(), finding.basis(), finding.identity());
	}

	/** A finding at a range of the row's sheet; the whole row when the range is empty. */
	public Finding at(StagedRow row, String range, String field, Text seen, Text expected) {
		return at(row, range, field, seen, expected, this.impact.of(row, field, null));
	}

	/** A finding at a range, with its impact in percent of the city's total. */
	public Finding at(StagedRow row, String range, String field, Text seen, Text expected, @Nullable BigDecimal share) {
		Source place = new Source(row.file(), row.sheet(), range.isEmpty() ? row.row() + ":" + row.row() : range, null);
		Map<String, Text> fillings = new HashMap<>();
		this.form.columns().forEach((column) -> fillings.put(column.name(), value(row, column)));
		fillings.put("place", Text.same(place(row.unit(), place)));
		fillings.put("seen", seen);
		fillings.put("expected", expected);
		fillings.put("field", Text.same(field));
		fillings.put("form", this.form.title());
		fillings.put("unit", Text.same(unit(row.unit())));
		return new Finding(this.rule.code(), this.rule.severity(), row.unit(), this.form.code(), place, field,
				seen.zh(), expected.zh(),
				new Text(Sentence.of(this.rule.message().zh(), this.rule.recommendation().zh(), fillings, Text::zh),
						Sentence.of(this.rule.message().en(), " " + this.rule.recommendation().en(), fillings,
								Text::en)),
				share, basis(row, expected), Identity.ofCells(RowIdentity.subject(this.rule, this.form, row, field),
						List.of(seen.zh(), expected.zh())));
	}

	/** A finding that rests on these texts, in place of what it says of places. */
	public Finding restingOn(Finding finding, List<?>... evidence) {
		return finding.identifiedBy(
				finding.identity().restingOn(Stream.of(evidence).flatMap(List::stream).map(String::valueOf).toList()));
	}

	/** The row's values in the columns, as evidence. */
	public static List<?> evidence(StagedRow row, Collection<String> columns) {
		return columns.stream().flatMap((name) -> Stream.of(name, RowIdentity.text(row.value(name)))).toList();
	}

	/**
	 * For answers given before identities were kept: the row's key, and what was expected
	 * unless other units' returns have a part in it: their corrections leave an answer in
	 * force.
	 */
	private String basis(StagedRow row, Text expected) {
		Stream<String> key = this.form.key().stream().map((name) -> String.valueOf(row.value(name)));
		Stream<String> compared = this.rule.check().acrossUnits() ? Stream.empty() : Stream.of(expected.zh());
		return Finding.basis(Stream.concat(key, compared).toList());
	}

	/** {@code 上高县 2009-09/上高县.xlsx 项目台账!K5}. */
	public String place(StagedRow row, Collection<String> columns) {
		String cells = columns.stream()
			.map((column) -> this.letters.address(row, column))
			.filter((address) -> !address.isEmpty())
			.findFirst()
			.orElse(row.row() + ":" + row.row());
		return place(row.unit(), new Source(row.file(), row.sheet(), cells, null));
	}

	private String place(String unit, Source place) {
		return unit(unit) + " " + place.file() + " " + place.sheet() + "!" + place.range();
	}

	private String unit(String code) {
		return this.programme.unit(code, this.period).map(ReportingUnit::name).orElse(code);
	}

	/** {@code 签约日期（L5）2009-05-01，报批日期（M5）2009-04-01}. */
	public Text values(StagedRow row, Collection<String> columns) {
		List<FormColumn> shown = columns.stream().map((name) -> this.form.column(name).orElseThrow()).toList();
		return new Text(shown.stream().map((column) -> labelled(row, column).zh()).collect(Collectors.joining("，")),
				shown.stream().map((column) -> labelled(row, column).en()).collect(Collectors.joining(", ")));
	}

	private Text labelled(StagedRow row, FormColumn column) {
		String address = this.letters.address(row, column.name());
		Text value = value(row, column);
		return new Text(column.name() + (address.isEmpty() ? " " : "（" + address + "）") + value.zh(),
				column.name() + (address.isEmpty() ? " " : " (" + address + ") ") + value.en());
	}

	/** The value as a message shows it: names for codes. */
	private Text value(StagedRow row, FormColumn column) {
		Object value = row.value(column.name());
		if (value != null && column.type() == ColumnType.INDICATOR) {
			return indicator(value.toString());
		}
		if (value != null && column.type() == ColumnType.UNIT) {
			return Text.same(unit(value.toString()));
		}
		String written = (value == null) ? written(row, column.name()) : null;
		return (written != null) ? Text.same(written) : Figures.shown(value);
	}

	/** What stands in a cell that counts as blank, such as 无; null where nothing does. */
	public @Nullable String written(StagedRow row, String column) {
		String address = address(row, column);
		return address.isEmpty() ? null : this.blanks.of(row, address);
	}

	private Text indicator(String code) {
		return this.programme.indicators()
			.stream()
			.filter((indicator) -> indicator.code().equals(code))
			.map((indicator) -> indicator.name())
			.findFirst()
			.orElse(Text.same(code));
	}

	/**
	 * What identifies the row within its return, for messages: {@code 外贸出口总额}; empty
	 * where all of its key is blank.
	 */
	public Text name(StagedRow row) {
		List<FormColumn> key = this.form.key()
			.stream()
			.filter((name) -> row.value(name) != null)
			.map((name) -> this.form.column(name).orElseThrow())
			.toList();
		return new Text(key.stream().map((column) -> value(row, column).zh()).collect(Collectors.joining(" ")),
				key.stream().map((column) -> value(row, column).en()).collect(Collectors.joining(" ")));
	}

	public @Nullable String letter(StagedRow row, String column) {
		return this.letters.letter(row, column);
	}

	public String address(StagedRow row, String column) {
		return this.letters.address(row, column);
	}

}
