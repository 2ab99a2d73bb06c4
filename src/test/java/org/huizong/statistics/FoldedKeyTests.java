package org.huizong.statistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedKeyTests {

	@ParameterizedTest
	@ValueSource(strings = { "GA2007-002", "ＧＡ２００７－００２", "ga2007-002", "GA2007–002", "GA2007—002", "GA2007‑002",
			"GA2007−002", " GA 2007-002\u00A0", "GA2007\u3000-\u3000002", "'GA2007-002", "’ga2007‒002",
			"GA2007\u200B-002\n" })
	void writesAreOneKey(String written) {
		assertThat(FoldedKey.of(written)).isEqualTo("GA2007-002");
	}

	@Test
	void keepsApartWhatDiffers() {
		assertThat(FoldedKey.of("GA2007-02")).isNotEqualTo(FoldedKey.of("GA2007-002"));
		assertThat(FoldedKey.of("GA2007002")).isNotEqualTo(FoldedKey.of("GA2007-002"));
		assertThat(FoldedKey.of("上高工业园（一期）")).isEqualTo("上高工业园(一期)").isNotEqualTo(FoldedKey.of("上高工业园"));
	}

}
