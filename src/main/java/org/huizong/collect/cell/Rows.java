package org.huizong.collect.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.jspecify.annotations.Nullable;

/** Looks into rows. */
public final class Rows {

	private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 31);

	/** Of the columns that forms mostly have. */
	private static final String[] LETTERS = IntStream.range(0, 702).mapToObj(Rows::spell).toArray(String[]::new);

	private Rows() {
	}

	/** The cell of a column, null when blank. */
	public static @Nullable Cell cell(Row row, int column) {
		List<Cell> cells = row.cells();
		int low = 0;
		int high = cells.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int order = Integer.compare(cells.get(middle).column(), column);
			if (order == 0) {
				return blank(cells.get(middle)) ? null : cells.get(middle);
			}
			low = (order < 0) ? middle + 1 : low;
			high = (order < 0) ? high : middle - 1;
		}
		return null;
	}

	/** The cells that hold more than blanks, from the left. */
	public static List<Cell> filled(Row row) {
		List<Cell> filled = new ArrayList<>(row.cells().size());
		for (Cell cell : row.cells()) {
			if (!blank(cell)) {
				filled.add(cell);
			}
		}
		return filled;
	}

	/** The texts of a row from the left. */
	public static List<Cell> texts(Row row) {
		return texts(filled(row));
	}

	/** The texts among cells, in their order. */
	public static List<Cell> texts(List<Cell> cells) {
		List<Cell> texts = new ArrayList<>(cells.size());
		for (Cell cell : cells) {
			if (cell.type() == Cell.Type.TEXT) {
				texts.add(cell);
			}
		}
		return texts;
	}

	/** Whether no cell of the row holds more than blanks. */
	public static boolean blank(Row row) {
		for (Cell cell : row.cells()) {
			if (!blank(cell)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * What the cell shows, on one line: no float's tail, dates as 2009-09-15, times as
	 * 10:59.
	 */
	public static String shown(Cell cell) {
		return switch (cell.type()) {
			case NUMBER -> number(cell);
			case DATE -> date((LocalDateTime) Objects.requireNonNull(cell.value()));
			case BOOLEAN, ERROR -> String.valueOf(cell.value()).toUpperCase(Locale.ROOT);
			case TEXT -> Normaliser.tidy(cell.raw());
			case UNCOMPUTED -> "";
		};
	}

	/** A time of day alone falls on a day that nobody means. */
	private static String date(LocalDateTime date) {
		return date.toLocalDate().equals(NO_DAY) ? date.toLocalTime().toString() : date.toLocalDate().toString();
	}

	private static String number(Cell cell) {
		BigDecimal number = (BigDecimal) Objects.requireNonNull(cell.value());
		BigDecimal shown = cell.look().hundredfold() ? number.movePointRight(2) : number;
		return cell.look().percent() ? Figures.text(shown) + "%" : Figures.text(shown);
	}

	/** The column's letters: A for 0, AA for 26. */
	public static String letter(int column) {
		if (column < LETTERS.length) {
			return LETTERS[column];
		}
		return spell(column);
	}

	private static String spell(int column) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
			letters.insert(0, (char) ('A' + rest % 26));
		}
		return letters.toString();
	}

	/** What is struck out as a whole does not stand there. */
	public static boolean blank(Cell cell) {
		return cell.strike().whole() || cell.type() == Cell.Type.TEXT && Normaliser.blank(cell.raw());
	}

}
