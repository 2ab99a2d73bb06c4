package org.huizong.excel.xlsx;

import java.util.Set;

/**
 * Whose tags count in a part: those of its own namespaces, of the transitional format and
 * the strict one. A tag of another namespace is an extension, however it is called, and
 * is passed over with all that it encloses. Source: ECMA-376 part 1, annex A; part 3, 7.
 */
enum XlsxVocabulary {

	/** Workbook, sheets (of macros too), shared strings, styles. */
	SPREADSHEET("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
			"http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.microsoft.com/office/excel/2006/main"),

	/** What a part refers to. */
	RELATIONSHIPS("http://schemas.openxmlformats.org/package/2006/relationships"),

	/** Custom properties and their values. */
	PROPERTIES("http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
			"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
			"http://purl.oclc.org/ooxml/officeDocument/customProperties",
			"http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"),

	/**
	 * Every tag whatever its namespace: for what is only looked through to be refused.
	 */
	ANY;

	/** In which alternatives for newer and older readers are written. */
	static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

	/** Of the attribute that refers to another part, and of what it refers to. */
	static final Set<String> REFERENCES = Set.of("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
			"http://purl.oclc.org/ooxml/officeDocument/relationships");

	private final Set<String> namespaces;

	XlsxVocabulary(String... namespaces) {
		this.namespaces = Set.of(namespaces);
	}

	boolean knows(String namespace) {
		return this == ANY || this.namespaces.contains(namespace);
	}

}
