package org.huizong.office;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is looked at once for an answer, and what is looked at each time. */
class MomentsTests {

	private final Moments moments = new Moments();

	private final AtomicInteger looks = new AtomicInteger();

	@Test
	void whoOnlyLooksLooksOnce() {
		try (Moments.Moment moment = this.moments.open(true)) {
			assertThat(seen()).isEqualTo(1);
			assertThat(seen()).isEqualTo(1);
		}
	}

	@Test
	void whoDoesSomethingSeesWhatItDid() {
		try (Moments.Moment moment = this.moments.open(false)) {
			assertThat(seen()).isEqualTo(1);
			assertThat(seen()).isEqualTo(2);
			assertThat(declared()).isEqualTo(3);
			assertThat(declared()).isEqualTo(3);
		}
	}

	@Test
	void theNextMomentLooksAnew() {
		try (Moments.Moment moment = this.moments.open(true)) {
			assertThat(seen()).isEqualTo(1);
		}
		assertThat(seen()).isEqualTo(2);
		try (Moments.Moment moment = this.moments.open(true)) {
			assertThat(seen()).isEqualTo(3);
		}
	}

	@Test
	void anotherThreadHasNoMoment() throws Exception {
		try (Moments.Moment moment = this.moments.open(true)) {
			assertThat(seen()).isEqualTo(1);
			Thread other = new Thread(this::seen);
			other.start();
			other.join();
			assertThat(this.looks).hasValue(2);
		}
	}

	private int seen() {
		return this.moments.seen("programme", this.looks::incrementAndGet);
	}

	private int declared() {
		return this.moments.declared("declaration", this.looks::incrementAndGet);
	}

}
