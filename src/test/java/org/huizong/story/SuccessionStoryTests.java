package org.huizong.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huizong.disseminate.WorkbookTexts;

import static org.assertj.core.api.Assertions.assertThat;

/** A unit that ended on 30 September, in the months before and after. */
@Tag("story")
class SuccessionStoryTests {

	@TempDir
	private Path home;

	private OfficeFolder office;

	@BeforeEach
	void twoMonths() throws IOException {
		this.office = ConstructionOffice.at(this.home);
		ConstructionOffice.september(this.home);
		edit("programme.yaml", "first_period: 2026-10", "first_period: 2026-09");
	}

	@Test
	void whatItReportedStaysWithTheCityAndItsOwnMonthsStand() throws Exception {
		edit("units.csv", "990100,2026-01,", "990100,2026-01,2026-09-30");
		huizong(0, "run", "construction", "2026-10");
		List<String> values = Files.readAllLines(this.home.resolve("output/construction/2026-10/v1/tables/values.csv"),
				StandardCharsets.UTF_8);
		assertThat(values).anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,STARTED,ytd,109.5,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,STARTED,month,15.5,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,STARTED,ytd-year-ago,102.3,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,STARTED,growth,7.0,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,COMPLETED,ytd,56.5,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990122,白塘县,STARTED,ytd,9.0,A,2026-09/白塘9月.xlsx"));
		assertThat(Files.readAllLines(this.home.resolve("output/construction/2026-10/v1/tables/rankings.csv"),
				StandardCharsets.UTF_8))
			.noneMatch((line) -> line.contains("白塘"));
		assertThat(WorkbookTexts.of(this.home.resolve("output/construction/2026-10/v1/construction-2026-10-v1.xlsx")))
			.anyMatch((text) -> text.contains("全市累计数含白塘县1—9月数（2026年9月30日撤销）"));
		huizong(0, "findings", "construction", "2026-09");
		huizong(0, "findings", "construction", "2026-09", "--unit", "白塘");
		huizong(0, "versions", "construction", "2026-09", "白塘");
		huizong(0, "return", "construction", "2026-09", "白塘");
		huizong(0, "template", "construction", "2026-09", "白塘");
		huizong(0, "status", "construction");
		assertThat(huizong(0, "chase", "construction", "2026-10").out()).doesNotContain("白塘");
		assertThat(huizong(2, "template", "construction", "2026-10", "白塘").err())
			.contains("2026-10 没有这个报送单位：白塘县2026年9月30日撤销。应为：河东区、青石县。");
	}

	/** Published while it still reported; only then is it declared to have ended. */
	@Test
	void aMonthThatHasItsReturnsIsStillShown() throws Exception {
		ConstructionOffice.late(this.home);
		huizong(0, "run", "construction", "2026-10");
		edit("units.csv", "990100,2026-01,", "990100,2026-01,2026-09");
		huizong(0, "findings", "construction", "2026-10");
		huizong(0, "findings", "construction", "2026-10", "--unit", "白塘县");
		assertThat(huizong(0, "versions", "construction", "2026-10", "白塘").out()).contains("白塘县");
		huizong(0, "return", "construction", "2026-10", "白塘");
		huizong(0, "status", "construction");
	}

	private Child.Ended huizong(int exit, String... arguments) {
		Child.Ended ended = Here.huizong(this.office, arguments);
		assertThat(ended.exit()).as(String.join(" ", arguments) + ": " + ended.out() + ended.err()).isEqualTo(exit);
		return ended;
	}

	private void edit(String file, String text, String by) throws IOException {
		Path path = this.home.resolve("jobs/construction").resolve(file);
		String content = Files.readString(path);
		assertThat(content).contains(text);
		Files.writeString(path, content.replace(text, by));
	}

}
