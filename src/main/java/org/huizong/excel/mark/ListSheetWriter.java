package org.huizong.excel.mark;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.excel.Gravity;
import org.huizong.excel.format.TextWidth;
import org.huizong.excel.write.CellPlace;

/** Writes a {@link ListSheet} into a workbook of either format. */
final class ListSheetWriter {

	private static final String HEADING = "D9E1F2";

	private static final String INPUT = "FFFFCC";

	private static final double LINE = 14.5;

	/** Half-width characters that an A4 page holds across; LibreOffice fits no .xls. */
	private static final int PAGE = 128;

	private static final double HIGHEST = 400;

	private final Workbook workbook;

	private final Sheet sheet;

	private final ListSheet list;

	private final Tint tint;

	private final Map<String, CellStyle> styles = new HashMap<>();

	private final Map<Gravity, CellStyle> coloured = new EnumMap<>(Gravity.class);

	private int next;

	private ListSheetWriter(Workbook workbook, ListSheet list) {
		this.workbook = workbook;
		this.list = list;
		this.tint = new Tint(workbook);
		this.sheet = workbook.createSheet(list.name());
	}

	/** Appends the sheet. */
	static Sheet write(Workbook workbook, ListSheet list) {
		ListSheetWriter writer = new ListSheetWriter(workbook, list);
		writer.write();
		return writer.sheet;
	}

	private void write() {
		this.sheet.setDisplayGridlines(false);
		for (int column = 0; column < this.list.columns().size(); column++) {
			this.sheet.setColumnWidth(column, this.list.columns().get(column).width() * 256);
		}
		across(this.list.title(), style("title", this::title), 30);
		for (String line : this.list.lines()) {
			across(line, style("line", this::line), Math.max(17, LINE * TextWidth.lines(line, width() - 2) + 3));
		}
		int heading = heading();
		this.list.rows().forEach(this::row);
		if (!this.list.rows().isEmpty()) {
			filter(new CellRangeAddress(heading, this.next - 1, 0, this.list.columns().size() - 1));
		}
		this.sheet.createFreezePane(0, heading + 1);
		this.sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
		print();
		if (this.sheet instanceof XSSFSheet xlsx) {
			protect(xlsx);
		}
	}

	/** In {@code .xls} POI gives the filter's name the wrong sheet. */
	private void filter(CellRangeAddress range) {
		this.sheet.setAutoFilter(range);
		if (this.workbook instanceof HSSFWorkbook xls) {
			InternalWorkbook records = xls.getInternalWorkbook();
			int index = xls.getSheetIndex(this.sheet);
			records.getSpecificBuiltinRecord(NameRecord.BUILTIN_FILTER_DB, index + 1)
				.setNameDefinition(
						new Ptg[] { new Area3DPtg(range.getFirstRow(), range.getLastRow(), range.getFirstColumn(),
								range.getLastColumn(), false, false, false, false, records.checkExternSheet(index)) });
		}
	}

	/** Without a password: against slips, not against people. */
	private static void protect(XSSFSheet sheet) {
		sheet.enableLocking();
		sheet.lockAutoFilter(false);
		sheet.lockSort(false);
		sheet.lockFormatColumns(false);
		sheet.lockFormatRows(false);
		sheet.lockFormatCells(false);
	}

