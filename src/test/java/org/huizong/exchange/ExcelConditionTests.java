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
	void constantsStandForColumns() {
		assertThat(formulas("\"指标\" NOT IN ('FDI', 'EXPORT') OR \"甲\" = ROUND(\"甲\", 0)"))
			.containsExactly("OR(AND(\"FDI\"<>\"FDI\",\"FDI\"<>\"EXPORT\"),OR($A5=\"\",$A5=ROUND($A5,0)))");
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

	private static List<String> formulas(String sql) {
		return ExcelCondition.of(sql, CELLS).stream().map(ExcelCondition::formula).toList();
	}

}
