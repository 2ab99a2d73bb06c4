package org.huizong.collect.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.TableArea;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is struck out of a sheet: it is part of no figure, and told. A row of which
 * nothing else stands is left out, and its unit asked whether that is meant.
 */
final class StruckCells {

	private static final int NAMED = 2;

	private final TableArea area;

	StruckCells(TableArea area) {
		this.area = area;
	}

	/** The row as a whole, when all it holds in the declared columns is struck out. */
	Optional<Note> row(Row row) {
		if (!struck(row)) {
			return Optional.empty();
		}
		List<Cell> held = declared(row);
		boolean all = !held.isEmpty() && held.stream().allMatch((cell) -> cell.strike().whole());
		if (!all || held.size() < NAMED && held.get(0).type() == Cell.Type.TEXT) {
			return Optional.empty();
		}
		String place = held.get(0).address() + ":" + held.get(held.size() - 1).address();
		String names = held.stream().limit(NAMED).map(Rows::shown).collect(Collectors.joining("、"));
		return Optional.of(new Note(Intake.STRUCK_ROW, (held.size() == 1) ? held.get(0).address() : place, null, "",
				new Text("第" + row.number() + "行（" + names + "）", "Row " + row.number() + " (" + names + ")"),
				Text.same("")));
	}

	/** What is struck out of a row of which other things stand. */
	List<Note> cells(Row row) {
		return !struck(row) ? List.of() : declared(row).stream().filter(StruckCells::struck).map(this::note).toList();
	}

	/** What is struck out of titles, labels and headings. */
	List<Note> above(List<Row> rows) {
		return rows.stream()
			.flatMap((row) -> row.cells().stream())
			.filter(StruckCells::struck)
			.map(this::note)
			.toList();
	}

	private List<Cell> declared(Row row) {
		return row.cells()
			.stream()
			.filter((cell) -> this.area.declares(cell.column()) && !Normaliser.blank(cell.raw()))
			.toList();
	}

	private static boolean struck(Row row) {
		for (Cell cell : row.cells()) {
			if (struck(cell)) {
				return true;
			}
		}
		return false;
	}

	private static boolean struck(Cell cell) {
		return cell.strike().whole() || cell.strike().part();
	}

	private Note note(Cell cell) {
		Text what = cell.strike().whole() ? new Text("按空格读取", "the cell was read as blank")
				: new Text("按余下的“" + Normaliser.tidy(cell.raw()) + "”读取", "what stands is \"" + cell.raw() + "\"");
		String struck = cell.strike().part() ? Normaliser.tidy(cell.strike().text()) : Rows.shown(cell);
		return new Note(Intake.STRUCK_CELL, cell.address(), cell.raw(), column(cell), Text.same(struck), what);
	}

	/** Only a cell of which nothing stands is a gap in its column. */
	private String column(Cell cell) {
		return cell.strike().whole() ? this.area.column(cell.column()) : "";
	}

	/**
	 * What is told of it.
	 *
	 * @param raw what stands in the cell; null for a row
	 * @param column its name where a cell gives no value for it; empty otherwise
	 */
	record Note(Intake intake, String place, @Nullable String raw, String column, Text seen, Text what) {
	}

}
