package org.huizong.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes hostile and broken files into a folder and says of each what the reader has to
 * make of it: a verdict, the origin of its only cell, or {@code READ}.
 */
final class HostileFiles {

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";

	private final Path folder;

	private final Map<String, String> expected = new TreeMap<>();

	private HostileFiles(Path folder) {
		this.folder = folder;
	}

	/** The expectation by file name. */
	static Map<String, String> write(Path folder) throws Exception {
		HostileFiles files = new HostileFiles(folder);
		files.texts();
		files.containers();
		files.passwords();
		files.cut();
		files.bombs();
		files.cells();
		files.parts();
		files.merges();
		files.links();
		files.binaryLinks();
		files.formulas();
		return files.expected;
	}

	private void texts() throws IOException {
		bytes("empty", "EMPTY", new byte[0]);
		text("html", "HTML_IN_DISGUISE", "<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>", "UTF-8");
		text("html-gbk", "HTML_IN_DISGUISE", "<table><tr><td>上高</td></tr></table>", "GBK");
		text("html-utf16", "HTML_IN_DISGUISE", "\uFEFF<HTML>", "UTF-16LE");
		text("mhtml", "HTML_IN_DISGUISE", "MIME-Version: 1.0\r\nContent-Type: multipart/related", "UTF-8");
		text("xml-2003", "UNSUPPORTED_FORMAT",
				"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "UTF-8");
		text("pdf", "NOT_A_WORKBOOK", "%PDF-1.7 a, b", "UTF-8");
		text("rtf", "NOT_A_WORKBOOK", "{\\rtf1 a, b}", "UTF-8");
		text("letter", "NOT_A_WORKBOOK", "上高县报表已发", "UTF-8");
		text("script", "NOT_A_WORKBOOK", "#!/bin/sh\nrm -rf a,b\n", "UTF-8");
		bytes("excel-4", "UNSUPPORTED_FORMAT", new byte[] { 9, 4, 6, 0, 0, 0, 16, 0 });
		bytes("picture", "NOT_A_WORKBOOK", new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13 });
		bytes("program", "NOT_A_WORKBOOK", new byte[] { 'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0 });
		bytes("gzip", "NOT_A_WORKBOOK", new byte[] { 31, (byte) 139, 8, 0, 0, 0, 0, 0 });
		bytes("csv-undecodable", "UNKNOWN_ENCODING", new byte[] { 'a', ',', (byte) 0xFF, (byte) 0xFF, ',', 'b', '\n' });
		bytes("csv-utf16-odd", "UNKNOWN_ENCODING", new byte[] { (byte) 0xFF, (byte) 0xFE, 'a', 0, ',', 0, 'b' });
		text("csv-quote", "CORRUPT", "a,\"b\n1,2\n3,4\n", "UTF-8");
		text("csv-swallowed", "CORRUPT", "a,\"b\n" + "1,2\n".repeat(20_000) + "\",c\n", "UTF-8");
		text("csv-endless", "TOO_LARGE", "a," + "1".repeat(5 << 20), "UTF-8");
		text("csv-wide", "TOO_MANY_COLUMNS", ",".repeat(20_000) + "1\n", "UTF-8");
		text("csv-long", "TOO_MANY_ROWS", "1,2\n".repeat(1_048_577), "UTF-8");
	}

	private void containers() throws IOException {
		zip("ods", "UNSUPPORTED_FORMAT", "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml",
				"<x/>");
		zip("xlsb", "UNSUPPORTED_FORMAT", "_rels/.rels", package0("xl/workbook.bin"), "xl/workbook.bin", "x");
		zip("zip", "NOT_A_WORKBOOK", "a.txt", "x");
		zip("docx", "NOT_A_WORKBOOK", "_rels/.rels", package0("word/document.xml"), "word/document.xml", "<document/>");
		try (POIFSFileSystem container = new POIFSFileSystem()) {
			container.createDocument(new ByteArrayInputStream(new byte[9000]), "WordDocument");
			container("doc", "NOT_A_WORKBOOK", container);
		}
		try (POIFSFileSystem container = new POIFSFileSystem()) {
			container.createDocument(new ByteArrayInputStream(new byte[9000]), "Book");
			container("excel-95", "UNSUPPORTED_FORMAT", container);
		}
		try (POIFSFileSystem container = new POIFSFileSystem()) {
			container.createDocument(new ByteArrayInputStream(new byte[9000]), "Workbook");
			container("xls-zeros", "CORRUPT", container);
		}
	}

	private void passwords() throws Exception {
		try (POIFSFileSystem container = new POIFSFileSystem(); XSSFWorkbook poi = new XSSFWorkbook()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("123456");
			try (OutputStream out = encryptor.getDataStream(container)) {
				poi.createSheet();
				poi.write(out);
			}
			container("password-xlsx", "ENCRYPTED", container);
		}
		Biff8EncryptionKey.setCurrentUserPassword("123456");
		try {
			bytes("password-xls", "ENCRYPTED", xls());
		}
		finally {
			Biff8EncryptionKey.setCurrentUserPassword(null);
		}
		byte[] flagged = Files.readAllBytes(new RawXlsx().write(this.folder.resolve("password-zip")));
		flagged[6] |= 1;
		bytes("password-zip", "ENCRYPTED", flagged);
	}

	private void cut() throws IOException {
		byte[] xlsx = Files.readAllBytes(new RawXlsx().write(this.folder.resolve("cut-xlsx")));
		bytes("cut-xlsx", "TRUNCATED", Arrays.copyOf(xlsx, xlsx.length / 2));
		bytes("cut-xlsx-end", "TRUNCATED", Arrays.copyOf(xlsx, xlsx.length - 30));
		byte[] xls = xls();
		for (int length : new int[] { 100, 512, 2000, xls.length - 1024 }) {
			bytes("cut-xls-" + length, "TRUNCATED", Arrays.copyOf(xls, length));
		}
		Path stored = this.folder.resolve("checksum");
		new RawXlsx().rows("<row><c><v>1234567</v></c></row>").write(stored, Deflater.NO_COMPRESSION);
		String changed = Files.readString(stored, StandardCharsets.ISO_8859_1).replace("1234567", "1234568");
		bytes("checksum", "CORRUPT", changed.getBytes(StandardCharsets.ISO_8859_1));
	}

	private void bombs() throws IOException {
		xlsx("bomb-sheet", "COMPRESSION_BOMB", new RawXlsx().rows("<row><c><v>1</v></c></row>" + " ".repeat(3 << 20)));
		xlsx("bomb-strings", "COMPRESSION_BOMB",
				new RawXlsx().strings("<si><t>一</t></si>".repeat(300_000)).rows("<row><c><v>1</v></c></row>"));
		StringBuilder noise = new StringBuilder();
		new Random(7).ints(5 << 20, '0', '9' + 1).forEach((digit) -> noise.append((char) digit));
		xlsx("bomb-text", "XML_BOMB", new RawXlsx().rows("<row><c t=\"str\"><v>" + noise + "</v></c></row>"));
		xlsx("bomb-nested", "XML_BOMB", new RawXlsx().rows("<a>".repeat(200) + "</a>".repeat(200)));
		String sheet = "<worksheet xmlns=\"" + RawXlsx.MAIN + "\"><sheetData><row><c t=\"str\"><v>%s</v></c></row>"
				+ "</sheetData></worksheet>";
		part("laughs", "XML_BOMB", RawXlsx.SHEET_PART,
				"<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>" + sheet.formatted("&b;"));
		part("entity-file", "XML_BOMB", RawXlsx.SHEET_PART,
				"<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + sheet.formatted("&x;"));
		part("entity-web", "XML_BOMB", "xl/sharedStrings.xml",
				"<!DOCTYPE w SYSTEM \"http://localhost:9/x.dtd\"><sst xmlns=\"" + RawXlsx.MAIN + "\"/>");
		String row = "<row><c><v>1</v></c><c><v>2.5</v></c><c t=\"str\"><v>%s</v></c></row>";
		StringBuilder many = new StringBuilder();
		Random random = new Random(7);
		for (int i = 0; i < 500_000; i++) {
			many.append(row.formatted(random.nextInt(1_000_000_000)));
		}
		xlsx("cells-1500000", "READ", new RawXlsx().rows(many.toString()));
	}

	private void cells() throws IOException {
		rows("string-index", "STRING_INDEX", "<row><c t=\"s\"><v>1</v></c></row>");
		rows("string-negative", "STRING_INDEX", "<row><c t=\"s\"><v>-1</v></c></row>");
		rows("string-word", "STRING_INDEX", "<row><c t=\"s\"><v>x</v></c></row>");
		xlsRecord("string-index-xls", "STRING_INDEX", new byte[] { (byte) 0xFD, 0, 10, 0, 0, 0, 0, 0 }, 10, (byte) 9);
		rows("cell-twice", "DUPLICATE_CELL", "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>");
		rows("cell-blank-twice", "READ", "<row r=\"2\"><c r=\"B2\"/><c r=\"B2\"><v>1</v></c><c r=\"B2\"/></row>");
		xlsRecord("cell-twice-xls", "DUPLICATE_CELL", new byte[] { (byte) 0xFD, 0, 10, 0, 0, 0, 1, 0 }, 6, (byte) 0);
		rows("row-99999999", "TOO_MANY_ROWS", "<row r=\"99999999\"/>");
		rows("row-endless", "TOO_MANY_ROWS", "<row r=\"99999999999999999999\"/>");
		rows("rows-backwards", "CORRUPT", "<row r=\"2\"/><row r=\"1\"/>");
		rows("row-twice", "DUPLICATE_CELL",
				"<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
		rows("row-word", "CORRUPT", "<row r=\"x\"/>");
		rows("cell-elsewhere", "CORRUPT", "<row r=\"2\"><c r=\"A3\"/></row>");
		rows("cell-nowhere", "CORRUPT", "<row r=\"2\"><c r=\"22\"/></row>");
		rows("column-xfe", "TOO_MANY_COLUMNS", "<row r=\"2\"><c r=\"XFE2\"/></row>");
		rows("column-endless", "TOO_MANY_COLUMNS", "<row r=\"2\"><c r=\"AAAAAAAAAAA2\"/></row>");
		rows("number-comma", "TEXT", "<row><c><v>12,3</v></c></row>");
		rows("number-huge", "TEXT", "<row><c><v>1E999999999</v></c></row>");
		rows("number-nan", "TEXT", "<row><c><v>NaN</v></c></row>");
		rows("number-long", "TEXT", "<row><c><v>" + "9".repeat(500) + "</v></c></row>");
		rows("date-february-30", "TEXT", "<row><c t=\"d\"><v>2026-02-30</v></c></row>");
		rows("type-unknown", "TEXT", "<row><c t=\"z\"><v>1</v></c></row>");
		rows("format-word", "CORRUPT", "<row><c s=\"x\"><v>1</v></c></row>");
		rows("tag-in-value", "CORRUPT", "<row><c><v>1<b/>2</v></c></row>");
	}

	private void parts() throws IOException {
		part("xml-open", "CORRUPT", RawXlsx.SHEET_PART, "<worksheet xmlns=\"" + RawXlsx.MAIN + "\"><sheetData>");
		part("xml-empty", "CORRUPT", RawXlsx.SHEET_PART, "");
		part("xml-foreign", "NOT_A_WORKBOOK", "xl/workbook.xml", "<workbook xmlns=\"urn:x\"/>");
		xlsx("sheet-missing", "CORRUPT", new RawXlsx().without(RawXlsx.SHEET_PART));
		xlsx("workbook-missing", "CORRUPT", new RawXlsx().without("xl/workbook.xml"));
		xlsx("sheets-none", "CORRUPT", new RawXlsx().workbook("<sheets/>"));
		xlsx("sheets-257", "TOO_MANY_PARTS",
				new RawXlsx().workbook("<sheets>" + "<sheet name=\"表\" r:id=\"r1\"/>".repeat(257) + "</sheets>"));
		RawXlsx many = new RawXlsx();
		for (int i = 0; i < 2_000; i++) {
			many.part("xl/media/" + i, "");
		}
		xlsx("parts-2007", "TOO_MANY_PARTS", many);
		part("part-case", "DUPLICATE_PART", "XL/Workbook.xml", "<x/>");
		part("part-up", "ODD_PART_NAME", "xl/../../evil.sh", "x");
		part("part-up-backslash", "ODD_PART_NAME", "xl\\..\\..\\evil.bat", "x");
		part("part-absolute", "ODD_PART_NAME", "/etc/cron.d/evil", "x");
		part("part-drive", "ODD_PART_NAME", "C:/evil.bat", "x");
		part("part-control", "ODD_PART_NAME", "xl/a\u0007.xml", "x");
	}

	private void merges() throws IOException {
		merge("merge-all", "MERGED_BEYOND_SENSE", "<mergeCell ref=\"A1:XFD1048576\"/>");
		merge("merge-below", "MERGED_BEYOND_SENSE", "<mergeCell ref=\"A1:A1048577\"/>");
		merge("merge-right", "MERGED_BEYOND_SENSE", "<mergeCell ref=\"A1:XFE1\"/>");
		StringBuilder many = new StringBuilder();
		for (int i = 1; i <= 200_001; i++) {
			many.append("<mergeCell ref=\"A").append(i).append(":B").append(i).append("\"/>");
		}
		merge("merge-many", "MERGED_BEYOND_SENSE", many.toString());
		merge("merge-backwards", "CORRUPT", "<mergeCell ref=\"B2:A1\"/>");
		merge("merge-nowhere", "CORRUPT", "<mergeCell/>");
	}

	private void links() throws IOException {
		link("dde-part", "DDE_LINK", "<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/>");
		link("ole-part", "DDE_LINK", "<oleLink progId=\"Word.Document\"/>");
		object("ole-object", "oleObject", "../embeddings/oleObject1.bin");
		object("document-inside", "package", "../embeddings/Microsoft_Word_Document.docx");
		object("active-x", "control", "../activeX/activeX1.xml");
	}

	private void binaryLinks() throws IOException {
		try (HSSFWorkbook poi = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			org.apache.poi.ss.usermodel.Sheet sheet = poi.createSheet();
			int picture = poi.addPicture(new byte[] { 1, 2, 3 }, org.apache.poi.ss.usermodel.Workbook.PICTURE_TYPE_PNG);
			int object = poi.addOlePackage(new byte[] { 1, 2, 3 }, "a.exe", "a.exe", "a.exe");
			sheet.createDrawingPatriarch()
				.createObjectData(
						new org.apache.poi.hssf.usermodel.HSSFClientAnchor(0, 0, 0, 0, (short) 0, 0, (short) 1, 1),
						object, picture);
			poi.write(out);
			bytes("ole-object-xls", "EMBEDDED_OBJECT", out.toByteArray());
		}
		try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(xls()))) {
			container.createDocument(new ByteArrayInputStream(new byte[100]), "Ctls");
			container("active-x-xls", "EMBEDDED_OBJECT", container);
		}
		bytes("dde-xls", "DDE_LINK", dde());
	}

	/** The name of a workbook's own author is made a record that links to a program. */
	private static byte[] dde() throws IOException {
		byte[] body = { 0, 0, 11, 0, 0, 'c', 'm', 'd', 3, '/', 'c', ' ', 'c', 'a', 'l', 'c' };
		byte[] bytes = xls();
		String latin = new String(bytes, StandardCharsets.ISO_8859_1);
		int at = latin.indexOf(new String(new byte[] { 92, 0, 112, 0 }, StandardCharsets.ISO_8859_1));
		bytes[at] = (byte) 0xAE;
		bytes[at + 1] = 1;
		System.arraycopy(body, 0, bytes, at + 4, body.length);
		return bytes;
	}

	private void formulas() throws IOException {
		formula("dde-formula", "UNSAFE_FORMULA", "cmd|'/c calc'!A0");
		formula("dde-in-if", "UNSAFE_FORMULA", "IF(A1=1,MSEXCEL|'\\..\\..\\cmd.exe /c calc'!'',1)");
		formula("webservice", "UNSAFE_FORMULA", "_xlfn.WEBSERVICE(\"http://localhost:9/\"&amp;B1)");
		formula("rtd", "UNSAFE_FORMULA", "RTD(\"x.y\",,\"z\")");
		formula("call", "UNSAFE_FORMULA", "CALL(\"kernel32\",\"WinExec\",\"JCJ\",\"calc\",0)");
		formula("exec", "UNSAFE_FORMULA", "EXEC(\"calc\")");
		formula("other-workbook", "OTHER_WORKBOOK", "[1]Sheet1!A1*2");
		formula("other-workbook-path", "OTHER_WORKBOOK", "SUM('C:\\报表\\[县局.xls]主要指标'!$D$4:$D$7)");
		formula("other-workbook-name", "OTHER_WORKBOOK", "[2]!总投资");
		formula("hyperlink", "HYPERLINK", "HYPERLINK(\"http://localhost:9/\"&amp;B1,\"2410\")");
		formula("hyperlink-lower", "HYPERLINK", "if(1,hyperlink(B1,2410))");
	}

	private void formula(String name, String expectation, String formula) throws IOException {
		rows(name, expectation, "<row><c><f>" + formula + "</f><v>2410</v></c></row>");
	}

	private void link(String name, String expectation, String content) throws IOException {
		RawXlsx workbook = new RawXlsx()
			.part("xl/externalLinks/externalLink1.xml",
					"<externalLink xmlns=\"" + RawXlsx.MAIN + "\">" + content + "</externalLink>")
			.part("xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
					+ relation("r9", "externalLink", "externalLinks/externalLink1.xml")));
		xlsx(name, expectation, workbook);
	}

	private void object(String name, String type, String target) throws IOException {
		part(name, "EMBEDDED_OBJECT", SHEET_RELATIONS, relations(relation("r1", type, target)));
	}

	private void merge(String name, String expectation, String merges) throws IOException {
		xlsx(name, expectation, new RawXlsx().sheet("<sheetData/><mergeCells>" + merges + "</mergeCells>"));
	}

	private void rows(String name, String expectation, String rows) throws IOException {
		xlsx(name, expectation, new RawXlsx().strings("<si><t>一</t></si>").rows(rows));
	}

	private void part(String name, String expectation, String part, String content) throws IOException {
		xlsx(name, expectation, new RawXlsx().part(part, content));
	}

	private void xlsx(String name, String expectation, RawXlsx workbook) throws IOException {
		expect(name, expectation);
		workbook.write(this.folder.resolve(name));
	}

	private void xlsRecord(String name, String expectation, byte[] record, int offset, byte value) throws IOException {
		byte[] bytes = xls();
		int at = new String(bytes, StandardCharsets.ISO_8859_1)
			.indexOf(new String(record, StandardCharsets.ISO_8859_1));
		bytes[at + offset] = value;
		bytes(name, expectation, bytes);
	}

	private void container(String name, String expectation, POIFSFileSystem container) throws IOException {
		expect(name, expectation);
		try (OutputStream out = Files.newOutputStream(this.folder.resolve(name))) {
			container.writeFilesystem(out);
		}
	}

	private void zip(String name, String expectation, String... namesAndContents) throws IOException {
		expect(name, expectation);
		try (OutputStream out = Files.newOutputStream(this.folder.resolve(name));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < namesAndContents.length; i += 2) {
				zip.putNextEntry(new ZipEntry(namesAndContents[i]));
				zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	private void text(String name, String expectation, String text, String charset) throws IOException {
		bytes(name, expectation, text.getBytes(Charset.forName(charset)));
	}

	private void bytes(String name, String expectation, byte[] bytes) throws IOException {
		expect(name, expectation);
		Files.write(this.folder.resolve(name), bytes);
	}

	private void expect(String name, String expectation) {
		if (this.expected.put(name, expectation) != null) {
			throw new IllegalArgumentException(name + " is there twice");
		}
	}

	private static String relation(String id, String type, String target) {
		return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + type + "\" Target=\"" + target + "\"/>";
	}

	private static String package0(String target) {
		return relations(relation("r", "officeDocument", target));
	}

	private static String relations(String content) {
		return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
				+ "</Relationships>";
	}

	/** Two texts in A1 and B1. */
	private static byte[] xls() throws IOException {
		try (HSSFWorkbook poi = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			org.apache.poi.ss.usermodel.Sheet sheet = poi.createSheet();
			sheet.createRow(0).createCell(0).setCellValue("甲");
			sheet.getRow(0).createCell(1).setCellValue("乙");
			poi.write(out);
			return out.toByteArray();
		}
	}

}
