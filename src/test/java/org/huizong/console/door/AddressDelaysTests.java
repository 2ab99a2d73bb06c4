package org.huizong.console.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressDelaysTests {

	private final Hand hand = new Hand();

	private final AddressDelays delays = new AddressDelays(this.hand);

	@Test
	void tenthWrongPasswordMakesTheAddressWaitAndNoOther() {
		fail(9);
		assertThat(this.delays.waiting("10.0.0.9")).isFalse();
		fail(1);
		assertThat(this.delays.waiting("10.0.0.9")).isTrue();
		assertThat(this.delays.waiting("10.0.0.8")).isFalse();
		this.hand.now = this.hand.now.plusSeconds(30);
		assertThat(this.delays.waiting("10.0.0.9")).isFalse();
	}

	@Test
	void waitDoublesUpToAQuarterOfAnHour() {
		fail(11);
		this.hand.now = this.hand.now.plusSeconds(59);
		assertThat(this.delays.waiting("10.0.0.9")).isTrue();
		fail(9);
		this.hand.now = this.hand.now.plus(Duration.ofMinutes(15)).minusMillis(1);
		assertThat(this.delays.waiting("10.0.0.9")).isTrue();
		this.hand.now = this.hand.now.plusMillis(1);
		assertThat(this.delays.waiting("10.0.0.9")).isFalse();
	}

	@Test
	void anHourWithoutOneIsForgotten() {
		fail(9);
		this.hand.now = this.hand.now.plus(Duration.ofHours(1));
		fail(1);
		assertThat(this.delays.waiting("10.0.0.9")).isFalse();
	}

	private void fail(int times) {
		for (int i = 0; i < times; i++) {
			this.delays.failed("10.0.0.9");
		}
	}

	/** A clock that is set by hand. */
	private static final class Hand extends Clock {

		private Instant now = Instant.parse("2009-02-11T01:00:00Z");

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
