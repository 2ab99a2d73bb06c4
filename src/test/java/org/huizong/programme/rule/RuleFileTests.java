package org.huizong.programme.rule;

import org.huizong.programme.Rule;
import org.huizong.programme.SmallProgramme;
import org.huizong.programme.yaml.Kebab;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults of {@code rules/*.yaml}, each with its place and words. */
class RuleFileTests {

	@Test
	void codeIsTheFilesName() {
		SmallProgramme broken = SmallProgramme.with("rules/B01.yaml", "code: B01", "code: B1");
		assertThat(broken.faults()).containsExactly("rules/B01.yaml:1 代码「B1」应与文件名「B01」相同");
		assertThat(broken.englishFaults()).containsExactly("Code \"B1\" must equal the file's name \"B01\"");
	}

	@Test
	void fileNamesAreCapitals() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/b03.yaml", SmallProgramme.rule("b03", "monthly", "{kind: complete}"));
		assertThat(broken.faults()).containsExactly("rules/b03.yaml:0 文件名只能用大写字母、数字、下划线和连字符，以字母开头");
		assertThat(broken.englishFaults())
			.containsExactly("The file's name must be capital letters, digits, underscores and hyphens");
	}

	@Test
	void severitiesAreKnown() {
		SmallProgramme broken = SmallProgramme.with("rules/B01.yaml", "severity: error", "severity: fatal");
		assertThat(broken.faults()).containsExactly("rules/B01.yaml:2 「severity」不能是「fatal」。可用：error、query、info");
		assertThat(broken.englishFaults())
			.containsExactly("\"severity\" cannot be \"fatal\". Allowed: error, query, info");
	}

	@Test
	void formsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("rules/B01.yaml", "form: cases", "form: case");
		assertThat(broken.faults())
			.containsExactly("rules/B01.yaml:3 没有名为「case」的报表，是不是「cases」？可用：campaign、cases、monthly、province、targets");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no form \"case\"; did you mean \"cases\"? Allowed: campaign, cases, monthly, province, targets");
	}

	@Test
	void rulesThatSayItBetterAreKnown() {
		SmallProgramme broken = SmallProgramme.with("rules/B01.yaml", "form: cases", "form: cases\nunless: [B99]");
		assertThat(broken.faults().get(0)).startsWith("rules/B01.yaml:4 没有名为「B99」的规则");
		assertThat(broken.faults()).hasSize(1);
	}

	@Test
	void sharesAndCountsOfTheTruthfulnessKindsAreInRange() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "monthly",
					"{kind: peers, indicators: [], current: 累计, u: 1.5, at_least: 2}"));
		assertThat(broken.faults()).containsExactlyInAnyOrder("rules/X01.yaml:8 「u」应在 0 与 1 之间",
				"rules/X01.yaml:8 「indicators」至少要有一个指标", "rules/X01.yaml:8 「at_least」应为 3 至 1000 的整数");
	}

	@Test
	void textsAreComplete() {
		SmallProgramme broken = SmallProgramme.with("rules/B01.yaml",
				"why: {zh: 先立后结, en: Opened before closed}\naction: {zh: 请更正, en: Correct it}",
				"action: {en: Correct it}");
		assertThat(broken.faults()).containsExactly("rules/B01.yaml:1 缺少「why」", "rules/B01.yaml:5 缺少「zh」");
		assertThat(broken.englishFaults()).containsExactly("\"why\" is missing", "\"zh\" is missing");
	}

	@Test
	void placeholdersAreColumns() {
		SmallProgramme broken = SmallProgramme.with("rules/B01.yaml", "{结案日期}早于", "{结案}早于")
			.replace("rules/B01.yaml", "{place}: {seen}", "{where}: {seen}");
		assertThat(broken.faults()).containsExactly(
				"rules/B01.yaml:7 消息里不认识的占位符「{where}」。可用：{seen}、{expected}、{place}、{field}、{form}、{unit}、{列名}",
				"rules/B01.yaml:7 消息里不认识的占位符「{结案}」。可用：{seen}、{expected}、{place}、{field}、{form}、{unit}、{列名}");
		assertThat(broken.englishFaults()).containsExactly(
				"Unknown placeholder {where} in the message. Allowed: {seen}, {expected}, {place}, {field}, {form}, {unit}, {column}",
				"Unknown placeholder {结案} in the message. Allowed: {seen}, {expected}, {place}, {field}, {form}, {unit}, {column}");
	}

	@Test
	void placeholdersOfFormlessRulesAreFew() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/R01.yaml",
					"code: R01\nseverity: error\ntitle: {zh: 读不出}\nwhy: {zh: 因}\naction: {zh: 改}\nmessage: {zh: \"{编号}读不出\"}\ncheck: {kind: received, detects: unreadable}\n");
		assertThat(broken.faults())
			.containsExactly("rules/R01.yaml:6 消息里不认识的占位符「{编号}」。可用：{seen}、{expected}、{place}、{field}、{form}、{unit}");
		assertThat(broken.englishFaults()).containsExactly(
				"Unknown placeholder {编号} in the message. Allowed: {seen}, {expected}, {place}, {field}, {form}, {unit}");
	}

	@Test
	void intakesAreKnown() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/R01.yaml",
					"code: R01\nseverity: error\ntitle: {zh: 读不出}\nwhy: {zh: 因}\naction: {zh: 改}\nmessage: {zh: 读不出}\ncheck: {kind: received, detects: broken}\n");
		assertThat(broken.faults()).containsExactly(
				"rules/R01.yaml:7 「detects」不能是「broken」。可用：" + String.join("、", Kebab.all(Rule.Intake.class)));
		assertThat(broken.englishFaults()).containsExactly(
				"\"detects\" cannot be \"broken\". Allowed: " + String.join(", ", Kebab.all(Rule.Intake.class)));
	}

	@Test
	void kindsAreKnown() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "monthly", "{kind: rows}"));
		assertThat(broken.faults()).containsExactly(
				"rules/X01.yaml:8 没有名为「rows」的检查方式，是不是「row」？可用：alike、appearing、city-sum、complete、constant、continued、cumulative、earlier、heaping、history、jump、magnitude、ordered、peers、proportion、received、reconcile、row、slip、table、total、unique");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no kind of check \"rows\"; did you mean \"row\"? Allowed: alike, appearing, city-sum, complete, constant, continued, cumulative, earlier, heaping, history, jump, magnitude, ordered, peers, proportion, received, reconcile, row, slip, table, total, unique");
	}

	@Test
	void kindsAreGiven() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "monthly", "{predicate: 本月 > 0}"));
		assertThat(broken.faults()).containsExactly("rules/X01.yaml:8 缺少「kind」");
		assertThat(broken.englishFaults()).containsExactly("\"kind\" is missing");
	}

	@Test
	void kindsHaveTheirOwnKeys() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "monthly", "{kind: complete, tolerance: 1}"));
		assertThat(broken.faults()).containsExactly("rules/X01.yaml:8 不认识的键「tolerance」。可用：kind");
		assertThat(broken.englishFaults()).containsExactly("Unknown key \"tolerance\". Allowed: kind");
	}

	@Test
	void formsAreNeeded() {
		SmallProgramme broken = SmallProgramme.with("rules/B02.yaml", "form: monthly\n", "");
		assertThat(broken.faults()).containsExactly("rules/B02.yaml:1 检查方式 cumulative 要有「form」");
		assertThat(broken.englishFaults()).containsExactly("A check of kind cumulative needs \"form\"");
	}

	@Test
	void predicatesHaveLineAndPlace() {
		SmallProgramme broken = SmallProgramme.with("rules/B01.yaml", "立案日期 ≤ 结案日期", "立案日期 ≤ 结案日");
		assertThat(broken.faults()).containsExactly("rules/B01.yaml:8 「predicate」第 8 字：没有名为「结案日」的栏目，相近的有「结案日期」「立案日期」");
		assertThat(broken.englishFaults())
			.containsExactly("\"predicate\" at character 8: no column named \"结案日\", did you mean \"结案日期\", \"立案日期\"");
	}

	@Test
	void everyAnswerIsShown() {
		SmallProgramme broken = SmallProgramme.with("rules/B01.yaml", "answer: invalid", "answer: valid")
			.replace("rules/B01.yaml", "answer: undecided", "answer: valid");
		assertThat(broken.faults()).containsExactly("rules/B01.yaml:9 缺少「answer: invalid」的例子",
				"rules/B01.yaml:9 缺少「answer: undecided」的例子");
		assertThat(broken.englishFaults()).containsExactly("An example with \"answer: invalid\" is missing",
				"An example with \"answer: undecided\" is missing");
	}

	@Test
	void undecidedIsNotAskedWhereNothingIsBlank() {
		assertThat(SmallProgramme.with("rules/B01.yaml", "立案日期 ≤ 结案日期", "金额 > 1")
			.replace("rules/B01.yaml", "answer: undecided", "answer: invalid")
			.faults()).isEmpty();
	}

	@Test
	void undecidedIsNotAskedWhereBlanksAreTested() {
		assertThat(SmallProgramme.with("rules/B01.yaml", "predicate: 立案日期 ≤ 结案日期", "predicate: 结案日期 为空 或 立案日期 ≤ 结案日期")
			.replace("rules/B01.yaml", "answer: undecided", "answer: valid")
			.faults()).isEmpty();
	}

	@Test
	void examplesNameColumns() {
		SmallProgramme broken = SmallProgramme.with("rules/B01.yaml", "金额: 1.5", "总额: 1.5");
		assertThat(broken.faults())
			.containsExactly("rules/B01.yaml:10 没有名为「总额」的列，是不是「金额」？可用：编号、类别、金额、人数、立案日期、结案日期、人均、类别上限");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no column \"总额\"; did you mean \"金额\"? Allowed: 编号, 类别, 金额, 人数, 立案日期, 结案日期, 人均, 类别上限");
	}

	@Test
	void examplesHaveValuesOfTheirTypes() {
		SmallProgramme broken = SmallProgramme.with("rules/B01.yaml", "立案日期: 2026-01-01", "立案日期: 2026-02-30")
			.replace("rules/B01.yaml", "金额: 1.5", "金额: 多")
			.replace("rules/B01.yaml", "人数: 3", "人数: 1.5")
			.replace("rules/B01.yaml", "类别: 甲类", "类别: 甲");
		assertThat(broken.faults()).containsExactly("rules/B01.yaml:10 「人数」不是 integer：「1.5」",
				"rules/B01.yaml:10 「立案日期」不是 date：「2026-02-30」", "rules/B01.yaml:10 「金额」不是 decimal：「多」",
				"rules/B01.yaml:10 没有名为「甲」的代码表 kinds 条目，是不是「甲类」？可用：甲类、乙类");
		assertThat(broken.englishFaults()).containsExactly("\"人数\" is no integer: \"1.5\"",
				"\"立案日期\" is no date: \"2026-02-30\"", "\"金额\" is no decimal: \"多\"",
				"There is no entry of code list kinds \"甲\"; did you mean \"甲类\"? Allowed: 甲类, 乙类");
	}

	@Test
	void everyKindShowsItsAnswers() {
		SmallProgramme broken = SmallProgramme.with("rules/B02.yaml", "{answer: undecided, rows: [{}]}",
				"{answer: valid, rows: [{}]}");
		assertThat(broken.faults()).containsExactly("rules/B02.yaml:9 缺少「answer: undecided」的例子");
	}

	@Test
	void examplesAreNotForWhatIsFoundWhileReading() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/R01.yaml",
					"code: R01\nseverity: error\ntitle: {zh: 读不出}\nwhy: {zh: 因}\naction: {zh: 改}\nmessage: {zh: 读不出}\ncheck: {kind: received, detects: unreadable}\nexamples: [{answer: valid, rows: [{}]}]\n");
		assertThat(broken.faults()).containsExactly("rules/R01.yaml:8 「examples」不用于检查方式 received");
		assertThat(broken.englishFaults()).containsExactly("\"examples\" are not for checks of kind received");
	}

	@Test
	void scenesNameFormsMonthsAndUnits() {
		SmallProgramme broken = SmallProgramme.with("rules/B02.yaml", "{answer: valid, rows: [{}]}",
				"{answer: valid, rows: [{unit: 北县}], months: {2026-13: [{}]}, forms: {case: [{}]}, period: 九月, finds: [合计]}");
		assertThat(broken.faults()).containsExactly("rules/B02.yaml:9 不是报告期（如 2009-09）：「2026-13」",
				"rules/B02.yaml:9 不是报告期（如 2009-09）：「九月」",
				"rules/B02.yaml:9 没有名为「case」的报表，是不是「cases」？可用：campaign、cases、monthly、province、targets",
				"rules/B02.yaml:9 没有名为「北县」的单位，是不是「东县」？可用：东县、西县、新区", "rules/B02.yaml:9 没有名为「合计」的列，是不是「累计」？可用：指标、本月、累计");
	}

	@Test
	void scenesHaveRows() {
		SmallProgramme broken = SmallProgramme.with("rules/B02.yaml", "{answer: valid, rows: [{}]}", "{answer: valid}");
		assertThat(broken.faults()).containsExactly("rules/B02.yaml:9 例子至少要有一行");
		assertThat(broken.englishFaults()).containsExactly("An example needs at least one row");
	}

	@Test
	void blockingIsAWordOrAThreshold() {
		assertThat(blocking("sometimes").faults())
			.containsExactly("rules/B02.yaml:8 「blocking」不能是「sometimes」。可用：severity、never、always、count、share");
		assertThat(blocking("count").faults()).containsExactly("rules/B02.yaml:8 「blocking」应写明多少，如 {count: 20}");
		assertThat(blocking("{count: 0}").faults()).containsExactly("rules/B02.yaml:8 「count」应为 1 至 999999 的整数");
		assertThat(blocking("{count: 2, share: 3}").faults())
			.containsExactly("rules/B02.yaml:8 「blocking」应写 count 或 share 之一");
		assertThat(blocking("{share: 2.5}").read().rule("B02").orElseThrow().blocking())
			.isEqualTo(new Rule.Blocking(Rule.Blocking.When.SHARE, new java.math.BigDecimal("2.5")));
		assertThat(blocking("never").read().rule("B02").orElseThrow().blocking())
			.isEqualTo(new Rule.Blocking(Rule.Blocking.When.NEVER, java.math.BigDecimal.ZERO));
	}

	private static SmallProgramme blocking(String words) {
		return SmallProgramme.with("rules/B02.yaml", "check:", "blocking: " + words + "\ncheck:");
	}

	@Test
	void tablesCompareIndicators() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml",
					SmallProgramme.rule("X01", "monthly", "{kind: table, predicate: 销售 ≤ 产量, columns: [累计]}"));
		assertThat(broken.faults()).containsExactly("rules/X01.yaml:8 「predicate」第 6 字：没有名为「产量」的栏目，相近的有「产值」");
		assertThat(broken.englishFaults())
			.containsExactly("\"predicate\" at character 6: no column named \"产量\", did you mean \"产值\"");
	}

	@Test
	void tablesNeedAnIndicatorColumn() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "cases", "{kind: table, predicate: 销售 ≤ 产值}"));
		assertThat(broken.faults()).containsExactly("rules/X01.yaml:3 检查方式 table 只用于有 indicator 列的表");
		assertThat(broken.englishFaults())
			.containsExactly("A check of kind table needs a form with a column of type indicator");
	}

	@Test
	void tableColumnsAreNumeric() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml",
					SmallProgramme.rule("X01", "monthly", "{kind: table, predicate: SALES ≤ OUTPUT, columns: [指标]}"));
		assertThat(broken.faults()).containsExactly("rules/X01.yaml:8 没有名为「指标」的数值列。可用：本月、累计");
		assertThat(broken.englishFaults()).containsExactly("There is no numeric column \"指标\". Allowed: 本月, 累计");
	}

	@Test
	void cumulativeColumnsAreNumeric() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml",
					SmallProgramme.rule("X01", "monthly", "{kind: cumulative, month: 当月, year_to_date: 指标}"));
		assertThat(broken.faults()).containsExactly("rules/X01.yaml:8 没有名为「当月」的数值列，是不是「本月」？可用：本月、累计",
				"rules/X01.yaml:8 没有名为「指标」的数值列。可用：本月、累计");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no numeric column \"当月\"; did you mean \"本月\"? Allowed: 本月, 累计",
				"There is no numeric column \"指标\". Allowed: 本月, 累计");
	}

	@Test
	void tolerancesAreNotNegative() {
		SmallProgramme broken = SmallProgramme.with("rules/B02.yaml", "tolerance: 0.01", "tolerance: -1");
		assertThat(broken.faults()).containsExactly("rules/B02.yaml:8 「tolerance」应为不小于零的小数");
		assertThat(broken.englishFaults()).containsExactly("\"tolerance\" must be a decimal of zero or more");
	}

	@Test
	void totalsNeedTotalRows() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "cases", "{kind: total}"));
		assertThat(broken.faults()).containsExactly("rules/X01.yaml:8 报表「cases」没有「totals」，没有合计行可查");
		assertThat(broken.englishFaults())
			.containsExactly("Form \"cases\" has no \"totals\", so there is no total row to check");
	}

	@Test
	void totalColumnsAreNumeric() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "monthly", "{kind: total, columns: [指标]}"));
		assertThat(broken.faults()).containsExactly("rules/X01.yaml:8 没有名为「指标」的数值列。可用：本月、累计");
		assertThat(broken.englishFaults()).containsExactly("There is no numeric column \"指标\". Allowed: 本月, 累计");
	}

	@Test
	void uniqueKeysAreColumns() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "cases", "{kind: unique, key: [编码]}"));
		assertThat(broken.faults())
			.containsExactly("rules/X01.yaml:8 没有名为「编码」的列，是不是「编号」？可用：编号、类别、金额、人数、立案日期、结案日期、人均、类别上限");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no column \"编码\"; did you mean \"编号\"? Allowed: 编号, 类别, 金额, 人数, 立案日期, 结案日期, 人均, 类别上限");
	}

	@Test
	void uniqueKeysAreNotEmpty() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "cases", "{kind: unique, key: []}"));
		assertThat(broken.faults()).containsExactly("rules/X01.yaml:8 「key」至少要有一列");
		assertThat(broken.englishFaults()).containsExactly("\"key\" must name at least one column");
	}

	@Test
	void reconciledNamesAreKnown() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "monthly",
					"{kind: reconcile, indicator: CASE, column: 总计, register: monthly, sum: 金额}"));
		assertThat(broken.faults()).containsExactly(
				"rules/X01.yaml:8 没有名为「CASE」的指标，是不是「CASES」？可用：OUTPUT、SALES、SOLD、CASES",
				"rules/X01.yaml:8 没有名为「monthly」的台账（kind: register）。可用：campaign、cases",
				"rules/X01.yaml:8 没有名为「总计」的数值列，是不是「累计」？可用：本月、累计", "rules/X01.yaml:8 没有名为「金额」的数值列。可用：本月、累计");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no indicator \"CASE\"; did you mean \"CASES\"? Allowed: OUTPUT, SALES, SOLD, CASES",
				"There is no register form \"monthly\". Allowed: campaign, cases",
				"There is no numeric column \"总计\"; did you mean \"累计\"? Allowed: 本月, 累计",
				"There is no numeric column \"金额\". Allowed: 本月, 累计");
	}

	@Test
	void reconciledSumsAreNumeric() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", "monthly",
					"{kind: reconcile, indicator: CASES, column: 累计, register: cases, sum: 类别, where: 金额 >> 1}"));
		assertThat(broken.faults()).containsExactly("rules/X01.yaml:8 「where」第 4 字：看不懂这里的「>」",
				"rules/X01.yaml:8 没有名为「类别」的数值列。可用：金额、人数、人均、类别上限");
		assertThat(broken.englishFaults()).containsExactly("\"where\" at character 4: unexpected >",
				"There is no numeric column \"类别\". Allowed: 金额, 人数, 人均, 类别上限");
	}

}