	private void across(String text, CellStyle style, double height) {
		Row row = this.sheet.createRow(this.next++);
		row.setHeightInPoints((float) Math.min(height, HIGHEST));
		cell(row, 0, text, style);
		if (this.list.columns().size() > 1) {
			this.sheet.addMergedRegion(
					new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, this.list.columns().size() - 1));
		}
	}

	private int heading() {
		Row row = this.sheet.createRow(this.next++);
		row.setHeightInPoints(24);
		for (int column = 0; column < this.list.columns().size(); column++) {
			cell(row, column, this.list.columns().get(column).heading(), style("heading", this::headingStyle));
		}
		return row.getRowNum();
	}

	private void row(ListSheet.Row listed) {
		Row row = this.sheet.createRow(this.next++);
		int lines = 1;
		for (int column = 0; column < listed.cells().size(); column++) {
			ListSheet.Column declared = this.list.columns().get(column);
			String text = listed.cells().get(column);
			Cell cell = cell(row, column, text, styleOf(listed, column, declared));
			if (column == listed.linkColumn()) {
				link(cell, listed);
			}
			lines = Math.max(lines, TextWidth.lines(text, declared.width() - 2.0));
		}
		row.setHeightInPoints((float) Math.min(Math.max(20, lines * LINE + 5), HIGHEST));
	}

	private CellStyle styleOf(ListSheet.Row listed, int column, ListSheet.Column declared) {
		if (column == listed.gravityColumn()) {
			return this.coloured.computeIfAbsent(listed.gravity(), (gravity) -> {
				CellStyle style = body(HorizontalAlignment.CENTER);
				this.tint.fill(style, gravity.rgb);
				return style;
			});
		}
		if (column == listed.linkColumn() && listed.target() != null) {
			return style("link", this::link);
		}
		if (declared.input()) {
			return style("input", this::input);
		}
		return declared.centred() ? style("centred", () -> body(HorizontalAlignment.CENTER))
				: style("words", () -> body(HorizontalAlignment.LEFT));
	}

	private void link(Cell cell, ListSheet.Row listed) {
		ListSheet.Target target = listed.target();
		if (target != null) {
			Hyperlink link = this.workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
			link.setAddress(CellPlace.quoted(target.sheet()) + "!" + target.cell());
			cell.setHyperlink(link);
		}
	}

	private static Cell cell(Row row, int column, String text, CellStyle style) {
		int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
		Cell cell = row.createCell(column);
		cell.setCellValue((text.length() > most) ? text.substring(0, most - 1) + "…" : text);
		cell.setCellStyle(style);
		return cell;
	}

	private int width() {
		return this.list.columns().stream().mapToInt(ListSheet.Column::width).sum();
	}

	private void print() {
		PrintSetup setup = this.sheet.getPrintSetup();
		setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
		setup.setLandscape(true);
		if (this.sheet instanceof XSSFSheet) {
			this.sheet.setFitToPage(true);
			setup.setFitWidth((short) 1);
			setup.setFitHeight((short) 0);
		}
		else {
			setup.setScale((short) Math.min(100, 100 * PAGE / width()));
		}
		this.sheet.setHorizontallyCenter(true);
		this.sheet.setMargin(PageMargin.LEFT, 0.4);
		this.sheet.setMargin(PageMargin.RIGHT, 0.4);
		this.sheet.setMargin(PageMargin.TOP, 0.5);
		this.sheet.setMargin(PageMargin.BOTTOM, 0.6);
		setup.setFooterMargin(0.3);
		this.sheet.getFooter().setCenter("第 &P 页 共 &N 页");
	}

	private CellStyle style(String name, java.util.function.Supplier<CellStyle> make) {
		CellStyle made = this.styles.get(name);
		if (made == null) {
			made = make.get();
			this.styles.put(name, made);
		}
		return made;
	}

	private CellStyle title() {
		CellStyle style = plain("黑体", 16, true);
		style.setAlignment(HorizontalAlignment.CENTER);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		return style;
	}

	private CellStyle line() {
		CellStyle style = plain("宋体", 10, false);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setWrapText(true);
		return style;
	}

	private CellStyle headingStyle() {
		return bordered(plain("黑体", 10, false), HorizontalAlignment.CENTER, HEADING);
	}

	private CellStyle input() {
		CellStyle style = body(HorizontalAlignment.LEFT);
		this.tint.fill(style, INPUT);
		style.setLocked(false);
		return style;
	}

	private CellStyle link() {
		CellStyle style = bordered(plain("宋体", 10, false), HorizontalAlignment.CENTER, null);
		Font font = this.workbook.createFont();
		font.setFontName("宋体");
		font.setFontHeightInPoints((short) 10);
		font.setUnderline(Font.U_SINGLE);
		font.setColor(IndexedColors.BLUE.getIndex());
		style.setFont(font);
		return style;
	}

	private CellStyle body(HorizontalAlignment alignment) {
		return bordered(plain("宋体", 10, false), alignment, null);
	}

	private CellStyle bordered(CellStyle style, HorizontalAlignment alignment,
			@org.jspecify.annotations.Nullable String rgb) {
		style.setAlignment(alignment);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setWrapText(true);
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		if (rgb != null) {
			this.tint.fill(style, rgb);
		}
		return style;
	}

	private CellStyle plain(String name, int points, boolean bold) {
		Font font = this.workbook.createFont();
		font.setFontName(name);
		font.setFontHeightInPoints((short) points);
		font.setBold(bold);
		CellStyle style = this.workbook.createCellStyle();
		style.setFont(font);
		return style;
	}

}
