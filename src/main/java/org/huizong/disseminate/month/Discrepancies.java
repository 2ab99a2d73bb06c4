package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;

/** Published totals that are not the sum of the parts printed above them. */
public final class Discrepancies {

	private final List<String> rounding = new ArrayList<>();

	private final List<String> others = new ArrayList<>();

	/**
	 * Adds one; a difference that rounding of so many parts and of their total can make
	 * counts as rounding.
	 */
	public void add(Indicator indicator, Measure measure, BigDecimal difference, int parts) {
		BigDecimal most = BigDecimal.valueOf(5, measure.decimals(indicator) + 1)
			.multiply(BigDecimal.valueOf(parts + 1L));
		List<String> kind = (difference.abs().compareTo(most) <= 0) ? this.rounding : this.others;
		kind.add(indicator.name().zh() + measure.title().zh());
	}

	public List<String> notes() {
		List<String> notes = new ArrayList<>();
		if (!this.rounding.isEmpty()) {
			notes.add("分项合计因四舍五入与总计略有出入：" + String.join("、", this.rounding) + "。");
		}
		if (!this.others.isEmpty()) {
			notes.add("全市数按汇总结果列示，不等于表列各单位之和：" + String.join("、", this.others) + "。");
		}
		return notes;
	}

}
