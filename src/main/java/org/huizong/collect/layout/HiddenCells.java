package org.huizong.collect.layout;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.huizong.collect.cell.Rows;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.ReturnForm;
import org.huizong.statistics.Text;

/** Counts the rows and columns of a table that do not show. */
public final class HiddenCells {

	private static final int LISTED = 5;

	private final Layout layout;

	private final BitSet columns;

	private int rows;

	private int firstRow;

	public HiddenCells(Layout layout, BitSet columns) {
		this.layout = layout;
		this.columns = columns;
	}

	/** Takes note of a row; whether it is to be left out. */
	public boolean leavesOut(Row row) {
		if (!row.hidden()) {
			return false;
		}
		this.firstRow = (this.rows++ == 0) ? row.number() : this.firstRow;
		return this.layout.form().hidden() == ReturnForm.Hidden.IGNORE;
	}

	/** What is to be told of the rows. */
	public Optional<Note> ofRows() {
		if (this.rows == 0) {
			return Optional.empty();
		}
		String place = Rows.letter(this.layout.columns().get(0).index()) + this.firstRow;
		return Optional.of(new Note(place, new Text("第" + this.firstRow + "行起有" + this.rows + "行是隐藏的",
				this.rows + " rows from row " + this.firstRow + " on do not show"), what()));
	}

	/** What is to be told of the columns: of all that hold a heading. */
	public Optional<Note> ofColumns() {
		List<Integer> hidden = this.columns.stream()
			.boxed()
			.filter((column) -> this.layout.header().stream().anyMatch((row) -> Rows.cell(row, column) != null))
			.toList();
		if (hidden.isEmpty()) {
			return Optional.empty();
		}
		String letters = hidden.stream().limit(LISTED).map(Rows::letter).collect(Collectors.joining("、"))
				+ ((hidden.size() > LISTED) ? "等" + hidden.size() : "");
		return Optional.of(new Note(Rows.letter(hidden.get(0)) + this.layout.lastRow(),
				new Text(letters + "列是隐藏的", "Column " + letters + " does not show"), what()));
	}

	private Text what() {
		return (this.layout.form().hidden() == ReturnForm.Hidden.IGNORE)
				? new Text("按规定没有读取", "it was not read, as declared") : new Text("已照常读取", "it was read as usual");
	}

	/** A sentence about what does not show, and its first cell. */
	public record Note(String place, Text seen, Text what) {
	}

}
