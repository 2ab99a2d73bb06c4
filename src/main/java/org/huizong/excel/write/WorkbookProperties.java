package org.huizong.excel.write;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.huizong.excel.format.XmlWords;

/** What a workbook says of itself; nothing of when or where it was written. */
final class WorkbookProperties {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

	private final String title;

	private final String office;

	private final LocalDate day;

	private final Map<String, String> own = new LinkedHashMap<>();

	/**
	 * Begins with title, office and day.
	 * @param day stands as the day of creation and of change
	 */
	WorkbookProperties(String title, String office, LocalDate day) {
		this.title = title;
		this.office = office;
		this.day = day;
	}

	void add(String name, String value) {
		this.own.put(name, value);
	}

	boolean hasOwn() {
		return !this.own.isEmpty();
	}

	/** Title, office and day. */
	String core() {
		return HEAD + "<cp:coreProperties"
				+ " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
				+ " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
				+ " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + day("created") + "<dc:creator>"
				+ XmlWords.text(this.office) + "</dc:creator><cp:lastModifiedBy>" + XmlWords.text(this.office)
				+ "</cp:lastModifiedBy>" + day("modified") + "<dc:title>" + XmlWords.text(this.title)
				+ "</dc:title></cp:coreProperties>";
	}

	/** The program's name. */
	String extended() {
		return XmlWords.HEAD
				+ "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
				+ "<Application>huizong</Application></Properties>";
	}

	/** Words that no sheet shows. */
	String custom() {
		StringBuilder xml = new StringBuilder(XmlWords.HEAD)
			.append("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"")
			.append(" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
		int number = 2;
		for (Map.Entry<String, String> word : this.own.entrySet()) {
			xml.append("<property pid=\"" + number++ + "\" fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" name=\""
					+ XmlWords.attribute(word.getKey()) + "\"><vt:lpwstr>" + XmlWords.text(word.getValue())
					+ "</vt:lpwstr></property>");
		}
		return xml.append("</Properties>").toString();
	}

	private String day(String which) {
		return "<dcterms:" + which + " xsi:type=\"dcterms:W3CDTF\">" + this.day + "T00:00:00Z</dcterms:" + which + ">";
	}

}
