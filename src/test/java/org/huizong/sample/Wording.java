package org.huizong.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.huizong.sample.Habits.Names;

/** What counties write: names of indicators and codes, lines above and below tables. */
final class Wording {

	private static final Map<String, String> PLAIN = Map.of("FDI", "实际利用外资", "FDI_CASH", "境外现汇进资", "FDI_CASH_SHARE",
			"现汇进资比重", "FDI_PROJECTS", "新批外资项目数", "OUT_CITY", "引进市外资金", "OUT_PROV", "引进省外资金", "OUT_CITY_CONTRACTS",
			"新签约市外资金合同项目", "OUT_PROV_5000", "省外资金5000万元以上工业项目", "EXPORT", "外贸出口总额");

	private static final Map<String, String> NUMBERED = Map.of("FDI", "一、实际利用外资", "FDI_CASH", "    其中：境外现汇进资",
			"FDI_CASH_SHARE", "    现汇进资比重", "FDI_PROJECTS", "二、新批外资项目数", "OUT_CITY", "三、引进市外资金", "OUT_PROV",
			"    其中：引进省外资金（5000万元以上工业项目）", "OUT_CITY_CONTRACTS", "四、新签约市外资金合同项目", "OUT_PROV_5000", "五、省外资金5000万元以上工业项目",
			"EXPORT", "六、外贸出口总额");

	private static final Map<String, String> ALIAS = Map.of("FDI", "实际使用外资", "FDI_CASH", "其中：境外现汇进资", "FDI_CASH_SHARE",
			"现汇进资占实际利用外资比重", "FDI_PROJECTS", "新批外商投资项目", "OUT_CITY", "实际引进市外资金", "OUT_PROV", "引进省外5000万元以上工业项目实际进资",
			"OUT_CITY_CONTRACTS", "新签市外合同项目", "OUT_PROV_5000", "省外5000万元以上工业项目", "EXPORT", "外贸出口");

	private static final Map<String, String> OWN_CODES = Map.ofEntries(Map.entry("外资", "外商投资"), Map.entry("省外", "省外资金"),
			Map.entry("市外省内", "省内市外"), Map.entry("市内", "本市"), Map.entry("已办", "已办理"), Map.entry("在办", "正在办理"),
			Map.entry("农副食品加工业", "农产品加工"), Map.entry("医药制造业", "医药"), Map.entry("电子信息业", "电子"), Map.entry("竹木加工业", "竹木"),
			Map.entry("化学原料和制品业", "化工"), Map.entry("机械装备制造业", "机械"), Map.entry("新能源材料业", "锂电新能源"),
			Map.entry("旅游服务业", "旅游"), Map.entry("商贸物流业", "物流"));

	private static final String GAP = "        ";

	private Wording() {
	}

	static String indicator(Names names, String indicator) {
		return switch (names) {
			case PLAIN -> PLAIN.get(indicator);
			case NUMBERED -> NUMBERED.get(indicator);
			case ALIAS -> ALIAS.get(indicator);
		};
	}

	static String unitOfMeasure(String indicator) {
		return switch (indicator) {
			case "FDI", "FDI_CASH", "EXPORT" -> "万美元";
			case "OUT_CITY", "OUT_PROV" -> "万元";
			case "FDI_CASH_SHARE" -> "%";
			default -> "个";
		};
	}

	static String ownCode(String name) {
		return OWN_CODES.getOrDefault(name, name);
	}

	static String title(Habits habits, String title, int month) {
		return (habits.labels() == Habits.Labels.IN_TITLE) ? "2009年" + month + "月" + title : title;
	}

	/**
	 * The lines between title and header.
	 * @param right the column in which the rightmost label stands
	 */
	static List<List<String>> lines(Habits habits, int month, String unitOfMeasure, int right) {
		String unit = habits.spelling();
		String period = habits.period(month);
		return switch (habits.labels()) {
			case LINES -> List.of(spread(right, "填报单位：" + unit, "报告期：" + period, "计量单位：" + unitOfMeasure));
			case ONE_LINE -> List.of(List.of("报送单位:" + unit + GAP + "时间:" + period + GAP + "计量单位:" + unitOfMeasure));
			case CELLS -> List.of(List.of("填报单位", unit), List.of("报告期", period));
			case IN_TITLE -> List.of(spread(right, "单位名称：" + unit, "", "计量单位：" + unitOfMeasure), List.of());
		};
	}

	/**
	 * The lines below the table.
	 * @param right the column in which the rightmost label stands
	 */
	static List<List<String>> foot(Habits habits, Project.Staff people, int month, int right, String note) {
		String[] persons = people.persons().split("/");
		List<String> signed = (habits.labels() == Habits.Labels.LINES)
				? spread(right, "单位负责人：" + persons[0], "填表人：" + persons[1], "报出日期：2009年" + (month + 1) + "月6日")
				: List.of("单位负责人：" + persons[0] + GAP + "填表人：" + persons[1] + GAP + "报出日期：2009-"
						+ String.format(Locale.ROOT, "%02d", month + 1) + "-05");
		return habits.has(Habits.Extra.NOTE) ? List.of(signed, List.of("注：" + note)) : List.of(signed);
	}

	private static List<String> spread(int right, String first, String middle, String last) {
		String[] cells = new String[right + 1];
		Arrays.fill(cells, "");
		cells[0] = first;
		cells[right / 2] = middle;
		cells[right] = last;
		return List.of(cells);
	}

}
