package org.huizong.collect.name;

import java.util.List;

import org.huizong.collect.Samples;
import org.huizong.statistics.ReportingUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnitNamesTests {

	private final UnitNames units = new UnitNames(Samples.OPEN_ECONOMY, Samples.SEPTEMBER);

	@ParameterizedTest
	@CsvSource({ "360923,360923", "上高县,360923", "上高,360923", "上 高 县,360923", "上　高　县,360923", "３６０９２３,360923",
			"宜春市上高县,360923", "宜春上高,360923", "上高县（盖章）,360923", "丰城县,360981", "江西省丰城市,360981", "清江县,360982",
			"袁州区商务局,360902", "明月山（温泉风景名胜区）,360973", "宜春经济技术开发区,360971", "宜春市开发区,360971", "宜春市市开发区,360971", "开发区,360971",
			"市本级,360999", "宜春市,360900", "全市,360900", "宜春,360900" })
	void findsUnits(String name, String code) {
		assertThat(this.units.find(name)).map(ReportingUnit::code).contains(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "上高县商务局", "高县", "南昌市", "3609230", "合计" })
	void findsNoUnitByHalfAName(String name) {
		assertThat(this.units.find(name)).isEmpty();
	}

	@Test
	void findsUnitsMentionedInAText() {
		assertThat(codes("2009-09 上高县和丰城市")).containsExactly("360923", "360981");
		assertThat(codes("宜春市开发区9月报表")).containsExactly("360971");
		assertThat(codes("360923_200909")).containsExactly("360923");
		assertThat(codes("1360923")).isEmpty();
		assertThat(codes("宜春市全市汇总")).isEmpty();
	}

	@Test
	void takesTheUnitATitleBeginsWith() {
		assertThat(this.units.titled("上高县工业开发区2009年9月月报表")).map(ReportingUnit::code).contains("360923");
		assertThat(this.units.titled("2009年9月上高县月报表")).map(ReportingUnit::code).contains("360923");
		assertThat(this.units.titled("宜春市2009年9月开放型经济主要指标月报表")).isEmpty();
		assertThat(this.units.titled("2009年9月上高县、丰城市月报表")).isEmpty();
	}

	private List<String> codes(String text) {
		return this.units.mentioned(text).stream().map(ReportingUnit::code).toList();
	}

}
