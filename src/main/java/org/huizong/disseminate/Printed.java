package org.huizong.disseminate;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huizong.excel.FigureFormat;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Observation;
import org.huizong.statistics.ObservationStatus;
import org.huizong.statistics.Remark;
import org.huizong.statistics.Rounding;

/**
 * What a table prints for an observation: a figure rounded half up once at the published
 * decimals, or a word. Missing is …, what cannot exist is —, zero is 0.
 *
 * @param value the rounded figure, null when a word is printed
 * @param words the word, empty when a figure is printed
 */
record Printed(@Nullable BigDecimal value, String words, FigureFormat format) {

	static final String MISSING = "…";

	static final String NOT_APPLICABLE = "—";

	/** Marks imputed figures. */
	static final String IMPUTED = "*";

	static Printed words(String words) {
		return new Printed(null, words, FigureFormat.TEXT);
	}

	static Printed figure(@Nullable BigDecimal value, FigureFormat format) {
		return (value != null) ? new Printed(Rounding.round(value, format.decimals()), "", format)
				: words(NOT_APPLICABLE);
	}

	static Printed of(Optional<Observation> observation, Indicator indicator, Measure measure) {
		return observation.map((present) -> of(present, indicator, measure)).orElseGet(() -> words(NOT_APPLICABLE));
	}

	private static Printed of(Observation observation, Indicator indicator, Measure measure) {
		BigDecimal value = observation.value();
		if (value == null) {
			return words(word(observation));
		}
		FigureFormat format = format(measure, measure.decimals(indicator));
		boolean imputed = observation.status() == ObservationStatus.IMPUTED;
		return figure(value, imputed ? format.marked(IMPUTED) : format);
	}

	/** A rank, 并列 beside it when shared; — for who is unranked. */
	static Printed rank(@Nullable Integer rank, boolean tied) {
		FigureFormat format = tied ? FigureFormat.amount(0).marked("（并列）") : FigureFormat.amount(0);
		return (rank == null) ? words(NOT_APPLICABLE) : figure(BigDecimal.valueOf(rank), format);
	}

	/** Places gained or lost; … when last month is unknown, — for who is unranked. */
	static Printed movement(@Nullable Integer rank, @Nullable Integer movement) {
		return (movement != null) ? figure(BigDecimal.valueOf(movement), FigureFormat.MOVEMENT)
				: words((rank != null) ? MISSING : NOT_APPLICABLE);
	}

	static FigureFormat format(Measure measure, int decimals) {
		return switch (measure) {
			case DIFFERENCE, GROWTH, CONTRIBUTION, SCHEDULE_GAP -> FigureFormat.change(decimals);
			default -> FigureFormat.amount(decimals);
		};
	}

	private static String word(Observation observation) {
		Remark remark = observation.remark();
		if (observation.status() != ObservationStatus.NOT_APPLICABLE) {
			return MISSING;
		}
		if (remark == null || observation.measure() != Measure.GROWTH) {
			return NOT_APPLICABLE;
		}
		return switch (remark) {
			case NO_TARGET, YEAR_ENDED, CITY_TOTAL_ZERO, DENOMINATOR_ZERO -> NOT_APPLICABLE;
			default -> remark.text().zh();
		};
	}

}
