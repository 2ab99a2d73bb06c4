package org.huizong.console.result;

import java.util.List;
import java.util.Optional;

import org.huizong.console.shared.FigureLinks;
import org.huizong.console.shared.Numerals;
import org.huizong.console.shared.Shown;
import org.huizong.console.shared.Wording;
import org.huizong.office.LastUsed;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Language;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * The figures that a vintage states, one indicator of them in full. What is published
 * never changes, so they are put together once as long as nothing is published and the
 * declaration, by which things are named, is the same.
 */
@Component
@ConditionalOnWebApplication
class ResultFigures {

	static final List<Measure> HEADLINES = List.of(Measure.YTD, Measure.GROWTH, Measure.COMPLETION,
			Measure.SCHEDULE_GAP);

	private static final int KEPT = 24;

	private final Results results;

	private final IndicatorResults indicators;

	private final ProvinceResults province;

	private final Numerals numerals;

	private final Wording wording;

	private final LastUsed<Asked, Figures> kept = new LastUsed<>(KEPT);

	ResultFigures(Results results, IndicatorResults indicators, ProvinceResults province, Numerals numerals,
			Wording wording) {
		this.results = results;
		this.indicators = indicators;
		this.province = province;
		this.numerals = numerals;
		this.wording = wording;
	}

	Figures of(StatisticalProgramme programme, Vintage vintage, Indicator indicator) {
		Asked asked = new Asked(programme.version(), this.results.standing(vintage.programme()), vintage,
				indicator.code(), this.wording.language());
		return this.kept.of(asked, () -> put(programme, vintage, indicator));
	}

	private Figures put(StatisticalProgramme programme, Vintage vintage, Indicator indicator) {
		Observations values = this.results.values(vintage);
		Comparability comparability = this.results.comparability(vintage);
		String city = programme.city().code();
		return new Figures(this.indicators.of(vintage, values, indicator),
				this.province.difference(programme, vintage, indicator, values),
				programme.indicators()
					.stream()
					.map((one) -> headline(vintage, values, city, one, comparability))
					.toList());
	}

	private Headline headline(Vintage vintage, Observations values, String city, Indicator indicator,
			Comparability comparability) {
		Shown name = new Shown(this.wording.of(indicator.name())
				+ this.wording.of("（" + indicator.unitOfMeasure() + "）", " (" + indicator.unitOfMeasure() + ")"),
				FigureLinks.results(vintage, indicator.code()));
		return new Headline(name,
				HEADLINES.stream()
					.map((measure) -> stated(vintage, values, indicator, city, measure, comparability))
					.toList());
	}

	/**
	 * The plain figure, and the like-for-like one in its place where that is not plain.
	 */
	private Shown stated(Vintage vintage, Observations values, Indicator indicator, String city, Measure measure,
			Comparability comparability) {
		Optional<Measure> alike = comparability.unequal(indicator, measure).flatMap((any) -> measure.comparable());
		Shown shown = this.numerals.of(vintage, values, indicator, city, alike.orElse(measure));
		return alike.isEmpty() ? shown
				: new Shown(shown.text() + this.wording.of("（可比口径）", " (like for like)"), shown.href());
	}

	/** All that figures are put together from. */
	private record Asked(String declaration, Results.Standing standing, Vintage vintage, String indicator,
			Language language) {
	}

	/**
	 * What a vintage states.
	 *
	 * @param difference between the provincial table and the units' sum, in words; empty
	 * where there is none
	 * @param overview the city's figures, a line an indicator
	 */
	record Figures(IndicatorResult result, String difference, List<Headline> overview) {

		Figures {
			overview = List.copyOf(overview);
		}

	}

	/** An indicator's figures of the city. */
	public record Headline(Shown name, List<Shown> figures) {

		public Headline {
			figures = List.copyOf(figures);
		}

	}

}
