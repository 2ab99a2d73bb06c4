package org.huizong.planning;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.inbox.InboxStore;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.MonthContext;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunRecordStore;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.huizong.runs.StepState;
import org.huizong.staging.StagedContents;
import org.huizong.statistics.Text;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Publisher;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * From which steps a month can be done again: those before must have been done, and what
 * they did must still be what it would be now.
 */
@Component
class RerunPoints {

	private final InboxStore inbox;

	private final Fingerprints fingerprints;

	private final RunRecordStore records;

	private final StagedContents staged;

	private final Publisher publisher;

	RerunPoints(InboxStore inbox, Fingerprints fingerprints, RunRecordStore records, StagedContents staged,
			Publisher publisher) {
		this.inbox = inbox;
		this.fingerprints = fingerprints;
		this.records = records;
		this.staged = staged;
		this.publisher = publisher;
	}

	/**
	 * Refuses a rerun that could not stand on what was done before.
	 * @param renewed whether an earlier month will have a new vintage by then
	 * @throws RefusedException saying why, and what to do instead
	 */
	void require(StatisticalProgramme programme, Scope scope, Optional<RunStore.Run> last, MonthStep from,
			boolean renewed) throws IOException {
		Text obstacle = obstacle(programme, scope, last, from, renewed);
		if (obstacle != null) {
			throw new RefusedException(Outcome.USAGE,
					scope.period() + " 不能从「" + from.title().zh() + "」重跑：" + obstacle.zh()
							+ "。请从更早的步骤重跑，或全部重跑（不写 --from）。",
					scope.period() + " cannot be done again from " + from.title().en() + ": " + obstacle.en()
							+ ". Begin at an earlier step, or do everything again (no --from).");
		}
	}

	/** Why a rerun cannot begin at the step, null when it can. */
	@Nullable Text obstacle(StatisticalProgramme programme, Scope scope, Optional<RunStore.Run> last, MonthStep from,
			boolean renewed) throws IOException {
		if (from == MonthStep.INVENTORY) {
			return null;
		}
		if (last.isEmpty()) {
			return new Text("还没有运行过", "it has not been run yet");
		}
		Optional<MonthStep> undone = undone(scope, last.get(), from);
		if (undone.isPresent()) {
			return new Text("上一次运行没有完成「" + undone.get().title().zh() + "」",
					"the last attempt did not finish " + undone.get().title().en());
		}
		return (from.compareTo(MonthStep.GATE) > 0) ? pastTheGate(programme, last.get(), from, renewed)
				: beforeTheGate(programme, last.get(), from);
	}

	private @Nullable Text beforeTheGate(StatisticalProgramme programme, RunStore.Run last, MonthStep from) {
		boolean stands = from == MonthStep.COLLECT || this.staged.current(new MonthContext(programme, last));
		return stands ? null : new Text("制度声明或程序已改变，报表须重新读取",
				"the declaration or the program changed; the returns must be read again");
	}

	private @Nullable Text pastTheGate(StatisticalProgramme programme, RunStore.Run last, MonthStep from,
			boolean renewed) throws IOException {
		if (!last.frozen()) {
			return new Text("上一次运行没有通过验收", "the last attempt was not let pass the gate");
		}
		if (renewed || !stillTrue(programme, last)) {
			return new Text("上次验收之后，制度声明、程序或以前月份已改变",
					"since it passed the gate, the declaration, the program or an earlier month changed");
		}
		Vintage vintage = new Vintage(last.scope().programme(), last.scope().period(), last.vintageNumber());
		return (from == MonthStep.PUBLISH && !this.publisher.ready(vintage))
				? new Text("没有编制好的成果", "there is nothing written to publish") : null;
	}

	private Optional<MonthStep> undone(Scope scope, RunStore.Run last, MonthStep from) {
		if (last.status() == RunState.COMPLETED) {
			return Optional.empty();
		}
		Set<String> done = this.records.steps(scope, last.attempt())
			.stream()
			.filter((step) -> step.status() == StepState.COMPLETED)
			.map(RunRecordStore.Step::name)
			.collect(Collectors.toSet());
		return List.of(MonthStep.values())
			.stream()
			.filter((step) -> step.compareTo(from) < 0 && !done.contains(step.stepName()))
			.findFirst();
	}

	/**
	 * Whether an attempt past the gate still rests on what it froze there: the same
	 * declaration, program and month before.
	 */
	boolean stillTrue(StatisticalProgramme programme, RunStore.Run frozen) {
		List<ReceivedFile> files = this.inbox.entries(frozen.scope()).stream().map(InboxStore.Entry::file).toList();
		return this.fingerprints.of(programme, frozen.scope().period(), files, frozen.signed())
			.equals(frozen.fingerprint());
	}

}
