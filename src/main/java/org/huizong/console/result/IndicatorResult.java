package org.huizong.console.result;

import java.util.List;

import org.huizong.console.shared.Shown;

/**
 * One indicator of a vintage as its page shows it.
 *
 * @param columns titles of the measures that it has
 * @param lines the city first, then its units
 * @param notes which comparisons are not over the same units
 * @param alike inequality by month between the units compared now, empty where every
 * month has just these
 * @param inequality chart of the year's months, empty where units do not add up
 */
public record IndicatorResult(List<RankingView> rankings, List<String> columns, List<Line> lines, List<String> notes,
		String inequality, List<Line> dispersion, List<Line> alike, List<ProvinceLine> province, String provinceNote) {

	public IndicatorResult {
		rankings = List.copyOf(rankings);
		columns = List.copyOf(columns);
		lines = List.copyOf(lines);
		notes = List.copyOf(notes);
		alike = List.copyOf(alike);
		dispersion = List.copyOf(dispersion);
		province = List.copyOf(province);
	}

	/** A unit, month or indicator with its figures. */
	public record Line(String name, List<Shown> figures) {

		public Line {
			figures = List.copyOf(figures);
		}

	}

	/**
	 * A ranking.
	 *
	 * @param note how many of how many units have a rank
	 */
	public record RankingView(String title, String column, String note, String chart, List<RankLine> lines) {

		public RankingView {
			lines = List.copyOf(lines);
		}

	}

	/** A unit's place in a ranking. */
	public record RankLine(String unit, Shown rank, Shown value, String movement) {
	}

	/**
	 * A sibling city.
	 *
	 * @param own whether it is the programme's city
	 */
	public record ProvinceLine(String name, boolean own, Shown rank, List<Shown> figures) {

		public ProvinceLine {
			figures = List.copyOf(figures);
		}

	}

}
