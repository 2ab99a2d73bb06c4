package org.huizong.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands that show what they would record, and record nothing. */
@Tag("long")
class RehearsedCommandsTests {

	private static final String NOTHING = "以上只是预览，什么也没有记录。";

	@TempDir
	private Path home;

	@Test
	void rehearsedCommandsTellWhatTheyWouldDoAndLeaveEverythingAsItIs() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Child.run(List.of(), Map.of(), CrashingRun.class.getName(), office, "open-economy", "2009-01", "AGGREGATE",
				"begin");
		rehearsed(office, "恢复后已完成的步骤保留", "recover", "open-economy");
		rehearsed(office, "wang", "users", "add", "wang", "--role", "operator");
		rehearsed(office, "evening", "schedule", "add", "open-economy", "evening", "--cron", "0 0 20 10 * *");
		rehearsed(office, "铜鼓", "exclude", "open-economy", "2009-01", "铜鼓", "--reason", "试算");
		Child.Ended stop = Here.huizong(office, "stop", "open-economy", "--dry-run", "--json");
		assertThat(stop.out()).contains("\"possible\" : false");
		assertThat(Here.huizong(office, "status", "open-economy").out()).contains("中断，可用 retry 继续");
		assertThat(Here.huizong(office, "audit", "--verify").out()).startsWith("操作记录完整，共 1 条");
	}

	private static void rehearsed(OfficeFolder office, String told, String... words) throws Exception {
		String[] all = java.util.Arrays.copyOf(words, words.length + 1);
		all[words.length] = "--dry-run";
		Child.Ended ended = Here.huizong(office, all);
		assertThat(ended.exit()).as(ended.err()).isZero();
		assertThat(ended.out()).contains(told).doesNotContain("初始密码");
		assertThat(ended.err()).contains(NOTHING);
	}

}
