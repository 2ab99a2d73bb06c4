package org.huizong.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the cell formats of a workbook show: dates, percentages, units of measure. */
final class XlsxNumberFormats {

	private final BitSet dates = new BitSet();

	private final List<NumberLook> looks = new ArrayList<>();

	private XlsxNumberFormats() {
	}

	/** Reads the styles part; without one no cell is a date. */
	static XlsxNumberFormats of(XlsxPackage source, @Nullable String part) throws IOException {
		XlsxNumberFormats formats = new XlsxNumberFormats();
		if (part != null && source.has(part)) {
			try (XlsxXml xml = source.read(part)) {
				formats.read(xml);
			}
		}
		return formats;
	}

	/** Whether the cell format at a 0-based place is a date's. */
	boolean isDate(int cellFormat) {
		return cellFormat >= 0 && this.dates.get(cellFormat);
	}

	/** What the cell format at a 0-based place makes of a number. */
	NumberLook look(int cellFormat) {
		return (cellFormat >= 0 && cellFormat < this.looks.size()) ? this.looks.get(cellFormat) : NumberLook.PLAIN;
	}

	private void read(XlsxXml xml) throws IOException {
		Map<Integer, String> codes = new HashMap<>();
		boolean ofCells = false;
		while (xml.next()) {
			if (xml.opens("numFmt")) {
				code(xml, codes);
			}
			else if ("cellXfs".equals(xml.name())) {
				ofCells = xml.opens();
			}
			else if (ofCells && xml.opens("xf")) {
				int id = number(xml, xml.attribute("numFmtId"));
				this.dates.set(this.looks.size(), DateFormatCode.isDate(id, codes.get(id)));
				this.looks.add(NumberFormatCode.look(id, codes.get(id)));
			}
		}
	}

	/** Formats of conditional formatting are declared later, by ids of their own. */
	private static void code(XlsxXml xml, Map<Integer, String> codes) throws IOException {
		String code = xml.attribute("formatCode");
		if (code != null) {
			codes.putIfAbsent(number(xml, xml.attribute("numFmtId")), code);
		}
	}

	private static int number(XlsxXml xml, @Nullable String text) throws IOException {
		try {
			return (text != null) ? Integer.parseInt(text.strip()) : 0;
		}
		catch (NumberFormatException ex) {
			throw xml.broken("number format " + text);
		}
	}

}
