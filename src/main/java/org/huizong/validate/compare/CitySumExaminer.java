package org.huizong.validate.compare;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.programme.Check;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Lineage.Departure;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.CityRow;
import org.huizong.validate.stage.CityTotals;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.stage.UnitFigures;
import org.huizong.validate.word.Figures;
import org.jspecify.annotations.Nullable;

/**
 * The city's own row of a table against the sum of its units: of the same table's rows
 * where these are units, else of their returns, column by column by indicator and
 * measure, with what stays in the year to date of units that have ended. A unit without a
 * figure leaves the sum of returns undecided; in a table of units' targets it has none
 * and adds nothing. What is put in question is the difference.
 */
public record CitySumExaminer(ReturnForm form, Rule rule, Check.CitySum check) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		CityRow whose = new CityRow(this.form, returns.programme());
		List<StagedRow> rows = returns.rows(this.form, Findings.columns(this.rule, this.form, this.check.columns()),
				"TRUE");
		Optional<StagedRow> city = rows.stream().filter(whose::is).findFirst();
		for (String column : this.check.columns()) {
			BigDecimal seen = city.map((row) -> row.figure(column)).orElse(null);
			BigDecimal sum = (this.check.from() != null) ? reported(column, returns) : listed(column, rows, whose);
			if (seen == null || sum == null) {
				tally.undecided();
			}
			else if (agree(seen, sum)) {
				tally.valid();
			}
			else {
				StagedRow row = city.orElseThrow();
				tally.invalid(wording.at(row, wording.address(row, column), column, Text.same(Figures.plain(seen)),
						expected(seen, sum), CityTotals.percent(sum.subtract(seen), sum)));
			}
		}
		return List.of(tally.ruling());
	}

	private boolean agree(BigDecimal seen, BigDecimal sum) {
		BigDecimal over = sum.subtract(seen);
		BigDecimal allowed = this.check.tolerance()
			.max(seen.abs().multiply(this.check.percent()).divide(Rounding.HUNDRED));
		return (this.check.atLeast() && over.signum() > 0) || over.abs().compareTo(allowed) <= 0;
	}

	private static Text expected(BigDecimal seen, BigDecimal sum) {
		BigDecimal difference = sum.subtract(seen);
		String more = Figures.plain(difference.abs());
		BigDecimal percent = CityTotals.percent(difference, seen);
		String share = (percent == null) ? "" : Figures.plain(percent) + "%";
		String in = share.isEmpty() ? "" : "（" + share + "）";
		return new Text(Figures.plain(sum) + "，" + ((difference.signum() > 0) ? "多 " : "少 ") + more + in,
				Figures.plain(sum) + ", " + more + (share.isEmpty() ? "" : " (" + share + ")")
						+ ((difference.signum() > 0) ? " more" : " less"));
	}

	/** The sum of the table's rows of units; null when none has a figure. */
	private static @Nullable BigDecimal listed(String column, List<StagedRow> rows, CityRow whose) {
		return rows.stream()
			.filter(whose::isPart)
			.map((row) -> row.figure(column))
			.flatMap((figure) -> Optional.ofNullable(figure).stream())
			.reduce(BigDecimal::add)
			.orElse(null);
	}

	/** The sum of the units' returns; null when one of them has no figure. */
	private @Nullable BigDecimal reported(String column, StagedReturns returns) throws SQLException {
		FormColumn declared = this.form.column(column).orElseThrow();
		ReturnForm from = returns.programme().form(String.valueOf(this.check.from()));
		Map<String, BigDecimal> figures = UnitFigures.of(declared, from, returns);
		BigDecimal sum = BigDecimal.ZERO;
		for (ReportingUnit unit : returns.programme().unitsIn(returns.period())) {
			BigDecimal figure = figures.get(unit.code());
			if (figure == null) {
				return null;
			}
			sum = sum.add(figure);
		}
		BigDecimal ended = ended(declared, from, returns);
		return (ended != null) ? sum.add(ended) : null;
	}

	/** What stays of units that have ended; null when one of them has no figure. */
	private static @Nullable BigDecimal ended(FormColumn declared, ReturnForm from, StagedReturns returns)
			throws SQLException {
		boolean kept = declared.measure() != Measure.MONTH && declared.indicator() != null
				&& Departure.keeps(returns.programme().indicator(declared.indicator()));
		BigDecimal sum = BigDecimal.ZERO;
		for (Departure departure : kept ? returns.programme().lineage().departed(returns.period())
				: List.<Departure>of()) {
			BigDecimal figure = UnitFigures.of(declared, from, returns.in(departure.last()).asSent())
				.get(departure.unit().code());
			if (figure == null) {
				return null;
			}
			sum = sum.add(figure.multiply(departure.share()));
		}
		return sum;
	}

}
