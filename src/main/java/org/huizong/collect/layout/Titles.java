package org.huizong.collect.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.programme.ReturnForm;

/** Titles above a table, matched as parts. */
public final class Titles {

	/**
	 * What makes a table of the same columns another one: a plan, another time, a draft.
	 */
	private static final Pattern OTHERWISE = Pattern
		.compile("(?<![含与和及比较增])(?:明年|下年|来年|计划|上年|去年|同期|上月|预计|预测|测算|历年|草稿|底稿|样表|样本|示例|作废|旧表|备查|备份)(?![比增减])");

	private static final Pattern CONTINUES = Pattern
		.compile(".*(?:\\(续(?:表|[一二三四五六七八九十\\d]+)?\\)|续表[一二三四五六七八九十\\d]*|续[一二三四五六七八九十\\d]+|[续接][前上][表页])");

	private Titles() {
	}

	/** The cells above a row that hold a title of the form. */
	static Stream<Cell> above(ReturnForm form, SheetHead head, int row) {
		return head.above(row)
			.stream()
			.map(Rows::texts)
			.flatMap(List::stream)
			.filter((cell) -> contains(cell.raw(), form.titles()));
	}

	/** Whether one of the parts stands in the text, however it is written. */
	public static boolean contains(String text, List<String> parts) {
		String plain = Normaliser.plain(text);
		return parts.stream().map(Normaliser::plain).anyMatch(plain::contains);
	}

	/** Whether a plain text says that a table goes on from another page, as 续表 does. */
	public static boolean continues(String plain) {
		return CONTINUES.matcher(plain).matches();
	}

	/**
	 * Whether a plain text speaks of a plan, another time or a draft, apart from what the
	 * form's own titles and names say.
	 */
	static boolean otherwise(String plain, ReturnForm form) {
		String rest = plain;
		for (String own : Stream.concat(form.titles().stream(), form.sheetNames().stream()).toList()) {
			rest = rest.replace(Normaliser.plain(own), "");
		}
		return OTHERWISE.matcher(rest).find();
	}

}
