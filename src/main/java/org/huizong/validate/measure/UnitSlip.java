package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * Whether a figure looks as if it were written in another unit of measure: r = log₁₀(x /
 * reference) within a margin of ± one of the powers of ten by which the units differ, 3
 * or 4 for 元, 千元, 万元; UNECE, Generic Statistical Data Editing Models (2019), names it the
 * unity measure error. Suggests, never applies.
 */
public final class UnitSlip {

	private UnitSlip() {
	}

	/**
	 * The nearest power of ten, negative when the figure is too small; empty when it is
	 * no slip. Both figures must be above zero.
	 * @param powers above zero
	 */
	public static OptionalInt power(BigDecimal figure, BigDecimal reference, Collection<Integer> powers,
			BigDecimal margin) {
		if (figure.signum() <= 0 || reference.signum() <= 0) {
			throw new IllegalArgumentException("no logarithm of " + figure + " / " + reference);
		}
		double r = StrictMath.log10(figure.doubleValue() / reference.doubleValue());
		return powers.stream()
			.filter((power) -> Math.abs(Math.abs(r) - power) <= margin.doubleValue())
			.min(Comparator.comparingDouble((power) -> Math.abs(Math.abs(r) - power)))
			.map((power) -> OptionalInt.of((r < 0) ? -power : power))
			.orElseGet(OptionalInt::empty);
	}

}
