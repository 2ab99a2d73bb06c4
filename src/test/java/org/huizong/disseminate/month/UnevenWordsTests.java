package org.huizong.disseminate.month;

import java.util.List;

import org.huizong.disseminate.bulletin.BulletinComparisons;
import org.huizong.statistics.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said where a month is tied, zero, negative, thin or over. */
class UnevenWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			9 8 7 6 10*5      | 总量前三位：袁州区、奉新县、万载县
			6*9 8*1           | 总量并列第1位的有6个单位：袁州区、奉新县、万载县、上高县、宜丰县、靖安县
			9 9 8 11*1        | 总量并列第1位的有2个单位：袁州区、奉新县，第3位是万载县
			9 8 3*7 9*1       | 总量第1位是袁州区，第2位是奉新县，并列第3位的有3个单位：万载县、上高县、宜丰县
			9 2*8 11*0        | 总量第1位是袁州区，并列第2位的有2个单位：奉新县、万载县，其余11个单位为零
			9 8 7 11*0        | 总量前三位：袁州区、奉新县、万载县，其余11个单位为零
			9 8 12*0          | 总量前两位：袁州区、奉新县，其余12个单位为零
			9 13*0            | 总量第1位是袁州区，其余13个单位为零
			14*0              | 总量各单位均为零
			14*5              | 总量参加排位的14个单位数值相同，并列第1位
			9 8 7 6 8*5 2*0   | 总量前三位：袁州区、奉新县、万载县，为零的是明月山、市直
			9 8 7 6 6*5 4*0   | 总量前三位：袁州区、奉新县、万载县，为零的有4个单位：市开发区、宜阳新区、明月山、市直
			9 8 4*0           | 总量前两位：袁州区、奉新县，其余参加排位的4个单位为零
			9 -2 -3           | 总量第1位是袁州区，为负的是奉新县、万载县
			-2 -3 -4          | 总量参加排位的3个单位均为负
			9                 | 总量参加排位的只有袁州区
			9 8               | 总量前两位：袁州区、奉新县
			0                 | 总量为零的是袁州区
			""")
	void saysWhoLeadsAndWhoStandsAtZero(String figures, String expected) {
		assertThat(new UnevenMonth("2009-09").with("FDI_CASH", Measure.YTD, figures).headline("FDI_CASH"))
			.endsWith("；" + expected + "。");
	}

	@Test
	void saysNothingOfLeadersWhereNobodyReported() {
		assertThat(new UnevenMonth("2009-09").with("FDI", Measure.YTD, "1").headline("FDI_CASH"))
			.isEqualTo("境外现汇进资：2009年1—9月无数据。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5 5   | 0 0    | 上年同期为零
			0 0   | 0 0    | 与上年同期持平，均为零
			5 5   | -2 -1  | 同比由负转正，比上年同期增加13.00万美元
			-5 -5 | 2 1    | 同比由正转负，比上年同期减少13.00万美元
			-5 -5 | -2 -1  | 上年同期为负，比上年同期减少7.00万美元
			5 5   | 5 5    | 与上年同期持平
			1000.4 1000 | 1000 1000 | 与上年同期持平
			5 6   | 5 5    | 同比增长10.0%
			""")
	void saysWhyThereIsNoRate(String now, String base, String expected) {
		assertThat(new UnevenMonth("2009-09").with("FDI_CASH", Measure.YTD, now)
			.with("FDI_CASH", Measure.YTD_YEAR_AGO, base)
			.headline("FDI_CASH")).contains("万美元；" + expected + "；");
	}

	@Test
	void saysThatNobodyGrew() {
		assertThat(new UnevenMonth("2009-09").with("FDI", Measure.YTD, "4 5 3")
			.with("FDI", Measure.YTD_YEAR_AGO, "5 5 5")
			.headline("FDI")).endsWith("；增幅没有为正的，前三位：奉新县、袁州区、万载县。");
	}

	@Test
	void saysInDecemberWhatTheYearHasBrought() {
		UnevenMonth december = new UnevenMonth("2009-12").with("FDI", Measure.YTD, "95 57")
			.with("FDI", Measure.TARGET, "100 60")
			.with("EXPORT", Measure.YTD, "52 52")
			.with("EXPORT", Measure.TARGET, "50 50")
			.with("OUT_CITY", Measure.YTD, "30")
			.with("OUT_CITY", Measure.TARGET, "30");
		assertThat(december.headline("FDI")).contains("；完成全年目标的95.00%，未完成，差5.00个百分点；");
		assertThat(december.headline("EXPORT")).contains("；完成全年目标的104.00%，超额4.00个百分点；");
		assertThat(december.headline("OUT_CITY")).contains("；完成全年目标的100.00%，刚好完成；");
		assertThat(december.outlook()).containsExactly("全年目标已完成：引进市外资金（完成100.00%）；外贸出口总额（完成104.00%）。",
				"全年目标未完成：实际利用外资（完成95.00%，差5.00个百分点）。");
	}

	@Test
	void saysNothingOfTargetsThatWereNotSet() {
		assertThat(new UnevenMonth("2009-12").with("FDI", Measure.YTD, "95 57").outlook()).isEmpty();
		assertThat(new UnevenMonth("2009-09").with("FDI", Measure.YTD, "95 57").outlook()).isEmpty();
		assertThat(new UnevenMonth("2009-09").with("FDI", Measure.YTD, "95 57").headline("FDI")).doesNotContain("目标");
	}

	@Test
	void namesAllWhoShareThePlaceAboveAndBelow() {
		MonthlyResult result = new UnevenMonth("2009-09").with("FDI", Measure.YTD, "5")
			.province("FDI", "90 90 50 50 50 50 50 50 50 20 10")
			.result();
		List<String> said = new BulletinComparisons(new Month(result)).province(List.of("FDI"))
			.stream()
			.map(Sentence::text)
			.toList();
		assertThat(said.get(1)).startsWith("实际利用外资与").contains("并列第3位，比并列第1位的南昌市、").contains("少40.00万美元");
	}

	@Test
	void setsTheCitysRowOfTheProvinceBesideItsUnits() {
		UnevenMonth month = new UnevenMonth("2009-09").with("FDI", Measure.YTD, "12.25 13*1")
			.with("EXPORT", Measure.YTD, "30 20");
		month.province("FDI", "90 80 70 60 50 40 30 20 24 9 8").province("EXPORT", "90 80 70 60 50 40 30 20 50.00 9 8");
		assertThat(differences(month)).containsExactly("实际利用外资：全省表中本市24.00万美元，各单位合计25.25万美元，全省表少1.25万美元。");
	}

	@Test
	void namesWhoIsNotInTheSumBesideTheProvince() {
		UnevenMonth month = new UnevenMonth("2009-09").with("FDI", Measure.YTD, "12*1")
			.province("FDI", "90 80 70 60 50 40 30 20 24 9 8");
		assertThat(differences(month)).containsExactly("实际利用外资：全省表中本市24.00万美元，各单位合计（不含明月山、市直）12.00万美元，全省表多12.00万美元。");
	}

	private static List<String> differences(UnevenMonth month) {
		return new CityDifferences(new Month(month.result())).of(List.of()).stream().map(Sentence::text).toList();
	}

}
