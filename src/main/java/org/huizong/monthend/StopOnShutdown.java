package org.huizong.monthend;

import java.time.Duration;
import java.time.Instant;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * On shutdown, stops the run before the database closes under it, so that it is STOPPED
 * and can be retried, rather than cut off.
 */
@Component
class StopOnShutdown implements SmartLifecycle {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final LiveSteps live;

	private volatile boolean running;

	StopOnShutdown(LiveSteps live) {
		this.live = live;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.live.stopAll("SIGTERM");
		Instant end = Instant.now().plus(PATIENCE);
		while (!this.live.idle() && Instant.now().isBefore(end)) {
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				break;
			}
		}
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
