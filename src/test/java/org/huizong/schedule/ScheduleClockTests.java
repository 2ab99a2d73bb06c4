package org.huizong.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.notify.Notices;
import org.huizong.office.HomeFolder;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.schedule.ScheduleFire.State;
import org.huizong.story.OfficeDatabase;
import org.huizong.story.OfficeFolder;
import org.huizong.trail.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is due is started once, whatever happens to the server. */
@Tag("story")
@ParameterizedClass
@EnumSource(OfficeDatabase.class)
class ScheduleClockTests {

	private static final String PROGRAMME = "open-economy";

	@Parameter
	private OfficeDatabase database;

	@TempDir
	private Path home;

	private final SetClock time = new SetClock();

	private ConfigurableApplicationContext context;

	private Schedules schedules;

	private ScheduleClock clock;

	@BeforeEach
	void open() throws Exception {
		OfficeFolder.with(this.home, "2009-01");
		this.database.settle(this.home);
		this.context = HuizongApplication.start(this.home);
		this.time.set("2009-02-10T12:29:50Z");
		this.schedules = new Schedules(store(), this.context.getBean(HomeFolder.class),
				this.context.getBean(Programmes.class), this.context.getBean(AuditTrail.class), this.time);
		this.clock = clock();
		this.clock.tick();
	}

	@AfterEach
	void close() throws Exception {
		this.clock.destroy();
		this.context.close();
	}

	@Test
	void startsTheMonthBeforeWhenItIsDueAndOnlyOnce() throws Exception {
		assertThat(this.clock.tick()).isZero();
		this.time.set("2009-02-10T12:30:05Z");
		ScheduleClock otherServer = clock();
		assertThat(this.clock.tick() + otherServer.tick() + this.clock.tick()).isEqualTo(1);
		this.clock.destroy();
		otherServer.destroy();
		assertThat(history()).containsExactly("2009-02-10T12:30:00Z 2009-01 DONE ");
		assertThat(this.home.resolve("output/open-economy/2009-01/v1/manifest.json")).exists();
	}

