package org.huizong.excel.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.formula.SheetNameFormatter;
import org.huizong.excel.format.XmlWords;

/** Names that a workbook gives to cells, each once a sheet. */
final class DefinedNames {

	static final String PRINT_TITLES = "_xlnm.Print_Titles";

	static final String PRINT_AREA = "_xlnm.Print_Area";

	/** Hidden, as Excel has it. */
	static final String FILTER = "_xlnm._FilterDatabase";

	private final Map<Key, String> names = new LinkedHashMap<>();

	/** Defines a name of a sheet anew. */
	void define(String name, SheetDraft sheet, String cells) {
		StringBuilder reference = new StringBuilder();
		SheetNameFormatter.appendFormat(reference, sheet.name());
		this.names.put(new Key(name, sheet), reference.append('!').append(cells).toString());
	}

	String xml(List<SheetDraft> sheets) {
		if (this.names.isEmpty()) {
			return "";
		}
		StringBuilder xml = new StringBuilder("<definedNames>");
		this.names.forEach((key, cells) -> xml.append("<definedName name=\"")
			.append(key.name())
			.append("\" localSheetId=\"")
			.append(sheets.indexOf(key.sheet()))
			.append(key.name().equals(FILTER) ? "\" hidden=\"true\">" : "\">")
			.append(XmlWords.text(cells))
			.append("</definedName>"));
		return xml.append("</definedNames>").toString();
	}

	/** A name is one of its sheet. */
	private record Key(String name, SheetDraft sheet) {
	}

}
