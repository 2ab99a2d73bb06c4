package org.huizong.collect.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.TableArea;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.statistics.Text;
import org.huizong.statistics.received.CellCount.Fate;
import org.huizong.statistics.received.CellCount;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow.RowKind;
import org.huizong.statistics.received.ReturnRow;

/**
 * What became of every cell with data in the block of a form's headings, below them. The
 * cells are counted as they come from the sheet; what was taken is counted in the rows as
 * they go on. The two must agree.
 */
public final class CellAccount {

	private final TableArea area;

	private final Map<Fate, Tally> tallies = new EnumMap<>(Fate.class);

	private long counted;

	public CellAccount(TableArea area) {
		this.area = area;
	}

	/** Counts a row as it comes from the sheet. */
	public void count(Row row) {
		this.counted += cells(row);
	}

	/** All of the row is told as this. */
	void told(Fate fate, Row row) {
		add(fate, row.number(), cells(row));
	}

	/** The one declared cell of a row turned out to be a heading. */
	void heading(int row) {
		add(Fate.HEADING, row, 1);
	}

	/** What a data row holds in columns that are not declared. */
	void aside(Row row) {
		int unread = 0;
		int other = 0;
		int undeclared = 0;
		for (int i = 0; i < row.cells().size(); i++) {
			Cell cell = row.cells().get(i);
			int column = cell.column();
			if (this.area.declares(column) || !counts(cell)) {
				continue;
			}
			boolean owns = this.area.owns(column);
			boolean repeats = this.area.repeats(column);
			unread += owns ? 1 : 0;
			other += repeats ? 1 : 0;
			undeclared += (owns || repeats) ? 0 : 1;
		}
		add(Fate.UNREAD, 0, unread);
		add(Fate.OTHER_TABLE, 0, other);
		add(Fate.UNDECLARED, 0, undeclared);
	}

	/**
	 * A cell of a data row gave no value: a finding says why, or it stands for nothing.
	 */
	void withoutValue(boolean refused) {
		add(refused ? Fate.REFUSED : Fate.BLANK, 0, 1);
	}

	/** The counts, with what the rows that go on have taken. */
	public List<CellCount> settle(List<ReturnRow> rows) {
		long taken = taken(rows);
		List<CellCount> counts = new ArrayList<>();
		if (taken > 0) {
			counts.add(new CellCount(Fate.TAKEN, "", taken));
		}
		this.tallies.forEach((fate, tally) -> counts.add(new CellCount(fate, tally.place(), tally.cells)));
		return counts;
	}

	/** What is wrong when the counts are not all the cells; empty when they are. */
	public Optional<Difference> difference(List<CellCount> counts) {
		long accounted = counts.stream().mapToLong(CellCount::cells).sum();
		return (accounted == this.counted) ? Optional.empty() : Optional
			.of(new Difference(Text.same(String.valueOf(this.counted)), Text.same(String.valueOf(accounted))));
	}

	private static long taken(List<ReturnRow> rows) {
		long taken = 0;
		for (ReturnRow row : rows) {
			if (row.kind() == RowKind.DATA) {
				for (ReturnCell cell : row.cells().values()) {
					taken += taken(cell) ? 1 : 0;
				}
			}
		}
		return taken;
	}

	private static boolean taken(ReturnCell cell) {
		return cell.value() != null && !cell.address().isEmpty() && !cell.raw().isEmpty();
	}

	private long cells(Row row) {
		long cells = 0;
		for (int i = 0; i < row.cells().size(); i++) {
			cells += counts(row.cells().get(i)) ? 1 : 0;
		}
		return cells;
	}

	/** Whether a cell with data stands in the block. */
	private boolean counts(Cell cell) {
		return this.area.encloses(cell.column()) && !Rows.blank(cell);
	}

	private void add(Fate fate, int row, long cells) {
		if (cells > 0) {
			Tally tally = Objects.requireNonNull(this.tallies.computeIfAbsent(fate, (key) -> new Tally()));
			tally.add(row, cells);
		}
	}

	/** How many cells the table holds, and how many are accounted for. */
	public record Difference(Text held, Text accounted) {
	}

	/** Cells of one fate and the runs of rows they stand in. */
	private static final class Tally {

		private static final int RUNS = 20;

		private final List<int[]> runs = new ArrayList<>();

		private long cells;

		void add(int row, long more) {
			this.cells += more;
			if (row == 0) {
				return;
			}
			int[] last = this.runs.isEmpty() ? null : this.runs.get(this.runs.size() - 1);
			if (last != null && (row <= last[1] + 1 || this.runs.size() >= RUNS)) {
				last[1] = row;
			}
			else {
				this.runs.add(new int[] { row, row });
			}
		}

		String place() {
			return String.join(",", this.runs.stream().map((run) -> run[0] + ":" + run[1]).toList());
		}

	}

}
