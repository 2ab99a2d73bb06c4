package org.huizong.monthend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.notify.Notices;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.planning.Planning;
import org.huizong.planning.RequiredMonths;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.FailureTexts;
import org.huizong.runs.JoinedObserver;
import org.huizong.runs.LeaseStore;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunRequest;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** The verbs of the month-end, the same in every face. */
@Service
public class MonthEnd {

	private final Programmes programmes;

	private final RequiredMonths required;

	private final RunGuard guard;

	private final Planning planning;

	private final MonthLauncher launcher;

	private final RunRecorders recorders;

	private final LeaseStore leases;

	private final LiveSteps live;

	private final AuditTrail audit;

	private final Notices notices;

	MonthEnd(Programmes programmes, RequiredMonths required, RunGuard guard, Planning planning, MonthLauncher launcher,
			RunRecorders recorders, LeaseStore leases, LiveSteps live, AuditTrail audit, Notices notices) {
		this.programmes = programmes;
		this.required = required;
		this.guard = guard;
		this.planning = planning;
		this.launcher = launcher;
		this.recorders = recorders;
		this.leases = leases;
		this.live = live;
		this.audit = audit;
		this.notices = notices;
	}

	/**
	 * Runs a month, and before it those of its year that it rests on and that are not
	 * published or whose returns changed since.
	 * @throws RefusedException when it cannot be started
	 * @throws org.huizong.programme.yaml.FaultyProgrammeException when the declaration
	 * has faults
	 */
	public MonthEndResult run(Scope scope, String by, RunObserver observer) {
		return perform(RunRequest.run(scope), by, observer);
	}

	/** The same, but an attempt that did not finish is resumed where it stopped. */
	public MonthEndResult retry(Scope scope, String by, RunObserver observer) {
		return perform(RunRequest.retry(scope), by, observer);
	}

	/**
	 * Does the month again though nothing changed: from a step on, keeping what was done
	 * before it, or everything, reading every return again, when no step is given.
	 * @throws RefusedException when what was done before that step does not stand
	 */
	public MonthEndResult rerun(Scope scope, @Nullable MonthStep from, String by, RunObserver observer) {
		return perform(RunRequest.rerun(scope, from), by, observer);
	}

	/**
	 * What a verb would do now; changes nothing.
	 * @throws RefusedException when it could not be started
	 */
	public RunPlan plan(RunRequest request) {
		StatisticalProgramme programme = this.programmes.get(request.scope().programme());
		List<RunPlan.Month> months = new ArrayList<>();
		boolean renewed = false;
		try {
			for (ReferencePeriod period : this.required.of(programme, request.scope().period())) {
				RunPlan.Month month = this.planning.month(programme, request, period, renewed);
				months.add(month);
				renewed = renewed || month.fresh();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new RunPlan(request, months);
	}

	/** Does what is asked for and returns when it has ended. */
	public MonthEndResult perform(RunRequest request, String by, RunObserver observer) {
		return prepare(request, by, observer).go();
	}

	/**
	 * Asks the run of a programme to stop after the work in hand, in whatever process it
	 * lives.
	 * @return who runs, empty when nobody does
	 */
	public Optional<LeaseStore.Lease> stop(String programme, String by) {
		Optional<LeaseStore.Lease> holder = this.leases.requestStop(programme, by);
		this.live.stop(programme, by);
		holder.ifPresent((lease) -> this.audit.record(by, Deed.STOP, lease.scope(), "", ""));
		return holder;
	}

	/**
	 * Takes the lease, so that nobody else can begin.
	 * @throws RefusedException when another run lives or the month cannot be run
	 */
	public Prepared prepare(RunRequest request, String by, RunObserver observer) {
		StatisticalProgramme programme = this.programmes.get(request.scope().programme());
		List<ReferencePeriod> months = this.required.of(programme, request.scope().period());
		RunRecorder recorder = this.recorders.of(request.scope());
		RunObserver both = new JoinedObserver(recorder, observer);
		RunGuard.Held held = this.guard.hold(request.scope(), both);
		try {
			this.audit.record(by, request.deed(), request.scope(),
					(request.from() != null) ? request.from().stepName() : "", "");
			this.live.begin(programme.code(), both);
			recorder.runBegan(request, by);
		}
		catch (RuntimeException ex) {
			held.close();
			throw ex;
		}
		return new Prepared(request, programme, months, by, held, recorder, both);
	}

	/** A run that holds its lease and has yet to go; it must. */
	public final class Prepared {

		private final RunRequest request;

		private final StatisticalProgramme programme;

		private final List<ReferencePeriod> months;

		private final String by;

		private final RunGuard.Held held;

		private final RunRecorder recorder;

		private final RunObserver observer;

		private Prepared(RunRequest request, StatisticalProgramme programme, List<ReferencePeriod> months, String by,
				RunGuard.Held held, RunRecorder recorder, RunObserver observer) {
			this.request = request;
			this.programme = programme;
			this.months = months;
			this.by = by;
			this.held = held;
			this.recorder = recorder;
			this.observer = observer;
		}

		public Scope scope() {
			return this.request.scope();
		}

		/** Gives the lease back without having gone. */
		public void release() {
			try (this.held) {
				MonthEnd.this.live.end(this.programme.code());
			}
			finally {
				this.recorder.runEnded();
			}
		}

		/** Goes to its end and, when the lease is given back, tells people. */
		public MonthEndResult go() {
			try {
				MonthEndResult result = held();
				MonthEnd.this.notices.ended(result);
				return result;
			}
			catch (RuntimeException ex) {
				MonthEnd.this.notices.failed(this.request.scope(), FailureTexts.of(List.of(ex)).text());
				throw ex;
			}
		}

		private MonthEndResult held() {
			try (this.held) {
				return all();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			finally {
				MonthEnd.this.live.end(this.programme.code());
				this.recorder.runEnded();
			}
		}

		private MonthEndResult all() throws IOException {
			List<MonthEndResult.Month> done = new ArrayList<>();
			for (ReferencePeriod month : this.months) {
				this.observer.monthBegan(month, done.size() + 1, this.months.size());
				done.add(one(month));
				if (!done.get(done.size() - 1).outcome().published()) {
					break;
				}
			}
			return new MonthEndResult(this.request.scope(), done);
		}

		private MonthEndResult.Month one(ReferencePeriod period) throws IOException {
			Scope scope = new Scope(this.programme.code(), period);
			RunPlan.Month plan = MonthEnd.this.planning.month(this.programme, this.request, period, false);
			return switch (plan.kind()) {
				case UNCHANGED -> unchanged(plan);
				case RESUME -> MonthEnd.this.launcher.resume(scope, plan.attempt(), this.by);
				case NEW_ATTEMPT -> (plan.reason() == RunPlan.Reason.ASKED && plan.at() != null)
						? MonthEnd.this.launcher.rerun(scope, plan.attempt(), plan.at(), this.by)
						: MonthEnd.this.launcher.start(scope, plan.attempt(), this.by);
			};
		}

		private MonthEndResult.Month unchanged(RunPlan.Month plan) {
			this.observer.monthUnchanged(plan.period());
			return MonthEnd.this.launcher.unchanged(plan.vintage());
		}

	}

}
