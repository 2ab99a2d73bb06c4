package org.huizong.planning;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.huizong.inbox.InboxContents;
import org.huizong.inbox.InboxStore;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.MonthContext;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunPlan.Kind;
import org.huizong.runs.RunPlan.Reason;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunRecordStore;
import org.huizong.runs.RunRequest;
import org.huizong.runs.RunStore;
import org.huizong.runs.RunVerb;
import org.huizong.runs.StepState;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.VintageStore.Published;
import org.huizong.vintages.VintageStore;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides what a verb does with a month. Runs carry out what is decided here, so that
 * what is shown beforehand is what happens.
 */
@Component
public class Planning {

	private final InboxContents inbox;

	private final InboxStore inventory;

	private final Fingerprints fingerprints;

	private final VintageStore vintages;

	private final Freshness freshness;

	private final RunStore runs;

	private final RerunPoints points;

	private final RunRecordStore records;

	Planning(InboxContents inbox, InboxStore inventory, Fingerprints fingerprints, VintageStore vintages,
			Freshness freshness, RunStore runs, RerunPoints points, RunRecordStore records) {
		this.inbox = inbox;
		this.inventory = inventory;
		this.fingerprints = fingerprints;
		this.vintages = vintages;
		this.freshness = freshness;
		this.runs = runs;
		this.points = points;
		this.records = records;
	}

	/**
	 * What would be done with one of the months that the request needs. A retry finishes
	 * an attempt at the month asked for even where what stands published would do.
	 * @param renewed whether an earlier month will have a new vintage by then
	 * @throws RefusedException when a rerun cannot begin at its step
	 */
	public RunPlan.Month month(StatisticalProgramme programme, RunRequest request, ReferencePeriod period,
			boolean renewed) throws IOException {
		Scope scope = new Scope(programme.code(), period);
		boolean asked = period.equals(request.scope().period());
		Optional<RunStore.Run> last = this.runs.last(scope);
		if (asked && request.verb() == RunVerb.RERUN) {
			MonthStep from = (request.from() != null) ? request.from() : MonthStep.INVENTORY;
			this.points.require(programme, scope, last, from, renewed);
			return fresh(programme, scope, last, from, Reason.ASKED, renewed);
		}
		boolean resumable = request.verb() == RunVerb.RETRY && last.isPresent()
				&& resumable(programme, last.get(), renewed);
		if (asked && resumable) {
			return resumed(programme, scope, last.get(), renewed);
		}
		List<Outdated> causes = this.freshness.of(programme, scope, this.inbox.received(scope));
		Reason reason = reason(scope, causes, asked, renewed);
		if (reason == null) {
			return unchanged(scope, last.map(RunStore.Run::attempt).orElse(0));
		}
		return resumable ? resumed(programme, scope, last.get(), renewed)
				: fresh(programme, scope, last, MonthStep.INVENTORY, reason, renewed);
	}

	private boolean resumable(StatisticalProgramme programme, RunStore.Run last, boolean renewed) {
		boolean unfinished = last.status().unfinished();
		return unfinished && (!last.frozen() || !renewed && this.points.stillTrue(programme, last));
	}

	/**
	 * Why a month must be worked on, null when its publication needs nothing new. The
	 * month asked for is for whatever it is out of date by; an earlier one only for what
	 * carries over to it.
	 */
	private @Nullable Reason reason(Scope scope, List<Outdated> causes, boolean asked, boolean renewed) {
		if (this.vintages.latest(scope).isEmpty()) {
			return Reason.NOT_PUBLISHED;
		}
		if (renewed) {
			return Reason.BEFORE;
		}
		return causes.stream()
			.map(Outdated::reason)
			.filter((reason) -> asked || reason.carries())
			.findFirst()
			.orElse(null);
	}

	private List<Text> why(StatisticalProgramme programme, Scope scope) {
		List<ReceivedFile> all = this.inbox.received(scope);
		return this.freshness.of(programme, scope, all).stream().map(Outdated::text).toList();
	}

	private String fingerprint(StatisticalProgramme programme, Scope scope) {
		List<ReceivedFile> all = this.inbox.received(scope);
		return this.fingerprints.of(programme, scope.period(), all, Long.MAX_VALUE);
	}

	private RunPlan.Month unchanged(Scope scope, int attempt) {
		Vintage vintage = this.vintages.latest(scope).orElseThrow().vintage();
		return new RunPlan.Month(scope.period(), Kind.UNCHANGED, attempt, null, List.of(), null, List.of(),
				List.of(MonthStep.values()), vintage, false, List.of());
	}

	private RunPlan.Month resumed(StatisticalProgramme programme, Scope scope, RunStore.Run last, boolean renewed) {
		MonthContext context = new MonthContext(programme, last);
		List<String> done = last.frozen() ? this.records.steps(scope, last.attempt())
			.stream()
			.filter((step) -> step.status() == StepState.COMPLETED)
			.map(RunRecordStore.Step::name)
			.toList() : List.of();
		List<MonthStep> kept = Arrays.stream(MonthStep.values())
			.filter((step) -> context.keeps(step) || done.contains(step.stepName()))
			.toList();
		Vintage vintage = last.frozen() ? new Vintage(scope.programme(), scope.period(), last.vintageNumber())
				: next(programme, scope, renewed);
		return new RunPlan.Month(scope.period(), Kind.RESUME, last.attempt(), Reason.UNFINISHED, why(programme, scope),
				first(kept), except(kept), kept, vintage, fresh(scope, vintage), changes(scope));
	}

	private RunPlan.Month fresh(StatisticalProgramme programme, Scope scope, Optional<RunStore.Run> last,
			MonthStep from, Reason reason, boolean renewed) {
		List<MonthStep> kept = Arrays.stream(MonthStep.values()).filter((step) -> step.compareTo(from) < 0).toList();
		Vintage vintage = (from.compareTo(MonthStep.GATE) > 0)
				? new Vintage(scope.programme(), scope.period(), last.orElseThrow().vintageNumber())
				: next(programme, scope, renewed);
		return new RunPlan.Month(scope.period(), Kind.NEW_ATTEMPT, last.map((run) -> run.attempt() + 1).orElse(1),
				reason, why(programme, scope), from, except(kept), kept, vintage, fresh(scope, vintage),
				changes(scope));
	}

	/** The vintage that the inputs as they lie there now lead to. */
	private Vintage next(StatisticalProgramme programme, Scope scope, boolean renewed) {
		Optional<Published> latest = this.vintages.latest(scope);
		if (latest.isEmpty()) {
			return new Vintage(scope.programme(), scope.period(), 1);
		}
		Vintage vintage = latest.get().vintage();
		boolean same = !renewed && fingerprint(programme, scope).equals(latest.get().fingerprint());
		return same ? vintage : new Vintage(vintage.programme(), vintage.period(), vintage.number() + 1);
	}

	private boolean fresh(Scope scope, Vintage vintage) {
		return this.vintages.latest(scope).map(Published::vintage).filter(vintage::equals).isEmpty();
	}

	private List<RunPlan.Change> changes(Scope scope) {
		List<ReceivedFile> now = this.inbox.received(scope);
		return Changes.between(this.inventory.entries(scope), now);
	}

	private static List<MonthStep> except(List<MonthStep> kept) {
		return Arrays.stream(MonthStep.values()).filter((step) -> !kept.contains(step)).toList();
	}

	private static MonthStep first(List<MonthStep> kept) {
		List<MonthStep> again = except(kept);
		return again.isEmpty() ? MonthStep.PUBLISH : again.get(0);
	}

}
