package org.huizong.excel.write;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;

import org.huizong.excel.Gravity;
import org.huizong.excel.format.SerialDate;
import org.huizong.excel.format.XmlWords;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be written. Rows count from 1 as Excel shows them, columns from 0. Widths
 * and heights follow from what the cells show, unless set.
 */
public final class SheetDraft {

	private static final int LONGEST_TEXT = 32_767;

	private final String name;

	private final WorkbookDraft workbook;

	private final SheetCells cells = new SheetCells();

	private final SheetFit fit = new SheetFit(this.cells);

	private final SheetView view = new SheetView();

	private final PrintSetup print = new PrintSetup();

	private final InputChecks checks = new InputChecks();

	private final SheetDrawing drawing = new SheetDrawing();

	/** Where each link leads, in the order in which they were made. */
	private final StringBuilder links = new StringBuilder();

	private @Nullable CellArea filter;

	private int lastRow;

	private int lastColumn;

	/** What takes the cells of rows that are not held; null for all others. */
	private @Nullable RowsAside aside;

	private @Nullable LongRows longRows;

	SheetDraft(String name, WorkbookDraft workbook) {
		this.name = name;
		this.workbook = workbook;
	}

	public String name() {
		return this.name;
	}

	public CellPlace place(int row, int column) {
		return new CellPlace(this.name, row, column);
	}

	/** Writes words; never a formula, whatever they begin with. */
	public CellPlace text(int row, int column, String text, NamedStyle style) {
		String kept = (text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
		StyleBook styles = this.workbook.styles();
		int look = looksLikeFormula(kept) ? styles.quoted(style) : styles.style(style);
		if (this.aside != null) {
			reach(row, column);
			this.aside.text(row, column, kept, look, style);
			return place(row, column);
		}
		SheetCell cell = cell(row, column);
		cell.hold(SheetCell.SHARED, String.valueOf(this.workbook.words().place(kept)));
		cell.style(look);
		cell.shows(kept, style);
		return place(row, column);
	}

	/** Writes a figure with all its digits. */
	public CellPlace number(int row, int column, BigDecimal value, NamedStyle style) {
		return figure(row, column, plain(value), style.format().display(value), style);
	}

	/**
	 * Writes a formula.
	 * @param formula without the leading equals sign
	 * @param value what the formula comes to, stored with it
	 */
	public CellPlace formula(int row, int column, String formula, BigDecimal value, NamedStyle style) {
		cell(row, column).formula(formula);
		return number(row, column, value, style);
	}

	/**
	 * Writes a formula that comes to nothing yet, as one over cells to be filled in.
	 * @param formula without the leading equals sign
	 */
	public CellPlace formula(int row, int column, String formula, NamedStyle style) {
		SheetCell cell = cell(row, column);
		cell.formula(formula);
		cell.hold(SheetCell.WORDS, "");
		cell.style(this.workbook.styles().style(style));
		return place(row, column);
	}

	/** Leaves a cell blank, in a style. */
	public CellPlace blank(int row, int column, NamedStyle style) {
		cell(row, column).style(this.workbook.styles().style(style));
		return place(row, column);
	}

	/** Refuses what may not be typed into cells. */
	public void check(InputCheck check) {
		this.checks.add(check);
	}

	/**
	 * Colours cells while a condition holds.
	 * @param condition for the first of the cells, without the leading equals sign
	 */
	public void highlight(CellPlace first, CellPlace last, String condition, Gravity gravity) {
		this.checks.highlight(first, last, condition, this.workbook.styles().highlight(gravity.rgb));
	}

	/** Locks all but the cells to be filled in; without a password, against slips. */
	public void protect() {
		this.checks.protect();
	}

	/** Writes a calendar day. */
	public CellPlace day(int row, int column, LocalDate day, NamedStyle style) {
		return figure(row, column, SerialDate.of(day) + ".0", day.toString(), style);
	}

	/**
	 * Writes rows that are too many to be held, once on a sheet: words, figures and days,
	 * each row's from the left, the rows from the top.
	 * @param filling writes the rows; it is run twice, to measure and to write
	 */
	public void longRows(Runnable filling) {
		this.longRows = LongRows.begin();
		RowsAside kept = new RowsAside(this.fit, this.longRows);
		this.aside = kept;
		filling.run();
		kept.settle();
		filling.run();
		kept.finish();
		this.aside = null;
	}

	/** Makes a cell that has been written jump to another. */
	public void link(CellPlace from, CellPlace target) {
		this.links.append("<hyperlink location=\"")
			.append(XmlWords.attribute(target.reference()))
			.append("\" ref=\"")
			.append(from.address())
			.append("\"/>");
	}

	/** Merges cells; the first one's content and style spread over them. */
	public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
		if (firstRow == lastRow && firstColumn == lastColumn) {
			return;
		}
		int style = cell(firstRow, firstColumn).style();
		for (int row = firstRow; row <= lastRow; row++) {
			for (int column = firstColumn; column <= lastColumn; column++) {
				cell(row, column).style(style);
			}
		}
		this.cells.merge(new CellArea(firstRow, firstColumn, lastRow, lastColumn));
	}

