package org.huizong.recomputed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the shipped office's tables print, as a clerk of it knows them. */
final class OfficeWords {

	static final List<String> FLOWS = List.of("FDI", "FDI_CASH", "OUT_CITY", "OUT_PROV", "EXPORT");

	/** Reported indicators, as they are listed. */
	static final List<String> REPORTED = List.of("FDI", "FDI_CASH", "FDI_PROJECTS", "OUT_CITY", "OUT_PROV",
			"OUT_CITY_CONTRACTS", "OUT_PROV_5000", "EXPORT");

	/** In 万美元, with two decimals. */
	static final List<String> DOLLARS = List.of("FDI", "FDI_CASH", "EXPORT");

	static final Map<String, List<String>> INDICATOR_COLUMNS = Map.of( //
			"指标", List.of("指标名称", "指标", "项目"), "单位", List.of("计量单位", "单位"), //
			"month", List.of("本月", "本月数", "当月", "本月实际"), //
			"ytd", List.of("本年累计", "累计", "本年累计数", "1至本月累计", "本年/累计"), //
			"ytd-year-ago", List.of("上年同期累计", "上年同期", "去年同期累计", "上年同期数", "上年同期/累计"));

	static final Map<String, List<String>> PROJECT_COLUMNS = Map.ofEntries(
			Map.entry("项目编号", List.of("项目编号", "编号", "项目代码")), Map.entry("资金来源", List.of("资金来源", "资金性质")),
			Map.entry("行业", List.of("行业", "所属行业", "产业类别")), Map.entry("总投资", List.of("总投资", "项目总投资", "投资额/总投资")),
			Map.entry("签约日期", List.of("签约日期", "签约时间", "进度/签约日期")),
			Map.entry("报批日期", List.of("报批日期", "批准日期", "报批时间", "进度/报批日期")),
			Map.entry("首次进资日期", List.of("首次进资日期", "首次进资时间", "进资日期", "进度/首次进资日期")),
			Map.entry("开工日期", List.of("开工日期", "开工时间", "进度/开工日期")),
			Map.entry("投产日期", List.of("投产日期", "投产时间", "进度/投产日期")), Map.entry("用地面积", List.of("用地面积", "用地/面积")),
			Map.entry("用地手续", List.of("用地手续", "用地手续办理情况", "用地/手续")), Map.entry("资金缺口", List.of("资金缺口")));

	/** Names as the office prints them; the longest of those that begin alike first. */
	static final Map<String, String> PRINTED = printed();

	private static final Map<String, String> NAMES = names();

	private OfficeWords() {
	}

	private static Map<String, String> printed() {
		Map<String, String> printed = new LinkedHashMap<>();
		printed.put("FDI", "实际利用外资");
		printed.put("FDI_CASH", "境外现汇进资");
		printed.put("FDI_CASH_SHARE", "现汇进资比重");
		printed.put("FDI_PROJECTS", "新批外资项目数");
		printed.put("OUT_CITY", "引进市外资金");
		printed.put("OUT_PROV_5000", "省外资金5000万元以上工业项目");
		printed.put("OUT_PROV", "引进省外资金");
		printed.put("EXPORT", "外贸出口总额");
		return printed;
	}

	private static Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		for (String name : List.of("实际利用外资", "实际利用外资金额", "实际使用外资")) {
			names.put(name, "FDI");
		}
		for (String name : List.of("境外现汇进资", "现汇进资")) {
			names.put(name, "FDI_CASH");
		}
		for (String name : List.of("新批外资项目数", "新批项目数", "新批外商投资项目")) {
			names.put(name, "FDI_PROJECTS");
		}
		for (String name : List.of("引进市外资金", "实际引进市外资金")) {
			names.put(name, "OUT_CITY");
		}
		for (String name : List.of("引进省外资金", "省外资金", "引进省外5000万元以上工业项目实际进资")) {
			names.put(name, "OUT_PROV");
		}
		for (String name : List.of("新签约市外资金合同项目", "新签约市外资金合同项目数", "新签市外合同项目")) {
			names.put(name, "OUT_CITY_CONTRACTS");
		}
		for (String name : List.of("省外资金5000万元以上工业项目", "省外5000万元以上工业项目", "省外资金5000万元以上工业项目数")) {
			names.put(name, "OUT_PROV_5000");
		}
		for (String name : List.of("外贸出口总额", "外贸出口", "出口总额")) {
			names.put(name, "EXPORT");
		}
		return names;
	}

	/** The code of a printed indicator, null where the row is none that adds up. */
	static @Nullable String indicator(String printed) {
		String name = RawSheet.plain(printed)
			.replaceAll("^[一二三四五六七八九十]+[、.]", "")
			.replaceAll("^其中[:：]", "")
			.replaceAll("\\([^)]*\\)$", "");
		return NAMES.get(name);
	}

	/** How many of the office's unit one printed unit is. */
	static long factor(String printed, String indicator) {
		String unit = RawSheet.plain(printed);
		boolean amount = indicator.startsWith("OUT_") && !unit.equals("个");
		return (amount && unit.equals("亿元")) ? 10_000 : 1;
	}

}
