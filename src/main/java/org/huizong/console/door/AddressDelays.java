package org.huizong.console.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords from one address: after ten wrong ones within an
 * hour the next has to wait half a minute, then twice as long each time, up to a quarter
 * of an hour. Meanwhile nothing from there counts against any name, so that nobody keeps
 * others locked out.
 */
@Component
@ConditionalOnWebApplication
class AddressDelays {

	static final int FREE = 10;

	private static final int MOST = 10_000;

	private static final int DOUBLINGS = 5;

	private static final Duration FIRST = Duration.ofSeconds(30);

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private static final Duration MEMORY = Duration.ofHours(1);

	private final Clock clock;

	private final Map<String, Tries> addresses = new LinkedHashMap<>();

	AddressDelays(Clock clock) {
		this.clock = clock;
	}

	/** Whether nothing is looked at from there now. */
	synchronized boolean waiting(String address) {
		Tries tries = this.addresses.get(address);
		return tries != null && this.clock.instant().isBefore(tries.until());
	}

	/** Counts a wrong password. */
	synchronized void failed(String address) {
		Instant now = this.clock.instant();
		Tries before = this.addresses.remove(address);
		int count = (before != null && now.isBefore(before.last().plus(MEMORY))) ? before.count() + 1 : 1;
		this.addresses.put(address, new Tries(count, now, now.plus(delay(count))));
		if (this.addresses.size() > MOST) {
			this.addresses.remove(this.addresses.keySet().iterator().next());
		}
	}

	private static Duration delay(int count) {
		if (count < FREE) {
			return Duration.ZERO;
		}
		Duration delay = FIRST.multipliedBy(1L << Math.min(count - FREE, DOUBLINGS));
		return (delay.compareTo(LONGEST) < 0) ? delay : LONGEST;
	}

	/** Wrong passwords from an address, the last of them, and until when it waits. */
	private record Tries(int count, Instant last, Instant until) {
	}

}
