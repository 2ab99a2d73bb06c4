package org.huizong.excel.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huizong.excel.format.NumberFormat;
import org.jspecify.annotations.Nullable;

/** What the cell formats of a workbook show: number formats, and text struck out. */
final class XlsxStyles {

	private final Map<Integer, String> codes = new HashMap<>();

	private final BitSet struckFonts = new BitSet();

	private final List<Integer> formats = new ArrayList<>();

	private final List<Integer> fonts = new ArrayList<>();

	private final List<NumberFormat> numbers = new ArrayList<>();

	private XlsxStyles() {
	}

	/** Reads the styles part; without one every number shows as stored. */
	static XlsxStyles of(XlsxPackage source, @Nullable String part) throws IOException {
		XlsxStyles styles = new XlsxStyles();
		if (part != null && source.has(part)) {
			try (XlsxXml xml = source.read(part)) {
				styles.read(xml);
			}
		}
		return styles;
	}

	/** The number format of the cell format at a 0-based place. */
	NumberFormat number(int cellFormat) {
		return inside(cellFormat) ? this.numbers.get(cellFormat) : NumberFormat.GENERAL;
	}

	/** Whether the font of the cell format at a 0-based place is struck out. */
	boolean struck(int cellFormat) {
		return !this.struckFonts.isEmpty() && inside(cellFormat) && this.struckFonts.get(this.fonts.get(cellFormat));
	}

	private boolean inside(int cellFormat) {
		return cellFormat >= 0 && cellFormat < this.formats.size();
	}

	/** Formats and fonts of conditional formatting stand elsewhere, and say nothing. */
	private void read(XlsxXml xml) throws IOException {
		XlsxContents.requireRoot(xml, "styleSheet");
		while (xml.next() && !xml.closes("styleSheet")) {
			switch (xml.name()) {
				case "numFmts" -> codes(xml);
				case "fonts" -> fonts(xml);
				case "cellXfs" -> cellFormats(xml);
				default -> xml.skip();
			}
		}
		Map<Integer, NumberFormat> byId = new HashMap<>();
		this.formats.forEach(
				(id) -> this.numbers.add(byId.computeIfAbsent(id, (one) -> NumberFormat.of(one, this.codes.get(one)))));
	}

	private void codes(XlsxXml xml) throws IOException {
		while (xml.next() && !xml.closes("numFmts")) {
			String code = xml.opens("numFmt") ? xml.attribute("formatCode") : null;
			if (code != null) {
				this.codes.putIfAbsent(number(xml, "numFmtId"), code);
			}
		}
	}

	private void fonts(XlsxXml xml) throws IOException {
		int font = -1;
		while (xml.next() && !xml.closes("fonts")) {
			if (xml.opens("font")) {
				font++;
			}
			else if (xml.opens("strike") && font >= 0) {
				this.struckFonts.set(font, xml.switchedOn());
			}
		}
	}

	private void cellFormats(XlsxXml xml) throws IOException {
		while (xml.next() && !xml.closes("cellXfs")) {
			if (xml.opens("xf")) {
				this.formats.add(number(xml, "numFmtId"));
				this.fonts.add(Math.max(number(xml, "fontId"), 0));
			}
		}
	}

	private static int number(XlsxXml xml, String attribute) throws IOException {
		String stored = xml.attribute(attribute);
		try {
			return (stored == null || stored.isBlank()) ? 0 : Integer.parseInt(stored.strip());
		}
		catch (NumberFormatException ex) {
			throw xml.broken(attribute + " " + stored);
		}
	}

}