	@Test
	void ofTwoServersAtOnceOneStarts() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		pauseDeclared();
		this.schedules.add("li", draft("hourly", "0 0 * * * *", Schedule.Misfire.ONCE));
		ScheduleClock otherServer = clock();
		for (int round = 1; round <= 30; round++) {
			this.time.add(Duration.ofHours(1));
			List<Callable<Integer>> both = List.of(this.clock::tick, otherServer::tick);
			int started = 0;
			for (Future<Integer> one : threads.invokeAll(both)) {
				started += one.get();
			}
			assertThat(started).as("round %d", round).isEqualTo(1);
		}
		threads.shutdownNow();
		otherServer.destroy();
	}

	@Test
	void ofTimesMissedTheLastIsMadeUpFor() throws Exception {
		this.time.set("2009-04-20T00:00:00Z");
		assertThat(this.clock.tick()).isEqualTo(1);
		this.clock.destroy();
		assertThat(history()).satisfiesExactly(
				(april) -> assertThat(april).startsWith("2009-04-10T12:30:00Z 2009-03 REFUSED 汇总 2009-03 需要"),
				(march) -> assertThat(march).isEqualTo("2009-03-10T12:30:00Z 2009-02 SKIPPED 错过，由后一次代替"),
				(february) -> assertThat(february).isEqualTo("2009-02-10T12:30:00Z 2009-01 SKIPPED 错过，由后一次代替"));
	}

	@Test
	void timesMissedAreLeftOutWhereThePolicySaysSo() {
		pauseDeclared();
		this.schedules.add("li", draft("daily", "0 0 9 * * *", Schedule.Misfire.SKIP));
		this.time.set("2009-02-12T12:00:00Z");
		assertThat(this.clock.tick()).isZero();
		assertThat(history()).containsExactly("2009-02-12T01:00:00Z 2009-01 SKIPPED 错过，按计划不补",
				"2009-02-11T01:00:00Z 2009-01 SKIPPED 错过，由后一次代替");
		this.time.set("2009-02-13T01:00:03Z");
		assertThat(this.clock.tick()).isEqualTo(1);
	}

	@Test
	void whatFallsDueInAPauseIsNotMadeUpFor() {
		pauseDeclared();
		this.time.set("2009-03-20T00:00:00Z");
		assertThat(this.clock.tick()).isZero();
		this.schedules.resume("li", PROGRAMME, Schedules.DECLARED);
		assertThat(this.clock.tick()).isZero();
		assertThat(history()).isEmpty();
		this.time.set("2009-04-10T12:30:01Z");
		assertThat(this.clock.tick()).isEqualTo(1);
	}

	@Test
	void whatAKilledServerStartedIsCutOffAndNotStartedAgain() throws Exception {
		this.time.set("2009-02-10T12:30:05Z");
		Instant now = this.time.instant();
		ScheduleFire dead = new ScheduleFire(PROGRAMME, Schedules.DECLARED, Instant.parse("2009-02-10T12:30:00Z"),
				org.huizong.statistics.ReferencePeriod.parse("2009-01"), State.STARTED,
				java.net.InetAddress.getLocalHost().getHostName(), now, null, "");
		assertThat(store().take(dead)).isTrue();
		this.clock.start();
		this.clock.destroy();
		assertThat(history()).containsExactly("2009-02-10T12:30:00Z 2009-01 CUT_OFF ");
	}

	@Test
	void declaredTimesFollowTheDeclarationAndStay() throws Exception {
		Path declared = this.home.resolve("jobs/open-economy/programme.yaml");
		java.nio.file.Files.writeString(declared,
				java.nio.file.Files.readString(declared).replace("0 30 20 10 * *", "0 0 8 1 * *"));
		assertThat(this.schedules.all()).singleElement().satisfies((one) -> {
			assertThat(one.declared()).isTrue();
			assertThat(one.cron()).isEqualTo("0 0 8 1 * *");
			assertThat(this.schedules.next(one, 1)).extracting(Schedules.Next::at)
				.containsExactly(Instant.parse("2009-03-01T00:00:00Z"));
		});
		assertThatThrownBy(() -> this.schedules.remove("li", PROGRAMME, Schedules.DECLARED))
			.isInstanceOf(RefusedException.class);
	}

	@Test
	void schedulesThatCannotBeAreRefused() {
		for (String cron : List.of("0 0 9 * *", "* * * * * *", "0 0 0 31 2 *", "nonsense")) {
			assertThatThrownBy(() -> this.schedules.add("li", draft("x", cron, Schedule.Misfire.ONCE))).as(cron)
				.isInstanceOf(RefusedException.class);
		}
		this.schedules.add("li", draft("x", "0 0 9 * * *", Schedule.Misfire.ONCE));
		assertThatThrownBy(() -> this.schedules.add("li", draft("x", "0 0 9 * * *", Schedule.Misfire.ONCE)))
			.isInstanceOf(RefusedException.class)
			.hasMessageContaining("已有名为「x」的计划");
		this.schedules.remove("li", PROGRAMME, "x");
		assertThat(this.schedules.all()).hasSize(1);
	}

	private void pauseDeclared() {
		this.schedules.pause("li", PROGRAMME, Schedules.DECLARED);
	}

	private static Schedules.Draft draft(String code, String cron, Schedule.Misfire misfire) {
		return new Schedules.Draft(PROGRAMME, code, cron, "Asia/Shanghai", Schedule.Day.ANY, 0, 1, misfire);
	}

	private ScheduleClock clock() {
		return new ScheduleClock(this.schedules, store(), this.context.getBean(MonthEnd.class),
				this.context.getBean(AuditTrail.class), this.context.getBean(Notices.class), this.time);
	}

	private ScheduleStore store() {
		return this.context.getBean(ScheduleStore.class);
	}

	private List<String> history() {
		List<String> lines = new ArrayList<>();
		this.schedules.history(PROGRAMME, 100)
			.forEach((one) -> lines.add(one.at() + " " + one.period() + " " + one.state() + " " + one.message()));
		return lines;
	}

	/** A clock that a test sets. */
	private static final class SetClock extends Clock {

		private volatile Instant now = Instant.EPOCH;

		void set(String instant) {
			this.now = Instant.parse(instant);
		}

		void add(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
