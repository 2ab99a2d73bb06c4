package org.huizong.story;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands that keep schedules. */
@Tag("story")
class ScheduleCommandsTests {

	@TempDir
	private Path home;

	@Test
	void schedulesShowTheirNextFiveTimesAndBackfillShowsItsMonths() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Child.Ended listed = Here.huizong(office, "schedule");
		assertThat(listed.exit()).as(listed.err()).isZero();
		assertThat(listed.out().lines()).hasSize(6)
			.first()
			.isEqualTo("open-economy month-end  0 30 20 10 * *  Asia/Shanghai  不论工作日；错过的补一次（写在 programme.yaml）");
		assertThat(listed.out()).containsPattern("(?m)^    20[0-9]{2}-[0-9]{2}-10 20:30 周.  汇总 20[0-9]{2}-[0-9]{2}$");
		Child.Ended added = Here.huizong(office, "schedule", "add", "open-economy", "eighth", "--cron", "0 30 20 * * *",
				"--day", "nth", "--nth", "8");
		assertThat(added.out()).as(added.err()).contains("当月第 8 个工作日");
		assertThat(Here.huizong(office, "schedule", "pause", "open-economy", "month-end").out()).contains("已暂停");
		Child.Ended planned = Here.huizong(office, "schedule", "backfill", "open-economy", "2009-01", "2009-02",
				"--dry-run");
		assertThat(planned.out())
			.containsPattern("2009-01  新的运行，还没有发布；通过后发布 v1\\R2009-02  汇总 2009-02 需要本年各月报表，缺少：2009-02");
		Child.Ended filled = Here.huizong(office, "schedule", "backfill", "open-economy", "2009-01", "2009-01");
		assertThat(filled.exit()).as(filled.err()).isZero();
		assertThat(filled.out()).contains("成果：output/open-economy/2009-01/v1");
	}

}
