package org.huizong.story;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands that keep people and the trail. */
@Tag("story")
class PeopleCommandsTests {

	@TempDir
	private Path home;

	@Test
	void peopleAreKeptAndTheTrailTellsOfIt() throws Exception {
		OfficeFolder office = OfficeFolder.empty(this.home);
		Child.Ended added = Here.huizong(office, "users", "add", "wang", "--role", "operator", "--by", "李某");
		assertThat(added.exit()).as(added.err()).isZero();
		assertThat(added.out()).containsPattern("wang +操作 +待改密码").containsPattern("初始密码：[A-Za-z0-9_-]{20}\\R");
		Child.Ended key = Here.huizong(office, "users", "token", "wang", "--label", "月报系统", "--by", "李某");
		assertThat(key.out()).containsPattern("#1 +月报系统 +查看").containsPattern("接口密钥：hz_[A-Za-z0-9_-]{43}\\R");
		assertThat(Here.huizong(office, "users", "--json").out()).contains("\"name\" : \"wang\"",
				"\"role\" : \"OPERATOR\"", "\"label\" : \"月报系统\"");
		assertThat(Here.huizong(office, "users", "role", "zhao", "admin").exit()).isEqualTo(2);
		Child.Ended trail = Here.huizong(office, "audit", "--who", "李某");
		assertThat(trail.out()).containsPattern("2  20.* UTC  李某 +发接口密钥 +wang #1：月报系统，查看，90 天")
			.containsPattern("1  20.* UTC  李某 +建账号 +wang：操作");
		Child.Ended verified = Here.huizong(office, "audit", "--verify");
		assertThat(verified.out()).startsWith("操作记录完整，共 2 条");
		assertThat(verified.exit()).isZero();
	}

}
