package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.huizong.excel.format.FigureFormat;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Published;
import org.huizong.statistics.finding.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * What a table prints for an observation, as {@link Published} words it, with the look of
 * its cell.
 *
 * @param value the rounded figure, null when a word is printed
 * @param words the word, empty when a figure is printed
 * @param waivers those under which it is published; mostly none
 */
public record Printed(@Nullable BigDecimal value, String words, FigureFormat format, List<Waiver> waivers) {

	public Printed {
		waivers = List.copyOf(waivers);
	}

	public Printed(@Nullable BigDecimal value, String words, FigureFormat format) {
		this(value, words, format, List.of());
	}

	public static final String MISSING = Published.MISSING.zh();

	public static final String NOT_APPLICABLE = Published.NOT_APPLICABLE.zh();

	/** Marks imputed figures. */
	public static final String IMPUTED = Published.IMPUTED;

	public static Printed words(String words) {
		return new Printed(null, words, FigureFormat.TEXT);
	}

	public static Printed figure(@Nullable BigDecimal value, FigureFormat format) {
		return (value != null) ? new Printed(Rounding.round(value, format.decimals()), "", format)
				: words(NOT_APPLICABLE);
	}

	static Printed of(Optional<Observation> observation, Indicator indicator, Measure measure) {
		Published published = Published.of(observation, indicator);
		FigureFormat format = format(measure, measure.decimals(indicator));
		return (published.value() == null) ? words(published.words().zh())
				: figure(published.value(), published.imputed() ? format.marked(IMPUTED) : format);
	}

	/** The same, published under these waivers. */
	public Printed under(List<Waiver> behind) {
		return behind.isEmpty() ? this : new Printed(this.value, this.words, this.format, behind);
	}

	/** The same with the mark that sheets put behind what is published under a waiver. */
	public Printed marked() {
		return (this.waivers.isEmpty() || this.value == null) ? this : new Printed(this.value, this.words,
				this.format.marked(this.format.mark() + Waived.MARK), this.waivers);
	}

	/** A rank, 并列 beside it when shared; — for who is unranked. */
	public static Printed rank(@Nullable Integer rank, boolean tied) {
		FigureFormat format = tied ? FigureFormat.amount(0).marked("（并列）") : FigureFormat.amount(0);
		return (rank == null) ? words(NOT_APPLICABLE) : figure(BigDecimal.valueOf(rank), format);
	}

	/** Places gained or lost; … when last month is unknown, — for who is unranked. */
	public static Printed movement(@Nullable Integer rank, @Nullable Integer movement) {
		return (movement != null) ? figure(BigDecimal.valueOf(movement), FigureFormat.MOVEMENT)
				: words(Published.unmoved(rank).zh());
	}

	/** As a reader sees it. */
	public String text() {
		return (this.value != null) ? this.format.display(this.value) : this.words;
	}

	public static FigureFormat format(Measure measure, int decimals) {
		return Published.signed(measure) ? FigureFormat.change(decimals) : FigureFormat.amount(decimals);
	}

}
