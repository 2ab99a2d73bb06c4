package org.huizong.excel.mark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.Gravity;

/**
 * The styles of marked cells: the cell's own, but for its fill. Each is made once for a
 * style and a gravity, so that many marks need few styles.
 */
final class MarkStyles {

	/** Some below what the formats and POI allow. */
	private static final int MOST_XLS = 4_000;

	private static final int MOST_XLSX = 63_000;

	private final Workbook workbook;

	private final Tint tint;

	private final int most;

	private final Map<Integer, CellStyle> marked = new HashMap<>();

	private final Map<Integer, CellStyle> restored = new HashMap<>();

	MarkStyles(Workbook workbook) {
		this.workbook = workbook;
		this.tint = new Tint(workbook);
		this.most = (workbook instanceof XSSFWorkbook) ? MOST_XLSX : MOST_XLS;
	}

	/**
	 * Fills a cell. Where the workbook has no room for another style the cell keeps its
	 * own, and the comment alone marks it.
	 */
	void fill(Cell cell, Gravity gravity) {
		int key = cell.getCellStyle().getIndex() * Gravity.values().length + gravity.ordinal();
		change(cell, this.marked, key, (style) -> this.tint.over(style, gravity.rgb));
	}

	/** Gives a cell that was filled by us the fill it had before. */
	void restore(Cell cell) {
		CellStyle own = cell.getCellStyle();
		if (Arrays.stream(Gravity.values()).anyMatch((gravity) -> this.tint.wears(own, gravity.rgb))) {
			change(cell, this.restored, own.getIndex(), this.tint::restore);
		}
	}

	private void change(Cell cell, Map<Integer, CellStyle> made, int key, Consumer<CellStyle> change) {
		CellStyle style = made.get(key);
		if (style == null && this.workbook.getNumCellStyles() < this.most) {
			style = this.workbook.createCellStyle();
			style.cloneStyleFrom(cell.getCellStyle());
			change.accept(style);
			made.put(key, style);
		}
		if (style != null) {
			cell.setCellStyle(style);
		}
	}

}
