package org.huizong.monthend;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunEvent;
import org.huizong.runs.RunFeed;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunRecordStore.Level;
import org.huizong.runs.RunRecordStore;
import org.huizong.runs.RunRequest;
import org.huizong.runs.StepState;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/** Writes down how one run goes, and tells the feed. */
final class RunRecorder implements RunObserver {

	private final Scope asked;

	private final RunRecordStore records;

	private final StepCounts counts;

	private final RunEvidence evidence;

	private final RunFeed feed;

	private final LiveSteps live;

	private final Clock clock;

	private volatile Scope current;

	private final AtomicInteger read = new AtomicInteger();

	private volatile int toRead;

	private volatile int attempt;

	private volatile @Nullable MonthStep step;

	RunRecorder(Scope asked, RunRecordStore records, StepCounts counts, RunEvidence evidence, RunFeed feed,
			LiveSteps live, Clock clock) {
		this.asked = asked;
		this.current = asked;
		this.records = records;
		this.counts = counts;
		this.evidence = evidence;
		this.feed = feed;
		this.live = live;
		this.clock = clock;
	}

	void runBegan(RunRequest request, String by) {
		Text verb = request.verb().title();
		tell(RunEvent.Kind.RUN_BEGAN, this.asked, null, new Text(by + "：" + verb.zh() + " " + this.asked.period(),
				by + ": " + verb.en() + " " + this.asked.period()));
	}

	void runEnded() {
		tell(RunEvent.Kind.RUN_ENDED, this.asked, null, new Text("运行结束", "the run is over"));
	}

	@Override
	public void stopping(String by) {
		say(this.current, Level.WARN, new Text(by + " 要求停止，正在停止", by + " asked to stop; stopping"),
				RunEvent.Kind.STOPPING);
	}

	@Override
	public void monthBegan(ReferencePeriod period, int index, int total) {
		this.current = scope(period);
		this.attempt = 0;
		this.step = null;
		this.feed.tell(new RunEvent(RunEvent.Kind.MONTH_BEGAN, scope(period), 0, null, null, index, total,
				Text.same(period.toString()), this.clock.instant()));
	}

	@Override
	public void monthUnchanged(ReferencePeriod period) {
		tell(RunEvent.Kind.MONTH_UNCHANGED, scope(period), null, RunPlan.Kind.UNCHANGED.title());
	}

	@Override
	public void attemptBegan(Scope scope, int number, boolean resumed, String by) {
		this.attempt = number;
		this.step = null;
		say(scope, Level.INFO,
				resumed ? new Text("第 " + number + " 次运行继续（" + by + "）", "attempt " + number + " goes on (" + by + ")")
						: new Text("第 " + number + " 次运行开始（" + by + "）", "attempt " + number + " begins (" + by + ")"),
				RunEvent.Kind.ATTEMPT_BEGAN);
	}

	@Override
	public void attemptEnded(MonthEndResult.Month month, int number) {
		Level level = month.outcome().published() ? Level.INFO
				: (month.outcome() == Outcome.STOPPED) ? Level.WARN : Level.ERROR;
		this.step = null;
		say(month.scope(), level, month.told(), RunEvent.Kind.ATTEMPT_ENDED);
	}

	@Override
	public void stepBegan(ReferencePeriod period, MonthStep begun) {
		this.step = begun;
		this.records.began(scope(period), this.attempt, begun.stepName(), this.clock.instant());
		say(scope(period), Level.INFO, joined(begun.title(), " 开始", " begins"), RunEvent.Kind.STEP_BEGAN);
	}

	@Override
	public void stepKept(ReferencePeriod period, MonthStep kept) {
		this.step = kept;
		this.records.kept(scope(period), this.attempt, kept.stepName(),
				this.counts.of(scope(period), this.attempt, kept), this.clock.instant());
		this.evidence.keep(scope(period), this.attempt, kept);
		say(scope(period), Level.INFO, joined(kept.title(), " 保留", " kept"), RunEvent.Kind.STEP_KEPT);
	}

	@Override
	public void stepEnded(ReferencePeriod period, MonthStep ended, boolean done) {
		boolean stopped = !done && this.live.stopping(this.asked.programme());
		StepState status = done ? StepState.COMPLETED : stopped ? StepState.STOPPED : StepState.FAILED;
		this.step = ended;
		this.records.ended(scope(period), this.attempt, ended.stepName(), status,
				done ? this.counts.of(scope(period), this.attempt, ended) : RunRecordStore.Counts.NONE,
				this.clock.instant());
		if (done) {
			this.evidence.keep(scope(period), this.attempt, ended);
		}
		say(scope(period), done ? Level.INFO : stopped ? Level.WARN : Level.ERROR,
				done ? joined(ended.title(), " 完成", " done")
						: stopped ? joined(ended.title(), " 已停止", " stopped")
								: joined(ended.title(), " 未完成", " not done"),
				done ? RunEvent.Kind.STEP_DONE : RunEvent.Kind.STEP_NOT_DONE);
	}

	@Override
	public void returnsFound(ReferencePeriod period, int count) {
		this.read.set(0);
		this.toRead = count;
	}

	@Override
	public void returnRead(ReferencePeriod period, String unit) {
		this.feed.tell(new RunEvent(RunEvent.Kind.RETURN_READ, scope(period), this.attempt, MonthStep.COLLECT, unit,
				this.read.incrementAndGet(), this.toRead, Text.same(unit), this.clock.instant()));
	}

	@Override
	public void notice(Text text) {
		say(this.current, Level.WARN, text, RunEvent.Kind.NOTICE);
	}

	private Scope scope(ReferencePeriod period) {
		return new Scope(this.asked.programme(), period);
	}

	private static Text joined(Text title, String zh, String en) {
		return new Text(title.zh() + zh, title.en() + en);
	}

	private void say(Scope scope, Level level, Text text, RunEvent.Kind kind) {
		MonthStep at = this.step;
		this.records.say(scope, this.attempt, (at != null) ? at.stepName() : null, this.clock.instant(), level, text);
		tell(kind, scope, at, text);
	}

	private void tell(RunEvent.Kind kind, Scope scope, @Nullable MonthStep at, Text text) {
		this.feed.tell(new RunEvent(kind, scope, this.attempt, at, null, 0, 0, text, this.clock.instant()));
	}

}
