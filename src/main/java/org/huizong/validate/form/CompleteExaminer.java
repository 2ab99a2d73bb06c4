package org.huizong.validate.form;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.Examiner;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.PlacedRows;
import org.huizong.validate.ruling.RowIdentity;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.ExpectedRows;
import org.huizong.validate.stage.FormPass;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.jspecify.annotations.Nullable;

/**
 * Required columns are filled in every data row; in a matrix form every expected row is
 * there. Looks only at units that have rows: a return that is missing altogether, or a
 * column missing from its header, was said when the file was read.
 */
public record CompleteExaminer(ReturnForm form, Rule rule) implements Examiner {

	private static final Text BLANK = new Text("空白", "blank");

	private static final Text NONE = new Text("没有这一行", "no such row");

	@Override
	public Examination begin(StagedReturns returns) throws SQLException {
		ExpectedRows expected = ExpectedRows.of(this.form, returns);
		List<String> required = this.form.columns()
			.stream()
			.filter((column) -> column.required() && column.derivation() == null)
			.map(FormColumn::name)
			.toList();
		boolean register = expected.names().isEmpty() && !returns.successions().changed();
		return register ? register(required, returns) : () -> examine(required, expected, returns);
	}

	private List<Ruling> examine(List<String> required, ExpectedRows expected, StagedReturns returns)
			throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		Map<String, List<StagedRow>> byUnit = new LinkedHashMap<>();
		returns.each(this.form, Findings.columns(this.rule, this.form, required), "hz_kind = 'DATA'", (row) -> {
			if (expected.mustBeFull(row)) {
				required.forEach((column) -> cell(row, column, wording, tally));
			}
			if (!expected.names().isEmpty()) {
				byUnit.computeIfAbsent(row.unit(), (unit) -> new ArrayList<>()).add(row);
			}
		});
		byUnit.values().forEach((rows) -> rows(rows, expected, wording, tally));
		return List.of(tally.ruling());
	}

	/**
	 * Counts what is filled in, and fetches only rows with a blank: registers are long.
	 */
	private Examination register(List<String> required, StagedReturns returns) {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		List<Long> gaps = new ArrayList<>();
		if (!required.isEmpty()) {
			FormPass pass = returns.pass(this.form);
			int blank = pass.ask("(" + required.stream()
				.map((column) -> SqlName.quoted(column) + " IS NULL")
				.collect(Collectors.joining(" OR ")) + ")");
			pass.each((row) -> {
				if (row.data() && row.yes(blank)) {
					gaps.add(row.place());
				}
				else if (row.data()) {
					tally.valid(required.size());
				}
			});
		}
		return () -> {
			Findings wording = new Findings(this.rule, this.form, returns);
			List<String> columns = Findings.columns(this.rule, this.form, required);
			for (StagedRow row : new PlacedRows(returns, this.form).at(columns, gaps)) {
				required.forEach((column) -> cell(row, column, wording, tally));
			}
			return List.of(tally.ruling());
		};
	}

	private void cell(StagedRow row, String column, Findings wording, Ruling.Tally tally) {
		if (row.value(column) != null) {
			tally.valid();
		}
		else if (wording.letter(row, column) == null) {
			tally.undecided();
		}
		else {
			String written = wording.written(row, column);
			tally.invalid(wording.missing(row, column, (written != null) ? Text.same(written) : BLANK,
					missing(row, column, wording, written), content(column)));
		}
	}

	/**
	 * What is missing, by the row's name where it has one, and what stands in its place.
	 */
	private Text missing(StagedRow row, String column, Findings wording, @Nullable String written) {
		Text name = wording.name(row);
		boolean alone = this.form.key().contains(column) || name.zh().isEmpty();
		Text instead = (written == null) ? Text.same("")
				: new Text("（写的是“" + written + "”）", " (what stands there is \"" + written + "\")");
		return alone ? new Text("「" + column + "」" + instead.zh(), "\"" + column + "\"" + instead.en()) : new Text(
				name.zh() + "的「" + column + "」" + instead.zh(), "\"" + column + "\" of " + name.en() + instead.en());
	}

	/** What to fill in: only where a figure is due may it be zero. */
	private Text content(String name) {
		FormColumn column = this.form.column(name).orElseThrow();
		return switch (column.type()) {
			case DECIMAL, INTEGER -> new Text("数字，确实为零的填 0", "a figure, 0 where it really is zero");
			case DATE -> new Text("日期", "a date");
			case CODE -> new Text("规定的名称", "a declared name");
			case INDICATOR -> new Text("指标名称", "the indicator's name");
			case UNIT -> new Text("单位名称", "the unit's name");
			case TEXT -> new Text("应填内容", "what belongs there");
		};
	}

	private void rows(List<StagedRow> rows, ExpectedRows expected, Findings wording, Ruling.Tally tally) {
		Set<Object> there = rows.stream()
			.map((row) -> row.value(expected.column()))
			.filter((value) -> value != null)
			.collect(Collectors.toSet());
		expected.names().forEach((code, name) -> {
			if (there.contains(code)) {
				tally.valid();
			}
			else {
				tally.invalid(missing(rows, expected, name, wording));
			}
		});
	}

	/** Points at the part of the sheet where the row should be. */
	private Finding missing(List<StagedRow> rows, ExpectedRows expected, Text name, Findings wording) {
		StagedRow first = rows.get(0);
		List<StagedRow> beside = rows.stream().filter((row) -> row.besides(first)).toList();
		String from = wording.address(first, expected.column());
		String to = wording.address(beside.get(beside.size() - 1), expected.column());
		return wording
			.at(first, from.isEmpty() ? "" : from + ":" + to, expected.column(), NONE,
					new Text("「" + name.zh() + "」一行", "the row \"" + name.en() + "\""))
			.identifiedBy(RowIdentity.missing(this.rule, this.form, first.unit(), List.of(name.zh())));
	}

}
