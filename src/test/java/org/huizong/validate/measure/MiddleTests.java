package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MiddleTests {

	@Test
	void medianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
		assertThat(Middle.median(List.of(new BigDecimal("9.5"), new BigDecimal("2"), new BigDecimal("3"))))
			.isEqualByComparingTo("3");
		assertThat(Middle.median(List.of(new BigDecimal("9.5"), new BigDecimal("2")))).isEqualByComparingTo("5.75");
	}

	/** QUARTILE.INC of 1, 2, 4, 7, 8, 9, 10, 12. */
	@Test
	void quartilesAreThoseOfASpreadsheet() {
		double[] values = { 12, 1, 2, 4, 7, 8, 9, 10 };
		assertThat(Middle.quantile(values, 0.25)).isEqualTo(3.5);
		assertThat(Middle.median(values)).isEqualTo(7.5);
		assertThat(Middle.quantile(values, 0.75)).isEqualTo(9.25);
		assertThat(values[0]).isEqualTo(12);
	}

}
