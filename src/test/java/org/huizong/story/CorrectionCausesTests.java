package org.huizong.story;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.huizong.HuizongApplication;
import org.huizong.corrections.PublishedCorrections;
import org.huizong.findings.Excluding;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.vintage.Vintage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A correction names its causes, whatever they are. */
@Tag("story")
class CorrectionCausesTests {

	private static final Scope OCTOBER = new Scope("construction", ReferencePeriod.parse("2026-10"));

	@TempDir
	private Path home;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void publishTheFirst() throws Exception {
		ConstructionOffice.at(this.home);
		this.context = HuizongApplication.start(this.home);
		run(1);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void changedTargetOfTheYearIsNamedCellByCell() throws Exception {
		Path plan = this.home.resolve("input/construction/2026/计划.xlsx");
		byte[] first = Files.readAllBytes(plan);
		TestWorkbooks.edit(plan, plan, (workbook) -> workbook.getSheetAt(0).getRow(3).getCell(1).setCellValue(62));
		run(2);
		assertThat(rows("cause")).singleElement().asString().contains("2026/计划.xlsx").contains(",AT,").endsWith("更正");
		assertThat(rows("cell")).singleElement().asString().contains("B4,60,B4,62");
		assertThat(rows("figure")).anyMatch((row) -> row.startsWith("figure,target,") && row.contains("60"));
		Files.write(plan, first);
		run(3);
		assertThat(rows("cause", 3)).singleElement().asString().endsWith(",恢复为先前报送的第1版");
	}

	@Test
	void exclusionIsNamedWithWhoSigned() throws Exception {
		this.context.getBean(Excluding.class).request(OCTOBER, "青石县", "王某", "数据存疑");
		run(2);
		assertThat(rows("cause")).singleElement().asString().contains("青石县").endsWith(",AT,王某,签批不计入：数据存疑");
		assertThat(rows("cell")).isEmpty();
	}

	@Test
	void lateReturnIsNamedAndAWithdrawnOneToo() throws Exception {
		ConstructionOffice.late(this.home);
		run(2);
		assertThat(rows("cause")).isNotEmpty().allMatch((row) -> row.endsWith(",补报"));
		Files.delete(this.home.resolve("input/construction/2026-10/白塘10月.xlsx"));
		run(3);
		assertThat(rows("cause", 3)).isNotEmpty().allMatch((row) -> row.endsWith(",撤回，不再计入"));
	}

	@Test
	void changedDeclarationIsNamedByItsFile() throws Exception {
		Path indicators = this.home.resolve("jobs/construction/indicators.yaml");
		Files.writeString(indicators,
				Files.readString(indicators, StandardCharsets.UTF_8).replace("竣工与新开工之比", "竣工新开工之比"),
				StandardCharsets.UTF_8);
		run(2);
		assertThat(rows("cause")).containsExactly("cause,declaration,,,,,,indicators.yaml,,,,,,,,,,指标声明 修改");
		assertThat(rows("rank")).isEmpty();
	}

	@Test
	void noticeIsReadBackAsItWasPublished() throws Exception {
		this.context.getBean(Excluding.class).request(OCTOBER, "青石县", "王某", "数据存疑");
		run(2);
		PublishedCorrections corrections = this.context.getBean(PublishedCorrections.class);
		assertThat(corrections.has(new Vintage("construction", OCTOBER.period(), 1))).isFalse();
		assertThat(corrections.of(new Vintage("construction", OCTOBER.period(), 2))).first().satisfies((line) -> {
			assertThat(line.part()).isEqualTo("cause");
			assertThat(line.by()).isEqualTo("王某");
			assertThat(line.text()).isEqualTo("签批不计入：数据存疑");
		});
	}

	private void run(int vintage) {
		MonthEndResult.Month month = this.context.getBean(MonthEnd.class).run(OCTOBER, "test", RunObserver.NONE).last();
		assertThat(month.vintage()).as(month.told().zh()).isNotNull();
		assertThat(month.vintage().number()).isEqualTo(vintage);
	}

	private List<String> rows(String part) throws Exception {
		return rows(part, 2);
	}

	/** Rows of the published notice, with AT for moments. */
	private List<String> rows(String part, int vintage) throws Exception {
		return Files
			.readString(this.home.resolve("output/construction/2026-10/v" + vintage + "/tables/corrections.csv"),
					StandardCharsets.UTF_8)
			.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "AT")
			.lines()
			.filter((row) -> row.startsWith(part + ","))
			.toList();
	}

}
