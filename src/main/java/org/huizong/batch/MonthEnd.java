package org.huizong.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.store.InboxFolder;
import org.huizong.store.RunStore;
import org.huizong.store.Scope;
import org.huizong.store.VintageStore;
import org.huizong.store.VintageStore.Published;

import org.springframework.stereotype.Service;

/** The verbs of the month-end, the same in every face. */
@Service
public class MonthEnd {

	private final Programmes programmes;

	private final InboxFolder inbox;

	private final RunGuard guard;

	private final MonthLauncher launcher;

	private final Fingerprints fingerprints;

	private final VintageStore vintages;

	private final Publisher publisher;

	private final RunStore runs;

	private final LiveSteps live;

	private final AuditTrail audit;

	MonthEnd(Programmes programmes, InboxFolder inbox, RunGuard guard, MonthLauncher launcher,
			Fingerprints fingerprints, VintageStore vintages, Publisher publisher, RunStore runs, LiveSteps live,
			AuditTrail audit) {
		this.programmes = programmes;
		this.inbox = inbox;
		this.guard = guard;
		this.launcher = launcher;
		this.fingerprints = fingerprints;
		this.vintages = vintages;
		this.publisher = publisher;
		this.runs = runs;
		this.live = live;
		this.audit = audit;
	}

	/**
	 * Runs a month, and before it those of its year that it rests on and that are not
	 * published or whose returns changed since.
	 * @throws RefusedException when it cannot be started
	 * @throws org.huizong.programme.FaultyProgrammeException when the declaration has
	 * faults
	 */
	public MonthEndResult run(Scope scope, String by, RunObserver observer) {
		return go(scope, by, observer, false);
	}

	/** The same, but an attempt that did not finish is resumed where it stopped. */
	public MonthEndResult retry(Scope scope, String by, RunObserver observer) {
		return go(scope, by, observer, true);
	}

	/** Stops the run of this process after the work in hand. */
	public void stop() {
		this.live.stop();
	}

	private MonthEndResult go(Scope scope, String by, RunObserver observer, boolean resume) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		List<ReferencePeriod> months = months(programme, scope.period());
		RunGuard.Held held = this.guard.hold(scope, observer);
		this.live.begin(observer);
		try (held) {
			this.audit.record(by, resume ? Deed.RETRY : Deed.RUN, scope, "", "");
			List<MonthEndResult.Month> done = new ArrayList<>();
			for (ReferencePeriod month : months) {
				observer.monthBegan(month, done.size() + 1, months.size());
				done.add(month(programme, new Scope(scope.programme(), month), by, resume,
						month.equals(scope.period())));
				if (!done.get(done.size() - 1).outcome().published()) {
					break;
				}
			}
			return new MonthEndResult(scope, done);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.live.end();
		}
	}

	private MonthEndResult.Month month(StatisticalProgramme programme, Scope scope, String by, boolean resume,
			boolean asked) throws IOException {
		Optional<Published> latest = this.vintages.latest(scope);
		if (latest.isPresent() && stands(programme, scope, latest.get(), asked)) {
			this.live.observer().monthUnchanged(scope.period());
			return this.launcher.unchanged(latest.get().vintage());
		}
		Optional<RunStore.Run> last = this.runs.last(scope);
		boolean unfinished = last.isPresent() && !last.get().status().equals("COMPLETED");
		return (resume && unfinished) ? this.launcher.resume(scope, last.get().attempt(), by)
				: this.launcher.start(scope, last.map((run) -> run.attempt() + 1).orElse(1), by);
	}

	/**
	 * Whether a publication needs nothing new. An earlier month is only done again when
	 * its returns or the month before it changed; the month asked for also when anything
	 * else it rests on did.
	 */
	private boolean stands(StatisticalProgramme programme, Scope scope, Published published, boolean asked)
			throws IOException {
		List<ReceivedFile> files = new ArrayList<>(this.inbox.monthly(scope.programme(), scope.period()));
		boolean same = this.fingerprints.inputs(scope, files, Long.MAX_VALUE).equals(published.inputs())
				&& this.fingerprints.before(programme.code(), scope.period()).equals(published.before());
		if (asked) {
			files.addAll(this.inbox.annual(scope.programme(), scope.period()));
			same = this.fingerprints.of(programme, scope.period(), files, Long.MAX_VALUE)
				.equals(published.fingerprint());
		}
		return same && this.publisher.intact(published);
	}

	private List<ReferencePeriod> months(StatisticalProgramme programme, ReferencePeriod period) {
		requireKnown(programme, period);
		List<ReferencePeriod> months = period.yearToDate()
			.stream()
			.filter((month) -> month.compareTo(programme.firstPeriod()) >= 0)
			.toList();
		List<String> absent = months.stream()
			.filter((month) -> !this.inbox.exists(programme.code(), month))
			.map(ReferencePeriod::toString)
			.toList();
		if (!absent.isEmpty()) {
			String folders = String.join("、", absent);
			throw new RefusedException(Outcome.BAD_RETURNS,
					"汇总 " + period + " 需要本年各月报表，缺少：" + folders + "。请把报表放入 input/" + programme.code() + "/<报告期>/ 后再运行。",
					period + " rests on the months before it; missing: " + String.join(", ", absent)
							+ ". Put their returns into input/" + programme.code() + "/<period>/ and run again.");
		}
		requireReturns(programme, months);
		return months;
	}

	private static void requireKnown(StatisticalProgramme programme, ReferencePeriod period) {
		if (period.compareTo(programme.firstPeriod()) < 0) {
			throw new RefusedException(Outcome.USAGE, period + " 早于本制度的第一个报告期 " + programme.firstPeriod() + "。请核对报告期。",
					period + " is before the programme's first period " + programme.firstPeriod() + ".");
		}
	}

	private void requireReturns(StatisticalProgramme programme, List<ReferencePeriod> months) {
		for (ReferencePeriod month : months) {
			try {
				if (this.inbox.monthly(programme.code(), month).isEmpty()) {
					throw new RefusedException(Outcome.BAD_RETURNS,
							"input/" + programme.code() + "/" + month + " 里没有任何报表。请放入各单位报表后再运行。",
							"There are no returns in input/" + programme.code() + "/" + month + ".");
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
