package org.huizong.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.huizong.programme.Imputation.Method;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;

/**
 * Figures for units that did not report (插补), of indicators that units report and that
 * add up; registers are never imputed. The first of the indicator's declared methods that
 * gives a year to date counts; month and year to date keep together: year to date = last
 * month's + month. An imputed figure stands for a reported one, so it is rounded to the
 * indicator's decimals like one.
 */
final class Imputer {

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	private final SortedMap<ReferencePeriod, Observations> history;

	private final Map<Key, Observation> province = new HashMap<>();

	private final Map<Key, Observation> values = new HashMap<>();

	/**
	 * Prepares to impute.
	 * @param history values of earlier months as published
	 * @param province the provincial table, the city's own row in it
	 */
	Imputer(StatisticalProgramme programme, ReferencePeriod period, SortedMap<ReferencePeriod, Observations> history,
			List<Observation> province) {
		this.programme = programme;
		this.period = period;
		this.history = history;
		province.forEach((one) -> this.province.put(one.key(), one));
	}

	/** The values with those of the missing units imputed where a method gives one. */
	List<Observation> impute(List<Observation> reported, List<String> missing) {
		reported.forEach((one) -> this.values.put(one.key(), one));
		Map<Key, Observation> imputed = new HashMap<>();
		for (Indicator indicator : this.programme.indicators()) {
			if (indicator.derivation() instanceof Derivation.Reported) {
				missing.forEach((unit) -> impute(unit, indicator).forEach((one) -> imputed.put(one.key(), one)));
			}
		}
		return reported.stream().map((one) -> imputed.getOrDefault(one.key(), one)).toList();
	}

	private List<Observation> impute(String unit, Indicator indicator) {
		List<Method> methods = this.programme.policies().imputation().of(indicator.code());
		List<Observation> imputed = new ArrayList<>();
		if (methods.contains(Method.DEDUCTIVE)) {
			base(unit, indicator).ifPresent(imputed::add);
		}
		methods.stream()
			.map((method) -> figures(method, unit, indicator))
			.filter((figures) -> !figures.isEmpty())
			.findFirst()
			.ifPresent(imputed::addAll);
		return imputed;
	}

	/** Last year's figure from last year's return, else from the province's total. */
	private Optional<Observation> base(String unit, Indicator indicator) {
		if (!asked(unit, indicator, Measure.YTD_YEAR_AGO)) {
			return Optional.empty();
		}
		return past(this.period.yearAgo(), unit, indicator, Measure.YTD)
			.map((was) -> imputed(unit, indicator, Measure.YTD_YEAR_AGO, Derived.of(was)))
			.or(() -> remainder(unit, indicator, Measure.YTD_YEAR_AGO)
				.map((rest) -> imputed(unit, indicator, Measure.YTD_YEAR_AGO, rest)));
	}

	/** Month and year to date by one method; empty when it gives no year to date. */
	private List<Observation> figures(Method method, String unit, Indicator indicator) {
		Optional<Derived> month = asked(unit, indicator, Measure.MONTH) ? month(method, unit, indicator)
				: Optional.empty();
		Optional<Derived> yearToDate = month.flatMap((figure) -> continued(unit, indicator, figure))
			.or(() -> yearToDate(method, unit, indicator));
		if (yearToDate.isEmpty()) {
			return List.of();
		}
		if (month.isEmpty() && asked(unit, indicator, Measure.MONTH)) {
			month = parted(unit, indicator, yearToDate.get());
		}
		Observation total = imputed(unit, indicator, Measure.YTD, yearToDate.get());
		return month.map((figure) -> List.of(imputed(unit, indicator, Measure.MONTH, figure), total))
			.orElse(List.of(total));
	}

	private Optional<Derived> month(Method method, String unit, Indicator indicator) {
		return switch (method) {
			case DEDUCTIVE -> Optional.empty();
			case RATIO_YEAR_AGO -> ratio(this.period.yearAgo(), unit, indicator, Measure.MONTH);
			case RATIO_LAST_MONTH -> ratio(this.period.previous(), unit, indicator, Measure.MONTH);
			case CARRY_FORWARD -> past(this.period.previous(), unit, indicator, Measure.MONTH).map(Derived::of);
		};
	}

