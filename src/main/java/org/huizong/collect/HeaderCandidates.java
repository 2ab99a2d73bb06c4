package org.huizong.collect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.Workbook.Row;

/** The places where a header could stand: up to three rows next to each other. */
final class HeaderCandidates {

	private static final int WIDEST = 512;

	private static final int DEEPEST = 3;

	private HeaderCandidates() {
	}

	static List<Candidate> of(SheetHead head) {
		List<Candidate> candidates = new ArrayList<>();
		for (int first = 0; first < head.rows().size(); first++) {
			List<Row> rows = new ArrayList<>();
			for (int i = first; i < Math.min(first + DEEPEST, head.rows().size()) && follows(head, first, i); i++) {
				rows.add(head.rows().get(i));
				candidates.add(new Candidate(rows, headings(rows, head.merges())));
			}
		}
		return candidates;
	}

	private static boolean follows(SheetHead head, int first, int row) {
		return head.rows().get(row).number() == head.rows().get(first).number() + row - first;
	}

	/** A column with a text in any of the rows has a heading. */
	private static List<HeaderCell> headings(List<Row> rows, List<CellRange> merges) {
		List<NavigableMap<Integer, Cell>> texts = rows.stream().map(HeaderCandidates::texts).toList();
		Bands bands = new Bands(rows, texts, merges);
		return texts.stream()
			.flatMap((row) -> row.keySet().stream())
			.distinct()
			.sorted()
			.map((column) -> new HeaderCell(column, bands.parts(column)))
			.toList();
	}

	private static NavigableMap<Integer, Cell> texts(Row row) {
		NavigableMap<Integer, Cell> texts = new TreeMap<>();
		Rows.texts(row).stream().limit(WIDEST).forEach((cell) -> texts.put(cell.column(), cell));
		return texts;
	}

	/** Rows above each other, in which an upper heading reaches over lower ones. */
	private record Bands(List<Row> rows, List<NavigableMap<Integer, Cell>> texts, List<CellRange> merges) {

		/** The texts over a column from the top, its own lowest one the last. */
		private List<String> parts(int column) {
			int lowest = IntStream.range(0, this.rows.size())
				.filter((row) -> this.texts.get(row).containsKey(column))
				.max()
				.orElseThrow();
			return IntStream.rangeClosed(0, lowest)
				.mapToObj((row) -> over(row, column))
				.flatMap(Optional::stream)
				.map(Cell::raw)
				.toList();
		}

		/**
		 * The heading of a row over a column: it reaches right until another one, as far
		 * as it is merged, or until a heading above it begins.
		 */
		private Optional<Cell> over(int row, int column) {
			return before(row, column).filter((cell) -> !endsBefore(column, row, cell.column()))
				.filter((cell) -> IntStream.range(0, row)
					.allMatch((upper) -> before(upper, column).filter((above) -> above.column() > cell.column())
						.isEmpty()));
		}

		private Optional<Cell> before(int row, int column) {
			return Optional.ofNullable(this.texts.get(row).floorEntry(column)).map(Map.Entry::getValue);
		}

		private boolean endsBefore(int column, int row, int from) {
			int number = this.rows.get(row).number();
			return this.merges.stream()
				.filter((range) -> range.firstRow() <= number && number <= range.lastRow()
						&& range.firstColumn() <= from && from <= range.lastColumn())
				.anyMatch((range) -> range.lastColumn() < column);
		}

	}

	/** Up to three rows that may be a header, with the headings they would give. */
	record Candidate(List<Row> rows, List<HeaderCell> cells) {

		Candidate {
			rows = List.copyOf(rows);
		}

	}

	/** A column's heading on the sheet, of one row or several. */
	static final class HeaderCell {

		private @Nullable Set<String> keys;

		private final int column;

		private final List<String> parts;

		private final @Nullable Heading[] paths;

		HeaderCell(int column, List<String> parts) {
			this.column = column;
			this.parts = parts;
			this.paths = new Heading[parts.size()];
		}

		int column() {
			return this.column;
		}

		/** How many rows it is of. */
		int depth() {
			return this.parts.size();
		}

		/** The whole heading, joined by slashes. */
		Heading heading() {
			return path(0);
		}

		/** Whether a column declared with one of these headings could be this one. */
		boolean among(Set<String> declared) {
			Set<String> known = this.keys;
			if (known == null) {
				known = new HashSet<>();
				known.add(heading().full());
				known.add(heading().withoutHint());
				for (int without = 0; without < depth(); without++) {
					known.add(path(without).bare());
				}
				this.keys = known;
			}
			return !Collections.disjoint(declared, known);
		}

		/** The heading without so many of its upper rows. */
		Heading path(int without) {
			Heading path = this.paths[without];
			if (path == null) {
				path = Heading.of(String.join("/", this.parts.subList(without, depth())));
				this.paths[without] = path;
			}
			return path;
		}

	}

}
