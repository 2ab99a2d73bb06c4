package org.huizong.excel.mark;

import java.util.HexFormat;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * Fills cells of either format; {@code .xls} takes the likest colour of its palette. The
 * colour a fill replaces is kept as its background, which a solid fill does not show, so
 * that it can be brought back.
 */
final class Tint {

	private static final short NONE = IndexedColors.AUTOMATIC.getIndex();

	private final Workbook workbook;

	Tint(Workbook workbook) {
		this.workbook = workbook;
	}

	/** Fills a new style whatever it was. */
	void fill(CellStyle style, String rgb) {
		if (style instanceof XSSFCellStyle xlsx) {
			xlsx.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(rgb)));
		}
		else {
			style.setFillForegroundColor(similar(rgb));
		}
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
	}

	/** Fills a copy of a style, which keeps the colour it had behind the new one. */
	void over(CellStyle style, String rgb) {
		boolean filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
		XSSFColor before = (filled && style instanceof XSSFCellStyle xlsx) ? xlsx.getFillForegroundXSSFColor() : null;
		short index = filled ? style.getFillForegroundColor() : NONE;
		fill(style, rgb);
		if (before != null) {
			((XSSFCellStyle) style).setFillBackgroundColor(before);
		}
		else {
			style.setFillBackgroundColor(index);
		}
	}

	/** Whether a style wears the colour. */
	boolean wears(CellStyle style, String rgb) {
		if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
			return false;
		}
		if (style instanceof XSSFCellStyle xlsx) {
			XSSFColor colour = xlsx.getFillForegroundXSSFColor();
			return colour != null && ("FF" + rgb).equals(colour.getARGBHex());
		}
		return style.getFillForegroundColor() == similar(rgb);
	}

	/** Brings back, in a copy of a style, the colour that was kept behind. */
	void restore(CellStyle style) {
		short behind = style.getFillBackgroundColor();
		XSSFColor colour = (style instanceof XSSFCellStyle xlsx) ? xlsx.getFillBackgroundXSSFColor() : null;
		boolean none = (style instanceof XSSFCellStyle) ? colour == null || behind == NONE : behind == NONE;
		if (none) {
			style.setFillPattern(FillPatternType.NO_FILL);
			style.setFillForegroundColor(NONE);
		}
		else if (colour != null) {
			((XSSFCellStyle) style).setFillForegroundColor(colour);
		}
		else {
			style.setFillForegroundColor(behind);
		}
		style.setFillBackgroundColor(NONE);
	}

	private short similar(String rgb) {
		byte[] colour = HexFormat.of().parseHex(rgb);
		return ((HSSFWorkbook) this.workbook).getCustomPalette()
			.findSimilarColor(colour[0] & 0xFF, colour[1] & 0xFF, colour[2] & 0xFF)
			.getIndex();
	}

}
