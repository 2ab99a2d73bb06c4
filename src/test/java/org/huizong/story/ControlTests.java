package org.huizong.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every command works while another process has the database open. */
@Tag("long")
class ControlTests {

	private static final String PROGRAM = "org.huizong.HuizongApplication";

	@TempDir
	private Path home;

	@Test
	void statusAndLogAnswerWhileARunLives() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01", "2009-02");
		Child.Started run = started(office, "2009-02");
		Child.Ended status = Here.huizong(office, "status", "open-economy");
		assertThat(status.exit()).as(status.err()).isZero();
		assertThat(status.out()).contains("2009-01").contains("第 1 次运行 进行中");
		Child.Ended log = Here.huizong(office, "log", "open-economy", "2009-01", "--step", "清点报表");
		assertThat(log.out()).contains("清点报表 完成");
		Child.Ended second = Here.huizong(office, "run", "open-economy", "2009-01");
		assertThat(second.exit()).as(second.err()).isEqualTo(75);
		assertThat(second.err()).contains("已有运行在进行").contains("进程 " + run.process().pid());
		assertThat(run.await().exit()).isZero();
		assertThat(this.home.resolve(".huizong/control.sock")).doesNotExist();
	}

	@Test
	void stopFromAnotherProcessEndsInStoppedAndRetryPublishesTheSameBytes() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Child.Started run = started(office, "2009-01");
		Child.Ended stop = Here.huizong(office, "stop", "open-economy", "--by", "张三");
		assertThat(stop.exit()).as(stop.err()).isZero();
		assertThat(stop.out()).contains("正在停止").contains(String.valueOf(run.process().pid()));
		Child.Ended ended = run.await();
		assertThat(ended.exit()).as(ended.err()).isEqualTo(4);
		assertThat(ended.err()).contains("正在停止（张三）").contains("2009-01 已停止");
		assertThat(office.published()).isEmpty();
		assertThat(Here.huizong(office, "retry", "open-economy", "2009-01").exit()).isZero();
		assertThat(office.published()).isEqualTo(ShippedYear.published("2009-01"));
	}

	@Test
	void terminationEndsInStoppedAndRetryPublishesTheSameBytes() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Child.Started run = started(office, "2009-01");
		run.process().destroy();
		assertThat(run.await().exit()).isEqualTo(143);
		Child.Ended status = Here.huizong(office, "status", "open-economy");
		assertThat(status.out()).contains("已停止");
		assertThat(Here.huizong(office, "retry", "open-economy", "2009-01").exit()).isZero();
		assertThat(office.published()).isEqualTo(ShippedYear.published("2009-01"));
	}

	@Test
	void socketOfAKilledProcessIsNoObstacle() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Child.Started run = started(office, "2009-01");
		run.process().destroyForcibly().waitFor();
		assertThat(this.home.resolve(".huizong/control.sock")).exists();
		assertThat(Here.huizong(office, "recover", "open-economy", "--dry-run").out())
			.containsPattern("2009-01 第 1 次运行 \\(主机 .+，进程 " + run.process().pid() + "\\) 进程已不在；恢复后已完成的步骤保留");
		assertThat(Here.huizong(office, "stop", "open-economy", "--dry-run").out()).contains("停止不起作用；请恢复或放弃。");
		Child.Ended recovered = Here.huizong(office, "recover", "open-economy");
		assertThat(recovered.exit()).as(recovered.err()).isZero();
		assertThat(recovered.out()).contains("2009-01 第 1 次运行 已恢复，可用 retry 继续。");
		Child.Ended again = Here.huizong(office, "recover", "open-economy");
		assertThat(again.out()).contains("没有中断的运行");
		assertThat(Here.huizong(office, "retry", "open-economy", "2009-01").exit()).isZero();
	}

	@Test
	void abandonedAttemptIsNotResumed() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Child.run(List.of(), Map.of(), CrashingRun.class.getName(), office, "open-economy", "2009-01", "AGGREGATE",
				"begin");
		Child.Ended abandoned = Here.huizong(office, "recover", "open-economy", "--abandon");
		assertThat(abandoned.out()).contains("已放弃");
		Child.Ended plan = Here.huizong(office, "retry", "open-economy", "2009-01", "--dry-run");
		assertThat(plan.exit()).as(plan.err()).isZero();
		assertThat(plan.out()).contains("2009-01  第 2 次运行（还没有发布）").contains("以上只是预览");
		assertThat(office.published()).isEmpty();
	}

	@Test
	void homeWithALongPathHasItsSocketElsewhere() throws Exception {
		Path deep = Files.createDirectories(this.home.resolve("a".repeat(60)).resolve("b".repeat(60)));
		OfficeFolder office = ConstructionOffice.at(deep);
		OfficeFolder.copy(OfficeFolder.REPOSITORY.resolve("jobs/open-economy"), deep.resolve("jobs/open-economy"));
		OfficeFolder.copy(OfficeFolder.REPOSITORY.resolve("input/open-economy/2009"), office.inbox("2009"));
		OfficeFolder.copy(OfficeFolder.REPOSITORY.resolve("input/open-economy/2009-01"), office.inbox("2009-01"));
		Child.Started run = started(office, "2009-01");
		Path socket = Path.of(Files.readString(deep.resolve(".huizong/control")));
		Child.Ended other = Here.huizong(office, "run", "construction", "2026-10");
		assertThat(other.exit()).as(other.err()).isEqualTo(3);
		assertThat(other.out()).contains("成果：output/construction/2026-10/v1");
		assertThat(run.await().exit()).isZero();
		assertThat(socket.getParent()).doesNotExist();
		assertThat(deep.resolve(".huizong/control")).doesNotExist();
	}

	@Test
	void guestThatGoesAwayStopsItsRunAndNobodyElses() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		ConstructionOffice.at(this.home);
		Child.Started run = started(office, "2009-01");
		Child.Started guest = Child.start(List.of(), Map.of(), PROGRAM, office, "run", "construction", "2026-10");
		guest.killWhenItSays("清点报表 完成");
		assertThat(run.await().exit()).isZero();
		Child.Ended status = Here.huizong(office, "status", "construction", "--json");
		assertThat(status.out()).containsAnyOf("STOPPED", "COMPLETED");
	}

	@Test
	void commandsGoThroughTheConsoleWhileItServes() throws Exception {
		OfficeFolder office = ConstructionOffice.at(this.home);
		Child.Started served = Child.start(List.of(), Map.of(), PROGRAM, office, "serve", "--port", "0");
		while (!served.errors().contains("控制台已启动") && !served.process().waitFor(10, TimeUnit.MILLISECONDS)) {
			assertThat(served.process().isAlive()).isTrue();
		}
		Child.Ended plan = Here.huizong(office, "run", "construction", "2026-10", "--dry-run", "--lang", "en");
		assertThat(plan.exit()).as(plan.err()).isZero();
		assertThat(plan.out()).contains("2026-10  attempt 1 (not published yet)");
		Child.Ended run = Here.huizong(office, "run", "construction", "2026-10");
		assertThat(run.exit()).as(run.err()).isEqualTo(3);
		assertThat(run.err()).contains("2026-10 发布 完成");
		assertThat(Here.huizong(office, "rerun", "construction", "2026-10", "--from", "nowhere").exit()).isEqualTo(2);
		assertThat(Here.huizong(office, "rerun", "construction", "2026-10", "--from", "分析排位").exit()).isEqualTo(3);
		assertThat(Here.huizong(office, "serve", "--port", "0").exit()).isEqualTo(75);
		assertThat(served.process().isAlive()).isTrue();
		served.process().destroy();
		assertThat(served.await().exit()).isEqualTo(143);
		assertThat(this.home.resolve(".huizong/control.sock")).doesNotExist();
	}

	private static Child.Started started(OfficeFolder office, String upTo) throws Exception {
		Child.Started run = Child.start(List.of(), Map.of(), PROGRAM, office, "run", "open-economy", upTo);
		while (!run.errors().contains("清点报表 完成") && !run.process().waitFor(10, TimeUnit.MILLISECONDS)) {
			assertThat(run.process().isAlive()).isTrue();
		}
		return run;
	}

}
