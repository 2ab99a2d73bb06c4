package org.huizong.programme.reading;

import java.util.List;

import org.huizong.programme.Imputation;
import org.huizong.programme.SmallProgramme;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Severity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults of {@code programme.yaml}, each with its place and words. */
class ProgrammeFileTests {

	@Test
	void suggestsTheKeyThatWasMeant() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "office:", "ofice:");
		assertThat(broken.faults()).containsExactly("programme.yaml:1 缺少「office」",
				"programme.yaml:3 不认识的键「ofice」，是不是「office」？可用：code、title、office、city、first_period、calendar、schedule、policies、groups、city_tables");
		assertThat(broken.englishFaults()).containsExactly("\"office\" is missing",
				"Unknown key \"ofice\"; did you mean \"office\"? Allowed: code, title, office, city, first_period, calendar, schedule, policies, groups, city_tables");
	}

	@Test
	void listsMissingKeysAtTheirMapping() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "  zone: Asia/Shanghai\n", "");
		assertThat(broken.faults()).containsExactly("programme.yaml:12 缺少「zone」");
		assertThat(broken.englishFaults()).containsExactly("\"zone\" is missing");
	}

	@Test
	void refusesEmptyValues() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "office: 小城统计局", "office:");
		assertThat(broken.faults()).containsExactly("programme.yaml:3 缺少「office」");
		assertThat(broken.englishFaults()).containsExactly("\"office\" is missing");
	}

	@Test
	void refusesKeysGivenTwice() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "office: 小城统计局", "office: 小城统计局\noffice: 又一个");
		assertThat(broken.faults()).containsExactly("programme.yaml:4 「office」重复");
		assertThat(broken.englishFaults()).containsExactly("\"office\" is given twice");
	}

	@Test
	void refusesListsWhereATextIsWanted() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "office: 小城统计局", "office: [小城统计局]");
		assertThat(broken.faults()).containsExactly("programme.yaml:3 「office」应为一个值");
		assertThat(broken.englishFaults()).containsExactly("\"office\" must be a single value");
	}

	@Test
	void refusesTextsWhereAMappingIsWanted() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "title: {zh: 小制度, en: Small programme}",
				"title: 小制度");
		assertThat(broken.faults()).containsExactly("programme.yaml:2 「title」应为 {zh: 中文, en: 英文}");
		assertThat(broken.englishFaults()).containsExactly("\"title\" must be {zh: Chinese, en: English}");
	}

	@Test
	void refusesTextsWhereAListIsWanted() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "blocking: [error]", "blocking: error");
		assertThat(broken.faults()).containsExactly("programme.yaml:16 「blocking」应为列表");
		assertThat(broken.englishFaults()).containsExactly("\"blocking\" must be a list");
	}

	@Test
	void refusesTitlesWithoutChinese() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "{zh: 小制度, en: Small programme}",
				"{en: Small programme}");
		assertThat(broken.faults()).containsExactly("programme.yaml:2 缺少「zh」");
		assertThat(broken.englishFaults()).containsExactly("\"zh\" is missing");
	}

	@Test
	void codeIsTheFoldersName() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "code: small", "code: big");
		assertThat(broken.faults()).containsExactly("programme.yaml:1 代码「big」应与文件名「small」相同");
		assertThat(broken.englishFaults()).containsExactly("Code \"big\" must equal the file's name \"small\"");
	}

	@Test
	void listsThePoliciesThereAre() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "missing_units: wait", "missing_units: wiat")
			.replace("programme.yaml", "[error]", "[error, warning]");
		assertThat(broken.faults()).containsExactly(
				"programme.yaml:15 「missing_units」不能是「wiat」，是不是「wait」？可用：wait、exclude、impute",
				"programme.yaml:16 「blocking」不能是「warning」。可用：error、query、info");
		assertThat(broken.englishFaults()).containsExactly(
				"\"missing_units\" cannot be \"wiat\"; did you mean \"wait\"? Allowed: wait, exclude, impute",
				"\"blocking\" cannot be \"warning\". Allowed: error, query, info");
	}

	@Test
	void policiesWithoutMoreLetQueriesPassAndLateReturnsCount() {
		StatisticalProgramme.Policies policies = SmallProgramme.with("programme.yaml", "small", "small")
			.read()
			.policies();
		assertThat(policies).isEqualTo(new StatisticalProgramme.Policies(
				StatisticalProgramme.Policies.MissingUnits.WAIT, List.of(Severity.ERROR)));
	}

	@Test
	void imputationNamesMethodsInOrderAndExceptions() {
		Imputation imputation = SmallProgramme.with("programme.yaml", "missing_units: wait", """
				missing_units: impute
				  queries_settled_by: acceptance
				  late_returns: block
				  imputation:
				    methods: [deductive, ratio-year-ago, ratio-last-month, carry-forward]
				    exceptions:
				      - {indicators: [CASES], methods: []}""").read().policies().imputation();
		assertThat(imputation.of("ANY")).containsExactly(Imputation.Method.values());
		assertThat(imputation.of("CASES")).isEmpty();
	}

	@Test
	void imputingNeedsMethods() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "missing_units: wait", "missing_units: impute");
		assertThat(broken.faults())
			.containsExactly("programme.yaml:15 「missing_units」与「imputation」须同时写明，「impute」才有插补方法可用");
	}

	@Test
	void exceptionsNameKnownIndicatorsOnce() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "missing_units: wait", """
				missing_units: impute
				  imputation:
				    methods: [carry-forward]
				    exceptions:
				      - {indicators: [CASE], methods: []}""");
		assertThat(broken.faults()).hasSize(1).first().asString().contains("programme.yaml:19 没有名为「CASE」的指标");
	}

	@Test
	void firstPeriodIsAMonth() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "first_period: 2026-01", "first_period: 2026-13");
		assertThat(broken.faults()).containsExactly("programme.yaml:5 「first_period」应为 2009-01 这样的年月");
		assertThat(broken.englishFaults()).containsExactly("\"first_period\" must be a month such as 2009-01");
	}

	@Test
	void calendarDaysLieInAMonth() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "deadline_day: 8", "deadline_day: 0")
			.replace("programme.yaml", "meeting_day: 22", "meeting_day: 32")
			.replace("programme.yaml", "grace_days: 2", "grace_days: two");
		assertThat(broken.faults()).containsExactly("programme.yaml:7 「deadline_day」应为 1 至 31 的整数",
				"programme.yaml:8 「grace_days」应为 0 至 366 的整数", "programme.yaml:10 「meeting_day」应为 1 至 31 的整数");
		assertThat(broken.englishFaults()).containsExactly("\"deadline_day\" must be a whole number from 1 to 31",
				"\"grace_days\" must be a whole number from 0 to 366",
				"\"meeting_day\" must be a whole number from 1 to 31");
	}

	@Test
	void lockComesAfterGrace() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "lock_days: 20", "lock_days: 1");
		assertThat(broken.faults()).containsExactly("programme.yaml:9 「lock_days」不能小于「grace_days」");
		assertThat(broken.englishFaults()).containsExactly("\"lock_days\" must not be less than \"grace_days\"");
	}

	@Test
	void zoneIsKnown() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "Asia/Shanghai", "Asia/Yichun");
		assertThat(broken.faults()).containsExactly("programme.yaml:13 「zone」不是时区名：Asia/Yichun，如 Asia/Shanghai");
		assertThat(broken.englishFaults())
			.containsExactly("\"zone\" is no time zone: Asia/Yichun, such as Asia/Shanghai");
	}

	@Test
	void cronHasSixFields() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "0 30 20 10 * *", "30 20 10 * *");
		assertThat(broken.faults()).containsExactly("programme.yaml:12 cron 应有六段（秒 分 时 日 月 星期），这里有 5 段");
		assertThat(broken.englishFaults())
			.containsExactly("cron must have six fields (second minute hour day month weekday), here are 5");
	}

	@Test
	void cronFieldsLieInTheirRanges() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "0 30 20 10 * *", "0 60 24 32 13 8");
		assertThat(broken.faults()).containsExactly("programme.yaml:12 cron 的分不能是「60」，应在 0 至 59 之间",
				"programme.yaml:12 cron 的日不能是「32」，应在 1 至 31 之间", "programme.yaml:12 cron 的时不能是「24」，应在 0 至 23 之间",
				"programme.yaml:12 cron 的星期不能是「8」，应在 0 至 7 之间", "programme.yaml:12 cron 的月不能是「13」，应在 1 至 12 之间");
		assertThat(broken.englishFaults()).containsExactly(
				"The minute of cron cannot be \"60\", it must lie in 0 to 59",
				"The day of month of cron cannot be \"32\", it must lie in 1 to 31",
				"The hour of cron cannot be \"24\", it must lie in 0 to 23",
				"The weekday of cron cannot be \"8\", it must lie in 0 to 7",
				"The month of cron cannot be \"13\", it must lie in 1 to 12");
	}

	@Test
	void groupCodesAreDeclaredOnce() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "code: zone,", "code: county,");
		assertThat(broken.faults()).containsExactly("programme.yaml:23 分组代码「county」重复，已在 small/programme.yaml:22",
				"units.csv:4 没有名为「zone」的分组。可用：county");
		assertThat(broken.englishFaults()).containsExactly(
				"Duplicate group code \"county\", already in small/programme.yaml:22",
				"There is no group \"zone\". Allowed: county");
	}

	@Test
	void thereIsAGroup() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml",
				"groups:\n  - {code: county, name: {zh: 县, en: counties}}\n  - {code: zone, name: {zh: 区, en: zones}}\n",
				"groups: []\n");
		assertThat(broken.faults()).containsExactly("programme.yaml:21 「groups」至少要有一个");
		assertThat(broken.englishFaults()).containsExactly("\"groups\" must have at least one");
	}

	@Test
	void cityTablesAreForms() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "targets: targets", "targets: target");
		assertThat(broken.faults()).containsExactly(
				"programme.yaml:18 没有名为「target」的报表，是不是「targets」？可用：campaign、cases、monthly、province、targets");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no form \"target\"; did you mean \"targets\"? Allowed: campaign, cases, monthly, province, targets");
	}

	@Test
	void cityTablesAreHeldByTheCity() {
		SmallProgramme broken = SmallProgramme.with("returns/targets.yaml", "holder: city", "holder: unit");
		assertThat(broken.faults()).containsExactly("programme.yaml:18 「targets」应为「holder: city」");
		assertThat(broken.englishFaults()).containsExactly("\"targets\" must have \"holder: city\"");
	}

	@Test
	void targetsHaveATargetColumn() {
		SmallProgramme broken = SmallProgramme.with("returns/targets.yaml", "measure: target", "measure: ytd");
		assertThat(broken.faults()).containsExactly("programme.yaml:18 「targets」没有「measure: target」的列");
		assertThat(broken.englishFaults()).containsExactly("\"targets\" has no column with \"measure: target\"");
	}

	@Test
	void provinceIsKeyedByCode() {
		SmallProgramme broken = SmallProgramme.with("returns/province.yaml", "key: [城市]", "key: [产值累计]")
			.replace("returns/province.yaml", "kind: matrix", "kind: register");
		assertThat(broken.faults()).containsExactly("programme.yaml:19 「province」的「key」里要有类型为 code 的列");
		assertThat(broken.englishFaults())
			.containsExactly("\"province\" must have a column of type code in its \"key\"");
	}

	@Test
	void provinceKnowsTheCityItself() {
		SmallProgramme broken = SmallProgramme.with("codelists/cities.csv", "100,小城", "300,中城");
		assertThat(broken.faults()).containsExactly("programme.yaml:19 代码表「cities」里没有本市「100」");
		assertThat(broken.englishFaults()).containsExactly("Code list \"cities\" lacks the city itself, \"100\"");
	}

	@Test
	void campaignHasTwoDays() {
		SmallProgramme broken = SmallProgramme.with("returns/campaign.yaml", "name: 止, headings: [止], type: date",
				"name: 止, headings: [止], type: text");
		assertThat(broken.faults()).containsExactly("programme.yaml:20 「campaign」要有一个 text 列（名称）和两个 date 列（首日、末日）");
		assertThat(broken.englishFaults())
			.containsExactly("\"campaign\" must have a text column (name) and two date columns (first and last day)");
	}

	@Test
	void missingFileIsOneFault() {
		SmallProgramme broken = SmallProgramme.valid().remove("programme.yaml");
		assertThat(broken.faults()).containsExactly("programme.yaml:0 缺少这个文件");
		assertThat(broken.englishFaults()).containsExactly("This file is missing");
	}

	@Test
	void syntaxErrorHasItsLine() {
		SmallProgramme broken = SmallProgramme.with("programme.yaml", "city: {code: \"100\", name: 小城, aliases: [全城]}",
				"city: {code: \"100\", name: 小城");
		assertThat(broken.faults()).containsExactly("programme.yaml:5 YAML 语法错误：expected ',' or '}', but got :");
		assertThat(broken.englishFaults()).containsExactly("YAML syntax: expected ',' or '}', but got :");
	}

	@Test
	void emptyFileIsAFault() {
		SmallProgramme broken = SmallProgramme.valid().put("programme.yaml", "# nothing yet\n");
		assertThat(broken.faults()).containsExactly("programme.yaml:0 文件是空的");
		assertThat(broken.englishFaults()).containsExactly("The file is empty");
	}

}
