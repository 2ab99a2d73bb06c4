package org.huizong.validate.form;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.RowIdentity;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.word.Figures;
import org.jspecify.annotations.Nullable;

/** Rows of a matrix form against each other, one answer for each unit and column. */
public record TableExaminer(ReturnForm form, Rule rule, Check.Table check) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		Map<String, Indicator> named = named(returns);
		Map<String, Map<String, StagedRow>> rows = rows(named, returns);
		for (String column : this.check.columns()) {
			for (Map.Entry<String, @Nullable Boolean> answer : answers(column, named, returns).entrySet()) {
				if (answer.getValue() == null) {
					tally.undecided();
				}
				else if (answer.getValue()) {
					tally.valid();
				}
				else {
					tally.invalid(finding(wording, column, named, rows.getOrDefault(answer.getKey(), Map.of())));
				}
			}
		}
		return List.of(tally.ruling());
	}

	/** The indicators by the name the predicate gives them. */
	private Map<String, Indicator> named(StagedReturns returns) {
		Map<String, Indicator> named = new LinkedHashMap<>();
		for (String name : this.check.predicate().columns()) {
			named.put(name,
					returns.programme()
						.indicators()
						.stream()
						.filter((indicator) -> indicator.code().equals(name) || indicator.name().zh().equals(name)
								|| indicator.aliases().contains(name))
						.findFirst()
						.orElseThrow(() -> new IllegalStateException(this.rule.code() + ": no indicator " + name)));
		}
		return named;
	}

	/** By unit, the answer; the indicators' rows are turned into columns. */
	private Map<String, @Nullable Boolean> answers(String column, Map<String, Indicator> named, StagedReturns returns)
			throws SQLException {
		String pivot = named.entrySet()
			.stream()
			.map((entry) -> ", MAX(CASE WHEN " + SqlName.quoted(indicatorColumn()) + " = '"
					+ entry.getValue().code().replace("'", "''") + "' THEN " + SqlName.quoted(column) + " END) AS "
					+ SqlName.quoted(entry.getKey()))
			.collect(Collectors.joining());
		Map<String, @Nullable Boolean> answers = new LinkedHashMap<>();
		returns
			.query("SELECT hz_unit, CASE WHEN (" + this.check.predicate().sql(returns.period()) + ") THEN 1 WHEN NOT ("
					+ this.check.predicate().sql(returns.period()) + ") THEN 0 END FROM (SELECT hz_unit" + pivot
					+ returns.from(this.form) + " AND hz_kind = 'DATA' GROUP BY hz_unit) AS pivoted ORDER BY hz_unit",
					this.form, (result) -> {
						Integer answer = result.getObject(2, Integer.class);
						answers.put(result.getString(1), (answer != null) ? answer == 1 : null);
					});
		return answers;
	}

	/** By unit and the name the predicate gives the indicator, its row. */
	private Map<String, Map<String, StagedRow>> rows(Map<String, Indicator> named, StagedReturns returns)
			throws SQLException {
		List<String> columns = new ArrayList<>(Findings.columns(this.rule, this.form, this.check.columns()));
		columns.add(indicatorColumn());
		Map<String, Map<String, StagedRow>> rows = new LinkedHashMap<>();
		for (StagedRow row : returns.rows(this.form, columns, SqlName.quoted(indicatorColumn()) + " IS NOT NULL")) {
			named.forEach((name, indicator) -> {
				if (indicator.code().equals(row.value(indicatorColumn()))) {
					rows.computeIfAbsent(row.unit(), (unit) -> new LinkedHashMap<>()).putIfAbsent(name, row);
				}
			});
		}
		return rows;
	}

	/** Names every indicator's cell, and points at the first. */
	private Finding finding(Findings wording, String column, Map<String, Indicator> named,
			Map<String, StagedRow> rows) {
		List<String> names = named.keySet().stream().filter(rows::containsKey).toList();
		List<Text> seen = names.stream().map((name) -> {
			StagedRow row = Objects.requireNonNull(rows.get(name));
			String cell = wording.address(row, column);
			return new Text(wording.name(row).zh() + "（" + cell + "）" + Figures.shown(row.value(column)).zh(),
					wording.name(row).en() + " (" + cell + ") " + Figures.shown(row.value(column)).en());
		}).toList();
		StagedRow pointed = names.stream()
			.map(rows::get)
			.filter((row) -> row != null && row.value(column) != null)
			.findFirst()
			.orElseThrow();
		Finding finding = wording.at(pointed, column,
				new Text(seen.stream().map(Text::zh).collect(Collectors.joining("，")),
						seen.stream().map(Text::en).collect(Collectors.joining(", "))),
				Text.same(this.check.predicate().source()));
		return wording.restingOn(finding, names,
				names.stream()
					.map((name) -> RowIdentity.text(Objects.requireNonNull(rows.get(name)).value(column)))
					.toList());
	}

	private String indicatorColumn() {
		return this.form.columnOf(ColumnType.INDICATOR).orElseThrow().name();
	}

}
