package org.huizong.validate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.Check;
import org.huizong.programme.CodeList;
import org.huizong.programme.ColumnType;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;

/**
 * The city's own row of a table against the sum of its units: of the same table's rows
 * where these are units, else of their returns, column by column by indicator and
 * measure. A unit without a figure leaves the sum of returns undecided; in a table of
 * units' targets it has none and adds nothing.
 */
record CitySumExaminer(ReturnForm form, Rule rule, Check.CitySum check) implements Examiner {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		List<StagedRow> rows = returns.rows(this.form, Findings.columns(this.rule, this.form, this.check.columns()),
				"TRUE");
		Optional<StagedRow> city = rows.stream().filter((row) -> isCity(row, returns)).findFirst();
		for (String column : this.check.columns()) {
			BigDecimal seen = city.map((row) -> row.figure(column)).orElse(null);
			BigDecimal sum = (this.check.from() != null) ? reported(column, returns) : listed(column, rows, returns);
			if (seen == null || sum == null) {
				tally.undecided();
			}
			else if (agree(seen, sum)) {
				tally.valid();
			}
			else {
				tally.invalid(
						wording.at(city.orElseThrow(), column, Text.same(Figures.plain(seen)), expected(seen, sum)));
			}
		}
		return List.of(tally.ruling());
	}

	private boolean agree(BigDecimal seen, BigDecimal sum) {
		BigDecimal over = sum.subtract(seen);
		BigDecimal allowed = this.check.tolerance().max(seen.abs().multiply(this.check.percent()).divide(HUNDRED));
		return (this.check.atLeast() && over.signum() > 0) || over.abs().compareTo(allowed) <= 0;
	}

	private static Text expected(BigDecimal seen, BigDecimal sum) {
		BigDecimal difference = sum.subtract(seen);
		String more = Figures.plain(difference.abs());
		String share = (seen.signum() == 0) ? ""
				: Figures.plain(difference.abs().multiply(HUNDRED).divide(seen.abs(), 2, RoundingMode.HALF_UP)) + "%";
		String in = share.isEmpty() ? "" : "（" + share + "）";
		return new Text(Figures.plain(sum) + "，" + ((difference.signum() > 0) ? "多 " : "少 ") + more + in,
				Figures.plain(sum) + ", " + more + (share.isEmpty() ? "" : " (" + share + ")")
						+ ((difference.signum() > 0) ? " more" : " less"));
	}

	/** Units are the staged codes, entries of code lists the staged names. */
	private boolean isCity(StagedRow row, StagedReturns returns) {
		ReportingUnit city = returns.programme().city();
		return this.form.columns()
			.stream()
			.filter((column) -> this.form.key().contains(column.name()))
			.anyMatch((column) -> switch (column.type()) {
				case UNIT -> city.code().equals(row.value(column.name()));
				case CODE -> returns.programme()
					.codeList(String.valueOf(column.codeList()))
					.flatMap((list) -> list.entries()
						.stream()
						.filter((entry) -> entry.code().equals(city.code()))
						.findFirst())
					.map(CodeList.Entry::name)
					.filter((name) -> name.equals(row.value(column.name())))
					.isPresent();
				default -> false;
			});
	}

	/** The sum of the table's other rows; null when none has a figure. */
	private @Nullable BigDecimal listed(String column, List<StagedRow> rows, StagedReturns returns) {
		List<BigDecimal> figures = rows.stream()
			.filter((row) -> !isCity(row, returns))
			.map((row) -> row.figure(column))
			.flatMap((figure) -> Optional.ofNullable(figure).stream())
			.toList();
		return figures.isEmpty() ? null : figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The sum of the units' returns; null when one of them has no figure. */
	private @Nullable BigDecimal reported(String column, StagedReturns returns) throws SQLException {
		ReturnForm from = returns.programme().form(String.valueOf(this.check.from()));
		FormColumn declared = this.form.column(column).orElseThrow();
		String indicator = String.valueOf(declared.indicator());
		Optional<String> source = from.columns()
			.stream()
			.filter((other) -> other.measure() == declared.measure() && other.measure() != null)
			.map(FormColumn::name)
			.findFirst();
		if (source.isEmpty() || from.columnOf(ColumnType.INDICATOR).isEmpty()) {
			return null;
		}
		Map<String, BigDecimal> figures = new HashMap<>();
		IndicatorRows.read(from, List.of(indicator), List.of(source.get()), returns)
			.of(indicator)
			.forEach((unit, row) -> figures.put(unit, row.figure(source.get())));
		BigDecimal sum = BigDecimal.ZERO;
		for (ReportingUnit unit : returns.programme().unitsIn(returns.period())) {
			BigDecimal figure = figures.get(unit.code());
			if (figure == null) {
				return null;
			}
			sum = sum.add(figure);
		}
		return sum;
	}

}
