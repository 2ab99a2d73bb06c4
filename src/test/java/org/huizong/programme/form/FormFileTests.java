package org.huizong.programme.form;

import org.huizong.programme.SmallProgramme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults of {@code returns/*.yaml}, each with its place and words. */
class FormFileTests {

	@Test
	void codeIsTheFilesName() {
		SmallProgramme broken = SmallProgramme.with("returns/monthly.yaml", "code: monthly", "code: month");
		assertThat(broken.faults()).containsExactly("returns/monthly.yaml:1 代码「month」应与文件名「monthly」相同");
		assertThat(broken.englishFaults()).containsExactly("Code \"month\" must equal the file's name \"monthly\"");
	}

	@Test
	void kindsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("returns/monthly.yaml", "kind: matrix", "kind: matrx")
			.replace("returns/monthly.yaml", "holder: unit", "holder: county")
			.replace("returns/monthly.yaml", "periodicity: monthly", "periodicity: weekly");
		assertThat(broken.faults()).containsExactly(
				"returns/monthly.yaml:3 「kind」不能是「matrx」，是不是「matrix」？可用：matrix、register",
				"returns/monthly.yaml:4 「holder」不能是「county」。可用：unit、city",
				"returns/monthly.yaml:5 「periodicity」不能是「weekly」。可用：monthly、annual");
		assertThat(broken.englishFaults()).containsExactly(
				"\"kind\" cannot be \"matrx\"; did you mean \"matrix\"? Allowed: matrix, register",
				"\"holder\" cannot be \"county\". Allowed: unit, city",
				"\"periodicity\" cannot be \"weekly\". Allowed: monthly, annual");
	}

	@Test
	void formsCanBeRecognised() {
		SmallProgramme broken = SmallProgramme.with("returns/monthly.yaml", "sheets: [月报]\n", "");
		assertThat(broken.faults()).containsExactly("returns/monthly.yaml:1 「sheets」「titles」至少要有一个，否则认不出这张表");
		assertThat(broken.englishFaults())
			.containsExactly("One of \"sheets\" and \"titles\" must be given, or the form cannot be recognised");
	}

	@Test
	void keysAreOwnColumns() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "key: [编号]", "key: [编码, 人均]");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:7 没有名为「人均」的列，是不是「人数」？可用：编号、类别、金额、人数、立案日期、结案日期",
				"returns/cases.yaml:7 没有名为「编码」的列，是不是「编号」？可用：编号、类别、金额、人数、立案日期、结案日期");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no column \"人均\"; did you mean \"人数\"? Allowed: 编号, 类别, 金额, 人数, 立案日期, 结案日期",
				"There is no column \"编码\"; did you mean \"编号\"? Allowed: 编号, 类别, 金额, 人数, 立案日期, 结案日期");
	}

	@Test
	void keysAreNotEmpty() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "key: [编号]", "key: []");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:7 「key」至少要有一列");
		assertThat(broken.englishFaults()).containsExactly("\"key\" must name at least one column");
	}

	@Test
	void matrixRowsAreNamed() {
		SmallProgramme broken = SmallProgramme.with("returns/monthly.yaml", "key: [指标]", "key: [本月]");
		assertThat(broken.faults())
			.containsExactly("returns/monthly.yaml:8 「key」里要有一列的类型是 indicator、unit 或 code，因为 kind 是 matrix");
		assertThat(broken.englishFaults())
			.containsExactly("\"key\" must have a column of type indicator, unit or code, for kind is matrix");
	}

	@Test
	void columnNamesAreIdentifiers() {
		SmallProgramme broken = SmallProgramme
			.with("returns/cases.yaml", "{name: 人数, headings: [人数], type: integer}",
					"{name: 人数(人), headings: [人数], type: integer}")
			.replace("returns/cases.yaml", "[金额, 人数]", "[金额, 金额]");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:12 「name」只能用文字、数字和下划线，以文字开头");
		assertThat(broken.englishFaults())
			.containsExactly("\"name\" must be letters, digits and underscores and begin with a letter");
	}

	@Test
	void columnNamesAreNotReserved() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "{name: 人数, headings: [人数], type: integer}",
				"{name: 人数, headings: [人数], type: integer}\n  - {name: 期末, headings: [期末], type: date}\n  - {name: hz_row, headings: [行], type: text}\n  - {name: like, headings: [像], type: text}");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:13 「name」不能是「期末」，这是保留的名称",
				"returns/cases.yaml:14 「name」不能是「hz_row」，这是保留的名称", "returns/cases.yaml:15 「name」不能是「like」，这是保留的名称");
		assertThat(broken.englishFaults()).containsExactly("\"name\" cannot be \"期末\", a reserved name",
				"\"name\" cannot be \"hz_row\", a reserved name", "\"name\" cannot be \"like\", a reserved name");
	}

	@Test
	void columnNamesFitTheDatabase() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "{name: 人数, headings: [人数], type: integer}",
				"{name: 人数, headings: [人数], type: integer}\n  - {name: 一二三四五六七八九十一二三四五六七八九十一二, headings: [长], type: text}");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:13 「name」太长：至多 21 个汉字或 63 个字母");
		assertThat(broken.englishFaults())
			.containsExactly("\"name\" is too long: at most 63 letters or 21 Chinese characters");
	}

	@Test
	void columnNamesAreDeclaredOnce() {
		SmallProgramme broken = SmallProgramme
			.with("returns/cases.yaml", "name: 结案日期, headings: [结案日期]", "name: 立案日期, headings: [结案日期]")
			.remove("rules/B01.yaml");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:14 列名「立案日期」重复，已在 small/returns/cases.yaml:13");
		assertThat(broken.englishFaults())
			.containsExactly("Duplicate column name \"立案日期\", already in small/returns/cases.yaml:13");
	}

	@Test
	void headingsLeadToOneColumn() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "headings: [人数]", "headings: [人数, 编号]");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:12 表头「编号」重复，已在 small/returns/cases.yaml:9");
		assertThat(broken.englishFaults())
			.containsExactly("Duplicate heading \"编号\", already in small/returns/cases.yaml:9");
	}

	@Test
	void headingsAreThere() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "{name: 人数, headings: [人数], type: integer}",
				"{name: 人数, type: integer}");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:12 列「人数」缺少「headings」");
		assertThat(broken.englishFaults()).containsExactly("Column \"人数\" has no \"headings\"");
	}

	@Test
	void typesAreKnown() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "{name: 人数, headings: [人数], type: integer}",
				"{name: 人数, headings: [人数], type: number}");
		assertThat(broken.faults()).containsExactly(
				"returns/cases.yaml:12 「type」不能是「number」。可用：text、decimal、integer、date、code、indicator、unit");
		assertThat(broken.englishFaults()).containsExactly(
				"\"type\" cannot be \"number\". Allowed: text, decimal, integer, date, code, indicator, unit");
	}

	@Test
	void unitsOfMeasureAreForFigures() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "type: date, required: true",
				"type: date, required: true, unit: 天");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:13 「unit」只用于数值列");
		assertThat(broken.englishFaults()).containsExactly("\"unit\" is for numeric columns only");
	}

	@Test
	void codesHaveACodeList() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "code_list: kinds, ", "");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:10 类型为 code 的列缺少「code_list」");
		assertThat(broken.englishFaults()).containsExactly("\"code_list\" is missing in a column of type code");
	}

	@Test
	void codeListsAreThere() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "code_list: kinds", "code_list: kind");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:10 没有名为「kind」的代码表，是不是「kinds」？可用：cities、kinds");
		assertThat(broken.englishFaults())
			.containsExactly("There is no code list \"kind\"; did you mean \"kinds\"? Allowed: cities, kinds");
	}

	@Test
	void codeListsAreForCodes() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "{name: 人数, headings: [人数], type: integer}",
				"{name: 人数, headings: [人数], type: integer, code_list: kinds}");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:12 「code_list」只用于类型为 code 的列");
		assertThat(broken.englishFaults()).containsExactly("\"code_list\" is for columns of type code only");
	}

	@Test
	void measuresAreKnown() {
		SmallProgramme broken = SmallProgramme.with("returns/monthly.yaml", "measure: ytd", "measure: YTD");
		assertThat(broken.faults()).containsExactly(
				"returns/monthly.yaml:13 「measure」不能是「YTD」，是不是「ytd」？可用：month、ytd、ytd-year-ago、difference、growth、share、contribution、target、completion、schedule-gap、needed-per-month、forecast、forecast-completion、month-reported、ytd-reported、imputed-share"
						+ "、month-comparable、ytd-comparable、ytd-year-ago-comparable、difference-comparable、growth-comparable、completion-comparable、schedule-gap-comparable、needed-per-month-comparable、forecast-comparable、forecast-completion-comparable");
		assertThat(broken.englishFaults()).containsExactly(
				"\"measure\" cannot be \"YTD\"; did you mean \"ytd\"? Allowed: month, ytd, ytd-year-ago, difference, growth, share, contribution, target, completion, schedule-gap, needed-per-month, forecast, forecast-completion, month-reported, ytd-reported, imputed-share"
						+ ", month-comparable, ytd-comparable, ytd-year-ago-comparable, difference-comparable, growth-comparable, completion-comparable, schedule-gap-comparable, needed-per-month-comparable, forecast-comparable, forecast-completion-comparable");
	}

	@Test
	void measuresAreForFigures() {
		SmallProgramme broken = SmallProgramme
			.with("returns/monthly.yaml", "type: decimal, required: true, measure: ytd",
					"type: date, required: true, measure: ytd")
			.remove("rules/B02.yaml");
		assertThat(broken.faults()).containsExactly("returns/monthly.yaml:13 「measure」只用于数值列");
		assertThat(broken.englishFaults()).containsExactly("\"measure\" is for numeric columns only");
	}

	@Test
	void measuresNeedAnIndicator() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "{name: 人数, headings: [人数], type: integer}",
				"{name: 人数, headings: [人数], type: integer, measure: month}");
		assertThat(broken.faults())
			.containsExactly("returns/cases.yaml:12 「measure」还要有「indicator」，因为没有类型为 indicator 的列");
		assertThat(broken.englishFaults())
			.containsExactly("\"measure\" needs \"indicator\", for no column is of type indicator");
	}

	@Test
	void indicatorsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("returns/targets.yaml", "indicator: OUTPUT", "indicator: OUTPT");
		assertThat(broken.faults())
			.containsExactly("returns/targets.yaml:10 没有名为「OUTPT」的指标，是不是「OUTPUT」？可用：OUTPUT、SALES、SOLD、CASES");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no indicator \"OUTPT\"; did you mean \"OUTPUT\"? Allowed: OUTPUT, SALES, SOLD, CASES");
	}

	/** Otherwise a target of 334 万元 would be met by 0.03 亿元 at nothing per cent. */
	@Test
	void whatIsMeasuredOfAnIndicatorIsInItsUnit() {
		SmallProgramme broken = SmallProgramme.with("returns/targets.yaml", "measure: target,",
				"unit: 亿元, measure: target,");
		assertThat(broken.faults()).containsExactly("returns/targets.yaml:10 计量单位「亿元」与指标 OUTPUT 的「万元」不同，请改为一致");
		assertThat(broken.englishFaults())
			.containsExactly("The unit \"亿元\" is not \"万元\", that of the indicator OUTPUT; make them the same");
		assertThat(
				SmallProgramme.with("returns/targets.yaml", "measure: target,", "unit: 万元, measure: target,").faults())
			.isEmpty();
	}

	@Test
	void indicatorsNeedAMeasure() {
		SmallProgramme broken = SmallProgramme.with("returns/province.yaml", "measure: ytd, ", "");
		assertThat(broken.faults()).containsExactly("returns/province.yaml:10 「indicator」还要有「measure」，说明是什么数");
		assertThat(broken.englishFaults()).containsExactly("\"indicator\" needs \"measure\" to say what is measured");
	}

	@Test
	void derivedColumnsHaveNoHeadings() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "{name: 人均, type: decimal,",
				"{name: 人均, headings: [人均], required: true, type: decimal,");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:15 「headings」不用于推算的列（quotient、lookup）",
				"returns/cases.yaml:15 「required」不用于推算的列（quotient、lookup）");
		assertThat(broken.englishFaults()).containsExactly("\"headings\" is not for derived columns (quotient, lookup)",
				"\"required\" is not for derived columns (quotient, lookup)");
	}

	@Test
	void derivedColumnsHaveOneSource() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "quotient: [金额, 人数]",
				"quotient: [金额, 人数], lookup: {column: 类别, attribute: 上限}");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:15 「quotient」和「lookup」只能有一个");
		assertThat(broken.englishFaults()).containsExactly("\"quotient\" and \"lookup\" exclude each other");
	}

	@Test
	void quotientsAreOfTwoFigures() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "[金额, 人数]", "[金额]")
			.replace("returns/cases.yaml", "type: decimal, lookup: {column: 类别, attribute: 上限}",
					"type: text, quotient: [金额, 编号]");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:15 「quotient」应为两列：[分子, 分母]",
				"returns/cases.yaml:16 有「quotient」的列，类型应为 decimal", "returns/cases.yaml:16 没有名为「编号」的数值列。可用：金额、人数");
		assertThat(broken.englishFaults()).containsExactly("\"quotient\" must be two columns: [numerator, denominator]",
				"A column with \"quotient\" must be of type decimal",
				"There is no numeric column \"编号\". Allowed: 金额, 人数");
	}

	@Test
	void lookupsStartAtACode() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "{column: 类别, attribute: 上限}",
				"{column: 编号, attribute: 上限}");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:16 没有名为「编号」的代码列（type: code）。可用：类别");
		assertThat(broken.englishFaults()).containsExactly("There is no column of type code \"编号\". Allowed: 类别");
	}

	@Test
	void lookupsEndAtAnAttribute() {
		SmallProgramme broken = SmallProgramme.with("returns/cases.yaml", "attribute: 上限", "attribute: 下限");
		assertThat(broken.faults()).containsExactly("returns/cases.yaml:16 没有名为「下限」的代码表 kinds 属性，是不是「上限」？可用：上限");
		assertThat(broken.englishFaults())
			.containsExactly("There is no attribute of code list kinds \"下限\"; did you mean \"上限\"? Allowed: 上限");
	}

	@Test
	void fileNamesAreCodes() {
		SmallProgramme broken = SmallProgramme.valid().put("returns/Extra.yaml", "");
		assertThat(broken.faults()).containsExactly("returns/Extra.yaml:0 文件名只能用小写字母、数字和连字符，至多 40 个",
				"returns/Extra.yaml:0 文件是空的");
		assertThat(broken.englishFaults()).containsExactly(
				"The file's name must be at most 40 lower-case letters, digits and hyphens", "The file is empty");
	}

	@Test
	void thereAreColumns() {
		SmallProgramme broken = SmallProgramme.with("returns/campaign.yaml",
				"columns:\n  - {name: 名称, headings: [名称], type: text}\n  - {name: 起, headings: [起], type: date}\n  - {name: 止, headings: [止], type: date}\n",
				"columns: []\n");
		assertThat(broken.faults()).containsExactly("returns/campaign.yaml:8 「columns」至少要有一列");
		assertThat(broken.englishFaults()).containsExactly("\"columns\" must have at least one column");
	}

}
