package org.huizong.recomputed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row of a project register.
 *
 * @param source 外资, 省外, 市外省内 or 市内
 * @param total total investment in 万元
 * @param land in 亩
 * @param formalities 未办, 在办 or 已办
 */
record Project(String id, String source, String industry, @Nullable BigDecimal total, @Nullable LocalDate signed,
		@Nullable LocalDate approved, @Nullable LocalDate funded, @Nullable LocalDate started,
		@Nullable LocalDate producing, @Nullable BigDecimal land, String formalities, @Nullable BigDecimal gap) {

	static Project of(Map<String, String> row, CodeNames names) {
		return new Project(RawSheet.plain(text(row, "项目编号")), names.of(text(row, "资金来源")), names.of(text(row, "行业")),
				RawSheet.number(text(row, "总投资")), RawSheet.date(text(row, "签约日期")), RawSheet.date(text(row, "报批日期")),
				RawSheet.date(text(row, "首次进资日期")), RawSheet.date(text(row, "开工日期")), RawSheet.date(text(row, "投产日期")),
				RawSheet.number(text(row, "用地面积")), names.of(text(row, "用地手续")), RawSheet.number(text(row, "资金缺口")));
	}

	private static String text(Map<String, String> row, String column) {
		return row.getOrDefault(column, "");
	}

}
