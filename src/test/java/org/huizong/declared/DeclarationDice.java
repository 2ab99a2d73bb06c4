package org.huizong.declared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A programme made up by dice: units that come and go, indicators of every kind, forms,
 * and reports of every kind over some, all or none of them. Two of five are then broken
 * in a line or two.
 */
final class DeclarationDice {

	private static final List<String> MEASURES = List.of("month", "ytd", "ytd-year-ago", "difference", "growth",
			"share", "contribution", "target", "completion", "schedule-gap", "needed-per-month", "forecast",
			"forecast-completion");

	private static final List<String> KINDS = List.of("cover", "city-summary", "unit-table", "ranking", "schedule",
			"province", "counties", "trend", "pipeline", "breakdown", "form-rows", "findings", "sources", "bulletin");

	private static final List<String> CHARTS = List.of("ranking-bars", "completion-against-schedule", "monthly-trend",
			"dispersion-trend", "shares");

	private static final List<String> PARTS = List.of("headlines", "standings", "movements", "province", "dispersion",
			"outlook");

	private final Random dice;

	private final Map<String, String> files = new TreeMap<>();

	private final List<String> indicators = new ArrayList<>();

	private final List<String> reported = new ArrayList<>();

	private boolean targets;

	DeclarationDice(long seed) {
		this.dice = new Random(seed);
		this.targets = chance(7);
		programme();
		units();
		indicators();
		forms();
		rules();
		int sheets = this.dice.nextInt(8);
		IntStream.range(0, sheets).forEach(this::report);
		if (chance(4)) {
			spoil();
		}
	}

	/** Writes it to a folder {@code dice} and returns that. */
	Path write(Path jobs) throws IOException {
		Path folder = jobs.resolve("dice");
		for (Map.Entry<String, String> file : this.files.entrySet()) {
			Path target = folder.resolve(file.getKey());
			Files.createDirectories(target.getParent());
			Files.writeString(target, file.getValue());
		}
		return folder;
	}

	private void programme() {
		List<String> tables = new ArrayList<>();
		if (this.targets) {
			tables.add("  targets: targets");
		}
		if (chance(5)) {
			tables.add("  province: province");
		}
		if (chance(4)) {
			tables.add("  campaign: campaign");
		}
		String missing = pick(List.of("exclude", "wait",
				"impute\n  imputation: {methods: [deductive, ratio-year-ago, ratio-last-month, carry-forward]}"));
		put("programme.yaml", """
				code: dice
				title: {zh: 骰子制度, en: Dice}
				office: 骰城统计局
				city: {code: "100", name: 骰城, aliases: [全城]}
				first_period: 2026-01
				calendar: {deadline_day: 8, grace_days: 2, lock_days: 20, meeting_day: 22}
				schedule: {cron: 0 30 20 10 * *, zone: Asia/Shanghai}
				policies:
				  missing_units: %s
				  blocking: [error]
				%sgroups:
				  - {code: county, name: {zh: 县, en: counties}}
				  - {code: zone, name: {zh: 区, en: zones}}
				""".formatted(missing, tables.isEmpty() ? "" : "city_tables:\n" + String.join("\n", tables) + "\n"));
	}

	private void units() {
		List<String> lines = new ArrayList<>(List.of("code,name,group,valid_from,valid_to,successors"));
		int units = 1 + this.dice.nextInt(6);
		for (int i = 0; i < units; i++) {
			String group = pick(List.of("county", "zone"));
			String end = (i > 0 && chance(3)) ? "2026-0" + (1 + this.dice.nextInt(4)) : "";
			String heirs = end.isEmpty() ? "" : pick(List.of("", "101", "101=0.6", "101=0.25"));
			lines.add((101 + i) + ",单位" + i + "," + group + "," + ((i > 0 && chance(2)) ? "2026-03" : "") + "," + end
					+ "," + heirs);
			if (!end.isEmpty() && heirs.isEmpty() && chance(5)) {
				lines.add((101 + i) + ",新单位" + i + "," + group + ",2026-0" + (end.charAt(6) - '0' + 1) + ",,");
			}
		}
		put("units.csv", String.join("\n", lines) + "\n");
	}

