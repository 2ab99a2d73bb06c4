package org.huizong.validate.measure;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BinomialTailTests {

	@Test
	void isExact() {
		assertThat(BinomialTail.upper(10, 9)).isEqualTo(new BigDecimal("0.0107421875"));
		assertThat(BinomialTail.upper(6, 6)).isEqualTo(new BigDecimal("0.015625"));
		assertThat(BinomialTail.upper(5, 3)).isEqualByComparingTo("0.5");
	}

	@Test
	void isCertainOfNoneOrMore() {
		assertThat(BinomialTail.upper(0, 0)).isEqualByComparingTo("1");
		assertThat(BinomialTail.upper(40, 0)).isEqualByComparingTo("1");
	}

	@Test
	void losesNothingWhereDoublesWouldBeNil() {
		assertThat(BinomialTail.upper(2000, 2000).signum()).isOne();
		assertThat(BinomialTail.upper(2000, 2000).multiply(BigDecimal.valueOf(2).pow(2000))).isEqualByComparingTo("1");
	}

	@Test
	void refusesMoreThanThereAre() {
		assertThatIllegalArgumentException().isThrownBy(() -> BinomialTail.upper(3, 4));
	}

}
