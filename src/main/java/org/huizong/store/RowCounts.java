package org.huizong.store;

/**
 * Rows below the headers of returns that hold anything.
 *
 * @param kept data and total rows, staged
 * @param ignored notes, headings that come again, other tables
 */
public record RowCounts(long kept, long ignored) {

	/** All of them: nothing is read and then lost. */
	public long read() {
		return this.kept + this.ignored;
	}

}
