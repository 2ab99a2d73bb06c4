package org.huizong.sample;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** A workbook's cell styles, each made once. */
final class Ink {

	private final Workbook workbook;

	private final Map<String, CellStyle> styles = new HashMap<>();

	private final Font plain;

	private final Font bold;

	private final Font title;

	Ink(Workbook workbook) {
		this.workbook = workbook;
		this.plain = font("宋体", 11, false);
		this.bold = font("宋体", 11, true);
		this.title = font("黑体", 18, false);
	}

	CellStyle title() {
		return style("title", "", 0, false, this.title, HorizontalAlignment.CENTER);
	}

	CellStyle line() {
		return style("line", "", 0, false, this.plain, HorizontalAlignment.LEFT);
	}

	CellStyle heading() {
		CellStyle style = style("heading", "", 0, true, this.bold, HorizontalAlignment.CENTER);
		style.setWrapText(true);
		return style;
	}

	CellStyle text() {
		CellStyle style = style("text", "", 0, true, this.plain, HorizontalAlignment.LEFT);
		style.setShrinkToFit(true);
		return style;
	}

	CellStyle figureAsText() {
		return style("figure as text", "@", 0, true, this.plain, HorizontalAlignment.RIGHT);
	}

	CellStyle number(int decimals) {
		String format = (decimals == 0) ? "0" : "0." + "0".repeat(decimals);
		return style("number " + decimals, format, 0, true, this.plain, HorizontalAlignment.RIGHT);
	}

	CellStyle day(Habits.Days days) {
		return style("day", days.format(), days.builtIn(), true, this.plain, HorizontalAlignment.CENTER);
	}

	private CellStyle style(String name, String format, int builtIn, boolean boxed, Font font,
			HorizontalAlignment alignment) {
		return this.styles.computeIfAbsent(name, (key) -> {
			CellStyle style = this.workbook.createCellStyle();
			style.setFont(font);
			style.setAlignment(alignment);
			style.setVerticalAlignment(VerticalAlignment.CENTER);
			style
				.setDataFormat(format.isEmpty() ? (short) builtIn : this.workbook.createDataFormat().getFormat(format));
			if (boxed) {
				box(style);
			}
			return style;
		});
	}

	private static void box(CellStyle style) {
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
	}

	private Font font(String name, int points, boolean bold) {
		Font font = this.workbook.createFont();
		font.setFontName(name);
		font.setFontHeightInPoints((short) points);
		font.setBold(bold);
		return font;
	}

}
