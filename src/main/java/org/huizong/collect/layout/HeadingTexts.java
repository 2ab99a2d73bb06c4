package org.huizong.collect.layout;

import java.util.HashMap;
import java.util.Map;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;

/** The plain texts of a header row by column, to be met again below. */
public final class HeadingTexts {

	private final Map<Integer, String> plain = new HashMap<>();

	private final int size;

	/**
	 * Takes a header row.
	 * @param size how many cells of it are the table's own
	 */
	public HeadingTexts(Row row, int size) {
		this.size = size;
		for (Cell cell : Rows.filled(row)) {
			this.plain.put(cell.column(), Normaliser.plain(cell.raw()));
		}
	}

	public int size() {
		return this.size;
	}

	/** Whether the cell says what the heading of its column does, however written. */
	public boolean holds(Cell cell) {
		String heading = this.plain.get(cell.column());
		return heading != null && heading.equals(Normaliser.plain(cell.raw()));
	}

}
