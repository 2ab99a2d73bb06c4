package org.huizong.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An {@code .xlsx} of one sheet, written tag by tag. */
public final class RawXlsx {

	public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

	static final String SHEET_PART = "xl/worksheets/sheet1.xml";

	private final Map<String, String> parts = new LinkedHashMap<>();

	public RawXlsx() {
		String officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
		part("[Content_Types].xml", """
				<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
				<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
				<Default Extension="xml" ContentType="application/xml"/>
				<Override PartName="/xl/workbook.xml" ContentType="%1$s.sheet.main+xml"/>
				<Override PartName="/xl/styles.xml" ContentType="%1$s.styles+xml"/>
				<Override PartName="/xl/sharedStrings.xml" ContentType="%1$s.sharedStrings+xml"/>
				<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$s.worksheet+xml"/>
				</Types>""".formatted("application/vnd.openxmlformats-officedocument.spreadsheetml"));
		part("_rels/.rels", relationships(
				"<Relationship Id=\"r1\" Type=\"" + officeDocument + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
		part("xl/_rels/workbook.xml.rels", relationships("""
				<Relationship Id="r1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>
				<Relationship Id="r2" Type="%1$s/styles" Target="/xl/styles.xml"/>
				<Relationship Id="r3" Type="%1$s/sharedStrings" Target="sharedStrings.xml"/>"""
			.formatted(officeDocument)));
		workbook("<sheets><sheet name=\"表1\" sheetId=\"1\" r:id=\"r1\"/></sheets>");
		formats("");
		strings("");
		rows("");
	}

	public RawXlsx part(String name, String content) {
		this.parts.put(name, content);
		return this;
	}

	RawXlsx without(String name) {
		this.parts.remove(name);
		return this;
	}

	RawXlsx workbook(String content) {
		return part("xl/workbook.xml",
				"<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
						+ "relationships\">" + content + "</workbook>");
	}

	/** Cell formats: the first is general, then one for each number format. */
	RawXlsx formats(String declared, int... ids) {
		StringBuilder formats = new StringBuilder("<xf numFmtId=\"0\"/>");
		for (int id : ids) {
			formats.append("<xf numFmtId=\"").append(id).append("\" applyNumberFormat=\"1\"/>");
		}
		return part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + declared
				+ "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
				+ "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + formats + "</cellXfs></styleSheet>");
	}

	RawXlsx strings(String items) {
		return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
	}

	/** The rows of the sheet, as tags. */
	public RawXlsx rows(String rows) {
		return sheet("<sheetData>" + rows + "</sheetData>");
	}

	RawXlsx sheet(String content) {
		return part(SHEET_PART, "<worksheet xmlns=\"" + MAIN + "\">" + content + "</worksheet>");
	}

	/** The same in the namespaces of the strict format. */
	RawXlsx strict() {
		this.parts.replaceAll((name, content) -> content.replace(MAIN, STRICT)
			.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
					"http://purl.oclc.org/ooxml/officeDocument/relationships"));
		return this;
	}

	public Path write(Path file) throws IOException {
		return write(file, Deflater.DEFAULT_COMPRESSION);
	}

	public Path write(Path file, int level) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(level);
			for (Map.Entry<String, String> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}

	private static String relationships(String content) {
		return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
				+ "</Relationships>";
	}

}
