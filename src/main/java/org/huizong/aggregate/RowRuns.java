package org.huizong.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of one sheet that satisfy a condition, compressed to runs of consecutive rows:
 * {@code A5:A9,A12}. More than eight runs, or none, become the range of all data rows
 * with the number that a reader will find when filtering it.
 */
final class RowRuns {

	private static final int MOST = 8;

	private final List<Run> runs = new ArrayList<>();

	private long matching;

	private int first;

	private int last;

	private int lastMatch = -1;

	/** Takes the sheet's next data row, in ascending order. */
	void add(int row, boolean matches) {
		this.first = (this.first == 0) ? row : this.first;
		this.last = row;
		if (matches) {
			this.matching++;
			extend(row);
			this.lastMatch = row;
		}
	}

	/** Once there are too many runs none is printed, so no more are kept. */
	private void extend(int row) {
		if (this.runs.size() > MOST) {
			return;
		}
		boolean continues = !this.runs.isEmpty() && row == this.lastMatch + 1;
		int from = continues ? this.runs.remove(this.runs.size() - 1).from() : row;
		this.runs.add(new Run(from, row));
	}

	/** How many rows satisfied the condition. */
	long matching() {
		return this.matching;
	}

	/** The rows in the column of the letter. */
	String range(String letter) {
		if (this.runs.isEmpty() || this.runs.size() > MOST) {
			return new Run(this.first, this.last).in(letter) + "（符合条件 " + this.matching + " 行）";
		}
		return this.runs.stream().map((run) -> run.in(letter)).collect(Collectors.joining(","));
	}

	private record Run(int from, int to) {

		String in(String letter) {
			return (this.from == this.to) ? letter + this.from : letter + this.from + ":" + letter + this.to;
		}

	}

}
