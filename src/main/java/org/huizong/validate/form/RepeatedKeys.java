package org.huizong.validate.form;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.huizong.validate.stage.FormPass;

/**
 * Which rows' keys occur more than once. Of each key a number of 64 bits is kept and
 * where its row stands, sixteen bytes a row; so rows of two keys whose numbers happen to
 * be the same may be named too, and whoever fetches them compares the keys themselves.
 */
public final class RepeatedKeys {

	private static final long PRIME = 0x100000001b3L;

	private static final long BASIS = 0xcbf29ce484222325L;

	private long[] numbers = new long[1024];

	private long[] places = new long[1024];

	private int size;

	/** Adds the key that the row's answers to these questions make. */
	public void add(FormPass.Row row, List<Integer> key) throws SQLException {
		long number = BASIS;
		for (int i = 0; i < key.size(); i++) {
			String text = String.valueOf(row.text(key.get(i)));
			for (int at = 0; at < text.length(); at++) {
				number = (number ^ text.charAt(at)) * PRIME;
			}
			number = (number ^ Character.MAX_VALUE) * PRIME;
		}
		add(number, row.place());
	}

	public void add(long number, long place) {
		if (this.size == this.numbers.length) {
			this.numbers = Arrays.copyOf(this.numbers, 2 * this.size);
			this.places = Arrays.copyOf(this.places, 2 * this.size);
		}
		this.numbers[this.size] = number;
		this.places[this.size++] = place;
	}

	/** Where the rows stand, as they were added. */
	public List<Long> places() {
		long[] sorted = Arrays.copyOf(this.numbers, this.size);
		Arrays.sort(sorted);
		Set<Long> repeated = new HashSet<>();
		for (int i = 1; i < sorted.length; i++) {
			if (sorted[i] == sorted[i - 1]) {
				repeated.add(sorted[i]);
			}
		}
		List<Long> found = new ArrayList<>();
		for (int i = 0; i < this.size && !repeated.isEmpty(); i++) {
			if (repeated.contains(this.numbers[i])) {
				found.add(this.places[i]);
			}
		}
		return found;
	}

}
