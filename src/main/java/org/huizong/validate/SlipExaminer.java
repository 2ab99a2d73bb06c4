package org.huizong.validate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;

/**
 * A month's amount that looks as if written in another unit of measure, see
 * {@link UnitSlip}. The reference is the median of the same month last year and the
 * twelve months before, as far as they are known and above zero; undecided below the
 * least number of them. What is expected is the amount in the right unit: a suggestion,
 * which nothing applies.
 */
record SlipExaminer(ReturnForm form, Rule rule, Check.Slip check) implements Examiner {

	private static final int TRAILING = 12;

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		MonthlySeries series = MonthlySeries.read(this.form, this.check.indicators(), this.check.month(),
				this.check.yearAgo(), returns);
		IndicatorRows rows = IndicatorRows.read(this.form, this.check.indicators(),
				Findings.columns(this.rule, this.form, List.of(this.check.month())), returns);
		for (String indicator : this.check.indicators()) {
			for (Map.Entry<String, StagedRow> row : rows.of(indicator).entrySet()) {
				judge(row.getValue(), references(series.of(row.getKey(), indicator), returns.period()), wording, tally);
			}
		}
		return List.of(tally.ruling());
	}

	/** The same month last year is the first of the twelve. */
	private static List<BigDecimal> references(NavigableMap<ReferencePeriod, BigDecimal> months, ReferencePeriod now) {
		List<BigDecimal> references = new ArrayList<>();
		for (int back = TRAILING; back > 0; back--) {
			@Nullable BigDecimal figure = months.get(now.plusMonths(-back));
			if (figure != null && figure.signum() > 0) {
				references.add(figure);
			}
		}
		return references;
	}

	private void judge(StagedRow row, List<BigDecimal> references, Findings wording, Ruling.Tally tally) {
		BigDecimal figure = row.figure(this.check.month());
		if (figure == null || figure.signum() <= 0 || references.size() < this.check.atLeast()) {
			tally.undecided();
			return;
		}
		BigDecimal reference = Middle.median(references);
		OptionalInt power = UnitSlip.power(figure, reference, this.check.powers(), this.check.within());
		if (power.isEmpty()) {
			tally.valid();
		}
		else {
			tally.invalid(wording.at(row, this.check.month(), Text.same(Figures.plain(figure)),
					expected(figure, reference, references.size(), power.getAsInt())));
		}
	}

	private static Text expected(BigDecimal figure, BigDecimal reference, int months, int power) {
		String suggested = Figures.plain(figure.movePointLeft(power));
		String times = Figures.plain(BigDecimal.ONE.movePointRight(Math.abs(power)));
		return new Text(
				"约为参照值 " + Figures.plain(reference) + "（" + months + " 个月的中位数）的"
						+ ((power > 0) ? " " + times + " 倍" : " 1/" + times) + "，换算后为 " + suggested,
				"about " + ((power > 0) ? times + " times" : "1/" + times + " of") + " the reference "
						+ Figures.plain(reference) + " (median of " + months + " months); in the other unit it is "
						+ suggested);
	}

}
