package org.huizong.disseminate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.excel.CellPlace;
import org.huizong.excel.SheetDraft;
import org.huizong.statistics.Observation;

/**
 * The trail from a published figure to the cell it was read from, and back. Sheets leave
 * marks in any order; {@link #tie} makes the links when all is written.
 */
final class Trail {

	private final Map<Observation.Key, List<Mark>> published = new LinkedHashMap<>();

	private final Map<Observation.Key, Mark> lines = new LinkedHashMap<>();

	private final Map<Observation.Key, List<Mark>> mentions = new LinkedHashMap<>();

	/** A table of units prints the figure here. */
	void published(Observation.Key key, SheetDraft sheet, CellPlace place) {
		this.published.computeIfAbsent(key, (k) -> new ArrayList<>()).add(new Mark(sheet, place));
	}

	/** Another table mentions the figure: it links to where it is published. */
	void mentioned(Observation.Key key, SheetDraft sheet, CellPlace place) {
		this.mentions.computeIfAbsent(key, (k) -> new ArrayList<>()).add(new Mark(sheet, place));
	}

	/** The list of sources tells here where the figure came from. */
	void traced(Observation.Key key, SheetDraft sheet, CellPlace place) {
		this.lines.put(key, new Mark(sheet, place));
	}

	boolean isPublished(Observation.Key key) {
		return this.published.containsKey(key);
	}

	/** Links figures to their sources, sources and mentions to the figures. */
	void tie() {
		this.lines.forEach((key, line) -> {
			List<Mark> figures = this.published.getOrDefault(key, List.of());
			figures.forEach((figure) -> figure.linkTo(line));
			figures.stream().findFirst().ifPresent(line::linkTo);
		});
		this.mentions.forEach((key, marks) -> this.published.getOrDefault(key, List.of())
			.stream()
			.findFirst()
			.ifPresent((figure) -> marks.forEach((mark) -> mark.linkTo(figure))));
	}

	private record Mark(SheetDraft sheet, CellPlace place) {

		void linkTo(Mark other) {
			this.sheet.link(this.place, other.place());
		}

	}

}
