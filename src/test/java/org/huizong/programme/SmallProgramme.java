package org.huizong.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.programme.yaml.Fault;
import org.huizong.programme.yaml.FaultyProgrammeException;

/** A small valid declaration, to be broken in one place and read. */
public final class SmallProgramme {

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	SmallProgramme() {
		put("programme.yaml", """
				code: small
				title: {zh: 小制度, en: Small programme}
				office: 小城统计局
				city: {code: "100", name: 小城, aliases: [全城]}
				first_period: 2026-01
				calendar:
				  deadline_day: 8
				  grace_days: 2
				  lock_days: 20
				  meeting_day: 22
				schedule:
				  cron: 0 30 20 10 * *
				  zone: Asia/Shanghai
				policies:
				  missing_units: wait
				  blocking: [error]
				city_tables:
				  targets: targets
				  province: province
				  campaign: campaign
				groups:
				  - {code: county, name: {zh: 县, en: counties}}
				  - {code: zone, name: {zh: 区, en: zones}}
				""");
		put("units.csv", """
				code,name,short_name,aliases,group,parent,valid_from,valid_to
				101,东县,东,东镇|东乡,county,,,
				102,西县,西,,county,100,2026-01,2026-12
				103,新区,,,zone,,,
				""");
		put("codelists/kinds.csv", """
				code,name,aliases,上限
				1,甲类,甲,10
				2,乙类,乙|次等,20
				""");
		put("codelists/cities.csv", """
				code,name
				100,小城
				200,大城
				""");
		put("indicators.yaml", """
				- code: OUTPUT
				  name: {zh: 产值, en: Output}
				  aliases: [总产值]
				  unit: 万元
				  decimals: 2
				  kind: flow
				  derivation: reported
				  rankings: [total, completion]
				  targeted: true
				- code: SALES
				  name: {zh: 销售, en: Sales}
				  unit: 万元
				  decimals: 2
				  kind: flow
				  derivation: reported
				- code: SOLD
				  name: {zh: 产销率, en: Sold share}
				  unit: "%"
				  decimals: 2
				  kind: ratio
				  derivation: {ratio: [SALES, OUTPUT]}
				  rankings: [value]
				- code: CASES
				  name: {zh: 案件, en: Cases}
				  unit: 件
				  decimals: 0
				  kind: stock
				  derivation: {register: cases, where: 立案日期 ≤ 期末}
				""");
		put("returns/monthly.yaml", """
				code: monthly
				title: {zh: 月报, en: Monthly}
				kind: matrix
				holder: unit
				periodicity: monthly
				sheets: [月报]
				header: {unit: [单位], period: [时间], unit_of_measure: [计量单位]}
				key: [指标]
				totals: [合计]
				columns:
				  - {name: 指标, headings: [指标], type: indicator, required: true}
				  - {name: 本月, headings: [本月, 当月], type: decimal, required: true, measure: month}
				  - {name: 累计, headings: [累计], type: decimal, required: true, measure: ytd}
				""");
		put("returns/cases.yaml", """
				code: cases
				title: {zh: 案件台账, en: Register of cases}
				kind: register
				holder: unit
				periodicity: monthly
				titles: [案件台账]
				key: [编号]
				columns:
				  - {name: 编号, headings: [编号], type: text, required: true}
				  - {name: 类别, headings: [类别], type: code, code_list: kinds, required: true}
				  - {name: 金额, headings: [金额(万元)], type: decimal, unit: 万元, required: true}
				  - {name: 人数, headings: [人数], type: integer}
				  - {name: 立案日期, headings: [立案日期], type: date, required: true}
				  - {name: 结案日期, headings: [结案日期], type: date}
				  - {name: 人均, type: decimal, quotient: [金额, 人数]}
				  - {name: 类别上限, type: decimal, lookup: {column: 类别, attribute: 上限}}
				""");
		put("returns/targets.yaml", """
				code: targets
				title: {zh: 目标, en: Targets}
				kind: matrix
				holder: city
				periodicity: annual
				sheets: [目标]
				key: [单位]
				columns:
				  - {name: 单位, headings: [单位], type: unit, required: true}
				  - {name: 产值目标, headings: [产值], type: decimal, measure: target, indicator: OUTPUT}
				""");
		put("returns/province.yaml", """
				code: province
				title: {zh: 全省, en: Province}
				kind: matrix
				holder: city
				periodicity: monthly
				sheets: [全省]
				key: [城市]
				columns:
				  - {name: 城市, headings: [城市], type: code, code_list: cities, required: true}
				  - {name: 产值累计, headings: [产值], type: decimal, measure: ytd, indicator: OUTPUT}
				""");
		put("returns/campaign.yaml", """
				code: campaign
				title: {zh: 会战, en: Campaign}
				kind: register
				holder: city
				periodicity: annual
				sheets: [会战]
				key: [名称]
				columns:
				  - {name: 名称, headings: [名称], type: text}
				  - {name: 起, headings: [起], type: date}
				  - {name: 止, headings: [止], type: date}
				""");
		put("rules/B01.yaml", """
				code: B01
				severity: error
				form: cases
				title: {zh: 日期倒置, en: Dates reversed}
				why: {zh: 先立后结, en: Opened before closed}
				action: {zh: 请更正, en: Correct it}
				message: {zh: "{结案日期}早于{立案日期}", en: "{place}: {seen}, expected {expected}"}
				check: {kind: row, predicate: 立案日期 ≤ 结案日期}
				examples:
				  - {answer: valid, row: {立案日期: 2026-01-01, 结案日期: 2026-02-01, 类别: 甲类, 金额: 1.5, 人数: 3}}
				  - {answer: invalid, row: {立案日期: 2026-03-01, 结案日期: 2026-02-01}}
				  - {answer: undecided, row: {立案日期: 2026-03-01, 结案日期: }}
				""");
		put("rules/B02.yaml",
				rule("B02", "monthly", "{kind: cumulative, month: 本月, year_to_date: 累计, tolerance: 0.01}"));
		put("reports/cover.yaml", """
				code: cover
				kind: cover
				order: 1
				title: {zh: 封面, en: Cover}
				sheet: 封面
				""");
		put("reports/ranking.yaml", """
				code: ranking
				kind: ranking
				order: 3
				title: {zh: 排位, en: Ranking}
				sheet: 排位 {indicator}
				bases: [total]
				charts: [ranking-bars]
				notes:
				  - {zh: 并列时同位, en: Ties share a place}
				""");
		put("reports/kinds.yaml", """
				code: kinds
				kind: breakdown
				order: 2
				title: {zh: 分类, en: By kind}
				sheet: 分类
				form: cases
				columns: [编号]
				group_by: 类别
				amount: 金额
				indicators: [CASES]
				measures: [ytd]
				""");
	}