	private void indicators() {
		StringBuilder yaml = new StringBuilder();
		int count = 1 + this.dice.nextInt(6);
		for (int i = 0; i < count; i++) {
			String code = "I" + i;
			boolean ratio = this.reported.size() > 1 && chance(2);
			String kind = ratio ? "ratio" : pick(List.of("flow", "flow", "count", "stock"));
			String derivation = ratio ? "{ratio: [" + pick(this.reported) + ", " + pick(this.reported) + "]}"
					: pick(List.of("reported", "reported", "reported", "not-added", "{register: cases}",
							"{register: cases, where: 立案日期 ≤ 期末}", "{register: cases, sum: 金额, where: 人数 > 2}"));
			boolean targeted = this.targets && chance(5);
			List<String> bases = new ArrayList<>(some(List.of("total", "value", "growth"), 4));
			if (targeted && chance(5)) {
				bases.add("completion");
			}
			yaml.append("- code: ")
				.append(code)
				.append("\n  name: {zh: 指标")
				.append(i)
				.append(", en: Indicator ")
				.append(i)
				.append("}\n  unit: ")
				.append(ratio ? "\"%\"" : pick(List.of("万元", "个", "亩")))
				.append("\n  decimals: ")
				.append(this.dice.nextInt(4))
				.append("\n  kind: ")
				.append(kind)
				.append("\n  derivation: ")
				.append(derivation)
				.append("\n  direction: ")
				.append(pick(List.of("higher-first", "lower-first")))
				.append("\n  rankings: [")
				.append(String.join(", ", bases))
				.append("]\n  targeted: ")
				.append(targeted)
				.append("\n");
			this.indicators.add(code);
			if (!ratio) {
				this.reported.add(code);
			}
		}
		put("indicators.yaml", yaml.toString());
	}

	private void forms() {
		put("codelists/cities.csv", "code,name\n100,骰城\n200,邻城\n300,远城\n");
		put("codelists/kinds.csv", "code,name,上限\n1,甲类,10\n2,乙类,20\n");
		String measured = some(List.of("month", "ytd", "ytd-year-ago"), 7).stream()
			.map((measure) -> "  - {name: %s, headings: [%s], type: decimal, measure: %s}\n".formatted(name(measure),
					name(measure), measure))
			.collect(Collectors.joining());
		put("returns/monthly.yaml", form("monthly", "月报", "matrix", "unit", "monthly", "指标",
				"  - {name: 指标, headings: [指标], type: indicator, required: true}\n" + measured));
		put("returns/cases.yaml", form("cases", "台账", "register", "unit", "monthly", "编号", """
				  - {name: 编号, headings: [编号], type: text, required: true}
				  - {name: 类别, headings: [类别], type: code, code_list: kinds}
				  - {name: 金额, headings: [金额], type: decimal, unit: 万元}
				  - {name: 人数, headings: [人数], type: integer}
				  - {name: 立案日期, headings: [立案日期], type: date}
				  - {name: 人均, type: decimal, quotient: [金额, 人数]}
				  - {name: 类别上限, type: decimal, lookup: {column: 类别, attribute: 上限}}
				"""));
		put("returns/targets.yaml", form("targets", "目标", "matrix", "city", "annual", "单位",
				"  - {name: 单位, headings: [单位], type: unit, required: true}\n" + ofEach("target")));
		put("returns/province.yaml", form("province", "全省", "matrix", "city", "monthly", "城市",
				"  - {name: 城市, headings: [城市], type: code, code_list: cities, required: true}\n" + ofEach("ytd")));
		put("returns/campaign.yaml", form("campaign", "会战", "register", "city", "annual", "名称", """
				  - {name: 名称, headings: [名称], type: text}
				  - {name: 起, headings: [起], type: date}
				  - {name: 止, headings: [止], type: date}
				"""));
	}

	private static String name(String measure) {
		return Map.of("month", "本月", "ytd", "累计", "ytd-year-ago", "去年累计").get(measure);
	}

	private String ofEach(String measure) {
		return this.indicators.stream()
			.map((code) -> "  - {name: %s_%s, headings: [%s], type: decimal, measure: %s, indicator: %s}\n"
				.formatted(code, measure.charAt(0), code, measure, code))
			.collect(Collectors.joining());
	}

	private static String form(String code, String title, String kind, String holder, String periodicity, String key,
			String columns) {
		return """
				code: %s
				title: {zh: %s, en: %s}
				kind: %s
				holder: %s
				periodicity: %s
				sheets: [%s]
				key: [%s]
				columns:
				""".formatted(code, title, code, kind, holder, periodicity, title, key) + columns;
	}

