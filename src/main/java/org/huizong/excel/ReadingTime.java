package org.huizong.excel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * The processor time that reading takes, in nanoseconds; the time a busy machine lets it
 * wait does not count.
 * <p>
 * Asking for processor time costs a call to the system, so it is counted only from where
 * the wall clock, which always runs ahead of it, has passed the limit: what is told to
 * exceed has taken at least the limit.
 */
final class ReadingTime {

	private final LongSupplier wall;

	private final LongSupplier processor;

	private long waited;

	private long wallStart;

	private boolean counting;

	private long counted;

	private long processorStart;

	ReadingTime() {
		this(System::nanoTime, ReadingTime::ofThread);
	}

	ReadingTime(LongSupplier wall, LongSupplier processor) {
		this.wall = wall;
		this.processor = processor;
	}

	/** What the current thread has computed so far; 0 where the system does not say. */
	static long ofThread() {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		return threads.isCurrentThreadCpuTimeSupported() ? Math.max(threads.getCurrentThreadCpuTime(), 0) : 0;
	}

	void start() {
		this.wallStart = this.wall.getAsLong();
		this.processorStart = this.counting ? this.processor.getAsLong() : 0;
	}

	void stop() {
		this.waited += this.wall.getAsLong() - this.wallStart;
		this.counted += this.counting ? this.processor.getAsLong() - this.processorStart : 0;
	}

	/** Whether more than a time was taken, between start and stop. */
	boolean exceeds(long nanos) {
		if (this.counting) {
			return this.counted + this.processor.getAsLong() - this.processorStart > nanos;
		}
		if (this.waited + this.wall.getAsLong() - this.wallStart > nanos) {
			this.counting = true;
			this.processorStart = this.processor.getAsLong();
		}
		return false;
	}

}
