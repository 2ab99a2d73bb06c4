package org.huizong.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.huizong.HuizongApplication;
import org.huizong.board.Boards;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Answering;
import org.huizong.findings.Waiving;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.people.Accounts;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Role;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.trail.AuditEntry;
import org.huizong.trail.AuditStore;
import org.huizong.trail.AuditTrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Where there are accounts a hard error is let stand by two: one proposes, another
 * confirms.
 */
@Tag("story")
class WaivingStoryTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	@TempDir
	private static Path home;

	private static ConfigurableApplicationContext context;

	private String number = "";

	@BeforeAll
	static void open() throws Exception {
		OfficeFolder office = OfficeFolder.with(home, "2009-01");
		Path file = office.received("2009-01", "宜阳新区");
		TestWorkbooks.setFigure(file, file, "外贸出口总额", "累计", 20.5);
		context = HuizongApplication.start(home);
		assertThat(context.getBean(MonthEnd.class).run(JANUARY, "test", RunObserver.NONE).outcome())
			.isEqualTo(Outcome.BAD_RETURNS);
		for (String name : List.of("wang", "li")) {
			context.getBean(Accounts.class).create("test", name, Role.OPERATOR, "Yichun-2009!");
		}
	}

	@AfterAll
	static void close() {
		context.close();
	}

	@BeforeEach
	void find() {
		this.number = error().finding().id();
	}

	@Test
	void oneAloneOnlyProposesAndAnotherConfirms() {
		assertThatThrownBy(() -> answering().say(JANUARY, Answer.Kind.WAIVE, List.of(this.number), "wang", "经市局核实"))
			.isInstanceOf(RefusedException.class)
			.hasMessage("豁免强制性错误须由一人提出、另一人确认。");
		List<AnsweredFinding> proposed = waiving().request(JANUARY, List.of(this.number), "wang", "经市局核实");
		assertThat(proposed).singleElement().satisfies((one) -> {
			assertThat(one.standing()).isEqualTo(Standing.OPEN);
			assertThat(one.proposal().by()).isEqualTo("wang");
			assertThat(one.proposal().reason()).isEqualTo("经市局核实");
		});
		assertThat(context.getBean(Boards.class).cell(JANUARY, "360972").waiversProposed()).isEqualTo(1);
		assertThat(context.getBean(MonthEnd.class).retry(JANUARY, "test", RunObserver.NONE).outcome())
			.isEqualTo(Outcome.BAD_RETURNS);
		assertThatThrownBy(() -> waiving().request(JANUARY, List.of(this.number), "li", "同意"))
			.isInstanceOf(RefusedException.class)
			.hasMessageStartingWith(this.number + " 已由wang提出豁免，待另一人确认：宜阳新区 2009-01/宜阳新区1月上报.xlsx 月报表!D12:");
		assertThatThrownBy(() -> waiving().confirm(JANUARY, List.of(this.number), "Wang"))
			.isInstanceOf(RefusedException.class)
			.hasMessage("豁免强制性错误须由另一人确认，提出人本人不能确认。");
		assertThat(waiving().confirm(JANUARY, List.of(this.number), "li")).singleElement().satisfies((one) -> {
			assertThat(one.standing()).isEqualTo(Standing.WAIVED);
			assertThat(one.proposal()).isNull();
			assertThat(one.answers()).extracting(Answer::by).containsExactly("wang、li");
		});
		assertThat(context.getBean(Boards.class).cell(JANUARY, "360972").waived()).isEqualTo(1);
		assertThatThrownBy(() -> waiving().confirm(JANUARY, List.of(this.number), "li"))
			.isInstanceOf(RefusedException.class)
			.hasMessageContaining("已经豁免");
		answering().say(JANUARY, Answer.Kind.REJECT, List.of(this.number), "li", "核实后不同意");
		assertThat(deeds()).containsSubsequence("wang waive-propose " + this.number, "wang、li waive " + this.number,
				"li reject " + this.number);
	}

	@Test
	void aProposalCanBeDroppedByAnybody() {
		waiving().request(JANUARY, List.of(this.number), "wang", "经市局核实");
		assertThat(waiving().reject(JANUARY, List.of(this.number), "wang")).singleElement()
			.satisfies((one) -> assertThat(one.proposal()).isNull());
		assertThat(deeds()).endsWith("wang waive-propose " + this.number, "wang waive-reject " + this.number);
		assertThatThrownBy(() -> waiving().confirm(JANUARY, List.of(this.number), "li"))
			.isInstanceOf(RefusedException.class)
			.hasMessageStartingWith("没有人提出豁免 " + this.number + "，或已经处理：宜阳新区 ");
	}

	@Test
	void oneThatCannotBeWaivedKeepsTheOthersFromBeingProposed() {
		assertThatThrownBy(() -> waiving().request(JANUARY, List.of(this.number, "s000"), "wang", "经市局核实"))
			.isInstanceOf(RefusedException.class);
		assertThat(error().proposal()).isNull();
	}

	@Test
	void numbersOfOldAreUnderstood() {
		String former = error().finding().formerId();
		assertThat(waiving().request(JANUARY, List.of(former.substring(0, 6)), "wang", "经市局核实"))
			.extracting((one) -> one.finding().id())
			.containsExactly(this.number);
		waiving().reject(JANUARY, List.of(former), "li");
	}

	private static AnsweredFinding error() {
		return answering().findings(JANUARY)
			.stream()
			.filter((one) -> one.finding().severity() == Severity.ERROR)
			.findFirst()
			.orElseThrow();
	}

	/** Who did what to what, the latest last. */
	private static List<String> deeds() {
		List<AuditEntry> entries = new ArrayList<>(context.getBean(AuditTrail.class).list(AuditStore.Query.ALL, 100));
		Collections.reverse(entries);
		return entries.stream().map((entry) -> entry.who() + " " + entry.what() + " " + entry.object()).toList();
	}

	private static Answering answering() {
		return context.getBean(Answering.class);
	}

	private static Waiving waiving() {
		return context.getBean(Waiving.class);
	}

}