	private void rules() {
		Map<String, String> checks = new LinkedHashMap<>();
		checks.put("monthly|complete", "{kind: complete}");
		checks.put("monthly|cumulative", "{kind: cumulative, month: 本月, year_to_date: 累计, tolerance: 0.01}");
		checks.put("monthly|earlier", "{kind: earlier, against: last-month, predicate: 累计 ≥ 上月累计}");
		checks.put("cases|continued", "{kind: continued}");
		checks.put("cases|unique", "{kind: unique, key: [编号], across_units: true}");
		checks.put("cases|row", "{kind: row, predicate: 金额 ≥ 0}");
		checks.put("cases|earlier", "{kind: earlier, against: last-month, predicate: 金额 ≥ 上月金额}");
		int number = 1;
		for (Map.Entry<String, String> check : checks.entrySet()) {
			if (chance(6)) {
				String code = "B0" + number++;
				put("rules/" + code + ".yaml",
						"""
								code: %s
								severity: %s
								form: %s
								title: {zh: 规则, en: Rule}
								why: {zh: 原因, en: Reason}
								action: {zh: 办法, en: Action}
								message: {zh: "{place}：{seen}，{expected}", en: "{place}: {seen}, {expected}"}
								check: %s
								examples: [{answer: valid, rows: [{}]}, {answer: invalid, rows: [{}]}, {answer: undecided, rows: [{}]}]
								"""
							.formatted(code, pick(List.of("error", "query", "info")),
									check.getKey().replaceAll("\\|.*", ""), check.getValue()));
			}
		}
	}

	private void report(int number) {
		String kind = pick(KINDS);
		StringBuilder yaml = new StringBuilder("code: r" + number + "\nkind: " + kind + "\norder: " + number
				+ "\ntitle: {zh: 表" + number + ", en: Table " + number + "}\nsheet: 表" + number
				+ (kind.equals("ranking") ? " {indicator}" : "") + "\n");
		list(yaml, "indicators", chance(5) ? List.of() : some(this.indicators, 5));
		list(yaml, "measures", chance(5) ? List.of() : some(MEASURES, 3));
		list(yaml, "bases", chance(7) ? List.of() : some(List.of("total", "value", "growth", "completion"), 5));
		list(yaml, "charts", some(CHARTS, 5));
		if (List.of("breakdown", "form-rows").contains(kind)) {
			String form = kind.equals("breakdown") ? "cases" : pick(List.of("cases", "monthly", "province"));
			yaml.append("form: ").append(form).append("\n");
			if (kind.equals("breakdown")) {
				yaml.append("group_by: ").append(pick(List.of("类别", "编号", "立案日期", "人数"))).append("\n");
				yaml.append(chance(5) ? "amount: 金额\n" : "");
			}
		}
		if (kind.equals("bulletin")) {
			yaml.append("opening: {zh: \"{span}情况\", en: \"{span}\"}\nsections:\n");
			for (int i = 0; i < 1 + this.dice.nextInt(4); i++) {
				yaml.append("  - {title: {zh: 节")
					.append(i)
					.append(", en: S")
					.append(i)
					.append("}, says: ")
					.append(pick(PARTS))
					.append(", indicators: [")
					.append(String.join(", ", chance(4) ? List.of() : some(this.indicators, 6)))
					.append("]}\n");
			}
		}
		put("reports/r" + number + ".yaml", yaml.toString());
	}

	private static void list(StringBuilder yaml, String key, List<String> values) {
		if (!values.isEmpty()) {
			yaml.append(key).append(": [").append(String.join(", ", values)).append("]\n");
		}
	}

	/** Leaves a line out, says it twice, or says something else in it. */
	private void spoil() {
		for (int i = 0; i < 1 + this.dice.nextInt(2); i++) {
			String file = pick(List.copyOf(this.files.keySet()));
			List<String> lines = new ArrayList<>(this.files.get(file).lines().toList());
			int line = this.dice.nextInt(lines.size());
			switch (this.dice.nextInt(4)) {
				case 0 -> lines.remove(line);
				case 1 -> lines.add(line, lines.get(line));
				case 2 -> lines.set(line, lines.get(line).replaceFirst("\\d+", String.valueOf(this.dice.nextInt(40))));
				default -> lines.set(line, lines.get(line)
					.replaceFirst("flow|stock|count|decimal|text|monthly|matrix|city|unit|ytd", pick(
							List.of("stock", "count", "integer", "date", "annual", "register", "month", "target"))));
			}
			put(file, String.join("\n", lines) + "\n");
		}
	}

	private void put(String file, String text) {
		this.files.put(file, text);
	}

	/** With that many chances in ten. */
	private boolean chance(int tenths) {
		return this.dice.nextInt(10) < tenths;
	}

	private String pick(List<String> from) {
		return from.get(this.dice.nextInt(from.size()));
	}

	private List<String> some(List<String> from, int tenths) {
		return from.stream().filter((one) -> chance(tenths)).toList();
	}

}
