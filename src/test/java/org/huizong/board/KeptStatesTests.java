package org.huizong.board;

import java.util.concurrent.atomic.AtomicInteger;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When what was found of a month still holds. */
class KeptStatesTests {

	private static final Scope MONTH = new Scope("open-economy", new ReferencePeriod(2009, 9));

	private final KeptStates<String, Integer> kept = new KeptStates<>();

	private final AtomicInteger computed = new AtomicInteger();

	@Test
	void holdsWhileTheMarkIsTheSame() {
		assertThat(of("a", 1)).isEqualTo(1);
		assertThat(of("a", 2)).isEqualTo(1);
		assertThat(of("b", 3)).isEqualTo(2);
		assertThat(of("a", 4)).isEqualTo(3);
	}

	@Test
	void whoLookedEarlierTakesWhatALaterLookFound() {
		assertThat(of("b", 5)).isEqualTo(1);
		assertThat(of("a", 4)).isEqualTo(1);
		assertThat(of("b", 6)).isEqualTo(1);
	}

	@Test
	void whoLookedLaterSeesWhatChangedSince() {
		assertThat(of("a", 1)).isEqualTo(1);
		assertThat(of("a", 3)).isEqualTo(1);
		assertThat(of("b", 2)).isEqualTo(1);
		assertThat(of("b", 4)).isEqualTo(2);
	}

	@Test
	void monthsAreKeptApart() {
		assertThat(of("a", 1)).isEqualTo(1);
		Scope other = new Scope("open-economy", new ReferencePeriod(2009, 8));
		assertThat(this.kept.of(other, seen("a", 1), this.computed::incrementAndGet)).isEqualTo(2);
	}

	@Test
	void anotherDeclarationIsNoMatterOfWhoLookedLater() {
		assertThat(of("a", 4)).isEqualTo(1);
		assertThat(this.kept.of(MONTH, new KeptStates.Seen<>("b", "changed", 3), this.computed::incrementAndGet))
			.isEqualTo(2);
	}

	private int of(String mark, long look) {
		return this.kept.of(MONTH, seen(mark, look), this.computed::incrementAndGet);
	}

	private static KeptStates.Seen<String> seen(String mark, long look) {
		return new KeptStates.Seen<>(mark, "declared", look);
	}

}
