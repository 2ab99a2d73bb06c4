package org.huizong.collect.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.name.Heading;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;

/**
 * A row that may be part of a header, looked at once however many candidates it is part
 * of.
 */
final class HeadingRow {

	private static final int WIDEST = 512;

	private final Row row;

	private final NavigableMap<Integer, Cell> texts = new TreeMap<>();

	/** What each text may end a heading with. */
	private final List<Ends> ends = new ArrayList<>();

	HeadingRow(Row row) {
		this.row = row;
		for (Cell cell : Rows.texts(row)) {
			if (this.texts.size() == WIDEST) {
				break;
			}
			this.texts.put(cell.column(), cell);
			this.ends.add(Ends.of(cell.raw()));
		}
	}

	Row row() {
		return this.row;
	}

	/** The texts by column. */
	NavigableMap<Integer, Cell> texts() {
		return this.texts;
	}

	/**
	 * How many of its texts could be the lowest part of a heading that ends so, at most;
	 * a heading of several rows is joined by slashes.
	 * @param wanted what stands behind the last slash of headings
	 */
	int ending(Set<String> wanted) {
		int ending = 0;
		for (Ends one : this.ends) {
			ending += one.among(wanted) ? 1 : 0;
		}
		return ending;
	}

	/** What stands behind the last slash of a heading. */
	static String last(String heading) {
		return heading.substring(heading.lastIndexOf('/') + 1);
	}

	/**
	 * The ends of a text.
	 *
	 * @param open whether a bracket in it closes, or opens, in another row
	 */
	private record Ends(String full, String bare, String withoutHint, boolean open) {

		static Ends of(String raw) {
			Heading heading = Heading.of(raw);
			int open = 0;
			for (int i = 0; i < heading.full().length(); i++) {
				char character = heading.full().charAt(i);
				open += (character == '(') ? 1 : (character == ')') ? -1 : 0;
			}
			return new Ends(last(heading.full()), last(heading.bare()), last(heading.withoutHint()), open != 0);
		}

		boolean among(Set<String> wanted) {
			return this.open || wanted.contains(this.full) || wanted.contains(this.bare)
					|| wanted.contains(this.withoutHint);
		}

	}

}
