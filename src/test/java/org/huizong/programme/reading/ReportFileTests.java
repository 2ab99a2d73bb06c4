package org.huizong.programme.reading;

import java.util.List;

import org.huizong.programme.Bulletin;
import org.huizong.programme.SmallProgramme;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults of {@code reports/*.yaml}, each with its place and words. */
class ReportFileTests {

	@Test
	void codeIsTheFilesName() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "code: kinds", "code: kind");
		assertThat(broken.faults()).containsExactly("reports/kinds.yaml:1 代码「kind」应与文件名「kinds」相同");
		assertThat(broken.englishFaults()).containsExactly("Code \"kind\" must equal the file's name \"kinds\"");
	}

	@Test
	void kindsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "kind: breakdown", "kind: break-down");
		assertThat(broken.faults()).containsExactly(
				"reports/kinds.yaml:2 「kind」不能是「break-down」，是不是「breakdown」？可用：cover、city-summary、unit-table、ranking、schedule、province、counties、trend、pipeline、breakdown、form-rows、findings、sources、bulletin");
		assertThat(broken.englishFaults()).containsExactly(
				"\"kind\" cannot be \"break-down\"; did you mean \"breakdown\"? Allowed: cover, city-summary, unit-table, ranking, schedule, province, counties, trend, pipeline, breakdown, form-rows, findings, sources, bulletin");
	}

	@Test
	void sheetNamesAreShort() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "sheet: 分类",
				"sheet: 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二");
		assertThat(broken.faults())
			.containsExactly("reports/kinds.yaml:5 工作表名「一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二」有 32 个字，Excel 至多 31 个");
		assertThat(broken.englishFaults())
			.containsExactly("Sheet name \"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二\" has 32 characters, Excel allows 31");
	}

	@Test
	void sheetNamesHaveNoSigns() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "sheet: 分类", "sheet: 分/类");
		assertThat(broken.faults())
			.containsExactly("reports/kinds.yaml:5 工作表名「分/类」不能含 [ ] : * ? / \\ { }，也不能以 ' 开头或结尾");
		assertThat(broken.englishFaults())
			.containsExactly("Sheet name \"分/类\" must not contain [ ] : * ? / \\ { } nor begin or end with '");
	}

	@Test
	void sheetNamesStandOnce() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "sheet: 分类", "sheet: 封面");
		assertThat(broken.faults()).containsExactly("reports/kinds.yaml:5 工作表名「封面」重复，已在 small/reports/cover.yaml:5");
		assertThat(broken.englishFaults())
			.containsExactly("Duplicate sheet name \"封面\", already in small/reports/cover.yaml:5");
	}

	@Test
	void sheetNamesOfRankingsNameTheIndicator() {
		SmallProgramme broken = SmallProgramme.with("reports/ranking.yaml", "排位 {indicator}", "排位");
		assertThat(broken.faults()).containsExactly("reports/ranking.yaml:5 「sheet」要有「{indicator}」，因为每个指标一张工作表");
		assertThat(broken.englishFaults())
			.containsExactly("\"sheet\" must contain {indicator}, for each indicator has a sheet");
	}

	@Test
	void sheetNamesOfRankingsAreShort() {
		SmallProgramme broken = SmallProgramme.with("reports/ranking.yaml", "排位 {indicator}",
				"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九{indicator}");
		assertThat(broken.faults())
			.containsExactly("reports/ranking.yaml:5 工作表名「一二三四五六七八九十一二三四五六七八九十一二三四五六七八九产销率」有 32 个字，Excel 至多 31 个");
		assertThat(broken.englishFaults())
			.containsExactly("Sheet name \"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九产销率\" has 32 characters, Excel allows 31");
	}

	@Test
	void placeholdersAreForRankings() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "sheet: 分类", "sheet: \"{indicator}\"");
		assertThat(broken.faults())
			.containsExactly("reports/kinds.yaml:5 工作表名「{indicator}」不能含 [ ] : * ? / \\ { }，也不能以 ' 开头或结尾");
		assertThat(broken.englishFaults())
			.containsExactly("Sheet name \"{indicator}\" must not contain [ ] : * ? / \\ { } nor begin or end with '");
	}

	@Test
	void indicatorsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "[CASES]", "[CASE]");
		assertThat(broken.faults())
			.containsExactly("reports/kinds.yaml:10 没有名为「CASE」的指标，是不是「CASES」？可用：OUTPUT、SALES、SOLD、CASES");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no indicator \"CASE\"; did you mean \"CASES\"? Allowed: OUTPUT, SALES, SOLD, CASES");
	}

	@Test
	void measuresAreKnown() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "[ytd]", "[ytd, year-to-date]");
		assertThat(broken.faults()).containsExactly(
				"reports/kinds.yaml:11 「measures」不能是「year-to-date」。可用：month、ytd、ytd-year-ago、difference、growth、share、contribution、target、completion、schedule-gap、needed-per-month、forecast、forecast-completion、month-reported、ytd-reported、imputed-share"
						+ "、month-comparable、ytd-comparable、ytd-year-ago-comparable、difference-comparable、growth-comparable、completion-comparable、schedule-gap-comparable、needed-per-month-comparable、forecast-comparable、forecast-completion-comparable");
		assertThat(broken.englishFaults()).containsExactly(
				"\"measures\" cannot be \"year-to-date\". Allowed: month, ytd, ytd-year-ago, difference, growth, share, contribution, target, completion, schedule-gap, needed-per-month, forecast, forecast-completion, month-reported, ytd-reported, imputed-share"
						+ ", month-comparable, ytd-comparable, ytd-year-ago-comparable, difference-comparable, growth-comparable, completion-comparable, schedule-gap-comparable, needed-per-month-comparable, forecast-comparable, forecast-completion-comparable");
	}

	@Test
	void basesAndChartsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("reports/ranking.yaml", "[total]", "[totals]")
			.replace("reports/ranking.yaml", "[ranking-bars]", "[bars]");
		assertThat(broken.faults()).containsExactly(
				"reports/ranking.yaml:6 「bases」不能是「totals」，是不是「total」？可用：total、completion、growth、value",
				"reports/ranking.yaml:7 「charts」不能是「bars」。可用：ranking-bars、completion-against-schedule、monthly-trend、dispersion-trend、shares");
		assertThat(broken.englishFaults()).containsExactly(
				"\"bases\" cannot be \"totals\"; did you mean \"total\"? Allowed: total, completion, growth, value",
				"\"charts\" cannot be \"bars\". Allowed: ranking-bars, completion-against-schedule, monthly-trend, dispersion-trend, shares");
	}

	@Test
	void columnsAreOfTheForm() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "columns: [编号]", "columns: [编码]")
			.replace("reports/kinds.yaml", "group_by: 类别", "group_by: 类")
			.replace("reports/kinds.yaml", "amount: 金额", "amount: 类别");
		assertThat(broken.faults()).containsExactly(
				"reports/kinds.yaml:7 没有名为「编码」的列，是不是「编号」？可用：编号、类别、金额、人数、立案日期、结案日期、人均、类别上限",
				"reports/kinds.yaml:8 没有名为「类」的列，是不是「类别」？可用：编号、类别、金额、人数、立案日期、结案日期、人均、类别上限",
				"reports/kinds.yaml:9 没有名为「类别」的数值列。可用：金额、人数、人均、类别上限");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no column \"编码\"; did you mean \"编号\"? Allowed: 编号, 类别, 金额, 人数, 立案日期, 结案日期, 人均, 类别上限",
				"There is no column \"类\"; did you mean \"类别\"? Allowed: 编号, 类别, 金额, 人数, 立案日期, 结案日期, 人均, 类别上限",
				"There is no numeric column \"类别\". Allowed: 金额, 人数, 人均, 类别上限");
	}

	@Test
	void formsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "form: cases", "form: case");
		assertThat(broken.faults()).containsExactly(
				"reports/kinds.yaml:6 没有名为「case」的报表，是不是「cases」？可用：campaign、cases、monthly、province、targets");
		assertThat(broken.englishFaults()).containsExactly(
				"There is no form \"case\"; did you mean \"cases\"? Allowed: campaign, cases, monthly, province, targets");
	}

	@Test
	void breakdownsNeedFormAndGroup() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "form: cases\n", "")
			.replace("reports/kinds.yaml", "group_by: 类别\n", "");
		assertThat(broken.faults()).containsExactly("reports/kinds.yaml:1 kind: breakdown 要有「form」",
				"reports/kinds.yaml:1 kind: breakdown 要有「group_by」");
		assertThat(broken.englishFaults()).containsExactly("kind: breakdown needs \"form\"",
				"kind: breakdown needs \"group_by\"");
	}

	@Test
	void formRowsNeedAForm() {
		SmallProgramme broken = SmallProgramme.with("reports/cover.yaml", "kind: cover", "kind: form-rows");
		assertThat(broken.faults()).containsExactly("reports/cover.yaml:1 kind: form-rows 要有「form」");
		assertThat(broken.englishFaults()).containsExactly("kind: form-rows needs \"form\"");
	}

	@Test
	void columnsNeedAForm() {
		SmallProgramme broken = SmallProgramme.with("reports/cover.yaml", "sheet: 封面", "sheet: 封面\ncolumns: [编号]");
		assertThat(broken.faults()).containsExactly("reports/cover.yaml:6 「columns」还要有「form」");
		assertThat(broken.englishFaults()).containsExactly("\"columns\" needs \"form\"");
	}

	@Test
	void ordersAreNumbers() {
		SmallProgramme broken = SmallProgramme.with("reports/kinds.yaml", "order: 2", "order: second");
		assertThat(broken.faults()).containsExactly("reports/kinds.yaml:3 「order」应为 0 至 9999 的整数");
		assertThat(broken.englishFaults()).containsExactly("\"order\" must be a whole number from 0 to 9999");
	}

	@Test
	void notesAreBilingual() {
		SmallProgramme broken = SmallProgramme.with("reports/ranking.yaml", "{zh: 并列时同位, en: Ties share a place}",
				"并列时同位");
		assertThat(broken.faults()).containsExactly("reports/ranking.yaml:9 「notes」应为 {zh: 中文, en: 英文}");
		assertThat(broken.englishFaults()).containsExactly("\"notes\" must be {zh: Chinese, en: English}");
	}

	private static final String BULLETIN = """
			code: bulletin
			kind: bulletin
			order: 9
			title: {zh: "{span}通报", en: "{span}"}
			sheet: 核对
			sections:
			  - title: {zh: 排位, en: Ranks}
			    says: standings
			    indicators: [CASES]
			    bases: [total]
			  - title: {zh: 要求, en: To do}
			    words:
			      - {zh: 请抓紧}
			""";

	@Test
	void bulletinsSaySectionAfterSection() {
		Bulletin bulletin = SmallProgramme.valid()
			.put("reports/bulletin.yaml", BULLETIN)
			.read()
			.reports()
			.get(3)
			.bulletin();
		assertThat(bulletin).isEqualTo(new Bulletin(Text.same(""), Text.same(""), Text.same(""),
				List.of(new Bulletin.Section(new Text("排位", "Ranks"), List.of(), Bulletin.Part.STANDINGS,
						List.of("CASES"), List.of(RankingBasis.TOTAL)),
						new Bulletin.Section(new Text("要求", "To do"), List.of(new Text("请抓紧", "")), null, List.of(),
								List.of())),
				List.of()));
	}

	@Test
	void bulletinsNeedSectionsThatSaySomething() {
		assertThat(bulletin("sections:", "closing: []\nsection:").faults())
			.contains("reports/bulletin.yaml:1 kind: bulletin 要有「sections」");
		SmallProgramme silent = bulletin("    says: standings\n", "");
		assertThat(silent.faults()).containsExactly("reports/bulletin.yaml:7 「words」与「says」至少要有一个");
		assertThat(silent.englishFaults()).containsExactly("needs \"words\" or \"says\"");
	}

	@Test
	void bulletinsFillInOnlyWhatIsKnown() {
		SmallProgramme broken = bulletin("{span}通报", "{spam}通报");
		assertThat(broken.faults())
			.containsExactly("reports/bulletin.yaml:4 不认识的 {spam}，是不是「span」？可用：span、period、year、month、city、office");
		assertThat(broken.englishFaults())
			.containsExactly("Unknown {spam}; did you mean \"span\"? Allowed: span, period, year, month, city, office");
	}

	@Test
	void bulletinsHaveASectionAndKnownBlanksInNotes() {
		assertThat(SmallProgramme.valid()
			.put("reports/bulletin.yaml",
					BULLETIN.substring(0, BULLETIN.indexOf("sections:"))
							+ "sections: []\nnotes:\n  - {zh: \"{mouth}月\"}\n")
			.faults()).containsExactly("reports/bulletin.yaml:6 「sections」不能为空",
					"reports/bulletin.yaml:8 不认识的 {mouth}，是不是「month」？可用：span、period、year、month、city、office");
	}

	@Test
	void onlyBulletinsHaveSections() {
		SmallProgramme broken = SmallProgramme.with("reports/cover.yaml", "sheet: 封面", "sheet: 封面\nsections: []");
		assertThat(broken.faults()).containsExactly("reports/cover.yaml:6 「sections」只用于 kind: bulletin");
		assertThat(broken.englishFaults()).containsExactly("\"sections\" is for kind: bulletin only");
	}

	private static SmallProgramme bulletin(String text, String by) {
		return SmallProgramme.valid().put("reports/bulletin.yaml", BULLETIN.replace(text, by));
	}

}
