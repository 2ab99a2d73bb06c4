package org.huizong.collect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.collect.cell.Rows;
import org.huizong.excel.Cell.Type;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook;

/**
 * A workbook in memory, written as a readable grid: a line a row, cells divided by
 * {@code |}. A decimal is a number, {@code '12} text, {@code @2009-09-15} a date,
 * {@code TRUE} a boolean, {@code #N/A} an error, {@code =?} a formula without a value,
 * {@code =12} a formula with one, {@code \n} a line break; an empty line is a blank row.
 */
public class GridWorkbook implements Workbook {

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E[+-]?\\d+)?");

	private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+):([A-Z]+)(\\d+)");

	private final List<Sheet> sheets = new ArrayList<>();

	private final List<List<Row>> rows = new ArrayList<>();

	private final List<List<CellRange>> merges = new ArrayList<>();

	private int rowsRead;

	public static GridWorkbook of(String sheet, String grid, String... merges) {
		return new GridWorkbook().and(sheet, grid, merges);
	}

	public GridWorkbook and(String sheet, String grid, String... merged) {
		return add(sheet, false, grid, merged);
	}

	public GridWorkbook andHidden(String sheet, String grid) {
		return add(sheet, true, grid);
	}

	private GridWorkbook add(String sheet, boolean hidden, String grid, String... merged) {
		this.sheets.add(new Sheet(this.sheets.size(), sheet, hidden));
		this.rows.add(rows(grid));
		this.merges.add(java.util.Arrays.stream(merged).map(GridWorkbook::range).toList());
		return this;
	}

	@Override
	public List<Sheet> sheets() {
		return List.copyOf(this.sheets);
	}

	@Override
	public void read(int index, RowHandler handler) {
		for (Row row : this.rows.get(index)) {
			this.rowsRead++;
			if (!handler.row(row)) {
				return;
			}
		}
		this.merges.get(index).forEach(handler::merged);
	}

	@Override
	public List<CellRange> mergedRanges(int index) {
		return this.merges.get(index);
	}

	@Override
	public void close() {
	}

	public int rowsRead() {
		return this.rowsRead;
	}

	public static Cell cell(String text) {
		return cell(text, 0, 1);
	}

	private static List<Row> rows(String grid) {
		List<Row> rows = new ArrayList<>();
		int number = 0;
		for (String line : grid.split("\n")) {
			number++;
			List<Cell> cells = new ArrayList<>();
			int column = 0;
			for (String text : line.split("\\|", -1)) {
				if (!text.isBlank()) {
					cells.add(cell(text.strip(), column, number));
				}
				column++;
			}
			if (!cells.isEmpty()) {
				rows.add(new Row(number, false, cells));
			}
		}
		return rows;
	}

	private static Cell cell(String text, int column, int row) {
		String address = Rows.letter(column) + row;
		boolean formula = text.startsWith("=") && text.length() > 1;
		String content = formula ? text.substring(1) : text;
		if (content.equals("?") && formula) {
			return new Cell(column, address, Type.UNCOMPUTED, null, "", true);
		}
		if (NUMBER.matcher(content).matches()) {
			BigDecimal number = new BigDecimal(content).stripTrailingZeros();
			return new Cell(column, address, Type.NUMBER, number, content, formula);
		}
		if (content.startsWith("@")) {
			LocalDate day = LocalDate.parse(content.substring(1));
			return new Cell(column, address, Type.DATE, day.atStartOfDay(), String.valueOf(day.toEpochDay() + 25_569),
					formula);
		}
		if (content.startsWith("#") && content.matches("#[A-Z/0]+[!?]?")) {
			return new Cell(column, address, Type.ERROR, content, content, formula);
		}
		if (content.equals("TRUE") || content.equals("FALSE")) {
			boolean value = content.equals("TRUE");
			return new Cell(column, address, Type.BOOLEAN, value, value ? "1" : "0", formula);
		}
		String raw = (content.startsWith("'") ? content.substring(1) : content).replace("\\n", "\n");
		return new Cell(column, address, Type.TEXT, raw, raw, formula);
	}

	private static CellRange range(String text) {
		Matcher matcher = RANGE.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(text);
		}
		return new CellRange(Integer.parseInt(matcher.group(2)), column(matcher.group(1)),
				Integer.parseInt(matcher.group(4)), column(matcher.group(3)));
	}

	private static int column(String letters) {
		return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
	}

}
