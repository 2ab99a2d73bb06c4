package org.huizong.schedule;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.huizong.monthend.MonthEnd;
import org.huizong.notify.Notices;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.programme.yaml.FaultyProgrammeException;
import org.huizong.results.ResultTexts;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.RunObserver;
import org.huizong.schedule.ScheduleFire.State;
import org.huizong.statistics.Text;
import org.huizong.statistics.Workdays;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Starts what is due, in the process that serves. It looks every few seconds at what fell
 * due since it last looked, so that a clock set forward, a server asleep or a restart
 * loses nothing. The row of a time is its lock: of several servers one starts it.
 */
@Service
public class ScheduleClock implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(ScheduleClock.class);

	private static final int LOOK_SECONDS = 10;

	/** What is later than this was missed. */
	private static final Duration LATE = Duration.ofMinutes(5);

	private static final Duration PATIENCE = Duration.ofSeconds(25);

	private static final int LONGEST = 3900;

	private final Schedules schedules;

	private final ScheduleStore store;

	private final MonthEnd monthEnd;

	private final AuditTrail audit;

	private final Notices notices;

	private final Clock clock;

	private final ExecutorService runs = Executors.newCachedThreadPool(daemons("schedule-run"));

	private @Nullable ScheduledExecutorService ticking;

	ScheduleClock(Schedules schedules, ScheduleStore store, MonthEnd monthEnd, AuditTrail audit, Notices notices,
			Clock clock) {
		this.schedules = schedules;
		this.store = store;
		this.monthEnd = monthEnd;
		this.audit = audit;
		this.notices = notices;
		this.clock = clock;
	}

	/** Begins to look; only the process that serves does. */
	public synchronized void start() {
		if (this.ticking == null) {
			this.store.cutOff(host(), this.clock.instant());
			this.ticking = Executors.newSingleThreadScheduledExecutor(daemons("schedule-clock"));
			this.ticking.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
		}
	}

	/** Whether this process starts what is due. */
	public synchronized boolean running() {
		return this.ticking != null;
	}

	private void look() {
		try {
			tick();
			this.notices.again();
		}
		catch (RuntimeException ex) {
			logger.error("the schedules could not be looked at; trying again in {} s", LOOK_SECONDS, ex);
		}
	}

	/**
	 * Starts what fell due since the last look.
	 * @return how many runs were started
	 */
	int tick() {
		Workdays workdays = workdays();
		int started = 0;
		for (Schedule schedule : this.schedules.all()) {
			if (!schedule.paused()) {
				started += tick(schedule, workdays) ? 1 : 0;
			}
		}
		return started;
	}

	private Workdays workdays() {
		try {
			return this.schedules.workdays();
		}
		catch (FaultyProgrammeException ex) {
			logger.error("workdays.csv cannot be used, Monday to Friday count as workdays: {}", ex.getMessage());
			return Workdays.WEEKDAYS;
		}
	}

	private boolean tick(Schedule schedule, Workdays workdays) {
		Instant now = this.clock.instant();
		List<Timing.Firing> due = new Timing(schedule, workdays).between(schedule.since(), now);
		if (due.isEmpty()) {
			return false;
		}
		due.subList(0, due.size() - 1).forEach((one) -> skip(schedule, one, "错过，由后一次代替"));
		Timing.Firing last = due.get(due.size() - 1);
		boolean missed = last.at().isBefore(now.minus(LATE));
		boolean more = due.size() == Timing.MANY;
		boolean started = false;
		if (more || missed && schedule.misfire() == Schedule.Misfire.SKIP) {
			skip(schedule, last, "错过，按计划不补");
		}
		else {
			ScheduleFire fire = fire(schedule, last, State.STARTED, missed ? "错过，补跑" : "");
			started = this.store.take(fire);
			if (started) {
				this.runs.execute(() -> run(fire));
			}
		}
		this.store.moveOn(schedule, last.at());
		return started;
	}

	private void skip(Schedule schedule, Timing.Firing firing, String why) {
		if (this.store.take(fire(schedule, firing, State.SKIPPED, why))) {
			this.audit.record("计划 " + schedule.code(), Deed.SCHEDULE_SKIP,
					new Scope(schedule.programme(), firing.period()), firing.at().toString(), why);
		}
	}

	private ScheduleFire fire(Schedule schedule, Timing.Firing firing, State state, String message) {
		Instant now = this.clock.instant();
		return new ScheduleFire(schedule.programme(), schedule.code(), firing.at(), firing.period(), state, host(), now,
				(state == State.STARTED) ? null : now, message);
	}

	private void run(ScheduleFire fire) {
		Scope scope = new Scope(fire.programme(), fire.period());
		String by = "计划 " + fire.code();
		try {
			this.audit.record(by, Deed.SCHEDULE_FIRE, scope, fire.at().toString(), fire.message());
			MonthEndResult result = this.monthEnd.run(scope, by, RunObserver.NONE);
			boolean done = result.outcome().published();
			end(fire, done ? State.DONE : State.FAILED, done ? fire.message() : ResultTexts.of(result).zh());
		}
		catch (RefusedException ex) {
			end(fire, State.REFUSED, ex.text().zh());
			this.notices.refused(scope, ex.text());
		}
		catch (FaultyProgrammeException ex) {
			Text faults = new Text("声明有 " + ex.faults().size() + " 处错误，请用 check 查看。",
					ex.faults().size() + " faults in the declaration. See check.");
			end(fire, State.REFUSED, faults.zh());
			this.notices.refused(scope, faults);
		}
		catch (RuntimeException ex) {
			logger.error("the scheduled run of {} failed", scope, ex);
			end(fire, State.FAILED, String.valueOf(ex));
		}
	}

	private void end(ScheduleFire fire, State state, String message) {
		this.store.end(fire, state, message.substring(0, Math.min(message.length(), LONGEST)), this.clock.instant());
	}

	@Override
	public void destroy() throws InterruptedException {
		synchronized (this) {
			if (this.ticking != null) {
				this.ticking.shutdown();
				this.ticking.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			}
		}
		this.runs.shutdown();
		this.runs.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
	}

	private static java.util.concurrent.ThreadFactory daemons(String name) {
		AtomicInteger number = new AtomicInteger();
		return (task) -> {
			Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

}
