package org.huizong.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a published workbook as its reader finds things in it: by the words in its
 * cells, line breaks and blanks aside.
 */
final class PublishedSheet {

	private final Sheet sheet;

	private PublishedSheet(Sheet sheet) {
		this.sheet = sheet;
	}

	static PublishedSheet of(ReferencePeriod month, String name) {
		XSSFSheet sheet = ShippedYear.workbook(month).getSheet(name);
		if (sheet == null) {
			throw new AssertionError("the workbook of " + month + " has no sheet " + name);
		}
		return new PublishedSheet(sheet);
	}

	/** The texts of the sheet, row by row. */
	List<String> lines() {
		return cells(0).map(PublishedSheet::text).filter((text) -> !text.isEmpty()).toList();
	}

	/** The one text that begins like this. */
	String line(String beginning) {
		List<String> found = lines().stream().filter((line) -> line.startsWith(beginning)).toList();
		if (found.size() != 1) {
			throw new AssertionError(
					found.size() + " texts begin with " + beginning + " in " + this.sheet.getSheetName());
		}
		return found.get(0);
	}

	/** What stands in the line with this label, below this heading. */
	Cell at(String label, String heading) {
		return down(find(heading, 0, 0), 0, label);
	}

	/** The same where the heading stands under one that several columns share. */
	Cell at(String label, String group, String heading) {
		return at(label, group, heading, 0);
	}

	/** The same in the part of the sheet that begins with a line of this text. */
	Cell within(String section, String label, String group, String heading) {
		return at(label, group, heading, find(section, 0, 0).getRowIndex());
	}

	private Cell at(String label, String group, String heading, int from) {
		Cell shared = find(group, from, 0);
		return down(find(heading, shared.getRowIndex() + 1, shared.getColumnIndex()), 0, label);
	}

	/** The ranking whose heading this is, first place first, without the city's line. */
	List<Place> ranking(String heading) {
		Cell title = find(heading, 0, 0);
		int column = find("位次", title.getRowIndex() + 1, title.getColumnIndex()).getColumnIndex();
		List<Place> places = new ArrayList<>();
		for (int row = title.getRowIndex() + 2; !text(cell(row, column + 1)).equals("全市"); row++) {
			Cell value = cell(row, column + 2);
			boolean numeric = value != null && value.getCellType() == CellType.NUMERIC;
			places.add(new Place(text(cell(row, column)), text(cell(row, column + 1)), numeric ? number(value) : null));
		}
		return places;
	}

	static BigDecimal number(@Nullable Cell cell) {
		if (cell == null) {
			throw new AssertionError("no such cell");
		}
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		if (type != CellType.NUMERIC) {
			throw new AssertionError(place(cell) + " holds no number but " + text(cell));
		}
		return new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()));
	}

	/** Text without blanks and line breaks; a number as its digits. */
	static String text(@Nullable Cell cell) {
		if (cell == null) {
			return "";
		}
		return switch (cell.getCellType()) {
			case STRING -> cell.getStringCellValue().replaceAll("[\\s　]", "");
			case NUMERIC -> number(cell).toPlainString();
			case FORMULA -> (cell.getCachedFormulaResultType() == CellType.NUMERIC) ? number(cell).toPlainString()
					: cell.getRichStringCellValue().getString();
			default -> "";
		};
	}

	static String place(Cell cell) {
		return cell.getSheet().getSheetName() + "!" + cell.getAddress();
	}

	private Cell down(Cell heading, int labels, String label) {
		for (int row = heading.getRowIndex() + 1; row <= this.sheet.getLastRowNum(); row++) {
			if (text(cell(row, labels)).equals(label)) {
				return Objects.requireNonNull(cell(row, heading.getColumnIndex()));
			}
		}
		throw new AssertionError("no line " + label + " below " + place(heading));
	}

	private Cell find(String text, int fromRow, int fromColumn) {
		Predicate<Cell> wanted = (cell) -> cell.getColumnIndex() >= fromColumn && text(cell).equals(text);
		return cells(fromRow).filter(wanted)
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + text + " in " + this.sheet.getSheetName()));
	}

	private Stream<Cell> cells(int fromRow) {
		List<Cell> cells = new ArrayList<>();
		for (Row row : this.sheet) {
			if (row.getRowNum() >= fromRow) {
				row.forEach(cells::add);
			}
		}
		return cells.stream();
	}

	private @Nullable Cell cell(int row, int column) {
		Row found = this.sheet.getRow(row);
		return (found != null) ? found.getCell(column) : null;
	}

	/**
	 * A line of a ranking.
	 *
	 * @param value null where the unit is not ranked for want of one
	 */
	record Place(String rank, String unit, @Nullable BigDecimal value) {
	}

}
