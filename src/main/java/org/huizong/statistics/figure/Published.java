package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Language;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is published of an observation, in workbooks as on pages: a figure rounded half up
 * once at the published decimals, or a word. Missing is …, what cannot exist is —, zero
 * is 0, and where there is no rate the reason stands in its place.
 *
 * @param value the rounded figure, null where a word stands
 * @param words the word, empty where a figure stands
 * @param signed whether it is a change and goes with its sign
 * @param imputed whether the figure is marked as imputed by the office
 */
public record Published(@Nullable BigDecimal value, Text words, boolean signed, boolean imputed) {

	public static final Text MISSING = Text.same("…");

	public static final Text NOT_APPLICABLE = Text.same("—");

	/** Marks imputed figures. */
	public static final String IMPUTED = "*";

	/** What has not been observed at all cannot exist. */
	public static Published of(Optional<Observation> observation, Indicator indicator) {
		return observation.map((present) -> of(present, indicator)).orElseGet(() -> word(NOT_APPLICABLE));
	}

	public static Published of(Observation observation, Indicator indicator) {
		BigDecimal value = observation.value();
		return (value == null) ? word(reason(observation))
				: new Published(Rounding.round(value, observation.measure().decimals(indicator)), Text.same(""),
						signed(observation.measure()), observation.status() == ObservationStatus.IMPUTED);
	}

	/** An amount that no observation holds, such as a distance; — where there is none. */
	public static Published amount(@Nullable BigDecimal value, int decimals) {
		return (value == null) ? word(NOT_APPLICABLE)
				: new Published(Rounding.round(value, decimals), Text.same(""), false, false);
	}

	/** The same of a change, with its sign. */
	public static Published change(@Nullable BigDecimal value, int decimals) {
		return (value == null) ? word(NOT_APPLICABLE)
				: new Published(Rounding.round(value, decimals), Text.same(""), true, false);
	}

	/**
	 * In place of a movement: … when last month's rank is unknown, — for who is unranked.
	 */
	public static Text unmoved(@Nullable Integer rank) {
		return (rank != null) ? MISSING : NOT_APPLICABLE;
	}

	/** Whether values of the measure are changes, printed with their sign. */
	public static boolean signed(Measure measure) {
		return switch (measure.plain()) {
			case DIFFERENCE, GROWTH, CONTRIBUTION, SCHEDULE_GAP -> true;
			default -> false;
		};
	}

	/** As a reader sees it: thousands grouped, sign and mark, or the word. */
	public String in(Language language) {
		if (this.value == null) {
			return this.words.in(language);
		}
		String mark = this.imputed ? IMPUTED : "";
		if (!this.signed && this.value.signum() == 0) {
			return "0" + mark;
		}
		String sign = (this.signed && this.value.signum() > 0) ? "+" : "";
		return sign + String.format(Locale.ROOT, "%,." + this.value.scale() + "f", this.value) + mark;
	}

	private static Published word(Text word) {
		return new Published(null, word, false, false);
	}

	private static Text reason(Observation observation) {
		Remark remark = observation.remark();
		if (observation.status() != ObservationStatus.NOT_APPLICABLE) {
			return MISSING;
		}
		if (remark == null || observation.measure().plain() != Measure.GROWTH) {
			return NOT_APPLICABLE;
		}
		return switch (remark) {
			case NO_TARGET, TARGET_NOT_POSITIVE, YEAR_ENDED, CITY_TOTAL_ZERO, CITY_TOTAL_NEGATIVE, DENOMINATOR_ZERO,
					DENOMINATOR_NEGATIVE ->
				NOT_APPLICABLE;
			default -> remark.text();
		};
	}

}
