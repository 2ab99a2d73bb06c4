package org.huizong.console.shared;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.huizong.inbox.Intake;
import org.huizong.office.ProgrammeList;
import org.huizong.office.Scope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds at what lies in the inboxes, by names, sizes and times, which
 * folders on other machines tell too, and has what is new taken in. Where a look takes
 * long, as on a slow network, it looks less often.
 */
@Component
@ConditionalOnWebApplication
class InboxWatch implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(InboxWatch.class);

	/** Pages open after so long at the latest, though not everything has been read. */
	private static final long FIRST_SECONDS = 5;

	/** At most a part in so many of the time is spent looking. */
	private static final long RARELY = 20;

	private final Intake intake;

	private final ProgrammeList programmes;

	private final Duration pause;

	private final Map<String, String> troubles = new ConcurrentHashMap<>();

	private @Nullable ScheduledExecutorService watching;

	InboxWatch(Intake intake, ProgrammeList programmes, @Value("${huizong.watch-seconds:2}") long seconds) {
		this.intake = intake;
		this.programmes = programmes;
		this.pause = Duration.ofSeconds(seconds);
	}

	/** Looks once, so that pages know what lies there, and goes on by itself. */
	@Override
	public void start() {
		CountDownLatch first = new CountDownLatch(1);
		ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread one = new Thread(task, "inbox-watch");
			one.setDaemon(true);
			return one;
		});
		thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		this.watching = thread;
		thread.execute(() -> {
			try {
				look(false);
			}
			finally {
				first.countDown();
				again(thread, this.pause);
			}
		});
		try {
			first.await(FIRST_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void again(ScheduledExecutorService thread, Duration pause) {
		if (!thread.isShutdown()) {
			thread.schedule(() -> {
				long begun = System.nanoTime();
				try {
					look(true);
				}
				finally {
					Duration took = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(RARELY);
					again(thread, (took.compareTo(this.pause) > 0) ? took : this.pause);
				}
			}, pause.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/** A look at every inbox of every programme. */
	private void look(boolean patient) {
		try {
			this.programmes.codes().forEach((programme) -> look(programme, patient));
		}
		catch (RuntimeException ex) {
			tell("", ex);
		}
	}

	private void look(String programme, boolean patient) {
		try {
			for (Scope scope : this.intake.months(programme)) {
				if (isRunning()) {
					this.intake.watch(scope, patient);
				}
			}
			this.troubles.remove(programme);
		}
		catch (IOException | RuntimeException ex) {
			tell(programme, ex);
		}
	}

	/** Once while it lasts: the next look tries again. */
	private void tell(String programme, Exception trouble) {
		String text = String.valueOf(trouble.getMessage());
		if (!text.equals(this.troubles.put(programme, text)) && isRunning()) {
			logger.warn("what lies in the inbox of {} could not be taken in", programme, trouble);
		}
	}

	@Override
	public void stop() {
		ScheduledExecutorService thread = this.watching;
		this.watching = null;
		if (thread != null) {
			// not interrupted: that would close the database's file
			thread.shutdown();
			try {
				thread.awaitTermination(FIRST_SECONDS, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.watching != null;
	}

	/** Before pages are served. */
	@Override
	public int getPhase() {
		return 0;
	}

}
