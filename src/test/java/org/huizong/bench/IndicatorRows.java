package org.huizong.bench;

import java.time.LocalDate;
import java.util.Random;

/** A unit's twenty indicators; the first repeats what the register adds up to. */
final class IndicatorRows {

	private static final String[] HEADINGS = { "指标代码", "指标名称", "计量单位", "本月", "本月止累计", "上年同期累计", "年度目标", "同比增幅(%)" };

	private static final String[] NAMES = { "固定资产投资完成额", "其中：工业投资", "其中：基础设施投资", "其中：房地产开发投资", "规模以上工业总产值", "规模以上工业增加值",
			"社会消费品零售总额", "限额以上批发业销售额", "限额以上零售业销售额", "住宿业营业额", "餐饮业营业额", "一般公共预算收入", "其中：税收收入", "一般公共预算支出", "进出口总额",
			"其中：出口", "实际使用外资", "全社会用电量", "其中：工业用电量", "城镇新增就业" };

	private static final int FOREIGN_CAPITAL = 16;

	private static final int PEOPLE = 19;

	private static final int FLAWED = 6;

	private IndicatorRows() {
	}

	static BenchSheet sheet(SharedTexts texts, BenchUnit unit, ProjectRows projects, BenchFlaw flaw, Random dice) {
		BenchSheet sheet = new BenchSheet(texts, "H");
		sheet.row().text("主要经济指标月报表");
		sheet.row().texts("填报单位", unit.name()).skip(4).texts("报告期", "2026-10");
		sheet.row().texts(HEADINGS);
		for (int i = 0; i < NAMES.length; i++) {
			long month = (i == 0) ? projects.sum(2) : (1000 + dice.nextInt(500_000)) * 100L;
			long year = (i == 0) ? projects.sum(3) : month * (7 + dice.nextInt(5));
			if (i == 0 && flaw == BenchFlaw.UNLIKE_REGISTER) {
				year += 1_000_000;
			}
			if (i == FLAWED && flaw == BenchFlaw.YEAR_BELOW_MONTH) {
				year = month - 100;
			}
			sheet.row().texts("%02d".formatted(i + 1), NAMES[i], unitOf(i));
			if (i == FLAWED && flaw == BenchFlaw.MONTH_BLANK) {
				sheet.text(null);
			}
			else {
				sheet.amount(month);
			}
			rest(sheet, year, whole(year * 100 / (88 + dice.nextInt(30))), (i == 0) ? projects.sum(1) : year * 2);
		}
		sheet.row().texts("单位负责人", "王建国").skip(4).text("报出日期").date(LocalDate.of(2026, 11, 5), 2);
		return sheet;
	}

	private static void rest(BenchSheet sheet, long year, long before, long target) {
		sheet.amount(year)
			.amount(before)
			.amount(target)
			.percent("ROUND((E%1$d-F%1$d)/F%1$d*100,1)".formatted(sheet.number()), 100.0 * (year - before) / before);
	}

	/** Without hundredths, for people are not cut. */
	private static long whole(long hundredths) {
		return hundredths - hundredths % 100;
	}

	private static String unitOf(int i) {
		if (i < FOREIGN_CAPITAL) {
			return "万元";
		}
		if (i == FOREIGN_CAPITAL) {
			return "万美元";
		}
		return (i == PEOPLE) ? "人" : "万千瓦时";
	}

}
