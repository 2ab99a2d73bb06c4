package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Decimal logarithms of figures by group, and how far one lies from the middle of its
 * group: a test statistic, no figure. Groups with too few figures are compared with all.
 */
public final class Magnitudes {

	private static final int FIRST = 64;

	private final Map<String, Values> groups = new HashMap<>();

	private final Values all = new Values();

	private final Map<String, Double> middles = new HashMap<>();

	private final int atLeast;

	public Magnitudes(int atLeast) {
		this.atLeast = atLeast;
	}

	/** What is not above zero has no logarithm: NaN. */
	public static double log(@Nullable BigDecimal figure) {
		return (figure != null && figure.signum() > 0) ? StrictMath.log10(figure.doubleValue()) : Double.NaN;
	}

	/** NaN is passed over. */
	public void add(String group, double log) {
		if (!Double.isNaN(log)) {
			this.groups.computeIfAbsent(group, (key) -> new Values()).add(log);
			this.all.add(log);
		}
	}

	/** Powers of ten above the middle; NaN where it cannot be said. */
	public double distance(String group, double log) {
		return log - middle(group);
	}

	/** How many figures the group is compared by. */
	public int compared(String group) {
		return values(group).size;
	}

	public boolean apart(String group) {
		return values(group) != this.all;
	}

	double middle(String group) {
		Values values = values(group);
		return (values.size < this.atLeast) ? Double.NaN : this.middles
			.computeIfAbsent((values == this.all) ? "" : group + "\n", (key) -> Middle.median(values.copy()));
	}

	private Values values(String group) {
		Values own = this.groups.get(group);
		return (own != null && own.size >= this.atLeast) ? own : this.all;
	}

	/** Numbers, as many as there are rows. */
	private static final class Values {

		private double[] logs = new double[FIRST];

		private int size;

		void add(double log) {
			if (this.size == this.logs.length) {
				this.logs = Arrays.copyOf(this.logs, 2 * this.size);
			}
			this.logs[this.size++] = log;
		}

		double[] copy() {
			return Arrays.copyOf(this.logs, this.size);
		}

	}

}
