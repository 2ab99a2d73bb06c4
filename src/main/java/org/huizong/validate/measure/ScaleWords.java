package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.huizong.statistics.Text;
import org.huizong.validate.word.Figures;

/** What a figure that is so many times too large may be: suggestions, in words. */
public final class ScaleWords {

	private static final MathContext SHOWN = new MathContext(3);

	private static final double NEAR = 0.08;

	/** 1 亩 = 10 000/15 m². */
	private static final double SQUARE_METRES = 10_000.0 / 15;

	/** 1 公顷 = 15 亩. */
	private static final double HECTARES = 1.0 / 15;

	private static final List<Slip> SLIPS = List.of(
			new Slip(SQUARE_METRES, "亩", new Text("平方米填成了亩", "square metres in place of 亩")),
			new Slip(HECTARES, "亩", new Text("公顷填成了亩", "hectares in place of 亩")),
			new Slip(10_000, "万", new Text("元填成了万元", "single units in place of ten thousands")),
			new Slip(0.0001, "万", new Text("亿元填成了万元", "hundred millions in place of ten thousands")),
			new Slip(1_000, "", new Text("差了三位", "three digits")),
			new Slip(0.001, "", new Text("差了三位", "three digits")), new Slip(100, "", new Text("差了两位", "two digits")),
			new Slip(0.01, "", new Text("差了两位", "two digits")), new Slip(10, "", new Text("差了一位", "one digit")),
			new Slip(0.1, "", new Text("差了一位", "one digit")));

	private ScaleWords() {
	}

	/** Three digits are enough to see how far it is. */
	public static String shown(BigDecimal times) {
		return Figures.plain(times.round(SHOWN));
	}

	/**
	 * What may have happened, beginning with a comma; empty where nothing is near.
	 * @param unit of measure of the column, empty for none
	 */
	public static Text likely(BigDecimal times, String unit) {
		double r = StrictMath.log10(times.doubleValue());
		return SLIPS.stream()
			.filter((slip) -> unit.contains(slip.unit) && Math.abs(r - StrictMath.log10(slip.times)) <= NEAR)
			.findFirst()
			.map((slip) -> new Text("，像是" + slip.words.zh(), ", which looks like " + slip.words.en()))
			.orElse(Text.same(""));
	}

	/**
	 * One way to be wrong.
	 *
	 * @param unit what the column's unit of measure holds
	 */
	private record Slip(double times, String unit, Text words) {
	}

}
