package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.Optional;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Remark;

/**
 * The year to date against the annual target and the time-proportional schedule (序时进度):
 * after m months m/12 of the target. No target, or none above zero, means not applicable.
 */
final class Schedule {

	private static final int MONTHS = 12;

	private Schedule() {
	}

	/** Year to date over target in per cent, unrounded. */
	static Observation completion(Observation yearToDate, Observation target) {
		return ofTarget(Measure.COMPLETION, yearToDate, target);
	}

	/** Forecast over target in per cent, unrounded. */
	static Observation forecastCompletion(Observation forecast, Observation target) {
		return ofTarget(Measure.FORECAST_COMPLETION, forecast, target);
	}

	/**
	 * Completion less m/12, in percentage points. It starts from the completion as
	 * published, so that the printed figures agree: 77.69% in September gives +2.69.
	 */
	static Observation gap(Indicator indicator, Observation completion) {
		int published = Measure.COMPLETION.decimals(indicator);
		BigDecimal due = Rounding.percent(BigDecimal.valueOf(completion.period().month()), BigDecimal.valueOf(MONTHS));
		return new Derived(Measure.SCHEDULE_GAP, completion)
			.compute(() -> Rounding.round(Derived.value(completion), published).subtract(due));
	}

	/**
	 * What each remaining month must bring to reach the target, zero when it is reached;
	 * not applicable in December.
	 */
	static Observation neededPerMonth(Observation yearToDate, Observation target) {
		Derived derived = new Derived(Measure.NEEDED_PER_MONTH, yearToDate, target);
		int left = MONTHS - yearToDate.period().month();
		Optional<Remark> unusable = unusable(target);
		if (yearToDate.status().hasValue() && unusable.isPresent()) {
			return derived.notApplicable(unusable.get());
		}
		if (derived.complete() && left == 0) {
			return derived.notApplicable(Remark.YEAR_ENDED);
		}
		return derived.compute(
				() -> Rounding.quotient(Derived.value(target).subtract(Derived.value(yearToDate)).max(BigDecimal.ZERO),
						BigDecimal.valueOf(left)));
	}

	private static Observation ofTarget(Measure measure, Observation amount, Observation target) {
		Derived derived = new Derived(measure, amount, target);
		Optional<Remark> unusable = unusable(target);
		if (amount.status().hasValue() && unusable.isPresent()) {
			return derived.notApplicable(unusable.get());
		}
		return derived.compute(() -> Rounding.percent(Derived.value(amount), Derived.value(target)));
	}

	/** Why nothing is measured against the target, empty when it is above zero. */
	private static Optional<Remark> unusable(Observation target) {
		if (target.value() == null) {
			return Optional.of(Remark.NO_TARGET);
		}
		return (target.value().signum() > 0) ? Optional.empty() : Optional.of(Remark.TARGET_NOT_POSITIVE);
	}

}
