package org.huizong.collect.flaw;

import java.util.List;

import org.huizong.collect.Samples;
import org.huizong.collect.Verdicts;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.programme.Check;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.Rule;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeFindingsTests {

	private static final Flaw FLAW = new Flaw(Intake.BAD_TYPE, "360923", "indicators",
			new Source("2009-09/上高.xlsx", "主要指标", "D7", "约2410"), "本年累计", Text.same("约2410"),
			new Text("以万美元计的数值", "a number in 万美元"));

	@Test
	void wordsAFlawByTheDeclaredRule() {
		Finding finding = finding(rule("{field}填了{seen}，应填{expected}。", "请改。"));
		assertThat(finding.rule()).isEqualTo("A07");
		assertThat(finding.severity()).isEqualTo(Severity.QUERY);
		assertThat(finding.message().zh()).isEqualTo("上高县 2009-09/上高.xlsx 主要指标!D7: 本年累计填了约2410，应填以万美元计的数值。请改。");
	}

	@Test
	void putsThePlaceWhereTheRuleWantsIt() {
		assertThat(finding(rule("在{place}，“{form}”的{field}有误。", "")).message().zh())
			.isEqualTo("在上高县 2009-09/上高.xlsx 主要指标!D7，“开放型经济主要指标月报表”的本年累计有误。请更正该单元格，没有数据的留空。");
	}

	@Test
	void usesItsOwnWordsAndTheFaultsNameWithoutARule() {
		Finding finding = new IntakeFindings(Samples.OPEN_ECONOMY).finding(FLAW);
		assertThat(finding).isEqualTo(new Finding("BAD_TYPE", Severity.ERROR, "360923", "indicators", FLAW.place(),
				"本年累计", "约2410", "以万美元计的数值",
				new Text("上高县 2009-09/上高.xlsx 主要指标!D7: “本年累计”为“约2410”，应为以万美元计的数值。请更正该单元格，没有数据的留空。",
						"上高县 2009-09/上高.xlsx 主要指标!D7: \"本年累计\" is \"约2410\"; expected a number in 万美元. "
								+ "Please correct the cell, or leave it blank when there is nothing."))
			.identifiedBy(finding.identity()));
		assertThat(finding.id()).matches("s[0-9a-f]{12}");
	}

	@Test
	void showsWhatACellSaysAsItStands() {
		Flaw hostile = new Flaw(Intake.BAD_TYPE, null, null, null, "本月",
				Text.same("{expected}$1\\\n" + "长".repeat(200)), Text.same("数"));
		assertThat(new IntakeFindings(Samples.OPEN_ECONOMY).finding(hostile).message().zh())
			.isEqualTo("“本月”为“{expected}$1\\ " + "长".repeat(86) + "…”，应为数。请更正该单元格，没有数据的留空。");
	}

	@ParameterizedTest
	@EnumSource
	void saysOfEveryFaultWhatToDo(Intake intake) {
		assertThat(IntakeTexts.message(intake).zh()).isNotBlank();
		assertThat(IntakeTexts.message(intake).en()).isNotBlank();
		assertThat(IntakeTexts.recommendation(intake).zh()).startsWith("请").endsWith("。");
		assertThat(IntakeTexts.recommendation(intake).en()).startsWith("Please ").endsWith(".");
	}

	@ParameterizedTest
	@EnumSource
	void saysOfEveryVerdictWhatToDo(Verdict verdict) {
		assertThat(Verdicts.seen(verdict, "").zh()).startsWith("文件").isNotEqualTo("文件无法读取");
		assertThat(Verdicts.advice(verdict).zh()).isNotBlank();
		assertThat(Verdicts.advice(verdict).en()).isNotBlank();
	}

	private static Finding finding(Rule rule) {
		return new IntakeFindings(Samples.withRules(List.of(rule))).finding(FLAW);
	}

	private static Rule rule(String message, String recommendation) {
		return new Rule("A07", Severity.QUERY, null, Text.same("类型"), Text.same(""), Text.same(recommendation),
				Text.same(message), false, Rule.Blocking.BY_SEVERITY, null, new Check.Received(Intake.BAD_TYPE),
				List.of());
	}

}
