package org.huizong.story;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huizong.HuizongApplication;
import org.huizong.chase.Chasing;
import org.huizong.disseminate.WorkbookTexts;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Answering;
import org.huizong.findings.Excluding;
import org.huizong.inbox.Intake;
import org.huizong.inbox.Versions;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.ProgrammeList;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.received.ReturnDifference;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is wrong with a return is answered, and the month goes on. */
@Tag("story")
class AnsweringStoryTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	@TempDir
	private Path home;

	private OfficeFolder office;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void open() throws Exception {
		this.office = OfficeFolder.with(this.home, "2009-01");
		this.context = HuizongApplication.start(this.home);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void waivedErrorIsPublishedWithTheWaiver() throws Exception {
		setExports(20.5);
		MonthEndResult.Month stopped = retry();
		assertThat(stopped.outcome()).isEqualTo(Outcome.BAD_RETURNS);
		List<AnsweredFinding> errors = errors();
		assertThat(errors).isNotEmpty().allMatch((one) -> !one.settled());
		String number = errors.get(0).finding().id();
		assertThatThrownBy(() -> say(Answer.Kind.EXPLAIN, number, "项目退款")).isInstanceOf(RefusedException.class)
			.hasMessageContaining("强制性错误，说明不能放行");
		assertThatThrownBy(() -> say(Answer.Kind.WAIVE, "ffff", "项目退款")).isInstanceOf(RefusedException.class)
			.hasMessageContaining("请用 findings 查看编号");
		assertThatThrownBy(() -> say(Answer.Kind.WAIVE, number, " ")).isInstanceOf(RefusedException.class)
			.hasMessageContaining("写明理由");
		for (AnsweredFinding error : errors) {
			say(Answer.Kind.WAIVE, error.finding().id(), "经市局核实，按实填报");
		}
		assertThat(retry().outcome()).isEqualTo(Outcome.DONE);
		assertThat(WorkbookTexts
			.of(this.home.resolve("output/open-economy/2009-01/city-only/open-economy-2009-01-v1-city-only.xlsx")))
			.anyMatch((text) -> text.matches("豁免（王某 .*）：经市局核实，按实填报"));
		try (Workbook published = published(1)) {
			assertThat(texts(published, "封面")).anyMatch((text) -> text.contains("已豁免" + errors.size() + "条"))
				.anyMatch((text) -> text.matches("宜阳新区外贸出口总额系豁免审核错误后发布（王某，.*日，理由：经市局核实，按实填报）；全市合计含该数。"));
			assertThat(texts(published, "各县市区主要指标")).anyMatch(
					(text) -> text.matches(".*数字后的 ※ 表示豁免后发布的数。宜阳新区外贸出口总额系豁免审核错误后发布（王某，.*日，理由：经市局核实，按实填报）；全市合计含该数。"));
		}
		waiverStandsBesideItsFigures();
		assertThat(run().worked()).isFalse();
		say(Answer.Kind.REJECT, number, "核实后不同意");
		assertThat(run().outcome()).isEqualTo(Outcome.BAD_RETURNS);
	}

	@Test
	void waiverDoesNotPassToAnotherErrorOfTheSameCell() throws Exception {
		setExports(20.5);
		retry();
		errors().forEach((one) -> say(Answer.Kind.WAIVE, one.finding().id(), "经市局核实"));
		assertThat(retry().outcome()).isEqualTo(Outcome.DONE);
		Path file = this.office.received("2009-01", "宜阳新区");
		TestWorkbooks.setFigure(file, file, "外贸出口总额", "本月数", 2.5);
		assertThat(run().outcome()).isEqualTo(Outcome.BAD_RETURNS);
		assertThat(errors())
			.extracting((one) -> one.finding().rule() + " " + one.finding().seen() + " " + one.standing())
			.contains("B04 20.5 OPEN");
	}

	@Test
	void correctedReturnKeepsAnswersWhereCellAndValueAreTheSame() throws Exception {
		setExports(20.5);
		retry();
		errors().forEach((one) -> say(Answer.Kind.WAIVE, one.finding().id(), "经市局核实"));
		Path file = this.office.received("2009-01", "宜阳新区");
		TestWorkbooks.edit(file, file,
				(workbook) -> workbook.getSheetAt(0)
					.createRow(workbook.getSheetAt(0).getLastRowNum() + 3)
					.createCell(0)
					.setCellValue("注：更正了联系电话"));
		assertThat(retry().outcome()).isEqualTo(Outcome.DONE);
		assertThat(errors()).isNotEmpty().allMatch((one) -> one.standing() == Standing.WAIVED);
		setExports(21.5);
		assertThat(run().outcome()).isEqualTo(Outcome.BAD_RETURNS);
		assertThat(errors()).filteredOn((one) -> one.standing() == Standing.OPEN)
			.isNotEmpty()
			.allSatisfy((one) -> assertThat(one.before()).extracting(Answer::reason).containsExactly("经市局核实"));
		assertThat(answering().past(JANUARY)).isNotEmpty().allMatch((one) -> one.reason().equals("经市局核实"));
		setExports(20.5);
		assertThat(run().outcome()).isEqualTo(Outcome.DONE);
		assertThat(errors()).isNotEmpty()
			.allMatch((one) -> one.standing() == Standing.WAIVED && one.before().isEmpty());
	}

	@Test
	void excludedUnitIsLeftOutAndEveryTableSaysSo() throws Exception {
		setExports(20.5);
		retry();
		Excluding excluding = this.context.getBean(Excluding.class);
		assertThatThrownBy(() -> excluding.exclude(JANUARY, "云山县", "王某", "数据存疑")).isInstanceOf(RefusedException.class)
			.hasMessageContaining("没有名为「云山县」的报送单位");
		excluding.exclude(JANUARY, "宜阳新区", "王某", "数据存疑");
		assertThatThrownBy(() -> excluding.exclude(JANUARY, "宜阳新区", "王某", "数据存疑")).isInstanceOf(RefusedException.class)
			.hasMessageContaining("已由王某签批剔除");
		MonthEndResult.Month without = retry();
		assertThat(without.outcome()).isEqualTo(Outcome.DONE_WITH_EXCLUSIONS);
		try (Workbook published = published(1)) {
			for (Sheet sheet : published) {
				assertThat(texts(published, sheet.getSheetName())).as(sheet.getSheetName())
					.anyMatch((text) -> text.contains("应报14个单位，汇总13个；经签批不计入：宜阳新区（王某 "));
			}
			assertThat(texts(published, "项目台账明细")).noneMatch((text) -> text.equals("宜阳新区"));
		}
		Path manifest = this.home.resolve("output/open-economy/2009-01/v1/manifest.json");
		assertThat(Files.readString(manifest)).contains("\"reason\" : \"数据存疑\"");
		excluding.include(JANUARY, "宜阳新区", "李某", "已核实");
		assertThat(run().outcome()).isEqualTo(Outcome.BAD_RETURNS);
	}

	@Test
	void correctionsAreVersionsOfWhichNoneIsTakenTwice() throws Exception {
		Path file = this.office.received("2009-01", "宜阳新区");
		byte[] first = Files.readAllBytes(file);
		assertThat(run().outcome()).isEqualTo(Outcome.DONE);
		TestWorkbooks.setFigure(file, file, "外贸出口总额", "去年同期累计", 20.5);
		assertThat(run().outcome()).isEqualTo(Outcome.DONE);
		Versions versions = this.context.getBean(Versions.class);
		assertThat(versions.of(JANUARY).of("360972", "indicators")).extracting(ReturnVersion::number)
			.containsExactly(1, 2);
		assertThat(versions.latest(JANUARY, "宜阳新区")).singleElement().satisfies((one) -> {
			assertThat(one.form()).isEqualTo("indicators");
			assertThat(one.row()).isEqualTo("EXPORT");
			assertThat(one.column()).isEqualTo("上年同期累计");
			assertThat(one.after()).isNotNull();
			assertThat(one.after().raw()).isEqualTo("20.5");
		});
		try (Workbook published = published(2)) {
			assertThat(texts(published, "封面")).anyMatch((text) -> text.endsWith("第2版（补报）"))
				.contains("本版含2009年2月28日锁定后补报或更正的报表：宜阳新区。");
		}
		Files.write(file, first);
		assertThat(run().outcome()).isEqualTo(Outcome.DONE);
		assertThat(answering().findings(JANUARY)).extracting((one) -> one.finding().rule()).contains("A30");
		assertThat(answering().findings(JANUARY)).extracting((one) -> one.finding().seen())
			.contains("第1版（2009-01/宜阳新区1月上报.xlsx）");
		assertThat(run().worked()).isFalse();
		assertThat(this.context.getBean(Chasing.class).list(JANUARY, LocalDate.parse("2009-02-07"))).hasSize(14);
		assertThat(this.context.getBean(Chasing.class).list(JANUARY, null)).isEmpty();
	}

	@Test
	void comparingSaysThatAFormIsGoneWithItsRows() throws Exception {
		Path file = this.office.received("2009-01", "宜阳新区");
		Versions versions = this.context.getBean(Versions.class);
		this.context.getBean(Intake.class).take(JANUARY);
		TestWorkbooks.edit(file, file, (workbook) -> {
			for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
				if (workbook.getSheetName(i).contains("园区")) {
					workbook.removeSheetAt(i);
				}
			}
		});
		this.context.getBean(Intake.class).take(JANUARY);
		List<ReturnDifference> found = versions.latest(JANUARY, "宜阳新区");
		assertThat(found).extracting(ReturnDifference::form).containsOnly("parks");
		assertThat(found.get(0).kind()).isEqualTo(ReturnDifference.Kind.FORM_REMOVED);
		assertThat(found.subList(1, found.size())).isNotEmpty()
			.allMatch((one) -> one.kind() == ReturnDifference.Kind.REMOVED);
		assertThat(versions.between(JANUARY, "宜阳新区", 1, 2)).isEqualTo(found);
	}

	@Test
	void missingUnitIsImputedMarkedAndUnranked() throws Exception {
		OfficeFolder.copy(OfficeFolder.REPOSITORY.resolve("input/open-economy/2009-02"), this.office.inbox("2009-02"));
		Path declared = this.home.resolve("jobs/open-economy/programme.yaml");
		Files.writeString(declared,
				Files.readString(declared)
					.replaceFirst("missing_units: wait.*",
							"missing_units: impute\n  imputation: {methods: [ratio-last-month]}"));
		Files.delete(this.office.received("2009-02", "宜阳新区"));
		Scope february = new Scope("open-economy", JANUARY.period().next());
		MonthEndResult result = this.context.getBean(MonthEnd.class).run(february, "test", RunObserver.NONE);
		assertThat(result.outcome()).isEqualTo(Outcome.DONE_WITH_EXCLUSIONS);
		Path published = this.home.resolve("output/open-economy/2009-02/v1");
		List<String> values = Files.readAllLines(published.resolve("tables/values.csv"));
		assertThat(values).anyMatch((line) -> line.matches("2009-02,360972,宜阳新区,EXPORT,ytd,[0-9.]+,I,.*"))
			.anyMatch((line) -> line.matches("2009-02,360900,宜春市,EXPORT,ytd-reported,[0-9.]+,A,,"))
			.anyMatch((line) -> line.matches("2009-02,360900,宜春市,EXPORT,imputed-share,[0-9.]+,A,,"))
			.anyMatch((line) -> line.matches("2009-02,360972,宜阳新区,STARTED,ytd,,L,,"));
		assertThat(Files.readAllLines(published.resolve("tables/rankings.csv")))
			.anyMatch((line) -> line.matches("2009-02,EXPORT,total,360972,宜阳新区,[0-9.]+,,13,.*"));
		try (InputStream in = Files.newInputStream(published.resolve("open-economy-2009-02-v1.xlsx"));
				Workbook workbook = WorkbookFactory.create(in)) {
			assertThat(texts(workbook, "封面")).contains("应报14个单位，汇总13个；未报：宜阳新区，其中按规则插补（数字后带*，不参加排位）：宜阳新区。");
			assertThat(texts(workbook, "全市")).anyMatch((text) -> text.matches(".*外贸出口总额全市本年累计.*，其中上报.*，插补占.*%。"));
		}
	}

	/** In the tables, the bulletin and where the figure is traced; not beside others. */
	private void waiverStandsBesideItsFigures() throws Exception {
		Path folder = this.home.resolve("output/open-economy/2009-01/v1");
		String signed = ",B04 王某 \\d{4}-\\d\\d-\\d\\d：经市局核实，按实填报";
		List<String> values = Files.readAllLines(folder.resolve("tables/values.csv"));
		assertThat(values).anyMatch((line) -> line.matches("2009-01,360972,宜阳新区,EXPORT,ytd,20.50?,A,.*!D12" + signed))
			.anyMatch((line) -> line.matches("2009-01,360972,宜阳新区,EXPORT,completion,.*" + signed))
			.anyMatch((line) -> line.matches("2009-01,360900,宜春市,EXPORT,ytd,.*" + signed))
			.noneMatch((line) -> line.matches("2009-01,360972,宜阳新区,EXPORT,month,.*" + signed))
			.noneMatch((line) -> line.matches("2009-01,360983,.*" + signed))
			.noneMatch((line) -> line.matches("2009-01,360972,宜阳新区,FDI,.*" + signed));
		assertThat(Files.readAllLines(folder.resolve("tables/sdmx.csv")))
			.anyMatch((line) -> line.matches(".*,360972,EXPORT,YTD,2009-01,20.50?,A,.*" + signed));
		assertThat(bulletin(folder))
			.containsPattern("宜阳新区外贸出口总额系豁免审核错误后发布（王某，\\d{4}年\\d+月\\d+日，理由：经市局核实，按实填报）；全市合计含该数。");
		Vintage vintage = new Vintage("open-economy", JANUARY.period(), 1);
		Traces traces = this.context.getBean(Traces.class);
		var programme = this.context.getBean(ProgrammeList.class).get("open-economy");
		assertThat(traces.of(programme, vintage, new Observation.Key("360972", "EXPORT", Measure.YTD)).waived())
			.singleElement()
			.satisfies((one) -> {
				assertThat(one.by()).isEqualTo("王某");
				assertThat(one.reason()).isEqualTo("经市局核实，按实填报");
				assertThat(one.message().zh()).startsWith("宜阳新区 2009-01/宜阳新区1月上报.xlsx 月报表!D12:");
			});
		assertThat(traces.of(programme, vintage, new Observation.Key("360900", "EXPORT", Measure.GROWTH)).waived())
			.hasSize(1);
		assertThat(traces.of(programme, vintage, new Observation.Key("360972", "EXPORT", Measure.MONTH)).waived())
			.isEmpty();
	}

	private static String bulletin(Path folder) throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			Path file = files.filter((one) -> one.toString().endsWith(".docx")).findFirst().orElseThrow();
			try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file));
					XWPFWordExtractor words = new XWPFWordExtractor(document)) {
				return words.getText();
			}
		}
	}

	private Answering answering() {
		return this.context.getBean(Answering.class);
	}

	private List<AnsweredFinding> errors() {
		return answering().findings(JANUARY)
			.stream()
			.filter((one) -> one.finding().severity() == Severity.ERROR)
			.toList();
	}

	private void say(Answer.Kind kind, String number, String reason) {
		answering().say(JANUARY, kind, List.of(number), "王某", reason);
	}

	private MonthEndResult.Month run() {
		return this.context.getBean(MonthEnd.class).run(JANUARY, "test", RunObserver.NONE).last();
	}

	private MonthEndResult.Month retry() {
		return this.context.getBean(MonthEnd.class).retry(JANUARY, "test", RunObserver.NONE).last();
	}

	/** Sets a unit's exports of the year to date to what the month contradicts. */
	private void setExports(double figure) throws Exception {
		Path file = this.office.received("2009-01", "宜阳新区");
		TestWorkbooks.setFigure(file, file, "外贸出口总额", "累计", figure);
	}

	private Workbook published(int vintage) throws Exception {
		Path file = this.home
			.resolve("output/open-economy/2009-01/v" + vintage + "/open-economy-2009-01-v" + vintage + ".xlsx");
		try (InputStream in = Files.newInputStream(file)) {
			return WorkbookFactory.create(in);
		}
	}

	private static List<String> texts(Workbook workbook, String sheet) {
		List<String> texts = new java.util.ArrayList<>();
		for (Row row : workbook.getSheet(sheet)) {
			for (Cell cell : row) {
				texts.add(cell.toString());
			}
		}
		return texts;
	}

}
