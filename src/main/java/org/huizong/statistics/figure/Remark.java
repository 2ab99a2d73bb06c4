package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.Optional;

import org.huizong.statistics.Text;

/** Why a comparison has no plain rate, as tables print it. */
public enum Remark {

	BASE_ZERO("上年同期为零", "zero a year ago"), BOTH_ZERO("持平", "unchanged at zero"),
	TURNED_NEGATIVE("由正转负", "turned negative"), TURNED_POSITIVE("由负转正", "turned positive"),
	NEGATIVE_BASE("上年同期为负", "negative a year ago"), BASE_MISSING("…", "…"), NO_TARGET("未下达目标", "no target"),
	TARGET_NOT_POSITIVE("目标不大于零", "target is not above zero"), YEAR_ENDED("全年已结束", "year ended"),
	CITY_TOTAL_ZERO("全市为零", "city total is zero"), CITY_TOTAL_NEGATIVE("全市为负", "city total is negative"),
	DENOMINATOR_ZERO("分母为零", "zero denominator"), DENOMINATOR_NEGATIVE("分母为负", "negative denominator");

	private final Text text;

	Remark(String zh, String en) {
		this.text = new Text(zh, en);
	}

	public Text text() {
		return this.text;
	}

	/** Why there is no growth rate from base to now, empty when there is one. */
	public static Optional<Remark> growth(BigDecimal now, BigDecimal base) {
		return switch (base.signum()) {
			case 1 -> (now.signum() < 0) ? Optional.of(TURNED_NEGATIVE) : Optional.empty();
			case -1 -> Optional.of((now.signum() > 0) ? TURNED_POSITIVE : NEGATIVE_BASE);
			default -> Optional.of((now.signum() == 0) ? BOTH_ZERO : BASE_ZERO);
		};
	}

	/** Why nothing can be divided by it, empty when something can. */
	public static Optional<Remark> denominator(BigDecimal denominator) {
		return switch (denominator.signum()) {
			case 1 -> Optional.empty();
			case -1 -> Optional.of(DENOMINATOR_NEGATIVE);
			default -> Optional.of(DENOMINATOR_ZERO);
		};
	}

	/** Why there is no share of the city's total, empty when there is one. */
	public static Optional<Remark> share(BigDecimal cityTotal) {
		return denominator(cityTotal)
			.map((remark) -> (remark == DENOMINATOR_ZERO) ? CITY_TOTAL_ZERO : CITY_TOTAL_NEGATIVE);
	}

}
