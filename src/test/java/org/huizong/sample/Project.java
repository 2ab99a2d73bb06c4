package org.huizong.sample;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A project as all nine months know it together; a month's register shows what had come
 * true by its end.
 *
 * @param unit code of the reporting unit
 * @param number 项目编号, unique in the city
 * @param source 资金来源, a name of the code list
 * @param total 总投资 in 万元
 * @param foreignContract 合同外资 in cents of 万美元, zero for others
 * @param big counted by OUT_PROV_5000 when its first money comes this year
 */
record Project(String unit, String number, String name, Investor investor, String source, Industry industry,
		String park, long total, long foreignContract, boolean big, Stages stages, Site site, Staff staff, Lack lack) {

	Project withNumber(String number) {
		return new Project(this.unit, number, this.name, this.investor, this.source, this.industry, this.park,
				this.total, this.foreignContract, this.big, this.stages, this.site, this.staff, this.lack);
	}

	boolean foreign() {
		return this.source.equals("外资");
	}

	boolean fromOutsideTheCity() {
		return this.source.equals("省外") || this.source.equals("市外省内");
	}

	/**
	 * Who invests, from where.
	 */
	record Investor(String name, String place) {
	}

	/**
	 * An entry of the industries' code list.
	 *
	 * @param threshold 投资强度标准 in 万元/亩, zero where there is none
	 */
	record Industry(String name, boolean manufacturing, int threshold) {
	}

	/**
	 * The days of the stages, in order; null for those not reached by 30 September.
	 */
	record Stages(LocalDate signed, @Nullable LocalDate approved, @Nullable LocalDate funded,
			@Nullable LocalDate started, @Nullable LocalDate producing) {

		static Optional<LocalDate> by(LocalDate end, @Nullable LocalDate day) {
			return Optional.ofNullable(day).filter((d) -> !d.isAfter(end));
		}

	}

	/**
	 * The land.
	 *
	 * @param area 用地面积 in tenths of a 亩, zero for rented premises
	 * @param applied from when the formalities are 在办, null for never
	 * @param settled from when they are 已办, null for never
	 */
	record Site(int area, @Nullable LocalDate applied, @Nullable LocalDate settled) {

		String formalities(LocalDate end) {
			if (this.area == 0) {
				return "";
			}
			return (Stages.by(end, this.settled).isPresent()) ? "已办"
					: (Stages.by(end, this.applied).isPresent()) ? "在办" : "未办";
		}

	}

	/** 引进单位 and 责任领导/跟踪人. */
	record Staff(String office, String persons) {
	}

	/**
	 * What money is lacking.
	 *
	 * @param amount 资金缺口 in 万元, zero for none
	 * @param cleared the day the gap is closed, null for never
	 */
	record Lack(long amount, @Nullable LocalDate cleared) {

		long at(LocalDate end) {
			return Stages.by(end, this.cleared).isPresent() ? 0 : this.amount;
		}

	}

}
