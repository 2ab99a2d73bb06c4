package org.huizong.validate.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.validate.measure.Middle;
import org.huizong.validate.measure.OwnHistory;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.IndicatorRows;
import org.huizong.validate.stage.MonthlySeries;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.word.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A month's change on the year before against the unit's own other months, see
 * {@link OwnHistory}. Undecided where this month or its month a year ago is not above
 * zero or not known, and below the least number of other months.
 */
public record HistoryExaminer(ReturnForm form, Rule rule, Check.History check) implements QueryingExaminer {

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
				judge(row.getValue(), series.of(row.getKey(), indicator), returns.period(), wording, tally);
			}
		}
		return List.of(tally.ruling());
	}

	private void judge(StagedRow row, NavigableMap<ReferencePeriod, BigDecimal> months, ReferencePeriod now,
			Findings wording, Ruling.Tally tally) {
		OptionalDouble change = change(months, now);
		List<Double> others = new ArrayList<>();
		months.headMap(now, false).keySet().forEach((month) -> change(months, month).ifPresent(others::add));
		if (change.isEmpty() || others.size() < this.check.atLeast()) {
			tally.undecided();
			return;
		}
		double distance = OwnHistory.distance(change.getAsDouble(), others, this.check.floor().doubleValue());
		if (distance < this.check.limit().doubleValue()) {
			tally.valid();
		}
		else {
			BigDecimal figure = months.get(now);
			BigDecimal base = months.get(now.yearAgo());
			tally.invalid(wording.at(row, this.check.month(), Text.same(Figures.plain(figure)),
					expected(figure, base, others, distance)));
		}
	}

	private static OptionalDouble change(Map<ReferencePeriod, BigDecimal> months, ReferencePeriod month) {
		@Nullable BigDecimal figure = months.get(month);
		@Nullable BigDecimal base = months.get(month.yearAgo());
		boolean known = figure != null && base != null && figure.signum() > 0 && base.signum() > 0;
		return known ? OptionalDouble.of(OwnHistory.change(figure, base)) : OptionalDouble.empty();
	}

	private static Text expected(BigDecimal figure, BigDecimal base, List<Double> others, double distance) {
		String times = Figures.plain(figure.divide(base, 2, RoundingMode.HALF_UP));
		String usual = String.format(Locale.ROOT, "%.2f",
				StrictMath.exp(Middle.median(others.stream().mapToDouble(Double::doubleValue).toArray())));
		String far = String.format(Locale.ROOT, "%.1f", distance);
		return new Text(
				"是上年同月 " + Figures.plain(base) + " 的 " + times + " 倍；本单位其余 " + others.size() + " 个月的中位数为 " + usual
						+ " 倍，偏离 " + far + " 个稳健标准差",
				times + " times the " + Figures.plain(base) + " of the same month last year; the median of the unit's "
						+ others.size() + " other months is " + usual + ", " + far
						+ " robust standard deviations away");
	}

}
