package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Lineage.Departure;
import org.huizong.statistics.figure.Lineage.Part;
import org.huizong.statistics.figure.Observation.Key;
import org.jspecify.annotations.Nullable;

/**
 * Values of earlier months on the units of a later one (按现行区划还原), so that both can be
 * compared: a unit had then what its parts had by their shares, and of a unit that ended
 * in the later month's year there is what nobody has taken over. What the city had is as
 * published. A part without a value leaves the whole without one.
 */
public final class Restatement {

	private static final List<Measure> ADDED = List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO,
			Measure.TARGET);

	private final Lineage lineage;

	private final List<Indicator> indicators;

	private final String city;

	/**
	 * Prepares to restate.
	 * @param indicators ratios after their parts
	 * @param city the city's code
	 */
	public Restatement(Lineage lineage, List<Indicator> indicators, String city) {
		this.lineage = lineage;
		this.indicators = List.copyOf(indicators);
		this.city = city;
	}

	/** Every month of a history, in terms of the units of {@code now}. */
	public SortedMap<ReferencePeriod, Observations> of(SortedMap<ReferencePeriod, Observations> history,
			ReferencePeriod now) {
		SortedMap<ReferencePeriod, Observations> restated = new TreeMap<>();
		history.forEach((then, values) -> restated.put(then, of(values, now)));
		return restated;
	}

	/**
	 * A month's values in terms of the units of {@code now}; the same where nothing has
	 * changed since. Of units that have changed only months, years to date, targets and
	 * ratios are told.
	 */
	public Observations of(Observations values, ReferencePeriod now) {
		ReferencePeriod then = values.period();
		if (!this.lineage.changed(then, now)) {
			return values;
		}
		List<Observation> restated = new ArrayList<>();
		values.all().stream().filter((one) -> one.unit().equals(this.city)).forEach(restated::add);
		for (String unit : this.lineage.reporting(now)) {
			List<Part> parts = this.lineage.origins(unit, now, then);
			if (parts.equals(List.of(new Part(unit, BigDecimal.ONE)))) {
				values.all().stream().filter((one) -> one.unit().equals(unit)).forEach(restated::add);
			}
			else {
				restated.addAll(whole(unit, parts, values));
			}
		}
		for (Departure departure : this.lineage.departed(now)) {
			left(departure, now, then)
				.ifPresent((part) -> restated.addAll(whole(departure.unit().code(), List.of(part), values)));
		}
		return new Observations(then, restated);
	}

	/** What is left in {@code now} of the unit that departed, in terms of itself then. */
	private Optional<Part> left(Departure departure, ReferencePeriod now, ReferencePeriod then) {
		String code = departure.unit().code();
		return this.lineage.reporting(then).contains(code) ? Optional.of(new Part(code, departure.share()))
				: Optional.empty();
	}

	private List<Observation> whole(String unit, List<Part> parts, Observations values) {
		Map<Key, Observation> found = new LinkedHashMap<>();
		for (Indicator indicator : this.indicators) {
			for (Measure measure : ADDED) {
				Key key = new Key(unit, indicator.code(), measure);
				value(indicator, key, parts, values, found).ifPresent((one) -> found.put(key, one));
			}
		}
		return List.copyOf(found.values());
	}

	private Optional<Observation> value(Indicator indicator, Key key, List<Part> parts, Observations values,
			Map<Key, Observation> found) {
		if (indicator.derivation() instanceof Derivation.Ratio ratio && key.measure() != Measure.TARGET) {
			return ratio(key, found.get(new Key(key.unit(), ratio.numerator(), key.measure())),
					found.get(new Key(key.unit(), ratio.denominator(), key.measure())), values.period());
		}
		boolean alone = parts.size() == 1 && parts.get(0).whole();
		List<Observation> had = parts.stream()
			.flatMap((part) -> values.find(part.unit(), key.indicator(), key.measure()).stream())
			.toList();
		if (had.isEmpty() || !indicator.addsUp() && !alone) {
			return Optional.empty();
		}
		return Optional.of(sum(key, parts, had, values.period()));
	}

	private static Observation sum(Key key, List<Part> parts, List<Observation> had, ReferencePeriod period) {
		List<Source> sources = had.stream().flatMap((one) -> one.sources().stream()).distinct().sorted().toList();
		Optional<Observation> lacking = had.stream().filter((one) -> !one.status().hasValue()).findFirst();
		if (lacking.isPresent() || had.size() < parts.size()) {
			ObservationStatus status = lacking.map(Observation::status).orElse(ObservationStatus.MISSING);
			return Observation.none(period, key, status, lacking.map(Observation::remark).orElse(null), sources);
		}
		BigDecimal sum = BigDecimal.ZERO;
		for (Observation one : had) {
			BigDecimal share = parts.stream()
				.filter((part) -> part.unit().equals(one.unit()))
				.map(Part::share)
				.findFirst()
				.orElseThrow();
			sum = sum.add(share.multiply(Optional.ofNullable(one.value()).orElseThrow()));
		}
		return of(period, key, sum, had.stream(), sources);
	}

	private static Optional<Observation> ratio(Key key, @Nullable Observation above, @Nullable Observation below,
			ReferencePeriod period) {
		if (above == null || below == null || above.value() == null || below.value() == null
				|| below.value().signum() <= 0) {
			return Optional.empty();
		}
		List<Source> sources = Stream.of(above, below)
			.flatMap((part) -> part.sources().stream())
			.distinct()
			.sorted()
			.toList();
		return Optional
			.of(of(period, key, Rounding.percent(above.value(), below.value()), Stream.of(above, below), sources));
	}

	private static Observation of(ReferencePeriod period, Key key, BigDecimal value, Stream<Observation> parts,
			List<Source> sources) {
		boolean imputed = parts.anyMatch((part) -> part.status() == ObservationStatus.IMPUTED);
		return new Observation(period, key.unit(), key.indicator(), key.measure(), value,
				imputed ? ObservationStatus.IMPUTED : ObservationStatus.NORMAL, null, sources);
	}

}
