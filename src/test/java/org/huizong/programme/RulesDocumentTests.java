package org.huizong.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The document of the rules says what the rules say. */
class RulesDocumentTests {

	private static final Path FOLDER = Path.of("jobs/open-economy");

	@Test
	void committedDocumentIsCurrent() throws IOException {
		String current = RulesDocument.markdown(ProgrammeReader.read(FOLDER));
		Path document = FOLDER.resolve("RULES.md");
		if (Boolean.getBoolean("rewrite")) {
			Files.writeString(document, current);
		}
		assertThat(Files.exists(document) ? Files.readString(document) : "")
			.as("%s is not what its rules say; run: mvn test -Dtest=RulesDocumentTests -Drewrite=true", document)
			.isEqualTo(current);
	}

	@Test
	void givesEachRuleASection() {
		StatisticalProgramme programme = ProgrammeReader.read(FOLDER);
		assertThat(RulesDocument.markdown(programme)).contains("""
				## B05

				**现汇进资大于利用外资** · 强制性 · 开放型经济主要指标月报表

				- 查什么：同一张表的指标之间，「本月」「本年累计」各栏都应满足下面的条件。
				- 为什么：境外现汇进资是实际利用外资的一部分，不会比总数大。
				- 怎么办：请核对两项指标，更正填错的一项。

				```
				境外现汇进资 ≤ 实际利用外资
				```

				*Cash exceeds investment utilised* (error).\
				""");
		assertThat(RulesDocument.markdown(programme).lines().filter((line) -> line.startsWith("## ")))
			.hasSameSizeAs(programme.rules());
	}

}
