package org.huizong.console.shared;

import java.util.List;

import org.huizong.inbox.CellExtract;
import org.huizong.statistics.Source;

/**
 * What a page says of where figures come from.
 *
 * @param facts the figures explained
 * @param lines the figures that they were made of, each leading on
 * @param sources the cells that they were read from, empty where the lines lead to them
 * @param cells the first of them among their neighbours
 * @param waived under which waivers a figure, or one it is ranked with, is published: a
 * sentence each
 */
public record FigurePage(String heading, String note, List<Fact> facts, List<Line> lines, List<Source> sources,
		List<CellExtract> cells, List<String> waived) {

	/** Of what is not published under a waiver. */
	public FigurePage(String heading, String note, List<Fact> facts, List<Line> lines, List<Source> sources,
			List<CellExtract> cells) {
		this(heading, note, facts, lines, sources, cells, List.of());
	}

	public FigurePage {
		facts = List.copyOf(facts);
		lines = List.copyOf(lines);
		sources = List.copyOf(sources);
		cells = List.copyOf(cells);
		waived = List.copyOf(waived);
	}

	/** A figure as published, with its unit of measure and its formula in words. */
	public record Fact(String name, String value, String unit, String formula) {
	}

	/**
	 * A figure that entered.
	 *
	 * @param role what it is in the formula
	 * @param cells the cell it was read from, or how many
	 */
	public record Line(String role, String name, Shown value, String cells) {
	}

}
