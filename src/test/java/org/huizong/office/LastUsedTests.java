package org.huizong.office;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The same of the same values, for the few that were asked for last. */
class LastUsedTests {

	private final LastUsed<List<String>, Integer> kept = new LastUsed<>(2);

	private final AtomicInteger made = new AtomicInteger();

	@Test
	void equalValuesGiveTheSameAndOthersAnother() {
		assertThat(of("a", "b")).isEqualTo(1);
		assertThat(of("a", "c")).isEqualTo(2);
		assertThat(of("a", "b")).isEqualTo(1);
	}

	@Test
	void whatWasNotAskedForLatelyIsMadeAnew() {
		of("a");
		of("b");
		of("a");
		of("c");
		assertThat(of("a")).isEqualTo(1);
		assertThat(of("b")).isEqualTo(4);
	}

	private int of(String... values) {
		return this.kept.of(List.of(values), this.made::incrementAndGet);
	}

}
