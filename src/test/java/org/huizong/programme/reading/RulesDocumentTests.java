package org.huizong.programme.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The document of the rules says what the rules say. */
class RulesDocumentTests {

	private static final Path FOLDER = Path.of("jobs/open-economy");

	@ParameterizedTest
	@EnumSource
	void committedDocumentIsCurrent(RulesDocument.Reader reader) throws IOException {
		String current = RulesDocument.markdown(ProgrammeReader.read(FOLDER), reader);
		Path document = FOLDER.resolve(reader.file());
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
		assertThat(RulesDocument.markdown(programme, RulesDocument.Reader.UNITS)).contains("""
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
		long sections = Stream.of(RulesDocument.Reader.values())
			.flatMap((reader) -> RulesDocument.markdown(programme, reader).lines())
			.filter((line) -> line.startsWith("## "))
			.count();
		assertThat(sections).isEqualTo(programme.rules().size());
	}

	@Test
	void tellsUnitsNothingOfWhatOnlyTheCitySees() {
		StatisticalProgramme programme = ProgrammeReader.read(FOLDER);
		String units = RulesDocument.markdown(programme, RulesDocument.Reader.UNITS);
		String city = RulesDocument.markdown(programme, RulesDocument.Reader.CITY);
		assertThat(programme.rules()).filteredOn(Rule::cityOnly)
			.extracting(Rule::code)
			.contains("F01", "F02")
			.allSatisfy((code) -> assertThat(city).contains("## " + code))
			.noneSatisfy((code) -> assertThat(units).contains(code));
		assertThat(units).contains("## F03", "## F05", "## F08")
			.doesNotContain("Hidiroglou", "U = 0.4", "MAD", "80%")
			.contains("外贸出口总额的「本月」与上年同月之比，与本单位其余各月相比突出的要核实。");
		assertThat(city).contains("- F03：", "U = 0.4，A = 0.05，C = 7", "- F05：", "的 3.5 倍。", "- F08：", "相同的字占 80% 以上");
	}

}
