package org.huizong.programme.reading;

import org.huizong.programme.SmallProgramme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults of the files of a declaration, each with its place and words. */
class ProgrammeFolderTests {

	@Test
	void strangersAreFaults() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/B03.yml", "code: B03\n")
			.put("report/cover.yaml", "code: cover\n");
		assertThat(broken.faults()).containsExactly(
				"report/cover.yaml:0 制度里没有这种文件。可用：programme.yaml、units.csv、indicators.yaml、returns/*.yaml、codelists/*.csv、rules/*.yaml、reports/*.yaml",
				"rules/B03.yml:0 制度里没有这种文件。可用：programme.yaml、units.csv、indicators.yaml、returns/*.yaml、codelists/*.csv、rules/*.yaml、reports/*.yaml");
		assertThat(broken.englishFaults()).containsExactly(
				"No such file belongs to a programme. Allowed: programme.yaml, units.csv, indicators.yaml, returns/*.yaml, codelists/*.csv, rules/*.yaml, reports/*.yaml",
				"No such file belongs to a programme. Allowed: programme.yaml, units.csv, indicators.yaml, returns/*.yaml, codelists/*.csv, rules/*.yaml, reports/*.yaml");
	}

	@Test
	void documentsBackupsAndDotFilesAreNoPart() {
		assertThat(SmallProgramme.valid()
			.put("RULES.md", "#")
			.put("rules/B01.yaml~", "x")
			.put(".git/x.yaml", "x")
			.put("rules/.B01.yaml.swp", "x")
			.put("units.csv.bak", "x")
			.faults()).isEmpty();
	}

	@Test
	void formsAreNeeded() {
		SmallProgramme broken = SmallProgramme.valid()
			.remove("returns/monthly.yaml")
			.remove("returns/cases.yaml")
			.remove("returns/targets.yaml")
			.remove("returns/province.yaml")
			.remove("returns/campaign.yaml")
			.remove("rules/B01.yaml")
			.remove("rules/B02.yaml")
			.remove("reports/kinds.yaml")
			.replace("programme.yaml", "city_tables:\n  targets: targets\n  province: province\n  campaign: campaign\n",
					"")
			.replace("indicators.yaml", "{register: cases, where: 立案日期 ≤ 期末}", "reported");
		assertThat(broken.faults()).containsExactly("returns:0 没有任何报表");
		assertThat(broken.englishFaults()).containsExactly("There is no form");
	}

	@Test
	void unprintableCharactersHaveTheirLine() {
		SmallProgramme broken = SmallProgramme.valid().put("reports/extra.yaml", "code: extra\nkind: \u0007\n");
		assertThat(broken.faults()).containsExactly("reports/extra.yaml:2 YAML 语法错误：unprintable character");
		assertThat(broken.englishFaults()).containsExactly("YAML syntax: unprintable character");
	}

	@Test
	void faultsOfManyFilesAreReportedTogether() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "office:", "ofice:")
			.replace("units.csv", ",zone,", ",zoo,")
			.replace("codelists/kinds.csv", "2,乙类", "1,乙类")
			.replace("indicators.yaml", "kind: stock", "kind: stocks")
			.replace("returns/cases.yaml", "code_list: kinds", "code_list: kind")
			.replace("returns/monthly.yaml", "measure: ytd", "measure: sum")
			.replace("rules/B01.yaml", "severity: error", "severity: fatal")
			.replace("reports/kinds.yaml", "[CASES]", "[CASE]");
		assertThat(broken.faults()).containsExactly("codelists/kinds.csv:3 「1」重复，已用于「甲类」",
				"indicators.yaml:27 「kind」不能是「stocks」，是不是「stock」？可用：flow、count、stock、ratio",
				"programme.yaml:1 缺少「office」",
				"programme.yaml:3 不认识的键「ofice」，是不是「office」？可用：code、title、office、city、first_period、calendar、schedule、policies、groups、city_tables",
				"reports/kinds.yaml:10 没有名为「CASE」的指标，是不是「CASES」？可用：OUTPUT、SALES、SOLD、CASES",
				"returns/cases.yaml:10 没有名为「kind」的代码表，是不是「kinds」？可用：cities、kinds",
				"returns/monthly.yaml:13 「measure」不能是「sum」。可用：month、ytd、ytd-year-ago、difference、growth、share、contribution、target、completion、schedule-gap、needed-per-month、forecast、forecast-completion、month-reported、ytd-reported、imputed-share"
						+ "、month-comparable、ytd-comparable、ytd-year-ago-comparable、difference-comparable、growth-comparable、completion-comparable、schedule-gap-comparable、needed-per-month-comparable、forecast-comparable、forecast-completion-comparable",
				"rules/B01.yaml:2 「severity」不能是「fatal」。可用：error、query、info", "units.csv:4 没有名为「zoo」的分组。可用：county、zone");
		assertThat(broken.englishFaults()).containsExactly("\"1\" is given twice, it already stands for \"甲类\"",
				"\"kind\" cannot be \"stocks\"; did you mean \"stock\"? Allowed: flow, count, stock, ratio",
				"\"office\" is missing",
				"Unknown key \"ofice\"; did you mean \"office\"? Allowed: code, title, office, city, first_period, calendar, schedule, policies, groups, city_tables",
				"There is no indicator \"CASE\"; did you mean \"CASES\"? Allowed: OUTPUT, SALES, SOLD, CASES",
				"There is no code list \"kind\"; did you mean \"kinds\"? Allowed: cities, kinds",
				"\"measure\" cannot be \"sum\". Allowed: month, ytd, ytd-year-ago, difference, growth, share, contribution, target, completion, schedule-gap, needed-per-month, forecast, forecast-completion, month-reported, ytd-reported, imputed-share"
						+ ", month-comparable, ytd-comparable, ytd-year-ago-comparable, difference-comparable, growth-comparable, completion-comparable, schedule-gap-comparable, needed-per-month-comparable, forecast-comparable, forecast-completion-comparable",
				"\"severity\" cannot be \"fatal\". Allowed: error, query, info",
				"There is no group \"zoo\". Allowed: county, zone");
	}

}
