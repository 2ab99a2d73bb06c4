package org.huizong.excel.write;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What holds the parts of a workbook together: their types, and who leads to whom. */
final class PartTypes {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

	private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.";

	private PartTypes() {
	}

	/** The types of a workbook's parts. */
	static String types(boolean custom, int charts, int drawings, int sheets) {
		StringBuilder xml = new StringBuilder(HEAD)
			.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
			.append("<Default ContentType=\"application/vnd.openxmlformats-package.relationships+xml\" Extension=\"rels\"/>")
			.append("<Default ContentType=\"application/xml\" Extension=\"xml\"/>");
		type(DOCUMENT + "extended-properties+xml", "/docProps/app.xml", xml);
		type("application/vnd.openxmlformats-package.core-properties+xml", "/docProps/core.xml", xml);
		if (custom) {
			type(DOCUMENT + "custom-properties+xml", "/docProps/custom.xml", xml);
		}
		for (int i = 1; i <= charts; i++) {
			type(DOCUMENT + "drawingml.chart+xml", "/xl/charts/chart" + i + ".xml", xml);
		}
		for (int i = 1; i <= drawings; i++) {
			type(DOCUMENT + "drawing+xml", "/xl/drawings/drawing" + i + ".xml", xml);
		}
		type(DOCUMENT + "spreadsheetml.sharedStrings+xml", "/xl/sharedStrings.xml", xml);
		type(DOCUMENT + "spreadsheetml.styles+xml", "/xl/styles.xml", xml);
		type(DOCUMENT + "spreadsheetml.sheet.main+xml", "/xl/workbook.xml", xml);
		for (int i = 1; i <= sheets; i++) {
			type(DOCUMENT + "spreadsheetml.worksheet+xml", "/xl/worksheets/sheet" + i + ".xml", xml);
		}
		return xml.append("</Types>").toString();
	}

	/** Where a package leads. */
	static String ofPackage(boolean custom) {
		SortedMap<String, String> links = new TreeMap<>();
		links.put("rId1", link("rId1", "xl/workbook.xml", OFFICE + "officeDocument"));
		links.put("rId2", link("rId2", "docProps/app.xml", OFFICE + "extended-properties"));
		if (custom) {
			links.put("rId3", link("rId3", "docProps/custom.xml", OFFICE + "custom-properties"));
		}
		String last = custom ? "rId4" : "rId3";
		links.put(last, link(last, "docProps/core.xml", CORE));
		return relationships(links);
	}

	/** Where a workbook leads: to its words, its styles and its sheets. */
	static String ofWorkbook(int sheets) {
		SortedMap<String, String> links = new TreeMap<>();
		links.put("rId1", link("rId1", "sharedStrings.xml", OFFICE + "sharedStrings"));
		links.put("rId2", link("rId2", "styles.xml", OFFICE + "styles"));
		for (int i = 1; i <= sheets; i++) {
			String id = "rId" + (i + 2);
			links.put(id, link(id, "worksheets/sheet" + i + ".xml", OFFICE + "worksheet"));
		}
		return relationships(links);
	}

	/** Where a sheet leads that has a drawing. */
	static String toDrawing(int drawing) {
		return relationships(new TreeMap<>(
				java.util.Map.of("rId1", link("rId1", "../drawings/drawing" + drawing + ".xml", OFFICE + "drawing"))));
	}

	/** Where a drawing leads: to its charts. */
	static String toCharts(List<Integer> charts) {
		SortedMap<String, String> links = new TreeMap<>();
		for (int i = 0; i < charts.size(); i++) {
			String id = "rId" + (i + 1);
			links.put(id, link(id, "../charts/chart" + charts.get(i) + ".xml", OFFICE + "chart"));
		}
		return relationships(links);
	}

	private static String relationships(SortedMap<String, String> links) {
		StringBuilder xml = new StringBuilder(HEAD)
			.append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
		links.values().forEach(xml::append);
		return xml.append("</Relationships>").toString();
	}

	private static String link(String id, String target, String type) {
		return "<Relationship Id=\"" + id + "\" Target=\"" + target + "\" Type=\"" + type + "\"/>";
	}

	private static void type(String type, String part, StringBuilder xml) {
		xml.append("<Override ContentType=\"" + type + "\" PartName=\"" + part + "\"/>");
	}

}
