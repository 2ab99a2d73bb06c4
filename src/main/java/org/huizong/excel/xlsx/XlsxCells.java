package org.huizong.excel.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.huizong.excel.Cell.Origin;
import org.huizong.excel.Cell.Strike;
import org.huizong.excel.Cell.Type;
import org.huizong.excel.Cell;
import org.huizong.excel.FormulaText;
import org.huizong.excel.RichText;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.format.EscapedText;
import org.huizong.excel.format.ExcelNumber;
import org.huizong.excel.format.IsoDate;
import org.huizong.excel.format.NumberFormat;
import org.huizong.excel.format.NumberLook;
import org.huizong.excel.format.SerialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells, given what their workbook shares. What is no value of the type a cell says
 * it has comes out as the text that is stored, so that it is told at its place.
 */
final class XlsxCells {

	private final SharedStrings strings;

	private final XlsxStyles styles;

	private final boolean date1904;

	/** Shared formulas that reach beyond the workbook, by their number. */
	private final Map<String, Origin> shared = new HashMap<>();

	XlsxCells(SharedStrings strings, XlsxStyles styles, boolean date1904) {
		this.strings = strings;
		this.styles = styles;
		this.date1904 = date1904;
	}

	/** Forgets the shared formulas of the sheet before. */
	void startSheet() {
		this.shared.clear();
	}

	/**
	 * Reads a cell whose opening tag was read, and moves to its closing tag.
	 * @param type the attribute {@code t}
	 * @param format the attribute {@code s}
	 * @return null when the cell is blank
	 */
	@Nullable Cell read(XlsxXml xml, int column, String address, String type, int format) throws IOException {
		String value = null;
		RichText inline = null;
		String formula = null;
		Origin origin = Origin.TYPED;
		while (xml.next() && !xml.closes("c")) {
			if (xml.opens("v")) {
				value = xml.text();
			}
			else if (xml.opens("is")) {
				inline = SharedStrings.text(xml, "is");
			}
			else if (xml.opens("f")) {
				String sharedBy = xml.attribute("si");
				formula = xml.text();
				origin = origin(xml, address, formula, sharedBy);
			}
			else if (xml.opens()) {
				xml.skip();
			}
		}
		Place place = new Place(column, address, origin, this.styles.struck(format));
		boolean blank = value == null || value.isEmpty();
		if (formula != null && blank && !(value != null && "str".equals(type))) {
			return place.cell(Type.UNCOMPUTED, null, "=" + formula, NumberLook.PLAIN);
		}
		if (inline != null && (blank || "inlineStr".equals(type))) {
			return place.text(inline);
		}
		return (value == null || value.isEmpty()) ? null : cell(xml, place, type, format, value);
	}

	/** Of a formula that cells share only the first holds the text. */
	private Origin origin(XlsxXml xml, String address, String formula, @Nullable String sharedBy) throws IOException {
		if (formula.isEmpty() && sharedBy != null) {
			return this.shared.getOrDefault(sharedBy, Origin.COMPUTED);
		}
		Origin origin = FormulaText.origin(formula);
		if (origin == null) {
			throw UnreadableWorkbookException.atCell(Verdict.UNSAFE_FORMULA, xml.part() + ", " + address, address);
		}
		if (sharedBy != null && origin != Origin.COMPUTED) {
			this.shared.put(sharedBy, origin);
		}
		return origin;
	}

	private @Nullable Cell cell(XlsxXml xml, Place place, String type, int format, String value) throws IOException {
		return switch (type) {
			case "s" -> place.text(text(xml, place.address(), value));
			case "str" -> place.text(RichText.plain(EscapedText.decode(value)));
			case "b" -> truth(place, value);
			case "e" -> place.cell(Type.ERROR, value, value, NumberLook.PLAIN);
			case "d" -> date(place, value);
			case "n", "" -> number(place, format, value);
			default -> place.text(RichText.plain(value));
		};
	}

	private RichText text(XlsxXml xml, String address, String number) throws IOException {
		RichText text = this.strings.get(number);
		if (text == null) {
			throw UnreadableWorkbookException.atCell(Verdict.STRING_INDEX,
					xml.part() + ", " + address + ", text " + number + " of " + this.strings.count(), address);
		}
		return text;
	}

	private static @Nullable Cell truth(Place place, String stored) {
		return switch (stored.strip().toLowerCase(Locale.ROOT)) {
			case "1", "true" -> place.cell(Type.BOOLEAN, true, stored, NumberLook.PLAIN);
			case "0", "false" -> place.cell(Type.BOOLEAN, false, stored, NumberLook.PLAIN);
			default -> place.text(RichText.plain(stored));
		};
	}

	private static @Nullable Cell date(Place place, String stored) {
		LocalDateTime date = IsoDate.parse(stored);
		return (date != null) ? place.cell(Type.DATE, date, stored, NumberLook.PLAIN)
				: place.text(RichText.plain(stored));
	}

	private @Nullable Cell number(Place place, int format, String stored) {
		BigDecimal number;
		try {
			number = ExcelNumber.parse(stored);
		}
		catch (NumberFormatException ex) {
			return place.text(RichText.plain(stored));
		}
		NumberFormat shown = this.styles.number(format);
		LocalDateTime date = shown.isDate(number) ? SerialDate.toDate(number, this.date1904) : null;
		return (date != null) ? place.cell(Type.DATE, date, stored, NumberLook.PLAIN)
				: place.cell(Type.NUMBER, number, stored, shown.look(number));
	}

	/**
	 * Where a cell stands, and how.
	 *
	 * @param struck whether its font is struck out
	 */
	private record Place(int column, String address, Origin origin, boolean struck) {

		Cell cell(Type type, @Nullable Object value, String raw, NumberLook look) {
			return new Cell(this.column, this.address, type, value, raw, this.origin, look,
					this.struck ? new Strike(raw, true) : Strike.NONE);
		}

		@Nullable Cell text(RichText text) {
			return text.text().isEmpty() ? null : text.cell(this.column, this.address, this.origin, this.struck);
		}

	}

}
