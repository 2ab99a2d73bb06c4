package org.huizong.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be written. Rows count from 1 as Excel shows them, columns from 0. Widths
 * and heights follow from what the cells show, unless set.
 */
public final class SheetDraft {

	private static final int LONGEST_TEXT = 32_767;

	private final XSSFSheet sheet;

	private final StyleBook styles;

	private final SheetFit fit;

	private int lastRow;

	private int lastColumn;

	/** What takes the cells of rows that are not held; null for all others. */
	private @Nullable RowsAside aside;

	private @Nullable LongRows longRows;

	SheetDraft(XSSFSheet sheet, StyleBook styles) {
		this.sheet = sheet;
		this.styles = styles;
		this.fit = new SheetFit(sheet);
		new PrintSetup(sheet).landscape();
		sheet.setDisplayGridlines(false);
	}

	public String name() {
		return this.sheet.getSheetName();
	}

	public CellPlace place(int row, int column) {
		return new CellPlace(name(), row, column);
	}

	/** Writes words; never a formula, whatever they begin with. */
	public CellPlace text(int row, int column, String text, NamedStyle style) {
		String kept = (text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
		XSSFCellStyle look = looksLikeFormula(kept) ? this.styles.quoted(style) : this.styles.style(style);
		if (this.aside != null) {
			reach(row, column);
			this.aside.text(row, column, kept, look.getIndex(), style);
			return place(row, column);
		}
		XSSFCell cell = cell(row, column);
		cell.setCellValue(kept);
		cell.setCellStyle(look);
		this.fit.shown(row, column, kept, style);
		return place(row, column);
	}

	/** Writes a figure with all its digits. */
	public CellPlace number(int row, int column, BigDecimal value, NamedStyle style) {
		if (this.aside != null) {
			return aside(row, column, plain(value), style.format().display(value), style);
		}
		XSSFCell cell = cell(row, column);
		cell.setCellValue(0);
		figure(cell, value, style);
		return place(row, column);
	}

	/**
	 * Writes a formula.
	 * @param formula without the leading equals sign
	 * @param value what the formula comes to, stored with it
	 */
	public CellPlace formula(int row, int column, String formula, BigDecimal value, NamedStyle style) {
		XSSFCell cell = cell(row, column);
		cell.setCellFormula(formula);
		cell.setCellValue(0);
		figure(cell, value, style);
		return place(row, column);
	}

	/**
	 * Writes a formula that comes to nothing yet, as one over cells to be filled in.
	 * @param formula without the leading equals sign
	 */
	public CellPlace formula(int row, int column, String formula, NamedStyle style) {
		XSSFCell cell = cell(row, column);
		cell.setCellFormula(formula);
		cell.setCellValue("");
		cell.setCellStyle(this.styles.style(style));
		return place(row, column);
	}

	/** Leaves a cell blank, in a style. */
	public CellPlace blank(int row, int column, NamedStyle style) {
		cell(row, column).setCellStyle(this.styles.style(style));
		return place(row, column);
	}

	/** Refuses what may not be typed into cells. */
	public void check(InputCheck check) {
		new InputChecks(this.sheet).add(check);
	}

	/**
	 * Colours cells while a condition holds.
	 * @param condition for the first of the cells, without the leading equals sign
	 */
	public void highlight(CellPlace first, CellPlace last, String condition, Marking.Gravity gravity) {
		new InputChecks(this.sheet).highlight(first, last, condition, gravity);
	}

	/** Locks all but the cells to be filled in; without a password, against slips. */
	public void protect() {
		new InputChecks(this.sheet).protect();
	}

	/** Writes a calendar day. */
	public CellPlace day(int row, int column, LocalDate day, NamedStyle style) {
		if (this.aside != null) {
			return aside(row, column, String.valueOf(DateUtil.getExcelDate(day)), day.toString(), style);
		}
		XSSFCell cell = cell(row, column);
		cell.setCellValue(day);
		cell.setCellStyle(this.styles.style(style));
		this.fit.shown(row, column, day.toString(), style);
		return place(row, column);
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
		XSSFHyperlink link = this.sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
		link.setAddress(target.reference());
		link.setLocation(target.reference());
		if (this.longRows != null && this.longRows.holds(from.row())) {
			link.setCellReference(new CellReference(from.row() - 1, from.column()));
			this.sheet.addHyperlink(link);
		}
		else {
			cell(from.row(), from.column()).setHyperlink(link);
		}
	}

	/** Merges cells; the first one's content and style spread over them. */
	public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
		if (firstRow == lastRow && firstColumn == lastColumn) {
			return;
		}
		XSSFCell first = cell(firstRow, firstColumn);
		for (int row = firstRow; row <= lastRow; row++) {
			for (int column = firstColumn; column <= lastColumn; column++) {
				cell(row, column).setCellStyle(first.getCellStyle());
			}
		}
		this.sheet.addMergedRegion(new CellRangeAddress(firstRow - 1, lastRow - 1, firstColumn, lastColumn));
	}

