package org.huizong.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Lineage.Departure;
import org.huizong.statistics.figure.Lineage.Part;
import org.huizong.statistics.figure.Lineage;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;

/**
 * Annual targets of units that succeed others within the year. The table was set in
 * January: a unit of then has its own target and, by their shares, those of the units it
 * goes on with, as far as the table still has them; a unit that begins later has its own
 * where it was given one, else what it takes over.
 */
final class InheritedTargets {

	private final Lineage lineage;

	private final ReferencePeriod now;

	private final ReferencePeriod january;

	private final Map<Key, Observation> held;

	InheritedTargets(Lineage lineage, ReferencePeriod now, Map<Key, Observation> held) {
		this.lineage = lineage;
		this.now = now;
		this.january = new ReferencePeriod(now.year(), 1);
		this.held = held;
	}

	/** The unit's target; empty where none was set. */
	Optional<Observation> of(Key key) {
		return in(this.now, key);
	}

	/** What of the target stays with the city; empty where none was set. */
	Optional<Observation> left(Departure departure, Key key) {
		return in(departure.last(), key).map((own) -> departure.whole() ? own
				: Observation.of(this.now, key, departure.share().multiply(value(own)), own.sources()));
	}

	private Optional<Observation> in(ReferencePeriod month, Key key) {
		Observation own = this.held.get(key);
		List<Part> parts = this.lineage.origins(key.unit(), month, this.january);
		List<Part> known = parts.stream().filter((part) -> held(part, key).isPresent()).toList();
		boolean old = parts.stream().anyMatch((part) -> part.unit().equals(key.unit()));
		if (own == null && (old || known.isEmpty())) {
			return Optional.empty();
		}
		if (own != null && (!old || known.size() == 1 && known.get(0).whole())) {
			return Optional.of(own);
		}
		return Optional.of(sum(key, known));
	}

	private Observation sum(Key key, List<Part> parts) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Part part : parts) {
			sum = sum.add(part.share().multiply(value(held(part, key).orElseThrow())));
		}
		List<Source> sources = parts.stream()
			.flatMap((part) -> held(part, key).stream())
			.flatMap((target) -> target.sources().stream())
			.distinct()
			.sorted()
			.toList();
		return Observation.of(this.now, key, sum, sources);
	}

	private Optional<Observation> held(Part part, Key key) {
		return Optional.ofNullable(this.held.get(new Key(part.unit(), key.indicator(), key.measure())));
	}

	private static BigDecimal value(Observation target) {
		return Optional.ofNullable(target.value()).orElseThrow();
	}

}
