package org.huizong.collect.name;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.huizong.statistics.Rounding;

/**
 * A unit of measure (计量单位) that figures convert from and to by exact decimal factors.
 *
 * @param factor how many of the dimension's base unit it is
 */
public record UnitOfMeasure(Dimension dimension, BigDecimal factor) {

	private static final Map<String, Integer> POWERS = Map.of("", 0, "百", 2, "千", 3, "万", 4, "十万", 5, "百万", 6, "千万", 7,
			"亿", 8, "十亿", 9, "百亿", 10);

	/**
	 * The powers that a name may begin with, longer ones before those they begin with.
	 */
	private static final List<String> MULTIPLIERS = List.of("百亿", "十亿", "亿", "千万", "百万", "十万", "万", "千", "百", "");

	private static final Pattern YUAN = Pattern.compile("\\(?人民币\\)?");

	private static final int LONGEST = 12;

	/** Finds a unit by its name, such as 亿元, 万美元, 亩, or a bare 万. */
	public static Optional<UnitOfMeasure> find(String name) {
		String plain = withoutYuan(Normaliser.plain(name));
		if (plain.isEmpty() || plain.length() > LONGEST) {
			return Optional.empty();
		}
		String multiplier = MULTIPLIERS.stream().filter(plain::startsWith).findFirst().orElse("");
		int power = POWERS.getOrDefault(multiplier, 0);
		return base(plain.substring(multiplier.length()))
			.map((base) -> new UnitOfMeasure(base.dimension, base.factor.scaleByPowerOfTen(power)));
	}

	/** The figure in another unit; empty when the two do not measure the same. */
	public Optional<BigDecimal> convert(BigDecimal figure, UnitOfMeasure to) {
		if (this.dimension != to.dimension && !(this.dimension == Dimension.NUMBER && to.dimension.multiplied())) {
			return Optional.empty();
		}
		return Optional.of(figure.multiply(this.factor).divide(to.factor, Rounding.EXACT));
	}

	/** Whether a figure is the same in both. */
	public boolean same(UnitOfMeasure other) {
		return this.dimension == other.dimension && this.factor.compareTo(other.factor) == 0;
	}

	/** 人民币 before or behind 元 says nothing more. */
	private static String withoutYuan(String name) {
		String bare = name.contains("人民币") ? YUAN.matcher(name).replaceAll("") : name;
		return (bare.isEmpty() && !name.isEmpty()) ? "元" : bare;
	}

	private static Optional<UnitOfMeasure> base(String name) {
		return switch (name) {
			case "" -> base(Dimension.NUMBER, "1");
			case "元" -> base(Dimension.YUAN, "1");
			case "美元", "美金", "元美元" -> base(Dimension.DOLLAR, "1");
			case "亩" -> base(Dimension.AREA, "1");
			case "公顷" -> base(Dimension.AREA, "15");
			case "平方米" -> base(Dimension.AREA, "0.0015");
			case "个", "家", "项", "户", "件", "宗" -> base(Dimension.COUNT, "1");
			case "%" -> base(Dimension.PERCENT, "1");
			case "‰" -> base(Dimension.PERCENT, "0.1");
			case "元/亩" -> base(Dimension.YUAN_PER_AREA, "1");
			default -> Optional.empty();
		};
	}

	private static Optional<UnitOfMeasure> base(Dimension dimension, String factor) {
		return Optional.of(new UnitOfMeasure(dimension, new BigDecimal(factor)));
	}

	/** What a unit measures; money of two currencies does not convert. */
	public enum Dimension {

		/** A bare multiplier, such as 万: of whatever is asked for. */
		NUMBER, YUAN, DOLLAR, AREA, COUNT, PERCENT, YUAN_PER_AREA;

		public boolean money() {
			return this == YUAN || this == DOLLAR;
		}

		private boolean multiplied() {
			return this != PERCENT;
		}

	}

}
