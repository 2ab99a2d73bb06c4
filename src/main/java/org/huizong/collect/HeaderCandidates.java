package org.huizong.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
		List<List<Cell>> texts = rows.stream().map((row) -> Rows.texts(row).limit(WIDEST).toList()).toList();
		Bands bands = new Bands(rows, texts, merges);
		return texts.stream()
			.flatMap(List::stream)
			.mapToInt(Cell::column)
			.distinct()
			.sorted()
			.mapToObj((column) -> new HeaderCell(column, bands.paths(column)))
			.toList();
	}

	/** Rows above each other, in which an upper heading reaches over lower ones. */
	private record Bands(List<Row> rows, List<List<Cell>> texts, List<CellRange> merges) {

		/** Joined from the top, from the second row, and so on. */
		private List<Heading> paths(int column) {
			int lowest = IntStream.range(0, this.rows.size())
				.filter((row) -> Rows.texts(this.rows.get(row)).anyMatch((cell) -> cell.column() == column))
				.max()
				.orElseThrow();
			List<String> parts = IntStream.rangeClosed(0, lowest)
				.mapToObj((row) -> over(row, column))
				.flatMap(Optional::stream)
				.map(Cell::raw)
				.toList();
			return IntStream.range(0, parts.size())
				.mapToObj((from) -> Heading.of(String.join("/", parts.subList(from, parts.size()))))
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
			Stream<Cell> left = this.texts.get(row).stream().takeWhile((cell) -> cell.column() <= column);
			return left.reduce((further, nearest) -> nearest);
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

	/**
	 * A column's heading on the sheet.
	 *
	 * @param paths of several rows joined by slashes: from the top, then without the
	 * topmost, at last the lowest alone; one for a heading of one row
	 */
	record HeaderCell(int column, List<Heading> paths) {

		/** The whole heading. */
		Heading heading() {
			return this.paths.get(0);
		}

		/** Whether the heading, or what is left without its upper rows, is this one. */
		boolean under(Heading lower) {
			return this.paths.stream().anyMatch((path) -> path.bare().equals(lower.bare()));
		}

	}

}
