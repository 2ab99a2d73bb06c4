package org.huizong.exchange;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcelConditionTests {

	private static final Map<String, String> CELLS = Map.of("甲", "$A5", "乙", "$B5", "类", "$C5", "指标", "\"FDI\"");

	@Test
	void comparisonHoldsWhileACellIsBlank() {
		assertThat(formulas("\"甲\" <= \"乙\"")).containsExactly("OR($A5=\"\",$B5=\"\",$A5<=$B5)");
	}

	@Test
	void eachConditionJoinedByAndStandsAlone() {
		assertThat(formulas("\"甲\" >= 0 AND (\"乙\" IS NULL OR \"乙\" <= DATE '2009-09-30')"))
			.containsExactly("OR($A5=\"\",$A5>=0)", "OR($B5=\"\",OR($B5=\"\",$B5<=DATE(2009,9,30)))");
	}

	@Test
	void whatConstantsSettleIsLeftOut() {
		assertThat(formulas("(\"甲\" = ROUND(\"甲\", 0) OR \"指标\" NOT IN ('FDI', 'EXPORT')) AND \"甲\" > 0"))
			.containsExactly("OR($A5=\"\",$A5=ROUND($A5,0))", "OR($A5=\"\",$A5>0)");
		assertThat(formulas("\"指标\" NOT IN ('FDI_PROJECTS', 'OUT_PROV') OR \"甲\" = ROUND(\"甲\", 0)")).isEmpty();
		assertThat(formulas("\"指标\" = 'EXPORT' AND \"甲\" > 0 OR \"乙\" > 0")).containsExactly("OR($B5=\"\",$B5>0)");
	}

	@Test
	void saysWhatMustHold() {
		assertThat(words("\"甲\" = ROUND(\"甲\", 0) OR \"指标\" <> 'FDI'")).containsExactly("甲为整数");
		assertThat(words("\"甲\" >= \"乙\" AND (\"乙\" IS NULL OR \"乙\" <= DATE '2009-09-30')")).containsExactly("甲 ≥ 乙",
				"乙 ≤ 2009-09-30");
		assertThat(words("\"甲\" <= \"乙\" * 2 OR \"类\" <> '外资'")).containsExactly("甲 ≤ 乙 × 2，或类 ≠ “外资”");
		assertThat(words("\"甲\" BETWEEN 1 AND 9 OR ABS(\"甲\" - \"乙\") < 1"))
			.containsExactly("甲在 1 至 9 之间，或（甲 - 乙）的绝对值 < 1");
	}

	@Test
	void partWithoutALikenessLeavesOutItsCondition() {
		assertThat(formulas("\"甲\" / NULLIF(\"乙\", 0) > 1 AND \"甲\" > 0")).containsExactly("OR($A5=\"\",$A5>0)");
		assertThat(formulas("\"丙\" > 0")).isEmpty();
	}

	@Test
	void conditionThatAsksForAnotherCellCannotBeJudgedWhileTyping() {
		ExcelCondition condition = ExcelCondition.of("COALESCE(\"甲\", 0) = 0 OR \"乙\" IS NOT NULL", CELLS).get(0);
		assertThat(condition.formula()).isEqualTo("OR(IF($A5=\"\",0,$A5)=0,$B5<>\"\")");
		assertThat(condition.partial()).isFalse();
		assertThat(condition.columns()).containsExactly("甲", "乙");
	}

	private static List<String> words(String sql) {
		return ExcelCondition.of(sql, CELLS).stream().map(ExcelCondition::words).toList();
	}

	private static List<String> formulas(String sql) {
		return ExcelCondition.of(sql, CELLS).stream().map(ExcelCondition::formula).toList();
	}

}
