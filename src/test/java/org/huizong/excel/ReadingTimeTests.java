package org.huizong.excel;

import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What reading a workbook may take is told by what it computes, not by the clock. */
class ReadingTimeTests {

	private static final long LIMIT = 100;

	private long wall;

	private long processor;

	private final ReadingTime time = new ReadingTime(() -> this.wall, () -> this.processor);

	@Test
	void letsABusyMachineTakeItsTime() {
		this.time.start();
		for (int block = 0; block < 1_000; block++) {
			this.wall += 1_000;
			this.processor += (block % 20 == 0) ? 1 : 0;
			assertThat(this.time.exceeds(LIMIT)).isFalse();
		}
	}

	@Test
	void tellsWhatComputesWithoutEnd() {
		this.time.start();
		int blocks = 0;
		while (!this.time.exceeds(LIMIT) && blocks < 1_000) {
			this.wall += 10;
			this.processor += 10;
			blocks++;
		}
		assertThat(blocks * 10L).isBetween(LIMIT, 2 * LIMIT + 20);
	}

	@Test
	void leavesOutWhoeverReceivesTheRows() {
		this.time.start();
		for (int row = 0; row < 100; row++) {
			spend(2);
			this.time.stop();
			spend(5_000);
			this.time.start();
			assertThat(this.time.exceeds(LIMIT * 2)).isFalse();
		}
		spend(LIMIT * 2);
		assertThat(this.time.exceeds(LIMIT * 2)).isFalse();
		spend(LIMIT * 2 + 1);
		assertThat(this.time.exceeds(LIMIT * 2)).isTrue();
	}

	@Test
	void asksTheProcessorOnlyOnceTheWallClockIsPastTheLimit() {
		ReadingTime quick = new ReadingTime(() -> this.wall, () -> {
			throw new AssertionError("asked");
		});
		quick.start();
		this.wall += LIMIT;
		assertThat(quick.exceeds(LIMIT)).isFalse();
		quick.stop();
	}

	@Test
	void countsWhatTheThreadComputes() {
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		long told = ReadingTime.ofThread();
		assertThat(told).isBetween(before, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
	}

	private void spend(long nanos) {
		this.wall += nanos;
		this.processor += nanos;
	}

}
