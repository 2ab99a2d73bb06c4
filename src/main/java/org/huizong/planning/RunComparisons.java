package org.huizong.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.huizong.findings.RunEvidenceStore.Found;
import org.huizong.findings.RunEvidenceStore;
import org.huizong.inbox.InboxStore;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.huizong.runs.StepState;
import org.huizong.statistics.Text;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;
import org.huizong.vintages.VintageStore;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Compares two attempts at a month by what each of them saw and published. */
@Service
public class RunComparisons {

	private final Programmes programmes;

	private final RunHistory history;

	private final RunEvidenceStore evidence;

	private final VintageStore vintages;

	private final Results results;

	RunComparisons(Programmes programmes, RunHistory history, RunEvidenceStore evidence, VintageStore vintages,
			Results results) {
		this.programmes = programmes;
		this.history = history;
		this.evidence = evidence;
		this.vintages = vintages;
		this.results = results;
	}

	/**
	 * The differences of the later attempt against the earlier one.
	 * @throws RefusedException when there is no such attempt
	 */
	public RunComparison of(Scope scope, int before, int after) {
		RunHistory.Comparison steps = this.history.compare(scope, before, after);
		List<InboxStore.Entry> old = this.evidence.files(scope, before);
		List<InboxStore.Entry> now = this.evidence.files(scope, after);
		boolean known = !old.isEmpty() && !now.isEmpty();
		boolean validated = known && validated(steps);
		return new RunComparison(steps,
				known ? Changes.between(old, now.stream().map(InboxStore.Entry::file).toList()) : null,
				validated ? findings(scope, before, after) : null, figures(steps.before(), steps.after()));
	}

	private static boolean validated(RunHistory.Comparison steps) {
		return steps.steps()
			.stream()
			.filter((pair) -> pair.before().step() == MonthStep.VALIDATE)
			.allMatch((pair) -> pair.before().status() == StepState.COMPLETED
					&& pair.after().status() == StepState.COMPLETED);
	}

	private List<RunComparison.Findings> findings(Scope scope, int before, int after) {
		List<Found> old = this.evidence.findings(scope, before);
		List<Found> now = this.evidence.findings(scope, after);
		Map<Place, Long> fresh = without(now, old);
		Map<Place, Long> gone = without(old, now);
		Map<Place, Long> both = new TreeMap<>(fresh);
		gone.forEach(both::putIfAbsent);
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		List<RunComparison.Findings> differences = new ArrayList<>();
		both.keySet()
			.forEach((place) -> differences.add(new RunComparison.Findings(place.rule(),
					programme.rule(place.rule()).map(Rule::title).orElse(Text.same(place.rule())),
					programme.unit(place.unit(), scope.period()).orElse(null), fresh.getOrDefault(place, 0L),
					gone.getOrDefault(place, 0L))));
		return differences;
	}

	/**
	 * How many of the ones are not among the others, by rule and unit. Attempts before
	 * and after identities were kept are compared by the numbers of then.
	 */
	private static Map<Place, Long> without(List<Found> ones, List<Found> others) {
		Set<String> known = others.stream().map(Found::finding).collect(Collectors.toSet());
		Set<String> formers = others.stream().map(Found::former).collect(Collectors.toSet());
		return ones.stream()
			.filter((one) -> !known.contains(one.finding()) && !known.contains(one.former())
					&& !(one.former().isEmpty() && formers.contains(one.finding())))
			.collect(Collectors.groupingBy(Place::of, TreeMap::new, Collectors.counting()));
	}

	private @Nullable Integer figures(RunStore.Run before, RunStore.Run after) {
		Optional<Vintage> one = published(before);
		Optional<Vintage> other = published(after);
		if (one.isEmpty() || other.isEmpty()) {
			return null;
		}
		return one.get().equals(other.get()) ? 0 : this.results.compare(one.get(), other.get()).figures().size();
	}

	private Optional<Vintage> published(RunStore.Run run) {
		return this.vintages.all(run.scope())
			.stream()
			.map((edition) -> edition.published().vintage())
			.filter((vintage) -> run.status() == RunState.COMPLETED && run.frozen()
					&& vintage.number() == run.standing())
			.findFirst();
	}

	/** Where findings are counted together; unit is empty where none could be named. */
	private record Place(String rule, String unit) implements Comparable<Place> {

		static Place of(Found found) {
			return new Place(found.rule(), (found.unit() != null) ? found.unit() : "");
		}

		@Override
		public int compareTo(Place other) {
			int byRule = this.rule.compareTo(other.rule);
			return (byRule != 0) ? byRule : this.unit.compareTo(other.unit);
		}

	}

}
