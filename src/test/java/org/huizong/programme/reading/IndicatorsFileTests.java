package org.huizong.programme.reading;

import org.huizong.programme.SmallProgramme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults of {@code indicators.yaml}, each with its place and words. */
class IndicatorsFileTests {

	@Test
	void codesAreDeclaredOnce() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "code: SALES", "code: OUTPUT")
			.replace("indicators.yaml", "[SALES, OUTPUT]", "[CASES, OUTPUT]");
		assertThat(broken.faults()).containsExactly("indicators.yaml:10 指标代码「OUTPUT」重复，已在 small/indicators.yaml:1",
				"indicators.yaml:21 前面没有申报指标「CASES」。可用：OUTPUT");
		assertThat(broken.englishFaults()).containsExactly(
				"Duplicate indicator code \"OUTPUT\", already in small/indicators.yaml:1",
				"No indicator \"CASES\" is declared above. Allowed: OUTPUT");
	}

	@Test
	void codesAreCapitals() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "code: CASES", "code: cases")
			.replace("reports/kinds.yaml", "[CASES]", "[cases]");
		assertThat(broken.faults()).containsExactly("indicators.yaml:23 「code」只能用大写字母、数字和下划线，以字母开头，至多 40 个");
		assertThat(broken.englishFaults())
			.containsExactly("\"code\" must be at most 40 capital letters, digits and underscores");
	}

	@Test
	void namesLeadToOneIndicator() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "zh: 销售,", "zh: 总 产值,");
		assertThat(broken.faults()).containsExactly("indicators.yaml:11 「总 产值」重复，已用于「OUTPUT」");
		assertThat(broken.englishFaults()).containsExactly("\"总 产值\" is given twice, it already stands for \"OUTPUT\"");
	}

	@Test
	void aliasesLeadToOneIndicator() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "[总产值]", "[总产值, 销售]");
		assertThat(broken.faults()).containsExactly("indicators.yaml:11 「销售」重复，已用于「OUTPUT」");
		assertThat(broken.englishFaults()).containsExactly("\"销售\" is given twice, it already stands for \"OUTPUT\"");
	}

	@Test
	void kindsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "kind: stock", "kind: stocks");
		assertThat(broken.faults())
			.containsExactly("indicators.yaml:27 「kind」不能是「stocks」，是不是「stock」？可用：flow、count、stock、ratio");
		assertThat(broken.englishFaults()).containsExactly(
				"\"kind\" cannot be \"stocks\"; did you mean \"stock\"? Allowed: flow, count, stock, ratio");
	}

	@Test
	void derivationsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "derivation: reported\n  rankings",
				"derivation: report\n  rankings");
		assertThat(broken.faults())
			.containsExactly("indicators.yaml:7 没有名为「report」的推算方式，是不是「reported」？可用：reported、not-added");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no derivation \"report\"; did you mean \"reported\"? Allowed: reported, not-added");
	}

	@Test
	void derivationsHaveKnownShapes() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "{register: cases, where: 立案日期 ≤ 期末}",
				"{count: cases}");
		assertThat(broken.faults()).containsExactly(
				"indicators.yaml:28 「derivation」应为 reported、not-added、{ratio: [分子, 分母]} 或 {register: 台账, …}");
		assertThat(broken.englishFaults()).containsExactly(
				"\"derivation\" must be reported, not-added, {ratio: [numerator, denominator]} or {register: form, …}");
	}

	@Test
	void partsOfARatioAreDeclaredBefore() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "[SALES, OUTPUT]", "[SALES, CASES]");
		assertThat(broken.faults()).containsExactly("indicators.yaml:21 前面没有申报指标「CASES」，是不是「SALES」？可用：OUTPUT、SALES");
		assertThat(broken.englishFaults()).containsExactly(
				"No indicator \"CASES\" is declared above; did you mean \"SALES\"? Allowed: OUTPUT, SALES");
	}

	@Test
	void partsOfARatioAreNoRatios() {
		SmallProgramme broken = SmallProgramme
			.with("indicators.yaml", "derivation: {register: cases, where: 立案日期 ≤ 期末}",
					"derivation: {ratio: [SALES, SOLD]}")
			.replace("indicators.yaml", "kind: stock", "kind: ratio");
		assertThat(broken.faults()).containsExactly("indicators.yaml:28 比率「SOLD」不能再作分子或分母");
		assertThat(broken.englishFaults()).containsExactly("Ratio \"SOLD\" cannot be part of a ratio");
	}

	@Test
	void ratiosHaveTwoParts() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "[SALES, OUTPUT]", "[SALES]");
		assertThat(broken.faults()).containsExactly("indicators.yaml:21 「ratio」应为两个指标：[分子, 分母]");
		assertThat(broken.englishFaults())
			.containsExactly("\"ratio\" must be two indicators: [numerator, denominator]");
	}

	@Test
	void ratiosAreOfKindRatio() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "kind: ratio", "kind: flow");
		assertThat(broken.faults()).containsExactly("indicators.yaml:20 kind: ratio 与 derivation: {ratio: …} 要一起用");
		assertThat(broken.englishFaults()).containsExactly("kind: ratio and derivation: {ratio: …} go together");
	}

	@Test
	void completionNeedsTargets() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "  targeted: true\n", "");
		assertThat(broken.faults()).containsExactly("indicators.yaml:8 按 completion 排位的指标要有「targeted: true」");
		assertThat(broken.englishFaults()).containsExactly("Ranking by completion needs \"targeted: true\"");
	}

	@Test
	void flagsAreTrueOrFalse() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "targeted: true", "targeted: yes");
		assertThat(broken.faults()).containsExactly("indicators.yaml:9 「targeted」应为 true 或 false");
		assertThat(broken.englishFaults()).containsExactly("\"targeted\" must be true or false");
	}

	@Test
	void rankingsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "[value]", "[values]");
		assertThat(broken.faults())
			.containsExactly("indicators.yaml:22 「rankings」不能是「values」，是不是「value」？可用：total、completion、growth、value");
		assertThat(broken.englishFaults()).containsExactly(
				"\"rankings\" cannot be \"values\"; did you mean \"value\"? Allowed: total, completion, growth, value");
	}

	@Test
	void decimalsAreFew() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "decimals: 0", "decimals: 7");
		assertThat(broken.faults()).containsExactly("indicators.yaml:26 「decimals」应为 0 至 6 的整数");
		assertThat(broken.englishFaults()).containsExactly("\"decimals\" must be a whole number from 0 to 6");
	}

	@Test
	void registersAreRegisters() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "{register: cases, where: 立案日期 ≤ 期末}",
				"{register: monthly}");
		assertThat(broken.faults())
			.containsExactly("indicators.yaml:28 没有名为「monthly」的台账（kind: register）。可用：campaign、cases");
		assertThat(broken.englishFaults())
			.containsExactly("There is no register form \"monthly\". Allowed: campaign, cases");
	}

	@Test
	void sumsAreNumericColumns() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "where: 立案日期 ≤ 期末", "sum: 立案日期");
		assertThat(broken.faults()).containsExactly("indicators.yaml:28 没有名为「立案日期」的数值列。可用：金额、人数、人均、类别上限");
		assertThat(broken.englishFaults())
			.containsExactly("There is no numeric column \"立案日期\". Allowed: 金额, 人数, 人均, 类别上限");
	}

	@Test
	void predicatesHaveLineAndPlace() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "立案日期 ≤ 期末", "金额 > 0 且 立案日 ≤ 期末");
		assertThat(broken.faults()).containsExactly("indicators.yaml:28 「where」第 10 字：没有名为「立案日」的栏目，相近的有「立案日期」「结案日期」");
		assertThat(broken.englishFaults())
			.containsExactly("\"where\" at character 10: no column named \"立案日\", did you mean \"立案日期\", \"结案日期\"");
	}

	@Test
	void entriesAreMappings() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "- code: CASES", "- OTHER\n- code: CASES");
		assertThat(broken.faults()).containsExactly("indicators.yaml:23 「indicators」应为「键: 值」");
		assertThat(broken.englishFaults()).containsExactly("\"indicators\" must have keys and values");
	}

	@Test
	void unreadableFileCausesNoSecondFault() {
		SmallProgramme broken = SmallProgramme.with("indicators.yaml", "unit: \"%\"", "unit: \"%");
		assertThat(broken.faults()).containsExactly("indicators.yaml:29 YAML 语法错误：found unexpected end of stream");
		assertThat(broken.englishFaults()).containsExactly("YAML syntax: found unexpected end of stream");
	}

}
