package org.huizong.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.huizong.excel.Cell.Type;
import org.jspecify.annotations.Nullable;

/** Reads cells, given what their workbook shares. */
final class XlsxCells {

	/** A bare time of day falls on day 0 of the 1900 system. */
	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);

	private final SharedStrings strings;

	private final XlsxDateFormats formats;

	private final boolean date1904;

	XlsxCells(SharedStrings strings, XlsxDateFormats formats, boolean date1904) {
		this.strings = strings;
		this.formats = formats;
		this.date1904 = date1904;
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
		while (xml.next() && !xml.closes("c")) {
			if (xml.opens("v")) {
				value = xml.text();
			}
			else if (xml.opens("is")) {
				value = SharedStrings.text(xml, "is");
			}
			else if (xml.opens("f")) {
				formula = xml.text();
			}
			else if (xml.opens()) {
				xml.skip();
			}
		}
		if (formula != null && (value == null || value.isEmpty() && !"str".equals(type))) {
			return new Cell(column, address, Type.UNCOMPUTED, null, "=" + formula, true);
		}
		if (value == null || value.isEmpty()) {
			return null;
		}
		return cell(xml, column, address, type, format, value, formula != null);
	}

	private @Nullable Cell cell(XlsxXml xml, int column, String address, String type, int format, String value,
			boolean formula) throws IOException {
		return switch (type) {
			case "s" -> text(column, address, this.strings.get(value, xml.part() + ", " + address), formula);
			case "str" -> text(column, address, EscapedText.decode(value), formula);
			case "inlineStr" -> text(column, address, value, formula);
			case "b" -> new Cell(column, address, Type.BOOLEAN, XlsxXml.isTrue(value.strip()), value, formula);
			case "e" -> new Cell(column, address, Type.ERROR, value, value, formula);
			case "d" -> new Cell(column, address, Type.DATE, isoDate(xml, address, value), value, formula);
			case "n" -> number(xml, column, address, format, value, formula);
			default -> throw xml.broken(address + ", unknown type " + type);
		};
	}

	private static @Nullable Cell text(int column, String address, String text, boolean formula) {
		return text.isEmpty() ? null : new Cell(column, address, Type.TEXT, text, text, formula);
	}

	private Cell number(XlsxXml xml, int column, String address, int format, String stored, boolean formula)
			throws IOException {
		BigDecimal number;
		try {
			number = ExcelNumber.parse(stored);
		}
		catch (NumberFormatException ex) {
			throw xml.broken(address + ", not a number: " + stored);
		}
		LocalDateTime date = this.formats.isDate(format) ? SerialDate.toDate(number, this.date1904) : null;
		return (date != null) ? new Cell(column, address, Type.DATE, date, stored, formula)
				: new Cell(column, address, Type.NUMBER, number, stored, formula);
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
