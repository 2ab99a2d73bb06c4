package org.huizong.planted;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/** One error of one kind: what is done to the good returns, and what must be found. */
final class Plant {

	private final String kind;

	private final List<Change> changes = new ArrayList<>();

	private final Set<String> expected = new TreeSet<>();

	private Plant(String kind) {
		this.kind = kind;
	}

	static Plant of(String kind) {
		return new Plant(kind);
	}

	String kind() {
		return this.kind;
	}

	/** As {@code C09 2009-09/上高县.xls#项目台账!K5}. */
	Set<String> expected() {
		return this.expected;
	}

	/** Changes the inbox, the folder that holds the months. */
	void sow(Path inbox) throws IOException {
		for (Change change : this.changes) {
			change.on(inbox);
		}
	}

	Plant file(Change change) {
		this.changes.add(change);
		return this;
	}

	/** Changes the workbook that holds the row, and computes its formulas again. */
	Plant workbook(String file, WorkbookChange change) {
		return file((inbox) -> Workbooks.edit(inbox.resolve(file), change));
	}

	Plant sheet(ReturnRow row, SheetChange change) {
		return workbook(row.file(), (workbook) -> change.on(workbook.getSheet(row.sheet())));
	}

	/** Writes a figure, a text, a day or, for null, nothing into the row's cell. */
	Plant set(ReturnRow row, String column, @Nullable Object value) {
		return set(row, address(row, column), value);
	}

	Plant set(ReturnRow row, CellReference address, @Nullable Object value) {
		return sheet(row, (sheet) -> {
			Row line = (sheet.getRow(address.getRow()) != null) ? sheet.getRow(address.getRow())
					: sheet.createRow(address.getRow());
			write(line.getCell(address.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), value);
		});
	}

	Plant find(String rule, ReturnRow row, String column) {
		return find(rule, row, address(row, column));
	}

	Plant find(String rule, ReturnRow row, CellReference address) {
		return findAt(rule, row.file() + "#" + row.sheet() + "!" + address.formatAsString(false));
	}

	/** A finding about a whole file, a sheet's range, or nothing received (empty). */
	Plant findAt(String rule, String reference) {
		this.expected.add((rule + " " + reference).strip());
		return this;
	}

	static CellReference address(ReturnRow row, String column) {
		ReturnCell cell = row.cells().get(column);
		if (cell == null || cell.address().isEmpty()) {
			throw new IllegalArgumentException("no cell " + column + " in row " + row.row() + " of " + row.file());
		}
		return new CellReference(cell.address());
	}

	static void write(Cell received, @Nullable Object value) {
		Cell cell = (received.getCellType() == CellType.FORMULA) ? inPlaceOf(received) : received;
		if (value instanceof Number number) {
			cell.setCellValue(number.doubleValue());
		}
		else if (value instanceof LocalDate day) {
			boolean text = cell.getCellType() != CellType.NUMERIC;
			if (text) {
				cell.setCellValue(day.toString());
			}
			else {
				cell.setCellValue(day);
			}
		}
		else if (value == null) {
			cell.setBlank();
		}
		else {
			cell.setCellValue(value.toString());
		}
	}

	/** A formula that is only taken away comes back when an .xls is saved. */
	private static Cell inPlaceOf(Cell formula) {
		Row row = formula.getRow();
		int column = formula.getColumnIndex();
		CellStyle style = formula.getCellStyle();
		row.removeCell(formula);
		Cell cell = row.createCell(column);
		cell.setCellStyle(style);
		return cell;
	}

	/** Does something to the inbox. */
	@FunctionalInterface
	public interface Change {

		void on(Path inbox) throws IOException;

	}

	/** Does something to a workbook. */
	@FunctionalInterface
	interface WorkbookChange {

		void on(Workbook workbook) throws IOException;

	}

	/** Does something to a sheet. */
	@FunctionalInterface
	interface SheetChange {

		void on(Sheet sheet);

	}

}
