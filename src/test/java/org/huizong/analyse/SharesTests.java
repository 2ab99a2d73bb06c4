package org.huizong.analyse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huizong.statistics.Measure;

import static org.assertj.core.api.Assertions.assertThat;

class SharesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1             | 8       | 12.5
			0             | 8       | 0
			-2            | 8       | -25
			0             | 0       | NOT_APPLICABLE CITY_TOTAL_ZERO
			1             | -3      | NOT_APPLICABLE CITY_TOTAL_NEGATIVE
			-1            | -3      | NOT_APPLICABLE CITY_TOTAL_NEGATIVE
			MISSING       | 8       | MISSING
			NOT_COLLECTED | 8       | NOT_COLLECTED
			NOT_COLLECTED | MISSING | NOT_COLLECTED
			""")
	void isThePartOfTheCity(String part, String city, String share) {
		assertThat(AnalysedMonth
			.text(Shares.of(GrowthTests.observation(Measure.YTD, part), GrowthTests.observation(Measure.YTD, city))))
			.isEqualTo(share);
	}

}
