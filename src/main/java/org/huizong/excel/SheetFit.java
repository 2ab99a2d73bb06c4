package org.huizong.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Widths and heights that let every cell be read: columns as wide as their widest cell,
 * rows as high as their wrapped words need. Excel fits neither by itself when it opens a
 * file, and never a merged cell.
 */
final class SheetFit {

	/** Of a column that nothing is known of. */
	private static final int UNSET = 9;

	private static final int NARROWEST = 6;

	private static final int WIDEST = 60;

	private static final int WIDEST_HEADING = 12;

	/** Points of the font whose half-width character is a digit of the default one. */
	private static final double DEFAULT_DIGIT = 11.5;

	private static final double LEAST_HEIGHT = 19;

	private final XSSFSheet sheet;

	private final Map<Long, Shown> shown = new TreeMap<>();

	private final Map<Integer, Integer> fixed = new HashMap<>();

	private final Map<Integer, Integer> least = new HashMap<>();

	private final Map<Integer, Integer> most = new HashMap<>();

	SheetFit(XSSFSheet sheet) {
		this.sheet = sheet;
	}

	void shown(int row, int column, String text, NamedStyle style) {
		this.shown.put(((long) row << 16) + column, new Shown(row, column, text, style));
	}

	void width(int column, int characters) {
		this.fixed.put(column, characters);
	}

	void atLeast(int column, int characters) {
		this.least.put(column, characters);
	}

	void atMost(int column, int characters) {
		this.most.put(column, characters);
	}

	/** Takes a cell that is not kept and reaches over no other. */
	void measured(int column, String text, NamedStyle style) {
		if (style.role().bordered) {
			this.least.merge(column, Math.max(NARROWEST, new Shown(0, column, text, style).wanted()), Math::max);
		}
	}

	/**
	 * Half-width characters of each column by what has been shown and measured so far.
	 */
	Map<Integer, Integer> widths() {
		return widths(merged());
	}

	/** The points a cell needs that reaches over no other. */
	double height(int column, String text, NamedStyle style, Map<Integer, Integer> widths) {
		return new Shown(0, column, text, style).height(widths.getOrDefault(column, UNSET));
	}

	void apply() {
		Map<Long, CellRangeAddress> merged = merged();
		Map<Integer, Integer> widths = widths(merged);
		widths.forEach((column, width) -> this.sheet.setColumnWidth(column, Math.min(255, width) * 256));
		heights(widths, merged).forEach((row, height) -> row(row).setHeightInPoints(height.floatValue()));
	}

	private Map<Long, CellRangeAddress> merged() {
		Map<Long, CellRangeAddress> merged = new HashMap<>();
		for (CellRangeAddress range : this.sheet.getMergedRegions()) {
			merged.put(((range.getFirstRow() + 1L) << 16) + range.getFirstColumn(), range);
		}
		return merged;
	}

	private Map<Integer, Integer> widths(Map<Long, CellRangeAddress> merged) {
		Map<Integer, Integer> widths = new TreeMap<>(this.least);
		this.shown.forEach((key, cell) -> {
			CellRangeAddress range = merged.get(key);
			if (cell.style().role().bordered && (range == null || range.getFirstColumn() == range.getLastColumn())) {
				widths.merge(cell.column(), Math.max(NARROWEST, cell.wanted()), Math::max);
			}
		});
		this.most.forEach((column, most) -> widths.computeIfPresent(column, (key, width) -> Math.min(width, most)));
		widths.putAll(this.fixed);
		return widths;
	}

	private Map<Integer, Double> heights(Map<Integer, Integer> widths, Map<Long, CellRangeAddress> merged) {
		Map<Integer, Double> heights = new TreeMap<>();
		List<Shown> cells = new ArrayList<>(this.shown.values());
		for (Shown cell : cells) {
			CellRangeAddress range = merged.get(((long) cell.row() << 16) + cell.column());
			int rows = (range != null) ? range.getLastRow() - range.getFirstRow() + 1 : 1;
			double width = 0;
			for (int column = cell.column(); column <= ((range != null) ? range.getLastColumn()
					: cell.column()); column++) {
				width += widths.getOrDefault(column, UNSET);
			}
			heights.merge(cell.row(), cell.height(width) / rows, Math::max);
		}
		return heights;
	}

	private XSSFRow row(int row) {
		XSSFRow there = this.sheet.getRow(row - 1);
		return (there != null) ? there : this.sheet.createRow(row - 1);
	}

	/** What a reader sees in a cell. */
	private record Shown(int row, int column, String text, NamedStyle style) {

		/** Excel's widths count digits of the default font, two thirds of its points. */
		int wanted() {
			int width = (int) Math.ceil(TextWidth.of(this.text) * this.style.role().points / DEFAULT_DIGIT);
			return (this.style.role().indented ? 3 : 2) + switch (this.style.role()) {
				case HEADER -> evenly(width);
				case WORDS -> Math.min(width, WIDEST);
				default -> width;
			};
		}

		/** Long headings take as many lines as keep them under a dozen. */
		private static int evenly(int width) {
			int lines = Math.max(1, (width + WIDEST_HEADING - 1) / WIDEST_HEADING);
			return (lines == 1) ? width + 1 : (width + lines - 1) / lines + 1;
		}

		double height(double width) {
			double line = this.style.role().points * 1.4;
			int lines = this.style.role().wrapped ? TextWidth.lines(this.text, room(width)) : 1;
			return Math.max(LEAST_HEIGHT, lines * line + 5);
		}

		/** Half-width characters of the cell's font that a line has room for. */
		private double room(double width) {
			return (width - (this.style.role().indented ? 2 : 1)) * DEFAULT_DIGIT / this.style.role().points;
		}

	}

}
