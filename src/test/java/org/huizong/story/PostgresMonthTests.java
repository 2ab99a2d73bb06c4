package org.huizong.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.store.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The shipped months on a server: the same bytes as on H2, whatever happens on the way.
 */
@Tag("long")
class PostgresMonthTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final Scope FEBRUARY = new Scope("open-economy", ReferencePeriod.parse("2009-02"));

	@TempDir
	private Path home;

	@TempDir
	private Path elsewhere;

	@Test
	void publishesTheSameBytesAsH2() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01", "2009-02");
		TestServer.settle(this.home);
		assertThat(run(FEBRUARY).outcome()).isEqualTo(Outcome.DONE);
		assertThat(this.home.resolve(".huizong/huizong.mv.db")).doesNotExist();
		assertThat(office.published()).hasSize(18).isEqualTo(onH2("2009-01", "2009-02"));
		assertThat(run(FEBRUARY).nothingNew()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(value = MonthStep.class, names = { "COLLECT", "PUBLISH" })
	void retryAfterKillPublishesTheSameBytes(MonthStep step) throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		TestServer.settle(this.home);
		Child.Ended killed = Child.run(List.of(), Map.of(), CrashingRun.class.getName(), office, "open-economy",
				"2009-01", step.name(), "end");
		assertThat(killed.exit()).as(killed.err()).isEqualTo(137);
		try (ConfigurableApplicationContext context = HuizongApplication.start(this.home)) {
			assertThat(context.getBean(MonthEnd.class).retry(JANUARY, "test", RunObserver.NONE).outcome())
				.isEqualTo(Outcome.DONE);
		}
		assertThat(office.published()).isEqualTo(onH2("2009-01"));
	}

	/**
	 * As when the server is started anew: the program lives on, and so does its lease.
	 */
	@Test
	void connectionsCutInARunAreNoObstacleToARetry() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		String address = TestServer.database();
		TestServer.settle(this.home, address, TestServer.USER);
		try (ConfigurableApplicationContext context = HuizongApplication.start(this.home)) {
			MonthEnd monthEnd = context.getBean(MonthEnd.class);
			MonthEndResult[] cut = new MonthEndResult[1];
			Throwable failure = catchThrowable(() -> cut[0] = monthEnd.run(JANUARY, "test", new Cutting(address)));
			assertThat(failure != null || cut[0].outcome() == Outcome.FAILED).isTrue();
			assertThat(office.published()).isEmpty();
			assertThat(monthEnd.retry(JANUARY, "test", RunObserver.NONE).outcome()).isEqualTo(Outcome.DONE);
		}
		assertThat(office.published()).isEqualTo(onH2("2009-01"));
	}

	/** Two machines over one database, each with its own folder. */
	@Test
	void runOfAnotherFolderOverTheSameDatabaseIsRefused() throws Exception {
		OfficeFolder.with(this.home, "2009-01");
		String address = TestServer.database();
		TestServer.settle(this.home, address, TestServer.USER);
		OfficeFolder other = OfficeFolder.with(this.elsewhere, "2009-01");
		TestServer.settle(this.elsewhere, address, TestServer.USER);
		Child.Ended[] second = new Child.Ended[1];
		try (ConfigurableApplicationContext context = HuizongApplication.start(this.home)) {
			assertThat(context.getBean(MonthEnd.class).run(JANUARY, "test", new RunObserver() {

				@Override
				public void stepBegan(ReferencePeriod period, MonthStep step) {
					if (step == MonthStep.VALIDATE) {
						second[0] = child(other);
					}
				}

			}).outcome()).isEqualTo(Outcome.DONE);
		}
		assertThat(second[0].exit()).as(second[0].err()).isEqualTo(Outcome.ALREADY_RUNNING.exitCode());
		assertThat(second[0].err()).contains("已有运行在进行").contains("进程 " + ProcessHandle.current().pid());
	}

	@Test
	void serverThatIsNotThereIsToldAndThePasswordIsNot() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		TestServer.settle(this.home, "jdbc:postgresql://localhost:1/huizong", TestServer.USER);
		Child.Ended ended = child(office);
		assertThat(ended.exit()).as(ended.err()).isEqualTo(Outcome.UNREACHABLE.exitCode());
		assertThat(ended.err()).contains("连不上数据库服务器").contains("localhost:1").doesNotContain("Ganjiang");
	}

	@Test
	void wrongPasswordIsToldAndStandsNowhere() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		TestServer.settle(this.home, TestServer.address("template1"), "nobody_there");
		Child.Ended ended = child(office);
		assertThat(ended.exit()).as(ended.err()).isEqualTo(Outcome.NOT_PERMITTED.exitCode());
		assertThat(ended.err()).contains("数据库服务器不接受连接").doesNotContain("Ganjiang");
		Path log = this.home.resolve(".huizong/huizong.log");
		assertThat(Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "").doesNotContain("Ganjiang");
	}

	private static Child.Ended child(OfficeFolder office) {
		try {
			return Child.huizong(office, "run", "open-economy", "2009-01");
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MonthEndResult run(Scope scope) {
		try (ConfigurableApplicationContext context = HuizongApplication.start(this.home)) {
			return context.getBean(MonthEnd.class).run(scope, "test", RunObserver.NONE);
		}
	}

	private static Map<String, String> onH2(String... months) throws IOException {
		Map<String, String> published = new TreeMap<>(ShippedYear.office().published());
		published.keySet().removeIf((path) -> List.of(months).stream().noneMatch(path::contains));
		return published;
	}

	/** Ends every connection of the office in the midst of a step, once. */
	private record Cutting(String address, AtomicBoolean done) implements RunObserver {

		private Cutting(String address) {
			this(address, new AtomicBoolean());
		}

		@Override
		public void stepBegan(ReferencePeriod period, MonthStep step) {
			if (step == MonthStep.VALIDATE && this.done.compareAndSet(false, true)) {
				TestServer.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
						+ this.address.substring(this.address.lastIndexOf('/') + 1) + "'");
			}
		}

	}

}
