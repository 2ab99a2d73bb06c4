package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitSlipTests {

	private static OptionalInt power(String figure, String reference) {
		return UnitSlip.power(new BigDecimal(figure), new BigDecimal(reference), List.of(3, 4), new BigDecimal("0.15"));
	}

	@Test
	void knowsYuanWrittenForTenThousands() {
		assertThat(power("12500000", "1200")).hasValue(4);
		assertThat(power("0.13", "1200")).hasValue(-4);
		assertThat(power("1300000", "1200")).hasValue(3);
	}

	/** 10 to the power of 0.15 is 1.4125. */
	@Test
	void marginIsAFactorOfOneAndAHalfAtMost() {
		assertThat(power("1412", "1")).hasValue(3);
		assertThat(power("1413", "1")).isEmpty();
		assertThat(power("708", "1")).hasValue(3);
		assertThat(power("707", "1")).isEmpty();
	}

	@Test
	void hundredfoldIsNoSlipOfUnits() {
		assertThat(power("120000", "1200")).isEmpty();
		assertThat(power("1200", "1200")).isEmpty();
	}

}
