package org.huizong.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.monthend.MonthRuns;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunEvent;
import org.huizong.runs.RunFeed;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunRequest;
import org.huizong.runs.StepState;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A month done again from any step, shown beforehand, recorded afterwards. */
@Tag("story")
class RerunTests {

	private static final Scope OCTOBER = new Scope("construction", ReferencePeriod.parse("2026-10"));

	@TempDir
	private Path home;

	private OfficeFolder office;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void open() throws Exception {
		this.office = ConstructionOffice.at(this.home);
		this.context = HuizongApplication.start(this.home);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@ParameterizedTest
	@EnumSource(MonthStep.class)
	void rerunFromAnyStepPublishesTheSameBytes(MonthStep from) throws Exception {
		run();
		Map<String, String> published = this.office.published();
		RunPlan.Month plan = monthEnd().plan(RunRequest.rerun(OCTOBER, from)).last();
		assertThat(plan.kind()).isEqualTo(RunPlan.Kind.NEW_ATTEMPT);
		assertThat(plan.attempt()).isEqualTo(2);
		assertThat(plan.vintage().number()).isEqualTo(1);
		assertThat(plan.fresh()).isFalse();
		List<MonthStep> began = new ArrayList<>();
		List<MonthStep> kept = new ArrayList<>();
		MonthEndResult result = monthEnd().rerun(OCTOBER, from, "test", new RunObserver() {

			@Override
			public void stepBegan(ReferencePeriod period, MonthStep step) {
				began.add(step);
			}

			@Override
			public void stepKept(ReferencePeriod period, MonthStep step) {
				kept.add(step);
			}

		});
		assertThat(result.outcome()).isEqualTo(Outcome.DONE_WITH_EXCLUSIONS);
		assertThat(began).isEqualTo(plan.again());
		assertThat(kept).isEqualTo(plan.kept());
		assertThat(this.office.published()).isEqualTo(published);
		RunHistory.Comparison compared = history().compare(OCTOBER, 1, 2);
		assertThat(compared.sameInputs()).isTrue();
		assertThat(compared.steps()).noneMatch(RunHistory.StepPair::differs);
		assertThat(compared.steps())
			.allMatch((pair) -> pair.after().carried() == plan.kept().contains(pair.after().step()));
	}

	@Test
	void planOfAPublishedMonthSaysThatNothingIsToDo() {
		run();
		RunPlan plan = monthEnd().plan(RunRequest.run(OCTOBER));
		assertThat(plan.nothingToDo()).isTrue();
		assertThat(plan.last().kept()).containsExactly(MonthStep.values());
	}

	@Test
	void planNamesTheLateReturnAndTheNewVintage() throws Exception {
		run();
		ConstructionOffice.late(this.home);
		RunPlan.Month plan = monthEnd().plan(RunRequest.retry(OCTOBER)).last();
		assertThat(plan.reason()).isEqualTo(RunPlan.Reason.RETURNS);
		assertThat(plan.vintage().number()).isEqualTo(2);
		assertThat(plan.fresh()).isTrue();
		assertThat(plan.changes())
			.containsExactly(new RunPlan.Change("2026-10/白塘10月.xlsx", RunPlan.Change.How.ADDED, null));
		assertThat(run().last().vintage()).isEqualTo(plan.vintage());
	}

	@Test
	void rerunPastTheGateIsRefusedOnceTheDeclarationChanged() throws Exception {
		run();
		Path units = this.home.resolve("jobs/construction/units.csv");
		Files.writeString(units, Files.readString(units) + System.lineSeparator());
		assertThatThrownBy(() -> monthEnd().plan(RunRequest.rerun(OCTOBER, MonthStep.ANALYSE))).isInstanceOfSatisfying(
				RefusedException.class,
				(refused) -> assertThat(refused.text().zh()).contains("不能从「分析排位」重跑").contains("制度声明"));
		assertThatThrownBy(() -> monthEnd().rerun(OCTOBER, MonthStep.VALIDATE, "test", RunObserver.NONE))
			.isInstanceOf(RefusedException.class);
		assertThat(monthEnd().rerun(OCTOBER, null, "test", RunObserver.NONE).last().vintage().number())
			.as("an empty line alters no figure, so there is nothing new to publish")
			.isEqualTo(1);
	}

	@Test
	void rerunFromAStepIsRefusedBeforeTheFirstRun() {
		assertThatThrownBy(() -> monthEnd().plan(RunRequest.rerun(OCTOBER, MonthStep.COLLECT)))
			.isInstanceOf(RefusedException.class);
		assertThat(monthEnd().plan(RunRequest.rerun(OCTOBER, null)).last().attempt()).isEqualTo(1);
	}

	@Test
	void everyStepIsRecordedWithWhatItCounted() throws Exception {
		run();
		RunHistory.Attempt attempt = history().last(OCTOBER).orElseThrow();
		assertThat(attempt.steps()).extracting(RunHistory.Step::status).containsOnly(StepState.COMPLETED);
		assertThat(attempt.steps().get(0).counts().files()).isEqualTo(3);
		assertThat(attempt.steps().get(1).counts().files()).isEqualTo(3);
		assertThat(attempt.steps().get(1).counts().rows()).isPositive();
		try (Stream<Path> files = Files.walk(this.home.resolve("output/construction/2026-10/v1"))) {
			assertThat(attempt.steps().get(7).counts().files()).isEqualTo(files.filter(Files::isRegularFile).count());
		}
		assertThat(history().log(OCTOBER, 1)).extracting((line) -> line.text().zh())
			.containsSequence("第 1 次运行开始（test）", "清点报表 开始", "清点报表 完成")
			.endsWith("发布 完成", "已发布 v1");
		assertThat(history().log(OCTOBER, 1, MonthStep.GATE, 0, 9)).hasSize(2);
	}

	@Test
	void backgroundRunIsToldToListeners() throws Exception {
		List<RunEvent> events = new ArrayList<>();
		try (RunFeed.Subscription subscription = this.context.getBean(RunFeed.class).subscribe((event) -> {
			synchronized (events) {
				events.add(event);
			}
		})) {
			MonthEndResult result = this.context.getBean(MonthRuns.class)
				.start(RunRequest.run(OCTOBER), "test")
				.get(60, TimeUnit.SECONDS);
			assertThat(result.outcome()).isEqualTo(Outcome.DONE_WITH_EXCLUSIONS);
			assertThat(subscription).isNotNull();
		}
		assertThat(events).extracting(RunEvent::kind)
			.startsWith(RunEvent.Kind.RUN_BEGAN, RunEvent.Kind.MONTH_BEGAN, RunEvent.Kind.ATTEMPT_BEGAN)
			.endsWith(RunEvent.Kind.ATTEMPT_ENDED, RunEvent.Kind.RUN_ENDED);
		assertThat(events).filteredOn((event) -> event.kind() == RunEvent.Kind.RETURN_READ)
			.extracting((event) -> event.done() + "/" + event.total())
			.containsExactlyInAnyOrder("1/3", "2/3", "3/3");
	}

	private MonthEndResult run() {
		return monthEnd().run(OCTOBER, "test", RunObserver.NONE);
	}

	private MonthEnd monthEnd() {
		return this.context.getBean(MonthEnd.class);
	}

	private RunHistory history() {
		return this.context.getBean(RunHistory.class);
	}

}