	/** A rule of the form with the check. */
	public static String rule(String code, String form, String check) {
		String examples = check.contains("kind: received") ? ""
				: "examples: [{answer: valid, rows: [{}]}, {answer: invalid, rows: [{}]}, {answer: undecided, rows: [{}]}]\n";
		return """
				code: %s
				severity: query
				form: %s
				title: {zh: 规则}
				why: {zh: 原因}
				action: {zh: 办法}
				message: {zh: "{seen}"}
				check: %s
				""".formatted(code, form, check) + examples;
	}

	/** The declaration as it stands. */
	public static SmallProgramme valid() {
		return new SmallProgramme();
	}

	/** The declaration with one text of a file replaced. */
	public static SmallProgramme with(String file, String text, String by) {
		return new SmallProgramme().replace(file, text, by);
	}

	public SmallProgramme replace(String file, String text, String by) {
		String content = new String(this.files.get(file), StandardCharsets.UTF_8);
		if (!content.contains(text)) {
			throw new IllegalArgumentException(file + " has no " + text);
		}
		return put(file, content.replace(text, by));
	}

	public SmallProgramme put(String file, String content) {
		return put(file, content, StandardCharsets.UTF_8);
	}

	public SmallProgramme put(String file, String content, Charset charset) {
		this.files.put(file, content.getBytes(charset));
		return this;
	}

	public SmallProgramme remove(String file) {
		this.files.remove(file);
		return this;
	}

	/** The faults in Chinese: {@code units.csv:3 …}. */
	public List<String> faults() {
		return found().stream()
			.map((fault) -> fault.file().replaceFirst("^small/", "") + ":" + fault.line() + " " + fault.text().zh())
			.toList();
	}

	/** The faults in English. */
	public List<String> englishFaults() {
		return found().stream().map((fault) -> fault.text().en()).toList();
	}

	private List<Fault> found() {
		try {
			read();
			return List.of();
		}
		catch (FaultyProgrammeException ex) {
			return ex.faults();
		}
	}

	public StatisticalProgramme read() {
		try {
			Path jobs = Files.createTempDirectory("jobs");
			try {
				return ProgrammeReader.read(write(jobs));
			}
			finally {
				delete(jobs);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes the declaration to a folder {@code small} and returns it. */
	public Path write(Path jobs) {
		Path folder = jobs.resolve("small");
		this.files.forEach((path, content) -> {
			try {
				Files.createDirectories(folder.resolve(path).getParent());
				Files.write(folder.resolve(path), content);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return folder;
	}

	private static void delete(Path folder) throws IOException {
		try (var walk = Files.walk(folder)) {
			for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	/** The programme of the folder; its faults, one a line, when it has any. */
	static StatisticalProgramme sound(Path folder) {
		try {
			return ProgrammeReader.read(folder);
		}
		catch (FaultyProgrammeException ex) {
			throw new AssertionError(String.join("\n", ex.faults().stream().map(Fault::toString).toList()), ex);
		}
	}

}
