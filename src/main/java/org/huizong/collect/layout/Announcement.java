package org.huizong.collect.layout;

import java.util.List;

import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.programme.ReturnForm;

/**
 * How a sheet that has a form's columns announces itself.
 *
 * @param says its title, or else its name, as it stands there
 * @param continues whether it goes on from another sheet, as 续表 says
 */
public record Announcement(Level level, String says, boolean continues) {

	public static Announcement of(ReturnForm form, String sheet, List<Cell> titles) {
		String name = Normaliser.plain(sheet);
		String title = titles.stream().map(Cell::raw).findFirst().map(Normaliser::tidy).orElse("");
		boolean continues = Titles.continues(name)
				|| titles.stream().anyMatch((cell) -> Titles.continues(Normaliser.plain(cell.raw())));
		return new Announcement(level(form, sheet, titles), title.isEmpty() ? sheet : title, continues);
	}

	private static Level level(ReturnForm form, String sheet, List<Cell> titles) {
		boolean otherwise = Titles.otherwise(Normaliser.plain(sheet), form);
		boolean named = Titles.contains(sheet, form.sheetNames());
		if (titles.isEmpty()) {
			return otherwise ? Level.OTHER : named ? Level.NAMED : Level.SILENT;
		}
		List<String> own = titles.stream()
			.map(Cell::raw)
			.filter((title) -> Titles.contains(title, form.titles()))
			.map(Normaliser::plain)
			.toList();
		if (own.isEmpty()) {
			return (named && !otherwise
					&& titles.stream().noneMatch((title) -> Titles.otherwise(Normaliser.plain(title.raw()), form)))
							? Level.RENAMED : Level.OTHER;
		}
		boolean qualified = own.stream().allMatch((title) -> Titles.otherwise(title, form));
		return qualified ? Level.OTHER : otherwise ? Level.DOUBTFUL : Level.TITLED;
	}

	/** From the sheet that is the form to the one that is something else. */
	public enum Level {

		/** The form's own title stands above the table. */
		TITLED,
		/** The sheet is named as the form, and has no title. */
		NAMED,
		/** The sheet has neither title nor a name that tells. */
		SILENT,
		/** Named as the form and titled otherwise. */
		RENAMED,
		/** Titled as the form and named as something else, such as 明年计划. */
		DOUBTFUL,
		/** It says that it is something else. */
		OTHER;

		/** Whether the sheet announces the form without contradicting itself. */
		public boolean announces() {
			return this == TITLED || this == NAMED;
		}

	}

}
