package org.huizong.story;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that lists whom to remind and keeps who was. */
@Tag("story")
class ChaseCommandTests {

	@TempDir
	private Path home;

	@Test
	void whoWasRemindedStandsUnderTheUnit() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Files.delete(office.received("2009-01", "宜丰"));
		assertThat(Here.huizong(office, "chase", "open-economy", "2009-01").out()).contains("宜丰县").doesNotContain("催过");
		Child.Ended recorded = Here.huizong(office, "chase", "open-economy", "2009-01", "--record", "--unit", "宜丰",
				"--by", "王某", "--note", "电话");
		assertThat(recorded.exit()).as(recorded.err()).isZero();
		assertThat(recorded.err()).contains("已记下催报 1 个单位。");
		assertThat(recorded.out()).containsPattern("(?m)^    催过：20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{5} 王某  电话$");
		assertThat(Here.huizong(office, "--json", "chase", "open-economy", "2009-01").out())
			.containsPattern("\"by\" ?: ?\"王某\"");
		assertThat(Here.huizong(office, "chase", "open-economy", "2009-01", "--record", "--unit", "丰城").exit())
			.isEqualTo(2);
	}

}
