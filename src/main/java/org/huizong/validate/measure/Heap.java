package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * How figures lie about a threshold T: those of exactly T apart, {@code above} in (T,
 * T·(1+w)], {@code below} in [T·(1−w), T). Where nothing is padded a figure so near T is
 * about as likely on one side as on the other, so that {@code above} of n = above + below
 * has the p-value Σ_{i≥above} C(n, i) / 2ⁿ. This is McCrary's (2008) idea of a density
 * that jumps at a cut-off, tested by the binomial as Cattaneo, Titiunik and
 * Vazquez-Bare's (2017) window test does.
 *
 * @param exactly how many figures equal the threshold
 */
public record Heap(BigDecimal threshold, int exactly, int above, int below) {

	/**
	 * Counts the figures.
	 * @param width w, as a share of the threshold
	 */
	static Heap of(Collection<BigDecimal> figures, BigDecimal threshold, BigDecimal width) {
		BigDecimal highest = threshold.add(threshold.multiply(width));
		BigDecimal lowest = threshold.subtract(threshold.multiply(width));
		int[] counts = new int[3];
		for (BigDecimal figure : figures) {
			int side = figure.compareTo(threshold);
			if (figure.compareTo(lowest) >= 0 && figure.compareTo(highest) <= 0) {
				counts[side + 1]++;
			}
		}
		return new Heap(threshold, counts[1], counts[2], counts[0]);
	}

	/** Whether the figure is one of those counted above. */
	public boolean holdsAbove(BigDecimal figure, BigDecimal width) {
		return figure.compareTo(this.threshold) > 0
				&& figure.compareTo(this.threshold.add(this.threshold.multiply(width))) <= 0;
	}

	int near() {
		return this.above + this.below;
	}

	/** The chance of so many or more above, were both sides equally likely. */
	public BigDecimal p() {
		return BinomialTail.upper(near(), this.above);
	}

}
