package org.huizong.story;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands that write what goes out to units. */
@Tag("story")
class ExchangeCommandsTests {

	@TempDir
	private Path home;

	@Test
	void templateWritesTheUnitsAskedForAndReturnSaysWhenNothingGoesBack() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Child.Ended written = Here.huizong(office, "template", "open-economy", "2009-01", "上高", "360902");
		assertThat(written.exit()).as(written.err()).isZero();
		assertThat(written.out()).contains("360902.xlsx  袁州区", "360923.xlsx  上高县", "报表模板 2 份：")
			.contains(Path.of("output/open-economy/2009-01/templates").toString());
		assertThat(this.home.resolve("output/open-economy/2009-01/templates")).isDirectoryContaining("glob:**.xlsx");
		Child.Ended returned = Here.huizong(office, "return", "open-economy", "2009-01");
		assertThat(returned.exit()).as(returned.err()).isZero();
		assertThat(returned.out()).contains("没有要退回的报表。");
		Child.Ended json = Here.huizong(office, "template", "open-economy", "2009-01", "上高县", "--json", "--to",
				this.home.resolve("outbox").toString());
		assertThat(json.out()).contains("\"unit\" : \"360923\"").contains("outbox");
	}

}
