package org.huizong.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

import org.huizong.excel.Cell.Origin;
import org.huizong.excel.Cell.Type;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads cells, given what their workbook shares. */
final class XlsxCells {

	/** A bare time of day falls on day 0 of the 1900 system. */
	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);

	private final SharedStrings strings;

	private final XlsxNumberFormats formats;

	private final boolean date1904;

	/** Shared formulas that reach beyond the workbook, by their number. */
	private final Map<String, Origin> shared = new HashMap<>();

	XlsxCells(SharedStrings strings, XlsxNumberFormats formats, boolean date1904) {
		this.strings = strings;
		this.formats = formats;
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
		String formula = null;
		Origin origin = Origin.TYPED;
		while (xml.next() && !xml.closes("c")) {
			if (xml.opens("v")) {
				value = xml.text();
			}
			else if (xml.opens("is")) {
				value = SharedStrings.text(xml, "is");
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
		if (formula != null && (value == null || value.isEmpty() && !"str".equals(type))) {
			return new Cell(column, address, Type.UNCOMPUTED, null, "=" + formula, origin, NumberLook.PLAIN);
		}
		if (value == null || value.isEmpty()) {
			return null;
		}
		return cell(xml, column, address, type, format, value, origin);
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

	private @Nullable Cell cell(XlsxXml xml, int column, String address, String type, int format, String value,
			Origin origin) throws IOException {
		return switch (type) {
			case "s" -> text(column, address, text(xml, address, value), origin);
			case "str" -> text(column, address, EscapedText.decode(value), origin);
			case "inlineStr" -> text(column, address, value, origin);
			case "b" -> cell(column, address, Type.BOOLEAN, XlsxXml.isTrue(value.strip()), value, origin);
			case "e" -> cell(column, address, Type.ERROR, value, value, origin);
			case "d" -> cell(column, address, Type.DATE, isoDate(xml, address, value), value, origin);
			case "n" -> number(xml, column, address, format, value, origin);
			default -> throw xml.broken(address + ", unknown type " + type);
		};
	}

	private String text(XlsxXml xml, String address, String number) throws IOException {
		String text = this.strings.get(number);
		if (text == null) {
			throw UnreadableWorkbookException.atCell(Verdict.STRING_INDEX,
					xml.part() + ", " + address + ", text " + number + " of " + this.strings.count(), address);
		}
		return text;
	}

	private static @Nullable Cell text(int column, String address, String text, Origin origin) {
		return text.isEmpty() ? null : cell(column, address, Type.TEXT, text, text, origin);
	}

	private static Cell cell(int column, String address, Type type, Object value, String raw, Origin origin) {
		return new Cell(column, address, type, value, raw, origin, NumberLook.PLAIN);
	}

	private Cell number(XlsxXml xml, int column, String address, int format, String stored, Origin origin)
			throws IOException {
		BigDecimal number;
		try {
			number = ExcelNumber.parse(stored);
		}
		catch (NumberFormatException ex) {
			throw xml.broken(address + ", not a number: " + stored);
		}
		LocalDateTime date = this.formats.isDate(format) ? SerialDate.toDate(number, this.date1904) : null;
		return (date != null) ? cell(column, address, Type.DATE, date, stored, origin)
				: new Cell(column, address, Type.NUMBER, number, stored, origin, this.formats.look(format));
	}

	private static LocalDateTime isoDate(XlsxXml xml, String address, String stored) throws IOException {
		String text = stored.strip();
		text = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
		try {
			return SerialDate.toSecond(isoDate(text));
		}
		catch (DateTimeException ex) {
			throw xml.broken(address + ", not a date: " + stored);
		}
	}

	private static LocalDateTime isoDate(String text) {
		if (text.indexOf('-') < 0) {
			return LocalTime.parse(text.startsWith("T") ? text.substring(1) : text).atDate(DAY_ZERO);
		}
		return (text.indexOf('T') < 0) ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
	}

}
