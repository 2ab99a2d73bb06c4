package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.NamedStyle;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.UnitChanges;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Waiver;

/**
 * A sheet being filled from top to bottom, in the house's manner. Remembers the figures
 * written, so that formulas over them are stored with the values they come to.
 */
final class Page {

	/** More rows than these are not held while they are written. */
	private static final int MOST_HELD = 2_000;

	private final SheetDraft sheet;

	private final Month month;

	private final int columns;

	private final Map<CellPlace, BigDecimal> figures = new HashMap<>();

	/** Those under which something on the sheet is published. */
	private final Set<Waiver> waivers = new LinkedHashSet<>();

	private boolean marked;

	private int row = 1;

	/**
	 * Begins a sheet.
	 * @param columns how many columns titles and notes spread over
	 */
	Page(SheetDraft sheet, Month month, int columns) {
		this.sheet = sheet;
		this.month = month;
		this.columns = columns;
	}

	SheetDraft sheet() {
		return this.sheet;
	}

	int columns() {
		return this.columns;
	}

	/** The row that is filled next. */
	int row() {
		return this.row;
	}

	void skip(int rows) {
		this.row += rows;
	}

	void moveTo(int toRow) {
		this.row = toRow;
	}

	/** Title and, below it, the office and what stands at the right. */
	void title(Text title, String right) {
		spread(title.zh(), Role.TITLE, 0, this.columns - 1);
		int middle = Math.max(0, this.columns / 2 - 1);
		this.sheet.text(this.row, 0, "编制单位：" + this.month.programme().office(), new NamedStyle(Role.SUBTITLE));
		this.sheet.merge(this.row, 0, this.row, middle);
		if (this.columns > 1) {
			this.sheet.text(this.row, middle + 1, right, new NamedStyle(Role.SUBTITLE_RIGHT));
			this.sheet.merge(this.row, middle + 1, this.row, this.columns - 1);
		}
		this.row++;
	}

	/** A line over the page's whole width. */
	CellPlace line(String text, Role role) {
		return spread(text, role, 0, this.columns - 1);
	}

	CellPlace spread(String text, Role role, int first, int last) {
		CellPlace place = this.sheet.text(this.row, first, text, new NamedStyle(role));
		this.sheet.merge(this.row, first, this.row, last);
		this.row++;
		return place;
	}

	/**
	 * Fills the rows of a table's body from here on; where they are too many to be held,
	 * they are written as they come.
	 * @param count how many they are
	 * @param filling writes them one below the other, and may do so twice
	 */
	void body(int count, Runnable filling) {
		int first = this.row;
		Runnable rows = () -> {
			this.row = first;
			filling.run();
		};
		if (count > MOST_HELD) {
			this.sheet.longRows(rows);
		}
		else {
			rows.run();
		}
	}

	/** The notes below a table: the caller's, the report's, and who is missing. */
	void notes(List<String> own, List<Text> declared) {
		List<String> notes = new ArrayList<>(own);
		notes.addAll(this.month.waived().notes(this.month, this.waivers, this.marked));
		declared.forEach((note) -> notes.add(note.zh()));
		if (!this.month.result().coverage().complete()
				|| !UnitChanges.of(this.month.programme(), this.month.period()).isEmpty()) {
			notes.add("汇总范围：" + this.month.coverage());
		}
		for (int i = 0; i < notes.size(); i++) {
			line(((i == 0) ? "注：" : "　　") + ((notes.size() > 1) ? (i + 1) + ". " : "") + notes.get(i), Role.NOTE);
		}
	}

	CellPlace header(int atRow, int column, String text) {
		return this.sheet.text(atRow, column, text, new NamedStyle(Role.HEADER));
	}

	/** A header over several rows or columns. */
	CellPlace header(int atRow, int column, int lastRow, int lastColumn, String text) {
		CellPlace place = header(atRow, column, text);
		this.sheet.merge(atRow, column, lastRow, lastColumn);
		return place;
	}

	void headers(int column, List<String> texts) {
		for (int i = 0; i < texts.size(); i++) {
			header(this.row, column + i, texts.get(i));
		}
		this.row++;
	}

	CellPlace label(int column, String text, Emphasis emphasis) {
		return this.sheet.text(this.row, column, text, new NamedStyle(Role.LABEL).with(emphasis));
	}

	CellPlace centred(int column, String text, Emphasis emphasis) {
		return this.sheet.text(this.row, column, text, new NamedStyle(Role.CENTRED).with(emphasis));
	}

	CellPlace words(int column, String text) {
		return this.sheet.text(this.row, column, text, new NamedStyle(Role.WORDS));
	}

	/** What stands on the sheet otherwise is published under these waivers. */
	void under(Collection<Waiver> behind) {
		this.waivers.addAll(behind);
	}

	private Printed marked(Printed plain) {
		under(plain.waivers());
		this.marked |= plain.value() != null && !plain.waivers().isEmpty();
		return plain.marked();
	}

	/** Prints a figure or the word that stands for it. */
	CellPlace print(int column, Printed plain, Emphasis emphasis) {
		Printed printed = marked(plain);
		if (printed.value() == null) {
			return this.sheet.text(this.row, column, printed.words(), new NamedStyle(Role.FIGURE).with(emphasis));
		}
		CellPlace place = this.sheet.number(this.row, column, printed.value(),
				NamedStyle.figure(printed.format()).with(emphasis));
		this.figures.put(place, printed.value());
		return place;
	}

	/** Prints a rank or movement in the middle of its cell. */
	CellPlace printCentred(int column, Printed printed, Emphasis emphasis) {
		NamedStyle style = new NamedStyle(Role.CENTRED, emphasis, printed.format());
		return (printed.value() == null) ? this.sheet.text(this.row, column, printed.words(), style)
				: this.sheet.number(this.row, column, printed.value(), style);
	}

	/** Writes a formula with the value it comes to. */
	CellPlace formula(int column, String formula, Printed plain, Emphasis emphasis) {
		Printed printed = marked(plain);
		BigDecimal value = Objects.requireNonNull(printed.value());
		CellPlace place = this.sheet.formula(this.row, column, formula, value,
				NamedStyle.figure(printed.format()).with(emphasis));
		this.figures.put(place, value);
		return place;
	}

	/** The figure written at the place, empty for words. */
	Optional<BigDecimal> figure(CellPlace place) {
		return Optional.ofNullable(this.figures.get(place));
	}

}
