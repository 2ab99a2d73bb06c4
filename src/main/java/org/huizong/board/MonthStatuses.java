package org.huizong.board;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.planning.Freshness;
import org.huizong.planning.Outdated;
import org.huizong.runs.LeaseStore;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.VintageStore;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** How the months of a programme stand. */
@Service
public class MonthStatuses {

	private final Programmes programmes;

	private final RunStore runs;

	private final VintageStore vintages;

	private final LeaseStore leases;

	private final Freshness freshness;

	private final MonthMarks marks;

	private final KeptStates<MonthMarks.Mark, List<Outdated>> kept = new KeptStates<>();

	private final Clock clock;

	MonthStatuses(Programmes programmes, RunStore runs, VintageStore vintages, LeaseStore leases, Freshness freshness,
			MonthMarks marks, Clock clock) {
		this.marks = marks;
		this.programmes = programmes;
		this.runs = runs;
		this.vintages = vintages;
		this.leases = leases;
		this.freshness = freshness;
		this.clock = clock;
	}

	/**
	 * The last attempt at each month, newest month first.
	 * @throws RefusedException when there is no such programme
	 */
	public List<MonthStatus> of(String programme) {
		this.programmes.get(programme);
		return statuses(programme, (last) -> this.freshness.of(last.scope()));
	}

	/**
	 * The same for those who look on: no return is opened, and what was found of a month
	 * holds until something changes.
	 */
	public List<MonthStatus> seen(String programme) {
		MonthMarks.Look look = this.marks.look(programme);
		return statuses(programme, (last) -> this.kept.of(last.scope(), look.seen(last.scope().period()),
				() -> this.freshness.seen(last.scope())));
	}

	private List<MonthStatus> statuses(String programme, Function<RunStore.Run, List<Outdated>> causes) {
		boolean alive = alive(programme);
		List<RunStore.Run> runs = this.runs.latest(programme);
		Map<ReferencePeriod, Vintage> published = this.vintages.standing(programme);
		return runs.stream()
			.map((last) -> status(last, alive, published.get(last.scope().period()), causes.apply(last)))
			.toList();
	}

	private boolean alive(String programme) {
		return this.leases.holder(programme)
			.filter((lease) -> lease.state(this.clock.instant()) != LeaseStore.Lease.State.DEAD)
			.isPresent();
	}

	private static MonthStatus status(RunStore.Run last, boolean alive, @Nullable Vintage vintage,
			List<Outdated> causes) {
		return new MonthStatus(last.scope(), last, last.status() == RunState.RUNNING && !alive, vintage,
				causes.stream().noneMatch((cause) -> cause.reason() == RunPlan.Reason.DAMAGED), causes);
	}

	/**
	 * How a month stands.
	 *
	 * @param cutOff whether the last attempt was killed and waits for a retry
	 * @param vintage what stands published, null when nothing does
	 * @param intact whether what was published still matches its manifest
	 * @param causes why that is out of date, gravest first; empty when it is not
	 */
	public record MonthStatus(Scope scope, RunStore.Run last, boolean cutOff, @Nullable Vintage vintage, boolean intact,
			List<Outdated> causes) {

		public MonthStatus {
			causes = List.copyOf(causes);
		}

	}

}