	/** Keeps the rows above and columns left of a cell in view. */
	public void freeze(int rows, int columns) {
		this.view.freeze(rows, columns);
	}

	/** Repeats rows at the head of every printed page. */
	public void repeat(int firstRow, int lastRow) {
		this.workbook.names().define(DefinedNames.PRINT_TITLES, this, "$" + firstRow + ":$" + lastRow);
	}

	/** Begins a new printed page at the row. */
	public void pageBreakBefore(int row) {
		this.print.breakBefore(row);
	}

	/** Prints the whole sheet on one page. */
	public void onOnePage() {
		this.print.onOnePage();
	}

	/** Prints the sheet on A3: for tables of very many columns. */
	public void onA3() {
		this.print.onA3();
	}

	/** Lets a reader filter the rows below the headings from the first to the last. */
	public void filter(CellPlace first, CellPlace last) {
		this.filter = new CellArea(first.row(), first.column(), last.row(), last.column());
		this.workbook.names().define(DefinedNames.FILTER, this, this.filter.fixed());
	}

	/** Prints words at the left and right of every page's foot. */
	public void footer(String left, String right) {
		this.print.footer(left, right);
	}

	/** Sets the width of a column in half-width characters. */
	public void width(int column, int characters) {
		this.fit.width(column, characters);
	}

	/** Sets the least width of a column in half-width characters. */
	public void atLeast(int column, int characters) {
		this.fit.atLeast(column, characters);
	}

	/** Sets the greatest width of a column in half-width characters; words wrap in it. */
	public void atMost(int column, int characters) {
		this.fit.atMost(column, characters);
	}

	/** Draws a chart over the cells from the first to the last, both covered. */
	public void chart(ChartDraft chart, int firstRow, int firstColumn, int lastRow, int lastColumn) {
		this.drawing.add(ChartXml.of(chart, this.workbook), new CellArea(firstRow, firstColumn, lastRow, lastColumn));
		reach(lastRow, lastColumn);
	}

	/** All cells are written; what is printed ends where the last cell or chart does. */
	void finish() {
		if (this.lastRow > 0) {
			this.workbook.names()
				.define(DefinedNames.PRINT_AREA, this, new CellArea(1, 0, this.lastRow, this.lastColumn).fixed());
		}
	}

	/**
	 * Writes the sheet's part; rows that were not held are gone then.
	 * @param first whether it is the first sheet of its workbook
	 */
	void write(boolean first, Writer out) throws IOException {
		new SheetXml(this.cells, this.fit, this.longRows).write(this.view.xml(first), out, () -> {
			this.checks.writeProtection(out);
			if (this.filter != null) {
				out.append("<autoFilter ref=\"").append(this.filter.reference()).append("\"/>");
			}
		}, () -> {
			this.checks.write(out);
			if (!this.links.isEmpty()) {
				out.append("<hyperlinks>").append(this.links).append("</hyperlinks>");
			}
			this.print.write(out);
		}, !this.drawing.isEmpty());
	}

	SheetDrawing drawing() {
		return this.drawing;
	}

	@Nullable SheetCell find(int row, int column) {
		return this.cells.find(row, column);
	}

	private CellPlace figure(int row, int column, String digits, String shown, NamedStyle style) {
		int look = this.workbook.styles().style(style);
		if (this.aside != null) {
			reach(row, column);
			this.aside.number(row, column, digits, shown, look, style);
			return place(row, column);
		}
		SheetCell cell = cell(row, column);
		cell.hold(SheetCell.NUMBER, digits);
		cell.style(look);
		cell.shows(shown, style);
		return place(row, column);
	}

	private void reach(int row, int column) {
		this.lastRow = Math.max(this.lastRow, row);
		this.lastColumn = Math.max(this.lastColumn, column);
	}

	private SheetCell cell(int row, int column) {
		reach(row, column);
		return this.cells.at(row, column);
	}

	private static String plain(BigDecimal value) {
		return (value.signum() == 0) ? "0" : value.stripTrailingZeros().toPlainString();
	}

	private static boolean looksLikeFormula(String text) {
		return !text.isEmpty() && "=+-@＝＋－＠\t\r".indexOf(text.charAt(0)) >= 0;
	}

}
