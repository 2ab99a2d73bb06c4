package org.huizong.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.huizong.runs.MonthStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Killed anywhere, a retry publishes the same bytes as an undisturbed run. */
@Tag("long")
class CrashTests {

	@TempDir
	private Path home;

	/** Its work is done, and nobody has noted it. */
	@ParameterizedTest
	@EnumSource
	void retryAfterAKillAtAStepsEndPublishesTheSameBytes(MonthStep step) throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		kill(office, "run", step, "end");
		Child.Ended retried = Here.huizong(office, "retry", "open-economy", "2009-01");
		assertThat(retried.exit()).as(retried.err()).isZero();
		assertThat(office.published()).isEqualTo(ShippedYear.published("2009-01"));
	}

	/** Each retry is killed a step further on. */
	@Test
	void killsAtEveryStepsBeginningOneAfterTheOtherLeaveTheSameBytes() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		for (MonthStep step : MonthStep.values()) {
			kill(office, (step == MonthStep.values()[0]) ? "run" : "retry", step, "begin");
		}
		Child.Ended retried = Here.huizong(office, "retry", "open-economy", "2009-01");
		assertThat(retried.exit()).as(retried.err()).isZero();
		assertThat(office.published()).isEqualTo(ShippedYear.published("2009-01"));
	}

	private static void kill(OfficeFolder office, String verb, MonthStep step, String moment) throws Exception {
		Child.Ended killed = Child.run(List.of(), Map.of(), CrashingRun.class.getName(), office, "open-economy",
				"2009-01", step.name(), moment, verb);
		assertThat(killed.exit()).as(killed.err()).isEqualTo(137);
	}

	@Test
	void killedBetweenMonthsGoesOnWithTheNext() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01", "2009-02");
		Child.start(List.of(), Map.of(), "org.huizong.HuizongApplication", office, "run", "open-economy", "2009-02")
			.killWhenItSays("2009-01 编制成果 完成");
		Child.Ended retried = Here.huizong(office, "retry", "open-economy", "2009-02");
		assertThat(retried.exit()).as(retried.err()).isZero();
		assertThat(office.published()).isEqualTo(ShippedYear.published("2009-01", "2009-02"));
	}

	@Test
	void statusTellsThatARunWasCutOff() throws IOException, InterruptedException {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Child.run(List.of(), Map.of(), CrashingRun.class.getName(), office, "open-economy", "2009-01", "AGGREGATE",
				"begin");
		Child.Ended status = Here.huizong(office, "status", "open-economy");
		assertThat(status.out()).contains("2009-01").contains("未发布").contains("中断，可用 retry 继续");
	}

}
