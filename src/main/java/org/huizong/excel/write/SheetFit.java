package org.huizong.excel.write;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.excel.format.TextWidth;
import org.jspecify.annotations.Nullable;

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

	private static final double TWIPS = 20;

	private final SheetCells cells;

	private final Map<Integer, Integer> fixed = new HashMap<>();

	private final Map<Integer, Integer> least = new HashMap<>();

	private final Map<Integer, Integer> most = new HashMap<>();

	SheetFit(SheetCells cells) {
		this.cells = cells;
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
			this.least.merge(column, Math.max(NARROWEST, new Shown(text, style).wanted()), Math::max);
		}
	}

	/**
	 * Half-width characters of each column by what is shown and was measured so far.
	 */
	Map<Integer, Integer> widths() {
		Map<Long, CellArea> merged = this.cells.mergedByFirst();
		Map<Integer, Integer> widths = new TreeMap<>(this.least);
		this.cells.each((row, column, cell) -> {
			Shown shown = shown(cell);
			if (shown != null && shown.style().role().bordered && !wide(merged.get(SheetCells.key(row, column)))) {
				widths.merge(column, Math.max(NARROWEST, shown.wanted()), Math::max);
			}
		});
		this.most.forEach((column, most) -> widths.computeIfPresent(column, (key, width) -> Math.min(width, most)));
		widths.putAll(this.fixed);
		return widths;
	}

	/** The points a cell needs that reaches over no other. */
	double height(String text, NamedStyle style, int column, Map<Integer, Integer> widths) {
		return new Shown(text, style).height(widths.getOrDefault(column, UNSET));
	}

	/** The points each row needs, in twentieths of one. */
	Map<Integer, Double> heights(Map<Integer, Integer> widths) {
		Map<Long, CellArea> merged = this.cells.mergedByFirst();
		Map<Integer, Double> heights = new HashMap<>();
		this.cells.each((row, column, cell) -> {
			Shown shown = shown(cell);
			if (shown != null) {
				CellArea area = merged.get(SheetCells.key(row, column));
				int rows = (area != null) ? area.lastRow() - area.firstRow() + 1 : 1;
				int last = (area != null) ? area.lastColumn() : column;
				double width = 0;
				for (int at = column; at <= last; at++) {
					width += widths.getOrDefault(at, UNSET);
				}
				heights.merge(row, shown.height(width) / rows, Math::max);
			}
		});
		heights.replaceAll((row, height) -> (short) (height.floatValue() * 20) / TWIPS);
		return heights;
	}

	private static boolean wide(@Nullable CellArea area) {
		return area != null && area.firstColumn() != area.lastColumn();
	}

	private static @Nullable Shown shown(SheetCell cell) {
		String text = cell.shown();
		NamedStyle look = cell.look();
		return (text != null && look != null) ? new Shown(text, look) : null;
	}

	/** What a reader sees in a cell. */
	private record Shown(String text, NamedStyle style) {

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
