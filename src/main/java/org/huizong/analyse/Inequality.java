package org.huizong.analyse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Dispersion;
import org.jspecify.annotations.Nullable;

/**
 * Inequality between units (离散程度). Shares and relative measures are defined for values
 * that are nowhere negative and have a positive total; the gap for any two values.
 * Nothing is rounded here.
 */
final class Inequality {

	private static final int TOP = 3;

	private static final MathContext EXACT = Rounding.EXACT;

	/** Ascending. */
	private final List<BigDecimal> values;

	private final BigDecimal n;

	private final BigDecimal total;

	private Inequality(List<BigDecimal> values) {
		this.values = values.stream().sorted().toList();
		this.n = BigDecimal.valueOf(values.size());
		this.total = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Measures the values of the units that have one; their order does not matter. */
	static Dispersion of(ReferencePeriod period, Indicator indicator, List<BigDecimal> values) {
		if (values.size() < 2) {
			return new Dispersion(period, indicator.code(), values.size(), null, null, null, null, null, null);
		}
		Inequality inequality = new Inequality(values);
		BigDecimal gap = inequality.greatest().subtract(inequality.values.get(0));
		if (inequality.values.get(0).signum() < 0 || inequality.total.signum() <= 0) {
			return new Dispersion(period, indicator.code(), values.size(), null, null, null, null, null, gap);
		}
		return new Dispersion(period, indicator.code(), values.size(), inequality.variation(), inequality.gini(),
				inequality.theil(), inequality.maxToMedian(), inequality.topShare(), gap);
	}

	/** Population standard deviation over the mean: √(n·Σx² − T²) / T. */
	private BigDecimal variation() {
		BigDecimal squares = this.values.stream().map((x) -> x.multiply(x)).reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal spread = this.n.multiply(squares).subtract(this.total.multiply(this.total));
		return spread.sqrt(EXACT).divide(this.total, EXACT);
	}

	/**
	 * Mean absolute difference over twice the mean, times n/(n−1): Σ(2i − n −
	 * 1)·x<sub>i</sub> / ((n − 1)·T) over ascending x<sub>i</sub>; 1 when one unit has
	 * everything.
	 */
	private BigDecimal gini() {
		BigDecimal weighted = BigDecimal.ZERO;
		int size = this.values.size();
		for (int i = 1; i <= size; i++) {
			weighted = weighted.add(BigDecimal.valueOf(2L * i - size - 1).multiply(this.values.get(i - 1)));
		}
		return weighted.divide(this.n.subtract(BigDecimal.ONE).multiply(this.total), EXACT);
	}

	/** Σ (x/T)·ln(x/μ); zero values contribute zero, their limit. */
	private BigDecimal theil() {
		return this.values.stream().filter((x) -> x.signum() > 0).map((x) -> {
			BigDecimal share = x.divide(this.total, EXACT);
			return share.multiply(ln(share.multiply(this.n)));
		}).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * StrictMath gives the same bits on every machine, and an error near 10⁻¹⁶ cannot be
	 * seen at four decimals.
	 */
	private static BigDecimal ln(BigDecimal x) {
		return BigDecimal.valueOf(StrictMath.log(x.doubleValue()));
	}

	private @Nullable BigDecimal maxToMedian() {
		int size = this.values.size();
		BigDecimal twiceMedian = this.values.get((size - 1) / 2).add(this.values.get(size / 2));
		return (twiceMedian.signum() == 0) ? null
				: Rounding.quotient(greatest().multiply(BigDecimal.valueOf(2)), twiceMedian);
	}

	private BigDecimal topShare() {
		int from = Math.max(0, this.values.size() - TOP);
		BigDecimal top = this.values.subList(from, this.values.size())
			.stream()
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return Rounding.percent(top, this.total);
	}

	private BigDecimal greatest() {
		return this.values.get(this.values.size() - 1);
	}

}
