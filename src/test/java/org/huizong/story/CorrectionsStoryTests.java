package org.huizong.story;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.huizong.HuizongApplication;
import org.huizong.board.Board;
import org.huizong.board.Boards;
import org.huizong.corrections.Corrections;
import org.huizong.findings.Excluding;
import org.huizong.inbox.Intake;
import org.huizong.inbox.Versions;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.AbsentException;
import org.huizong.office.Hashes;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.people.Accounts;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A return is corrected, put back, proposed to be left out; the board tells of each. */
@Tag("story")
class CorrectionsStoryTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final String UNIT = "360972";

	@TempDir
	private Path home;

	private byte[] right;

	private byte[] wrong;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void open() throws Exception {
		Path file = OfficeFolder.with(this.home, "2009-01").received("2009-01", "宜阳新区");
		this.right = Files.readAllBytes(file);
		TestWorkbooks.setFigure(file, file, "外贸出口总额", "累计", 20.5);
		this.wrong = Files.readAllBytes(file);
		this.context = HuizongApplication.start(this.home);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void renewedReturnWaitsToBeValidatedAndAnEarlierOneIsPutBack() throws Exception {
		assertThat(retry()).isEqualTo(Outcome.BAD_RETURNS);
		assertThat(cell().state()).isEqualTo(Board.State.FAILED);
		assertThat(cell().open()).isPositive();
		take(this.right);
		assertThat(cell().state()).isEqualTo(Board.State.RENEWED);
		assertThat(cell().open()).isZero();
		assertThatThrownBy(() -> take(this.right)).isInstanceOf(RefusedException.class)
			.hasMessageContaining("内容与现行的一版（2009-01/宜阳新区1月上报.xlsx）完全相同");
		assertThat(retry()).isEqualTo(Outcome.DONE);
		assertThat(cell().state()).isEqualTo(Board.State.PASSED);
		assertThatThrownBy(() -> corrections().restore(JANUARY, UNIT, "0".repeat(64), "王某"))
			.isInstanceOf(AbsentException.class);
		corrections().restore(JANUARY, UNIT, hash(this.wrong), "王某");
		assertThat(cell().state()).isEqualTo(Board.State.RENEWED);
		assertThat(versions().inForce(JANUARY)).contains(hash(this.wrong)).doesNotContain(hash(this.right));
		assertThat(versions().of(JANUARY).of(UNIT, "indicators")).hasSize(2);
		assertThat(retry()).isEqualTo(Outcome.BAD_RETURNS);
		take(this.right);
		assertThat(versions().inForce(JANUARY)).contains(hash(this.right));
	}

	@Test
	void originalIsKeptUnderANameOfOurs() throws Exception {
		assertThat(versions().of(JANUARY).all()).isEmpty();
		this.context.getBean(Intake.class).take(JANUARY);
		assertThat(versions().of(JANUARY).of(UNIT)).isNotEmpty();
		Versions.Kept kept = versions().kept(JANUARY, "宜阳新区", hash(this.wrong));
		assertThat(kept.name()).isEqualTo("360972-2009-01-v1.xlsx");
		assertThat(Files.readAllBytes(kept.file())).isEqualTo(this.wrong);
	}

	@Test
	void oneSignsWhereThereAreNoAccountsAndTwoWhereThereAre() {
		Excluding excluding = this.context.getBean(Excluding.class);
		assertThat(excluding.request(JANUARY, "丰城市", "王某", "数据存疑")).isTrue();
		this.context.getBean(Accounts.class).create("test", "li", Role.ADMIN, "Abacus-and-ink-9");
		assertThat(excluding.request(JANUARY, UNIT, "王某", "数据存疑")).isFalse();
		assertThat(cell().proposed()).isTrue();
		assertThat(cell().state()).isNotEqualTo(Board.State.EXCLUDED);
		assertThatThrownBy(() -> excluding.confirm(JANUARY, UNIT, "王某")).isInstanceOf(RefusedException.class);
		excluding.confirm(JANUARY, UNIT, "li");
		assertThat(cell().state()).isEqualTo(Board.State.EXCLUDED);
		assertThat(cell().proposed()).isFalse();
	}

	private Board.Cell cell() {
		return this.context.getBean(Boards.class).cell(JANUARY, UNIT);
	}

	private Corrections corrections() {
		return this.context.getBean(Corrections.class);
	}

	private Versions versions() {
		return this.context.getBean(Versions.class);
	}

	private void take(byte[] content) {
		corrections().take(JANUARY, UNIT, "更正.xlsx", new ByteArrayInputStream(content), "王某");
	}

	private Outcome retry() {
		return this.context.getBean(MonthEnd.class).retry(JANUARY, "test", RunObserver.NONE).last().outcome();
	}

	private String hash(byte[] content) throws Exception {
		Path file = Files.write(this.home.resolve("hashed"), content);
		return Hashes.of(file);
	}

}
