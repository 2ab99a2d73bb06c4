package org.huizong.office;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param number of the page, from 1
 * @param most entries of a page
 * @param total entries of the whole list
 * @param <T> what is listed
 */
public record Page<T>(List<T> entries, int number, int most, long total) {

	public Page {
		entries = List.copyOf(entries);
	}

	/** How many pages there are, at least one. */
	public long pages() {
		return Math.max(1, (this.total + this.most - 1) / this.most);
	}

	public boolean first() {
		return this.number <= 1;
	}

	public boolean last() {
		return this.number >= pages();
	}

}
