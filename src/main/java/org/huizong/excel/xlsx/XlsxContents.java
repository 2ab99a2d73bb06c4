package org.huizong.excel.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook;
import org.huizong.excel.format.EscapedText;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook part lists.
 *
 * @param sheets in tab order
 * @param parts the part of each sheet
 * @param date1904 whether serial dates count from 1904
 * @param stylesPart null when the workbook has no formats
 * @param stringsPart null when it shares no strings
 * @param traits macros and links
 */
record XlsxContents(List<Workbook.Sheet> sheets, List<String> parts, boolean date1904, @Nullable String stylesPart,
		@Nullable String stringsPart, List<Workbook.Trait> traits) {

	XlsxContents {
		sheets = List.copyOf(sheets);
		parts = List.copyOf(parts);
		traits = List.copyOf(traits);
	}

	static XlsxContents of(XlsxPackage source) throws IOException {
		String part = XlsxRelationships.of(source, "").ofType("officeDocument");
		if (part == null) {
			throw notAWorkbook(source);
		}
		if (part.toLowerCase(Locale.ROOT).endsWith(".bin")) {
			throw new UnreadableWorkbookException(Verdict.UNSUPPORTED_FORMAT, "Excel binary workbook (.xlsb)");
		}
		XlsxRelationships related = XlsxRelationships.of(source, part);
		try (XlsxXml xml = source.read(part)) {
			return read(xml, related, source);
		}
	}

	private static UnreadableWorkbookException notAWorkbook(XlsxPackage source) {
		if (source.has("content.xml")) {
			return new UnreadableWorkbookException(Verdict.UNSUPPORTED_FORMAT, "OpenDocument");
		}
		return new UnreadableWorkbookException(Verdict.NOT_A_WORKBOOK, "zip archive without a workbook");
	}

	private static XlsxContents read(XlsxXml xml, XlsxRelationships related, XlsxPackage source) throws IOException {
		List<Workbook.Sheet> sheets = new ArrayList<>();
		List<String> parts = new ArrayList<>();
		List<String> empty = new ArrayList<>();
		boolean date1904 = false;
		requireRoot(xml, "workbook");
		while (xml.next()) {
			if (xml.opens("workbookPr")) {
				date1904 = xml.flag("date1904");
			}
			else if (xml.opens("sheet")) {
				source.meter().sheets(sheets.size() + empty.size() + 1);
				Workbook.Sheet sheet = sheet(xml, sheets.size());
				String id = xml.relationshipId();
				if (id == null || id.isBlank()) {
					empty.add(sheet.name());
					continue;
				}
				sheets.add(sheet);
				parts.add(part(xml, related.part(id), source));
			}
		}
		if (sheets.isEmpty()) {
			throw xml.broken("no sheets");
		}
		return new XlsxContents(sheets, parts, date1904, related.ofType("styles"), related.ofType("sharedStrings"),
				new XlsxTraits(source).of(related, parts, empty));
	}

	/** Moves to the root tag, and refuses any other. */
	static void requireRoot(XlsxXml xml, String... names) throws IOException {
		if (!xml.next()) {
			throw new UnreadableWorkbookException(Verdict.NOT_A_WORKBOOK, xml.part() + ", not a spreadsheet");
		}
		if (!List.of(names).contains(xml.name())) {
			throw xml.broken("unexpected tag " + xml.name());
		}
	}

	private static Workbook.Sheet sheet(XlsxXml xml, int index) throws IOException {
		String name = xml.attribute("name");
		String state = xml.attribute("state");
		if (name == null) {
			throw xml.broken("sheet " + (index + 1) + " without a name");
		}
		return new Workbook.Sheet(index, EscapedText.decode(name), state != null && !"visible".equals(state));
	}

	private static String part(XlsxXml xml, @Nullable String part, XlsxPackage source) throws IOException {
		if (part == null || !source.has(part)) {
			throw xml.broken("no part for sheet " + xml.attribute("name"));
		}
		return part;
	}

}