	/**
	 * Where there is no month to add; only a stock's total of last month is like now's.
	 */
	private Optional<Derived> yearToDate(Method method, String unit, Indicator indicator) {
		boolean stock = indicator.kind() == Indicator.Kind.STOCK;
		return switch (method) {
			case DEDUCTIVE -> remainder(unit, indicator, Measure.YTD);
			case RATIO_YEAR_AGO -> ratio(this.period.yearAgo(), unit, indicator, Measure.YTD);
			case RATIO_LAST_MONTH -> (stock || !this.period.isJanuary())
					? ratio(this.period.previous(), unit, indicator, Measure.YTD) : Optional.empty();
			case CARRY_FORWARD ->
				stock ? past(this.period.previous(), unit, indicator, Measure.YTD).map(Derived::of) : Optional.empty();
		};
	}

	/** Last month's year to date and the month; in January the month alone. */
	private Optional<Derived> continued(String unit, Indicator indicator, Derived month) {
		return this.period.isJanuary() ? Optional.of(month)
				: past(this.period.previous(), unit, indicator, Measure.YTD)
					.map((was) -> new Derived(Rounding.round(month.value(), indicator.decimals()).add(value(was)),
							month.with(was)));
	}

	/** The year to date without last month's. */
	private Optional<Derived> parted(String unit, Indicator indicator, Derived yearToDate) {
		return this.period.isJanuary() ? Optional.of(yearToDate)
				: past(this.period.previous(), unit, indicator, Measure.YTD)
					.map((was) -> new Derived(yearToDate.value().subtract(value(was)), yearToDate.with(was)));
	}

	/**
	 * The unit's figure of then times what the units that reported both times have now,
	 * over what they had then.
	 */
	private Optional<Derived> ratio(ReferencePeriod then, String unit, Indicator indicator, Measure measure) {
		BigDecimal now = BigDecimal.ZERO;
		BigDecimal before = BigDecimal.ZERO;
		for (Observation other : this.values.values()) {
			Optional<Observation> was = past(then, other.unit(), indicator, measure);
			if (other.indicator().equals(indicator.code()) && other.measure() == measure
					&& other.status() == ObservationStatus.NORMAL && was.isPresent()
					&& was.get().status() == ObservationStatus.NORMAL) {
				now = now.add(value(other));
				before = before.add(value(was.get()));
			}
		}
		if (before.signum() <= 0) {
			return Optional.empty();
		}
		BigDecimal current = now;
		BigDecimal earlier = before;
		return past(then, unit, indicator, measure)
			.map((was) -> new Derived(Rounding.quotient(value(was).multiply(current), earlier), was.sources()));
	}

	/** The city's figure in the provincial table without the other units', all known. */
	private Optional<Derived> remainder(String unit, Indicator indicator, Measure measure) {
		Observation city = this.province.get(new Key(this.programme.city().code(), indicator.code(), measure));
		if (city == null || city.value() == null) {
			return Optional.empty();
		}
		BigDecimal rest = city.value();
		for (Observation other : this.values.values()) {
			if (other.indicator().equals(indicator.code()) && other.measure() == measure
					&& !other.unit().equals(unit)) {
				if (other.status() != ObservationStatus.NORMAL) {
					return Optional.empty();
				}
				rest = rest.subtract(value(other));
			}
		}
		return (rest.signum() < 0) ? Optional.empty() : Optional.of(new Derived(rest, city.sources()));
	}

	private boolean asked(String unit, Indicator indicator, Measure measure) {
		return this.values.containsKey(new Key(unit, indicator.code(), measure));
	}

	private Optional<Observation> past(ReferencePeriod then, String unit, Indicator indicator, Measure measure) {
		return Optional.ofNullable(this.history.get(then))
			.flatMap((values) -> values.find(unit, indicator.code(), measure))
			.filter((one) -> one.status().hasValue());
	}

	private Observation imputed(String unit, Indicator indicator, Measure measure, Derived figure) {
		return new Observation(this.period, unit, indicator.code(), measure,
				Rounding.round(figure.value(), indicator.decimals()), ObservationStatus.IMPUTED, null,
				figure.sources());
	}

	private static BigDecimal value(Observation observation) {
		return Optional.ofNullable(observation.value()).orElseThrow();
	}

	/** A figure and the cells it was derived from. */
	private record Derived(BigDecimal value, List<Source> sources) {

		static Derived of(Observation was) {
			return new Derived(Imputer.value(was), was.sources());
		}

		List<Source> with(Observation other) {
			return Stream.concat(this.sources.stream(), other.sources().stream()).distinct().sorted().toList();
		}

	}

}
