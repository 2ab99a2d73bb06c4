package org.huizong.excel.xls;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.huizong.excel.RichText;
import org.huizong.excel.format.NumberFormat;

/** What the cell formats of an {@code .xls} show: number formats, and text struck out. */
final class XlsStyles {

	/** There is no font of this number. */
	private static final int NO_FONT = 4;

	private final Map<Integer, String> declared = new HashMap<>();

	private final Map<Integer, NumberFormat> byId = new HashMap<>();

	private final BitSet struckFonts = new BitSet();

	XlsStyles(HSSFWorkbook workbook) {
		InternalWorkbook records = workbook.getInternalWorkbook();
		for (FormatRecord format : records.getFormats()) {
			this.declared.put(format.getIndexCode(), format.getFormatString());
		}
		for (int i = 0; i < records.getNumberOfFontRecords(); i++) {
			int font = (i < NO_FONT) ? i : i + 1;
			this.struckFonts.set(font, records.getFontRecordAt(font).isStruckout());
		}
	}

	NumberFormat number(HSSFCellStyle style) {
		return this.byId.computeIfAbsent((int) style.getDataFormat(),
				(id) -> NumberFormat.of(id, this.declared.get(id)));
	}

	boolean struck(HSSFCellStyle style) {
		return this.struckFonts.get(style.getFontIndex());
	}

	/** A text with its runs; up to the first one the cell's own font holds. */
	RichText text(HSSFRichTextString stored) {
		String text = stored.getString();
		RichText.Builder rich = new RichText.Builder();
		int runs = stored.numFormattingRuns();
		int start = 0;
		Boolean struck = null;
		for (int i = 0; i < runs; i++) {
			int next = Math.min(Math.max(stored.getIndexOfFormattingRun(i), start), text.length());
			rich.add(text.substring(start, next), struck);
			start = next;
			struck = this.struckFonts.get(Math.max(stored.getFontOfFormattingRun(i), 0));
		}
		rich.add(text.substring(start), struck);
		return rich.build();
	}

}
