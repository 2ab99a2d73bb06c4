package org.huizong.disseminate.month;

import java.util.List;
import java.util.Optional;

import org.huizong.excel.format.FigureFormat;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observation;

/**
 * On which units that which is said of the city rests (口径): the plain figure where the
 * same units stand on both sides, otherwise the like-for-like one with the names of who
 * is out.
 */
public record Basis(Month month) {

	/** Names the line of what is like for like. */
	public static final String ALIKE = "全市（可比口径）";

	/** The sides of what the city's figure compares, where they differ. */
	public Optional<ComparedUnits> unequal(Indicator indicator, Measure measure) {
		return this.month.result().comparability().unequal(indicator, measure);
	}

	public Optional<ComparedUnits> unequal(String indicator, Comparison comparison) {
		return this.month.result().comparability().unequal(indicator, comparison);
	}

	/** The measure of the city that a sentence may state. */
	Measure stated(Indicator indicator, Measure measure) {
		return unequal(indicator, measure).flatMap((any) -> measure.comparable()).orElse(measure);
	}

	public Observation.Key key(Indicator indicator, Measure measure) {
		return new Observation.Key(this.month.city(), indicator.code(), stated(indicator, measure));
	}

	/** What may be stated of the city, no figure where there is nothing to state. */
	public Printed printed(Indicator indicator, Measure measure) {
		return this.month.printed(this.month.city(), indicator, stated(indicator, measure));
	}

	/** {@code 按可比口径（不含宜阳新区）}; empty before a plain figure. */
	public String words(Indicator indicator, Measure measure) {
		return unequal(indicator, measure).map(this::words).orElse("");
	}

	public String words(ComparedUnits compared) {
		return "按可比口径（" + without(compared) + "）";
	}

	/** {@code 不含宜阳新区}. */
	public String without(ComparedUnits compared) {
		return "不含" + names(compared.out());
	}

	/** Names in code-list order. */
	String names(List<String> units) {
		return this.month.names(this.month.ordered(units));
	}

	/** By which growth of the city its months are set beside each other. */
	public Measure growthTrend(Indicator indicator) {
		return hasGrowthTrend(indicator) ? Measure.GROWTH_COMPARABLE : Measure.GROWTH;
	}

	/** Whether some month's growth is not over the units compared now. */
	public boolean hasGrowthTrend(Indicator indicator) {
		return !this.month.result().comparability().growth(indicator.code()).isEmpty();
	}

	/**
	 * The city's growth of a month over the units compared now; blank where plain holds.
	 */
	public Printed growth(ReferencePeriod period, Indicator indicator) {
		if (!hasGrowthTrend(indicator)) {
			return Printed.words("");
		}
		return this.month.result()
			.comparability()
			.growth(indicator.code())
			.stream()
			.filter((one) -> one.month().equals(period) && one.rate() != null)
			.findFirst()
			.map((one) -> Printed.figure(one.rate(), FigureFormat.change(1)))
			.orElseGet(() -> Printed.words(Printed.MISSING));
	}

	/** Inequality by month between the same units; empty where the plain one holds. */
	public List<Dispersion> dispersion(Indicator indicator) {
		return this.month.result().comparability().dispersion(indicator.code());
	}

	/**
	 * {@code 按现行区划还原} where units have merged, split or ended since an earlier month.
	 */
	public Optional<String> restated(ReferencePeriod then) {
		return this.month.programme().lineage().changed(then, this.month.period()) ? Optional.of("按现行区划还原")
				: Optional.empty();
	}

	/** Whether a table of these has something like for like to show beside the plain. */
	public boolean shown(List<Indicator> indicators, List<Measure> measures) {
		return indicators.stream()
			.anyMatch((indicator) -> measures.stream().anyMatch((measure) -> shown(indicator, measure)));
	}

	public boolean shown(Indicator indicator, Measure measure) {
		return stated(indicator, measure) != measure && printed(indicator, measure).value() != null;
	}

	/**
	 * Beside the plain figure in a table: the like-for-like one; blank where plain holds.
	 */
	public Printed beside(Indicator indicator, Measure measure) {
		return (stated(indicator, measure) != measure) ? printed(indicator, measure) : Printed.words("");
	}

	/**
	 * Who was ranked in only one of the two months: {@code 宜阳新区本月未参加排位}; empty when the
	 * same were.
	 */
	public Optional<String> changed(String indicator, Comparison movement) {
		return unequal(indicator, movement).map((compared) -> {
			String gone = compared.onlyLast().isEmpty() ? "" : names(compared.onlyLast()) + "本月未参加排位";
			String come = compared.onlyFirst().isEmpty() ? "" : names(compared.onlyFirst()) + "上月未参加排位";
			return gone + ((gone.isEmpty() || come.isEmpty()) ? "" : "，") + come;
		});
	}

}