	/** Keeps the rows above and columns left of a cell in view. */
	public void freeze(int rows, int columns) {
		this.sheet.createFreezePane(columns, rows);
	}

	/** Repeats rows at the head of every printed page. */
	public void repeat(int firstRow, int lastRow) {
		this.sheet.setRepeatingRows(new CellRangeAddress(firstRow - 1, lastRow - 1, -1, -1));
	}

	/** Begins a new printed page at the row. */
	public void pageBreakBefore(int row) {
		this.sheet.setRowBreak(row - 2);
	}

	/** Prints the whole sheet on one page. */
	public void onOnePage() {
		this.sheet.getPrintSetup().setFitHeight((short) 1);
	}

	/** Prints the sheet on A3: for tables of very many columns. */
	public void onA3() {
		this.sheet.getPrintSetup().setPaperSize(XSSFPrintSetup.A3_PAPERSIZE);
	}

	/** Lets a reader filter the rows below the headings from the first to the last. */
	public void filter(CellPlace first, CellPlace last) {
		this.sheet.setAutoFilter(new CellRangeAddress(first.row() - 1, last.row() - 1, first.column(), last.column()));
	}

	/** Prints words at the left and right of every page's foot. */
	public void footer(String left, String right) {
		new PrintSetup(this.sheet).footer(left, right);
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
		new ChartPainter(this.sheet).paint(chart, firstRow, firstColumn, lastRow, lastColumn);
		reach(lastRow, lastColumn);
	}

	void finish() {
		this.fit.apply();
		if (this.lastRow > 0) {
			int index = this.sheet.getWorkbook().getSheetIndex(this.sheet);
			this.sheet.getWorkbook().setPrintArea(index, 0, this.lastColumn, 0, this.lastRow - 1);
		}
	}

	/** The name of the sheet's part in the package. */
	String part() {
		return this.sheet.getPackagePart().getPartName().getName().substring(1);
	}

	/** The rows too many to be held; null where there are none. */
	@Nullable LongRows longRows() {
		return this.longRows;
	}

	private CellPlace aside(int row, int column, String digits, String shown, NamedStyle style) {
		reach(row, column);
		Objects.requireNonNull(this.aside)
			.number(row, column, digits, shown, this.styles.style(style).getIndex(), style);
		return place(row, column);
	}

	private void figure(XSSFCell cell, BigDecimal value, NamedStyle style) {
		cell.getCTCell().setV(plain(value));
		cell.setCellStyle(this.styles.style(style));
		this.fit.shown(cell.getRowIndex() + 1, cell.getColumnIndex(), style.format().display(value), style);
	}

	/** What is printed ends where the last cell or chart does. */
	private void reach(int row, int column) {
		this.lastRow = Math.max(this.lastRow, row);
		this.lastColumn = Math.max(this.lastColumn, column);
	}

	private XSSFCell cell(int row, int column) {
		reach(row, column);
		XSSFRow there = this.sheet.getRow(row - 1);
		XSSFRow wanted = (there != null) ? there : this.sheet.createRow(row - 1);
		XSSFCell cell = wanted.getCell(column);
		return (cell != null) ? cell : wanted.createCell(column);
	}

	private static String plain(BigDecimal value) {
		return (value.signum() == 0) ? "0" : value.stripTrailingZeros().toPlainString();
	}

	private static boolean looksLikeFormula(String text) {
		return !text.isEmpty() && "=+-@＝＋－＠\t\r".indexOf(text.charAt(0)) >= 0;
	}

}
