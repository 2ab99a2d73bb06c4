package org.huizong.disseminate.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.disseminate.month.Cited;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.SheetDraft;
import org.huizong.statistics.figure.Observation;

/**
 * The trail from a published figure to the cell it was read from, and back. Sheets leave
 * marks in any order; {@link #tie} makes the links when all is written.
 */
final class Trail {

	private final Map<Cited, List<Mark>> published = new LinkedHashMap<>();

	private final Map<Observation.Key, Mark> lines = new LinkedHashMap<>();

	private final Map<Cited, List<Mark>> mentions = new LinkedHashMap<>();

	private final Map<Cited, List<Mark>> citations = new LinkedHashMap<>();

	/** A table of units prints the figure here. */
	void published(Observation.Key key, SheetDraft sheet, CellPlace place) {
		published(new Cited.Figure(key), sheet, place);
	}

	/** A table prints here what others cite. */
	void published(Cited cited, SheetDraft sheet, CellPlace place) {
		this.published.computeIfAbsent(cited, (k) -> new ArrayList<>()).add(new Mark(sheet, place));
	}

	/** Another table mentions the figure: it links to where it is published. */
	void mentioned(Observation.Key key, SheetDraft sheet, CellPlace place) {
		this.mentions.computeIfAbsent(new Cited.Figure(key), (k) -> new ArrayList<>()).add(new Mark(sheet, place));
	}

	/** A sentence is checked here: it links to the table that has what it cites. */
	void cited(Cited cited, SheetDraft sheet, CellPlace place) {
		this.citations.computeIfAbsent(cited, (k) -> new ArrayList<>()).add(new Mark(sheet, place));
	}

	/** The list of sources tells here where the figure came from. */
	void traced(Observation.Key key, SheetDraft sheet, CellPlace place) {
		this.lines.put(key, new Mark(sheet, place));
	}

	boolean isPublished(Observation.Key key) {
		return this.published.containsKey(new Cited.Figure(key));
	}

	/** Links figures to their sources, sources and mentions to the figures. */
	void tie() {
		this.lines.forEach((key, line) -> {
			List<Mark> figures = this.published.getOrDefault(new Cited.Figure(key), List.of());
			figures.forEach((figure) -> figure.linkTo(line));
			figures.stream().findFirst().ifPresent(line::linkTo);
		});
		this.mentions.forEach((cited, marks) -> first(this.published, cited)
			.ifPresent((figure) -> marks.forEach((mark) -> mark.linkTo(figure))));
		this.citations.forEach((cited, marks) -> shown(cited).or(() -> cited.instead().flatMap(this::shown))
			.ifPresent((figure) -> marks.forEach((mark) -> mark.linkTo(figure))));
	}

	private Optional<Mark> shown(Cited cited) {
		return first(this.published, cited).or(() -> first(this.mentions, cited));
	}

	private static Optional<Mark> first(Map<Cited, List<Mark>> marks, Cited cited) {
		return marks.getOrDefault(cited, List.of()).stream().findFirst();
	}

	private record Mark(SheetDraft sheet, CellPlace place) {

		void linkTo(Mark other) {
			this.sheet.link(this.place, other.place());
		}

	}

}
