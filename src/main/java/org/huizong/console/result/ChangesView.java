package org.huizong.console.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.huizong.console.shared.FigureLinks;
import org.huizong.console.shared.Numerals;
import org.huizong.console.shared.Shown;
import org.huizong.console.shared.Wording;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Published;
import org.huizong.statistics.vintage.FigureChange;
import org.huizong.statistics.vintage.RankChange;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.VintageComparison;
import org.jspecify.annotations.Nullable;

/**
 * Differences between two vintages as their page shows them: ranks first, then figures by
 * indicator and unit.
 *
 * @param indicators that have differences, for the filter
 * @param units that have differences, for the filter
 * @param indicator code filtered by, empty for all
 * @param unit code filtered by, empty for all
 * @param allRanks how many ranks differ without the filter
 * @param allFigures how many figures differ without the filter
 */
public record ChangesView(int before, int after, List<Indicator> indicators, List<ReportingUnit> units,
		String indicator, String unit, int allRanks, int allFigures, List<RankLine> ranks, List<Group> groups) {

	public ChangesView {
		indicators = List.copyOf(indicators);
		units = List.copyOf(units);
		ranks = List.copyOf(ranks);
		groups = List.copyOf(groups);
	}

	static ChangesView of(VintageComparison comparison, String indicator, String unit, Numerals numerals,
			Wording wording) {
		List<FigureChange> figures = comparison.figures();
		Writer writer = new Writer(comparison.before(), comparison.after(), numerals, wording);
		Map<Indicator, List<FigureChange>> groups = new LinkedHashMap<>();
		figures.stream()
			.filter((one) -> passes(indicator, one.indicator().code()) && passes(unit, one.unit().code()))
			.forEach((one) -> groups.computeIfAbsent(one.indicator(), (first) -> new ArrayList<>()).add(one));
		List<RankLine> ranks = comparison.ranks()
			.stream()
			.filter((one) -> passes(indicator, one.indicator().code()) && passes(unit, one.unit().code()))
			.map(writer::line)
			.toList();
		return new ChangesView(comparison.before().number(), comparison.after().number(),
				distinct(figures, FigureChange::indicator), distinct(figures, FigureChange::unit), indicator, unit,
				comparison.ranks().size(), figures.size(), ranks,
				groups.entrySet()
					.stream()
					.map((group) -> new Group(group.getKey(), group.getValue().stream().map(writer::line).toList()))
					.toList());
	}

	private static boolean passes(String wanted, String code) {
		return wanted.isEmpty() || wanted.equals(code);
	}

	private static <T> List<T> distinct(List<FigureChange> figures, Function<FigureChange, T> part) {
		return figures.stream().map(part).distinct().toList();
	}

	/** How many figures pass the filter. */
	public int shown() {
		return this.groups.stream().mapToInt((group) -> group.lines().size()).sum();
	}

	/** An indicator's differences. */
	public record Group(Indicator indicator, List<Line> lines) {

		public Group {
			lines = List.copyOf(lines);
		}

		/** How many units, the city among them. */
		public long places() {
			return this.lines.stream().map(Line::unit).distinct().count();
		}

	}

	/** A figure that differs; the unit's name is shown at its first line. */
	public record Line(String unit, String measure, Shown before, Shown after, String difference) {
	}

	/** A rank that differs. */
	public record RankLine(String indicator, String basis, String unit, Shown before, Shown after, String gained) {
	}

	/**
	 * Writes differences in the reader's language, each side leading to its own vintage.
	 */
	private record Writer(Vintage before, Vintage after, Numerals numerals, Wording wording) {

		Line line(FigureChange change) {
			Observation.Key key = new Observation.Key(change.unit().code(), change.indicator().code(),
					change.measure());
			Published difference = change.difference();
			return new Line(change.unit().shortName(), this.numerals.titled(change.measure(), change.indicator()),
					side(this.before, key, change.before()), side(this.after, key, change.after()),
					(difference != null) ? this.numerals.of(difference) : "");
		}

		RankLine line(RankChange change) {
			Integer gained = change.gained();
			return new RankLine(this.wording.of(change.indicator().name()), this.wording.of(change.basis().title()),
					change.unit().shortName(), side(this.before, change, change.before()),
					side(this.after, change, change.after()),
					(gained != null) ? this.numerals.movement(change.after(), gained) : "");
		}

		private Shown side(Vintage vintage, Observation.Key key, Published published) {
			return new Shown(this.numerals.of(published),
					(published.value() != null) ? FigureLinks.figure(vintage, key) : null);
		}

		private Shown side(Vintage vintage, RankChange change, @Nullable Integer rank) {
			String href = FigureLinks.rank(vintage, change.indicator().code(), change.basis(), change.unit().code());
			return new Shown(this.numerals.rank(rank, false), (rank != null) ? href : null);
		}

	}

}
