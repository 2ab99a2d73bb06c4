package org.huizong.collect;

import java.util.List;
import java.util.stream.Stream;

import org.huizong.excel.Cell;
import org.huizong.programme.ReturnForm;

/** Titles above a table, matched as parts. */
final class Titles {

	private Titles() {
	}

	/** The cells above a row that hold a title of the form. */
	static Stream<Cell> above(ReturnForm form, SheetHead head, int row) {
		return head.above(row).stream().flatMap(Rows::texts).filter((cell) -> contains(cell.raw(), form.titles()));
	}

	/** Whether one of the parts stands in the text, however it is written. */
	static boolean contains(String text, List<String> parts) {
		String plain = Normaliser.plain(text);
		return parts.stream().map(Normaliser::plain).anyMatch(plain::contains);
	}

}
