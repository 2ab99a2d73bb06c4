package org.huizong.excel;

import java.util.ArrayList;
import java.util.List;

import org.huizong.excel.Cell.Origin;
import org.huizong.excel.Cell.Strike;
import org.huizong.excel.format.NumberLook;
import org.jspecify.annotations.Nullable;

/**
 * A text whose runs may be struck out one by one.
 *
 * @param runs in order; empty where every run looks as the cell does
 */
public record RichText(String text, List<Run> runs) {

	public RichText {
		runs = List.copyOf(runs);
	}

	/** A text that looks as its cell does. */
	public static RichText plain(String text) {
		return new RichText(text, List.of());
	}

	/**
	 * The cell that holds it: with what stands of it, or, where nothing does, with all.
	 * @param cellStruck whether the font of its cell is struck out
	 */
	public Cell cell(int column, String address, Origin origin, boolean cellStruck) {
		if (!cellStruck && this.runs.isEmpty()) {
			return new Cell(column, address, Cell.Type.TEXT, this.text, this.text, origin, NumberLook.PLAIN);
		}
		String struck = pick(cellStruck, true);
		String standing = struck.isEmpty() ? this.text : pick(cellStruck, false);
		boolean whole = standing.isBlank() && !struck.isBlank();
		String value = whole ? this.text : standing;
		Strike strike = struck.isBlank() ? Strike.NONE : new Strike(struck, whole);
		return new Cell(column, address, Cell.Type.TEXT, value, value, origin, NumberLook.PLAIN, strike);
	}

	private String pick(boolean cellStruck, boolean struck) {
		if (this.runs.isEmpty()) {
			return (cellStruck == struck) ? this.text : "";
		}
		StringBuilder picked = new StringBuilder();
		int start = 0;
		for (Run run : this.runs) {
			Boolean own = run.struck();
			if (((own != null) ? own : cellStruck) == struck) {
				picked.append(this.text, start, run.end());
			}
			start = run.end();
		}
		return picked.toString();
	}

	/**
	 * Characters that look alike.
	 *
	 * @param end of its last character, exclusive
	 * @param struck null when the cell's font decides
	 */
	record Run(int end, @Nullable Boolean struck) {
	}

	/** Puts a text together from its runs. */
	public static final class Builder {

		private String text = "";

		private @Nullable StringBuilder longer;

		private @Nullable List<Run> runs;

		/** Adds a run. */
		public void add(String run, @Nullable Boolean struck) {
			int before = length();
			append(run);
			if (this.runs == null && struck != null) {
				this.runs = new ArrayList<>();
				if (before > 0) {
					this.runs.add(new Run(before, null));
				}
			}
			if (this.runs != null) {
				this.runs.add(new Run(length(), struck));
			}
		}

		private void append(String run) {
			if (this.text.isEmpty()) {
				this.text = run;
				return;
			}
			this.longer = (this.longer != null) ? this.longer : new StringBuilder(this.text);
			this.longer.append(run);
		}

		public int length() {
			return (this.longer != null) ? this.longer.length() : this.text.length();
		}

		public RichText build() {
			String whole = (this.longer != null) ? this.longer.toString() : this.text;
			return (this.runs != null) ? new RichText(whole, this.runs) : plain(whole);
		}

	}

}
