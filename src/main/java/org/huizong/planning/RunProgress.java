package org.huizong.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.huizong.inbox.InboxStore;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.runs.RunEvent;
import org.huizong.runs.RunFeed;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Coverage;

import org.springframework.stereotype.Service;

/** How far the runs of this process have come with reading returns. */
@Service
public class RunProgress {

	private final Map<Scope, Set<String>> read = new ConcurrentHashMap<>();

	private final Programmes programmes;

	private final InboxStore inbox;

	RunProgress(RunFeed feed, Programmes programmes, InboxStore inbox) {
		this.programmes = programmes;
		this.inbox = inbox;
		feed.subscribe(this::note);
	}

	private void note(RunEvent event) {
		String unit = event.unit();
		switch (event.kind()) {
			case ATTEMPT_BEGAN -> this.read.remove(event.scope());
			case RETURN_READ -> this.read.computeIfAbsent(event.scope(), (scope) -> ConcurrentHashMap.newKeySet())
				.add(String.valueOf(unit));
			case ATTEMPT_ENDED -> this.read.remove(event.scope());
			default -> {
			}
		}
	}

	/**
	 * How many of the units that have reported have been read; empty when none has, or
	 * when another process runs the month.
	 */
	public Optional<Read> of(Scope scope) {
		Set<String> done = this.read.get(scope);
		if (done == null) {
			return Optional.empty();
		}
		List<String> units = this.programmes.get(scope.programme())
			.unitsIn(scope.period())
			.stream()
			.map(ReportingUnit::code)
			.toList();
		Coverage coverage = this.inbox.coverage(scope, units);
		return Optional.of(new Read((int) units.stream().filter(done::contains).count(), coverage.reported().size()));
	}

	/** Units whose returns have been read, of those that have reported. */
	public record Read(int done, int total) {
	}

}
