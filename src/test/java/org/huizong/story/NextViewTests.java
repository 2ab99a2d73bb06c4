package org.huizong.story;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.huizong.HuizongApplication;
import org.huizong.board.Board;
import org.huizong.board.Boards;
import org.huizong.board.MonthStatuses;
import org.huizong.corrections.Corrections;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Answering;
import org.huizong.findings.Excluding;
import org.huizong.inbox.Intake;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.planning.Outdated;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunPlan.Reason;
import org.huizong.schedule.Schedules;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After every kind of change the next view shows the state that is, though states are
 * kept.
 */
@Tag("story")
class NextViewTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final String UNIT = "360972";

	@TempDir
	private Path home;

	private OfficeFolder office;

	private Path file;

	private byte[] right;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void open() throws Exception {
		this.office = OfficeFolder.with(this.home, "2009-01");
		this.file = this.office.received("2009-01", "宜阳新区");
		this.right = Files.readAllBytes(this.file);
		this.context = HuizongApplication.start(this.home);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void everyChangeIsSeenAtTheNextView() throws Exception {
		assertThat(cell().state()).isNull();
		assertThat(board().waiting()).isNotEmpty();
		assertThat(run()).isEqualTo(Outcome.DONE);
		assertThat(cell().state()).isEqualTo(Board.State.PASSED);
		assertThat(board().waiting()).isEmpty();
		assertThat(causes()).isEmpty();

		TestWorkbooks.setFigure(this.file, this.file, "外贸出口总额", "累计", 20.5);
		assertThat(board().waiting()).extracting(Intake.Waiting::path).containsExactly("2009-01/宜阳新区1月上报.xlsx");
		assertThat(causes()).containsExactly(Reason.RETURNS);
		assertThat(cell().state()).isEqualTo(Board.State.PASSED);

		watch();
		assertThat(board().waiting()).isEmpty();
		assertThat(cell().state()).isEqualTo(Board.State.RENEWED);
		assertThat(cell().versions()).isEqualTo(2);

		assertThat(run()).isEqualTo(Outcome.BAD_RETURNS);
		assertThat(cell().state()).isEqualTo(Board.State.FAILED);

		upload(this.right);
		assertThat(cell().state()).isEqualTo(Board.State.RENEWED);
		assertThat(run()).isEqualTo(Outcome.DONE);
		assertThat(cell().state()).isEqualTo(Board.State.PASSED);
		assertThat(causes()).isEmpty();

		Files.delete(this.office.received("2009-01", "铜鼓"));
		assertThat(causes()).containsExactly(Reason.RETURNS);
		StagedYear.restore(this.office, "2009-01");
		watch();
		assertThat(causes()).isEmpty();
	}

	@Test
	void whatIsSaidSignedAndDeclaredIsSeenAtTheNextView() throws Exception {
		TestWorkbooks.setFigure(this.file, this.file, "外贸出口总额", "累计", 20.5);
		assertThat(run()).isEqualTo(Outcome.BAD_RETURNS);
		long errors = cell().errors();
		assertThat(errors).isPositive();
		this.context.getBean(Answering.class).say(JANUARY, Answer.Kind.WAIVE, errors(), "王某", "已核实");
		assertThat(cell().errors()).isZero();
		assertThat(cell().waived()).isEqualTo(errors);
		assertThat(run()).isEqualTo(Outcome.DONE);
		assertThat(causes()).isEmpty();

		this.context.getBean(Answering.class).say(JANUARY, Answer.Kind.REJECT, errors(), "王某", "请再查");
		assertThat(cell().errors()).isEqualTo(errors);
		assertThat(causes()).containsExactly(Reason.SIGNED);

		Excluding excluding = this.context.getBean(Excluding.class);
		excluding.propose(JANUARY, UNIT, "王某", "数据存疑");
		assertThat(cell().proposed()).isTrue();
		excluding.reject(JANUARY, UNIT, "李某");
		assertThat(cell().proposed()).isFalse();
		excluding.exclude(JANUARY, UNIT, "王某", "数据存疑");
		assertThat(cell().state()).isEqualTo(Board.State.EXCLUDED);
		assertThat(run()).isEqualTo(Outcome.DONE_WITH_EXCLUSIONS);
		assertThat(causes()).isEmpty();

		Path declared = this.home.resolve("jobs/open-economy/programme.yaml");
		Files.writeString(declared, "\n# 备注\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
		assertThat(causes()).containsExactly(Reason.DECLARATION);
		String cron = Files.readString(declared);
		Files.writeString(declared, cron.replaceFirst("(?m)cron: .*$", "cron: 0 15 4 9 * *"));
		assertThat(this.context.getBean(Schedules.class).seen("open-economy")).singleElement()
			.satisfies((one) -> assertThat(one.cron()).isEqualTo("0 15 4 9 * *"));
		StagedYear.restoreDeclarations(this.office);
		assertThat(causes()).isEmpty();
	}

	@Test
	void aPublishedFileThatIsAlteredIsSeenAtTheNextView() throws Exception {
		assertThat(run()).isEqualTo(Outcome.DONE);
		assertThat(causes()).isEmpty();
		Path manifest = this.home.resolve("output/open-economy/2009-01/v1/manifest.json");
		byte[] published = Files.readAllBytes(manifest);
		byte[] altered = published.clone();
		altered[altered.length - 2] ^= 1;
		Files.write(manifest, altered);
		assertThat(causes()).contains(Reason.DAMAGED);
		Files.write(manifest, published);
		assertThat(causes()).isEmpty();
		Files.delete(manifest);
		assertThat(causes()).contains(Reason.DAMAGED);
	}

	private List<String> errors() {
		return this.context.getBean(Answering.class)
			.findings(JANUARY)
			.stream()
			.map(AnsweredFinding::finding)
			.filter((one) -> one.severity() == Severity.ERROR && UNIT.equals(one.unit()))
			.map((one) -> one.id())
			.toList();
	}

	private Board board() {
		return this.context.getBean(Boards.class).of("open-economy", 2009);
	}

	private Board.Cell cell() {
		return this.context.getBean(Boards.class).cell(JANUARY, UNIT);
	}

	private List<Reason> causes() {
		return this.context.getBean(MonthStatuses.class)
			.seen("open-economy")
			.stream()
			.flatMap((one) -> one.causes().stream())
			.map(Outdated::reason)
			.toList();
	}

	/** Twice: what was written just now waits for a second look. */
	private void watch() throws Exception {
		this.context.getBean(Intake.class).watch(JANUARY, true);
		this.context.getBean(Intake.class).watch(JANUARY, true);
	}

	private Outcome run() {
		return this.context.getBean(MonthEnd.class).run(JANUARY, "test", RunObserver.NONE).last().outcome();
	}

	private void upload(byte[] content) {
		this.context.getBean(Corrections.class).take(JANUARY, UNIT, "更正.xlsx", new ByteArrayInputStream(content), "王某");
	}

}
