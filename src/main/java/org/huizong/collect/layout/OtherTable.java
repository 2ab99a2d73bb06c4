package org.huizong.collect.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.huizong.collect.cell.CellReader;
import org.huizong.collect.cell.PeriodText;
import org.huizong.collect.cell.Quantity;
import org.huizong.collect.cell.Rows;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Another table below the form's own, in the same columns: it begins after a gap with a
 * row of different texts that stand where figures and dates belong, with a title such as
 * 附表 and a row of texts, or with a title of another period or of what is no report of
 * this one (明年计划) and the form's own header again. It goes on to the sheet's end. Rows
 * are given in order, and looked at in the table's own columns.
 */
public final class OtherTable {

	private static final Pattern TITLE = Pattern.compile("(?:附|备忘|备查|另附|补充资料).*");

	private static final int LEAST = 2;

	private final Layout layout;

	private final CellReader cells;

	private final ReferencePeriod period;

	private int lastRow;

	private @Nullable Row title;

	private @Nullable Range range;

	public OtherTable(Layout layout, CellReader cells, ReferencePeriod period) {
		this.layout = layout;
		this.cells = cells;
		this.period = period;
		this.lastRow = layout.lastRow();
	}

	/**
	 * Whether a row that is not blank belongs to it.
	 * @param header whether it is the form's own header again
	 */
	public boolean holds(Row row, List<Cell> own, boolean header) {
		boolean gap = row.number() > this.lastRow + 1 && this.lastRow > this.layout.lastRow();
		this.lastRow = row.number();
		if (this.range == null) {
			Row above = this.title;
			this.title = titles(own) ? row : null;
			boolean titled = above != null && texts(own);
			if (!titled && (header || !(gap && texts(own) && announces(row, own)))) {
				return false;
			}
			this.range = (above != null) ? Range.of(above).and(row) : Range.of(row);
			return true;
		}
		this.range = this.range.and(row);
		return true;
	}

	/** The same columns once more beside the form's own: rows that it lacks. */
	public static Optional<Note> beside(Layout layout) {
		if (layout.again().isEmpty()) {
			return Optional.empty();
		}
		String first = Rows.letter(layout.again().get(0).index());
		String last = Rows.letter(layout.again().get(layout.again().size() - 1).index());
		return Optional.of(new Note(first + layout.firstRow() + ":" + last + layout.lastRow(),
				new Text("（" + first + "至" + last + "列，栏目与本表相同）",
						"(columns " + first + " to " + last + ", with the headings of this one)")));
	}

	/** Whether it has begun. */
	public boolean begun() {
		return this.range != null;
	}

	/** Whether a text alone on its row is the title of another table. */
	public boolean titles(List<Cell> own) {
		if (own.size() != 1 || own.get(0).type() != Cell.Type.TEXT) {
			return false;
		}
		String plain = Normaliser.plain(own.get(0).raw());
		return TITLE.matcher(plain).matches() || Titles.otherwise(plain, this.layout.form())
				|| PeriodText.find(plain).filter((named) -> !named.equals(this.period)).isPresent();
	}

	/** What was left out, when there was something. */
	public Optional<Note> note() {
		return Optional.ofNullable(this.range).map(Range::note);
	}

	/** Two or more texts, no two alike. */
	private static boolean texts(List<Cell> own) {
		Set<String> different = new HashSet<>();
		for (Cell cell : own) {
			if (cell.type() != Cell.Type.TEXT || !different.add(Normaliser.plain(cell.raw()))) {
				return false;
			}
		}
		return own.size() >= LEAST;
	}

	/** Headings of another table stand where this one has figures and dates. */
	private boolean announces(Row row, List<Cell> own) {
		long wrong = this.layout.columns().stream().filter((placed) -> misfit(placed, row)).count();
		return wrong >= LEAST && 2 * wrong >= own.size();
	}

	private boolean misfit(Layout.Placed placed, Row row) {
		Cell cell = Rows.cell(row, placed.index());
		ColumnType type = placed.column().type();
		return cell != null && (type.numeric() || type == ColumnType.DATE)
				&& this.cells.read(placed.column(), cell, new Quantity(null, false), null).problem() != null;
	}

	/** The rows from its title or header on. */
	private record Range(String title, int first, int last, int left, int right, int rows) {

		static Range of(Row row) {
			Cell first = row.cells().get(0);
			int right = row.cells().get(row.cells().size() - 1).column();
			return new Range(Rows.shown(first), row.number(), row.number(), first.column(), right, 1);
		}

		Range and(Row row) {
			List<Cell> cells = row.cells();
			return new Range(this.title, this.first, row.number(), Math.min(this.left, cells.get(0).column()),
					Math.max(this.right, cells.get(cells.size() - 1).column()), this.rows + 1);
		}

		Note note() {
			String place = Rows.letter(this.left) + this.first + ":" + Rows.letter(this.right) + this.last;
			return new Note(place, new Text(
					"“" + this.title + "”（第" + this.first + "至" + this.last + "行，" + this.rows + "行）",
					"\"" + this.title + "\" (rows " + this.first + " to " + this.last + ", " + this.rows + " rows)"));
		}

	}

	/**
	 * What is told of it.
	 *
	 * @param place its cells
	 * @param seen its first text and its rows
	 */
	public record Note(String place, Text seen) {
	}

}
