package org.huizong.disseminate.month;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.huizong.statistics.Campaign;
import org.huizong.statistics.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sentences of the sample month. */
class HeadlinesTests {

	private static MonthlyResult sample;

	@BeforeAll
	static void analyse() {
		sample = SampleMonth.complete();
	}

	@Test
	void saysWhatATargetedIndicatorDid() {
		assertThat(sentence("FDI")).isEqualTo("实际利用外资：2009年1—9月累计22250.40万美元；同比增长12.5%，累计数连续9个月同比增长；"
				+ "完成全年目标的68.76%，慢于序时进度6.24个百分点；总量前三位：明月山、樟树市、靖安县；" + "完成目标前三位：市开发区、高安市、明月山；增幅前三位：铜鼓县、丰城市、奉新县。");
	}

	@Test
	void namesWhoStandsAtZero() {
		assertThat(sentence("FDI_CASH")).endsWith("总量前三位：宜阳新区、丰城市、宜丰县，为零的是铜鼓县、市直。");
	}

	@Test
	void speaksOfARatioWithoutAddingItUp() {
		assertThat(sentence("FDI_CASH_SHARE")).startsWith("现汇进资比重：2009年1—9月为24.87%；数值前三位：");
	}

	@Test
	void namesTheTargetsThatWillBeMissed() {
		List<String> outlook = new Headlines(new Month(sample)).outlook(sample.programme().indicators())
			.stream()
			.map(Sentence::text)
			.toList();
		assertThat(outlook).hasSize(2);
		assertThat(outlook.get(0)).startsWith("全省11个设区市中的位次：");
		assertThat(outlook.get(1)).isEqualTo("按目前进度，预计完不成全年目标：实际利用外资（预计完成91.68%，后续月均需完成3369.87万美元）；"
				+ "引进市外资金（预计完成90.92%，后续月均需完成143151万元）；外贸出口总额（预计完成89.96%，后续月均需完成3683.62万美元）。");
	}

	@ParameterizedTest
	@CsvSource({ "2009-12-21,距百日大会战结束还有60天", "2009-10-22,百日大会战今天结束", "2009-10-19,百日大会战已结束3天" })
	void countsTheDaysOfTheCampaign(LocalDate lastDay, String expected) {
		Campaign campaign = new Campaign("百日大会战", LocalDate.of(2009, 9, 13), lastDay, new Source("f", "s", "C3", ""));
		MonthlyResult result = new MonthlyResult(sample.programme(), sample.vintage(), sample.asOf(), sample.coverage(),
				sample.exclusions(), sample.late(), sample.observations(), sample.months(), sample.rankings(),
				sample.province(), sample.dispersion(), sample.comparability(), Optional.of(campaign), sample.groups(),
				sample.rows(), sample.findings(), sample.answers(), sample.ruleOutcomes(), sample.inputs(),
				sample.imprint());
		assertThat(new Headlines(new Month(result)).countdown()).contains(expected);
	}

	private static String sentence(String indicator) {
		return new Headlines(new Month(sample)).all(List.of(sample.programme().indicator(indicator))).get(0).text();
	}

}
