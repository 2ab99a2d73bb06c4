package org.huizong.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.door.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Broken and hostile files are refused, each with the verdict that fits. */
class HostileWorkbookTests {

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void nameTheFile() {
		this.file = this.folder.resolve("return.xlsx");
	}

	@Test
	void refusesAnEmptyFile() throws IOException {
		Files.write(this.file, new byte[0]);
		assertVerdict(Verdict.EMPTY, "0 bytes");
	}

	@Test
	void leavesAMissingFileToTheCaller() {
		assertThatThrownBy(() -> Workbooks.open(this.file, Limits.DEFAULT)).isInstanceOf(NoSuchFileException.class);
	}

	@Test
	void refusesWebPages() throws IOException {
		text("\uFEFF <!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>", StandardCharsets.UTF_8);
		assertVerdict(Verdict.HTML_IN_DISGUISE, "a web page");
		text("<table><tr><td>上高</td></tr></table>", Charset.forName("GBK"));
		assertVerdict(Verdict.HTML_IN_DISGUISE, "a web page");
		text("\uFEFF<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", StandardCharsets.UTF_16LE);
		assertVerdict(Verdict.HTML_IN_DISGUISE, "a web page");
		text("MIME-Version: 1.0\r\nContent-Type: multipart/related", StandardCharsets.US_ASCII);
		assertVerdict(Verdict.HTML_IN_DISGUISE, "a web page");
	}

	@Test
	void refusesOtherFormatsByName() throws IOException {
		text("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
				StandardCharsets.UTF_8);
		assertVerdict(Verdict.UNSUPPORTED_FORMAT, "Excel 2003 XML");
		Files.write(this.file, new byte[] { 0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00 });
		assertVerdict(Verdict.UNSUPPORTED_FORMAT, "Excel 4 or older");
		zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>");
		assertVerdict(Verdict.UNSUPPORTED_FORMAT, "OpenDocument");
		zip("_rels/.rels", workbookAt("xl/workbook.bin"), "xl/workbook.bin", "x");
		assertVerdict(Verdict.UNSUPPORTED_FORMAT, "Excel binary workbook (.xlsb)");
	}

	@Test
	void refusesWhatIsNoWorkbook() throws IOException {
		text("上高县报表已发", StandardCharsets.UTF_8);
		assertVerdict(Verdict.NOT_A_WORKBOOK, "text without columns");
		text("%PDF-1.7", StandardCharsets.US_ASCII);
		assertVerdict(Verdict.NOT_A_WORKBOOK, "neither .xlsx nor .xls nor .csv inside");
		zip("a.txt", "x");
		assertVerdict(Verdict.NOT_A_WORKBOOK, "zip archive without a workbook");
		zip("_rels/.rels", workbookAt("word/document.xml"), "word/document.xml", "<document/>");
		assertVerdict(Verdict.NOT_A_WORKBOOK, "word/document.xml, not a spreadsheet");
		try (POIFSFileSystem container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(this.file)) {
			container.createDocument(new java.io.ByteArrayInputStream(new byte[9000]), "WordDocument");
			container.writeFilesystem(out);
		}
		assertVerdict(Verdict.NOT_A_WORKBOOK, "document of another program");
	}

	@Test
	void refusesPasswords() throws Exception {
		try (POIFSFileSystem container = new POIFSFileSystem(); XSSFWorkbook poi = new XSSFWorkbook()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("123456");
			try (OutputStream out = encryptor.getDataStream(container)) {
				poi.createSheet();
				poi.write(out);
			}
			try (OutputStream out = Files.newOutputStream(this.file)) {
				container.writeFilesystem(out);
			}
		}
		assertVerdict(Verdict.ENCRYPTED, "workbook with a password");
		Biff8EncryptionKey.setCurrentUserPassword("123456");
		try (HSSFWorkbook poi = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(this.file)) {
			poi.createSheet().createRow(0).createCell(0).setCellValue("密");
			poi.write(out);
		}
		finally {
			Biff8EncryptionKey.setCurrentUserPassword(null);
		}
		assertVerdict(Verdict.ENCRYPTED, "workbook with a password");
		new RawXlsx().write(this.file);
		byte[] bytes = Files.readAllBytes(this.file);
		bytes[6] |= 1;
		Files.write(this.file, bytes);
		assertVerdict(Verdict.ENCRYPTED, "zip with a password");
	}

	@Test
	void refusesWhatWasCutOff() throws IOException {
		new RawXlsx().write(this.file);
		byte[] xlsx = Files.readAllBytes(this.file);
		Files.write(this.file, Arrays.copyOf(xlsx, xlsx.length / 2));
		assertThat(refusal().verdict()).isEqualTo(Verdict.TRUNCATED);
		byte[] xls = xls(false);
		for (int length : new int[] { 100, 512, 2000, xls.length / 2, xls.length - 1024 }) {
			Files.write(this.file, Arrays.copyOf(xls, length));
			assertThat(refusal().verdict()).as("%s of %s bytes", length, xls.length).isEqualTo(Verdict.TRUNCATED);
		}
	}

	@Test
	void refusesChangedBytesWhereTheyAreRead() throws IOException {
		new RawXlsx().rows("<row r=\"1\"><c r=\"A1\"><v>1234567</v></c></row>").write(this.file);
		byte[] stored = Files.readAllBytes(this.file);
		int refused = 0;
		Random random = new Random(20260731);
		for (int i = 0; i < 400; i++) {
			Files.write(this.file, mutate(stored, random, 1));
			try {
				assertThat(Grid.values(this.file)).containsExactly("A1=1234567");
			}
			catch (UnreadableWorkbookException ex) {
				refused++;
			}
		}
		assertThat(refused).isBetween(200, 399);
	}

	@Test
	void refusesAFigureThatDoesNotMatchItsChecksum() throws IOException {
		new RawXlsx().rows("<row r=\"1\"><c r=\"A1\"><v>1234567</v></c></row>")
			.write(this.file, Deflater.NO_COMPRESSION);
		String stored = Files.readString(this.file, StandardCharsets.ISO_8859_1);
		Files.writeString(this.file, stored.replace("1234567", "1234568"), StandardCharsets.ISO_8859_1);
		assertVerdict(Verdict.CORRUPT, RawXlsx.SHEET_PART + ", checksum does not match");
	}

	@Test
	void givesOneExceptionForEveryFaultOfAnXls() throws IOException {
		byte[] stored = xls(true);
		Random random = new Random(20260731);
		for (int i = 0; i < 500; i++) {
			Files.write(this.file, mutate(stored, random, 8));
			readAllOrRefuse();
		}
	}

	@Test
	void givesOneExceptionForEveryFaultOfTheXml() throws IOException {
		String sheet = "<worksheet xmlns=\"" + RawXlsx.MAIN
				+ "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
				+ "<c r=\"B1\" s=\"1\"><f>A2</f><v>46234.5</v></c><c t=\"inlineStr\"><is><t>甲</t></is></c></row></sheetData>"
				+ "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>";
		Random random = new Random(20260731);
		for (int i = 0; i < 500; i++) {
			byte[] mutant = mutate(sheet.getBytes(StandardCharsets.UTF_8), random, 2);
			new RawXlsx().strings("<si><t>一</t></si>")
				.formats("", 14)
				.part(RawXlsx.SHEET_PART, new String(mutant, StandardCharsets.ISO_8859_1))
				.write(this.file);
			readAllOrRefuse();
		}
	}

	private static byte[] mutate(byte[] stored, Random random, int bits) {
		byte[] mutant = stored.clone();
		for (int i = 0; i < bits; i++) {
			mutant[random.nextInt(stored.length)] ^= (byte) (1 << random.nextInt(8));
		}
		return mutant;
	}

	/** Lets pass no exception but the one that carries a verdict. */
	private void readAllOrRefuse() throws IOException {
		try (Workbook workbook = Workbooks.open(this.file, Limits.DEFAULT)) {
			for (Workbook.Sheet sheet : workbook.sheets()) {
				workbook.read(sheet.index(), (row) -> true);
				workbook.mergedRanges(sheet.index());
			}
		}
		catch (UnreadableWorkbookException ex) {
			assertThat(ex.detail()).isNotEmpty();
		}
	}

	@Test
	void refusesBombs() throws IOException {
		new RawXlsx().rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + " ".repeat(3 << 20)).write(this.file);
		assertThat(refusal().verdict()).isEqualTo(Verdict.COMPRESSION_BOMB);
		String noise = noise(5 << 20);
		new RawXlsx().rows("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + noise + "</v></c></row>").write(this.file);
		assertVerdict(Verdict.XML_BOMB, RawXlsx.SHEET_PART + ", more than 4194304 bytes without a tag");
		new RawXlsx().rows("<a>".repeat(200) + "</a>".repeat(200)).write(this.file);
		assertVerdict(Verdict.XML_BOMB, RawXlsx.SHEET_PART + ", nested deeper than 100");
	}

	@Test
	void refusesDocumentTypes() throws IOException {
		String laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
		String data = "<worksheet xmlns=\"" + RawXlsx.MAIN + "\"><sheetData><row><c t=\"str\"><v>%s</v></c></row>"
				+ "</sheetData></worksheet>";
		new RawXlsx().part(RawXlsx.SHEET_PART, laughs + data.formatted("&b;")).write(this.file);
		assertVerdict(Verdict.XML_BOMB, RawXlsx.SHEET_PART + ", document type");
		Path secret = Files.writeString(this.folder.resolve("secret"), "secret");
		String external = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
		new RawXlsx().part(RawXlsx.SHEET_PART, external + data.formatted("&x;")).write(this.file);
		assertVerdict(Verdict.XML_BOMB, RawXlsx.SHEET_PART + ", document type");
		new RawXlsx().part(RawXlsx.SHEET_PART, data.formatted("&x;")).write(this.file);
		assertThat(refusal().verdict()).isIn(Verdict.XML_BOMB, Verdict.CORRUPT);
	}

	@Test
	void refusesATextThatIsNotThere() throws IOException {
		new RawXlsx().strings("<si><t>一</t></si>")
			.rows("<row r=\"4\"><c r=\"D4\" t=\"s\"><v>1</v></c></row>")
			.write(this.file);
		assertVerdict(Verdict.STRING_INDEX, RawXlsx.SHEET_PART + ", D4, text 1 of 1");
		replaceInXls(new byte[] { (byte) 0xFD, 0, 10, 0, 0, 0, 0, 0, 15, 0, 1 }, 10, (byte) 9);
		assertVerdict(Verdict.STRING_INDEX, "sheet 1, A1, text 9");
	}

	@Test
	void refusesACellGivenTwice() throws IOException {
		new RawXlsx().rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"/><c r=\"B2\"><v>2</v></c></row>")
			.write(this.file);
		assertVerdict(Verdict.DUPLICATE_CELL, RawXlsx.SHEET_PART + ", B2");
		replaceInXls(new byte[] { (byte) 0xFD, 0, 10, 0, 0, 0, 1, 0, 15, 0 }, 6, (byte) 0);
		assertVerdict(Verdict.DUPLICATE_CELL, "sheet 1, A1");
	}

	@Test
	void refusesRowsAndCellsOutOfPlace() throws IOException {
		assertRowsRefused("<row r=\"99999999\"/>", Verdict.TOO_MANY_ROWS, "row 99999999");
		assertRowsRefused("<row r=\"99999999999999999999\"/>", Verdict.TOO_MANY_ROWS, "row 2147483647");
		assertRowsRefused("<row r=\"2\"/><row r=\"1\"/>", Verdict.CORRUPT, "row 1 after row 2");
		assertRowsRefused("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>",
				Verdict.DUPLICATE_CELL, "A2");
		assertRowsRefused("<row r=\"x\"/>", Verdict.CORRUPT, "row x after row 0");
		assertRowsRefused("<row r=\"2\"><c r=\"A3\"/></row>", Verdict.CORRUPT, "cell A3 in row 2");
		assertRowsRefused("<row r=\"2\"><c r=\"22\"/></row>", Verdict.CORRUPT, "cell 22 in row 2");
		assertRowsRefused("<row r=\"2\"><c r=\"XFE2\"/></row>", Verdict.TOO_MANY_COLUMNS,
				"row 2, more than 16384 columns");
		assertRowsRefused("<row r=\"2\"><c r=\"AAAAAAAAAAA2\"/></row>", Verdict.TOO_MANY_COLUMNS,
				"row 2, more than 16384 columns");
	}

	@Test
	void refusesANegativeTextNumber() throws IOException {
		assertRowsRefused("<row><c t=\"s\"><v>-1</v></c></row>", Verdict.STRING_INDEX, "A1, text -1 of 0");
	}

	@Test
	void refusesBrokenXmlAndMissingParts() throws IOException {
		new RawXlsx().part(RawXlsx.SHEET_PART, "<worksheet xmlns=\"" + RawXlsx.MAIN + "\"><sheetData>")
			.write(this.file);
		assertThat(refusal().verdict()).isEqualTo(Verdict.CORRUPT);
		new RawXlsx().part(RawXlsx.SHEET_PART, "").write(this.file);
		assertThat(refusal().verdict()).isEqualTo(Verdict.CORRUPT);
		new RawXlsx().without(RawXlsx.SHEET_PART).write(this.file);
		assertVerdict(Verdict.CORRUPT, "xl/workbook.xml, no part for sheet 表1");
		new RawXlsx().without("xl/workbook.xml").write(this.file);
		assertVerdict(Verdict.CORRUPT, "xl/workbook.xml is missing");
		new RawXlsx().workbook("<sheets/>").write(this.file);
		assertVerdict(Verdict.CORRUPT, "xl/workbook.xml, no sheets");
	}

	@Test
	void refusesPartsGivenTwice() throws IOException {
		new RawXlsx().part("xl/media/a1.xml", "<x/>").part("xl/media/a2.xml", "<y/>").write(this.file);
		byte[] bytes = Files.readAllBytes(this.file);
		String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("media/a2", "media/a1");
		Files.write(this.file, latin.getBytes(StandardCharsets.ISO_8859_1));
		assertVerdict(Verdict.DUPLICATE_PART, "xl/media/a1.xml");
		new RawXlsx().part("XL/Workbook.xml", "<x/>").write(this.file);
		assertThat(refusal().verdict()).isEqualTo(Verdict.DUPLICATE_PART);
	}

	@Test
	void refusesTooManyParts() throws IOException {
		RawXlsx workbook = new RawXlsx();
		for (int i = 0; i < 2000; i++) {
			workbook.part("xl/media/" + i, "");
		}
		workbook.write(this.file);
		assertVerdict(Verdict.TOO_MANY_PARTS, "2007 parts");
		new RawXlsx().workbook("<sheets>" + "<sheet name=\"表\" r:id=\"r1\"/>".repeat(257) + "</sheets>")
			.write(this.file);
		assertVerdict(Verdict.TOO_MANY_PARTS, "257 sheets");
	}

	@Test
	void refusesAMergedRangeOverTheWholeSheet() throws IOException {
		new RawXlsx().sheet("<sheetData/><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>").write(this.file);
		try (Workbook workbook = Workbooks.open(this.file, Limits.DEFAULT)) {
			assertThatThrownBy(() -> workbook.mergedRanges(0))
				.hasMessage("MERGED_BEYOND_SENSE: " + RawXlsx.SHEET_PART + ", more than 20000000 merged cells");
		}
	}

	@Test
	void holdsEveryLimit() throws IOException {
		new RawXlsx().strings("<si><t>上高县</t></si>")
			.rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"3\"><c r=\"C3\"><v>1</v></c></row>")
			.write(this.file);
		assertLimitsHold(limits(0, 9, 9, 9, 9, 60), null);
		assertLimitsHold(limits(0, 2, 9, 9, 9, 60), Verdict.TOO_MANY_ROWS);
		assertLimitsHold(limits(0, 9, 2, 9, 9, 60), Verdict.TOO_MANY_COLUMNS);
		assertLimitsHold(limits(0, 9, 9, 1, 9, 60), Verdict.TOO_MANY_CELLS);
		assertLimitsHold(limits(0, 9, 9, 9, 2, 60), Verdict.TOO_LARGE);
		assertLimitsHold(limits(0, 9, 9, 9, 9, 0), Verdict.TOO_SLOW);
		assertLimitsHold(limits(100, 9, 9, 9, 9, 60), Verdict.TOO_LARGE);
		Files.write(this.file, xls(true));
		assertLimitsHold(limits(0, 9, 9, 9, 9, 60), null);
		assertLimitsHold(limits(0, 2, 9, 9, 9, 60), Verdict.TOO_MANY_ROWS);
		assertLimitsHold(limits(0, 9, 1, 9, 9, 60), Verdict.TOO_MANY_COLUMNS);
		assertLimitsHold(limits(0, 9, 9, 2, 9, 60), Verdict.TOO_MANY_CELLS);
		assertLimitsHold(limits(0, 9, 9, 9, 9, 0), Verdict.TOO_SLOW);
	}

	@Test
	void countsASheetThatIsReadAgainOnce() throws IOException {
		new RawXlsx().rows("<row><c><v>1</v></c><c><v>2</v></c></row>").write(this.file);
		try (Workbook workbook = Workbooks.open(this.file, limits(0, 9, 9, 2, 9, 60))) {
			for (int i = 0; i < 3; i++) {
				workbook.read(0, (row) -> true);
			}
		}
	}

	@Test
	void passesOnWhatTheHandlerThrows() throws IOException {
		new RawXlsx().rows("<row><c><v>1</v></c></row>").write(this.file);
		assertHandlerFailsWith("ours");
		Files.write(this.file, xls(false));
		assertHandlerFailsWith("ours");
	}

	private void assertHandlerFailsWith(String message) throws IOException {
		try (Workbook workbook = Workbooks.open(this.file, Limits.DEFAULT)) {
			assertThatThrownBy(() -> workbook.read(0, (row) -> {
				throw new IllegalStateException(message);
			})).isExactlyInstanceOf(IllegalStateException.class).hasMessage(message);
		}
	}

	/** One of fifty thousand mutants: POI opens it and fails at the first column. */
	@Test
	void sheetWithoutItsColumnsIsCorrupt() throws IOException {
		try (Workbook workbook = Workbooks.open(Path.of("src/test/resources/spoilt/no-columns.xls"), Limits.DEFAULT)) {
			UnreadableWorkbookException refused = catchThrowableOfType(UnreadableWorkbookException.class,
					() -> workbook.read(0, (row) -> true));
			assertThat(refused.verdict()).isEqualTo(Verdict.CORRUPT);
		}
	}

	private void assertRowsRefused(String rows, Verdict verdict, String detail) throws IOException {
		new RawXlsx().rows(rows).write(this.file);
		assertVerdict(verdict, RawXlsx.SHEET_PART + ", " + detail);
	}

	private void assertVerdict(Verdict verdict, String detail) {
		UnreadableWorkbookException refusal = refusal();
		assertThat(refusal.verdict()).isEqualTo(verdict);
		assertThat(refusal.detail()).isEqualTo(detail);
	}

	private UnreadableWorkbookException refusal() {
		UnreadableWorkbookException refusal = catchThrowableOfType(UnreadableWorkbookException.class,
				() -> Grid.cells(this.file, 0));
		assertThat(refusal).as("refusal").isNotNull();
		return refusal;
	}

	private void assertLimitsHold(Limits limits, @org.jspecify.annotations.Nullable Verdict verdict) {
		UnreadableWorkbookException refusal = catchThrowableOfType(UnreadableWorkbookException.class, () -> {
			try (Workbook workbook = Workbooks.open(this.file, limits)) {
				workbook.read(0, (row) -> true);
			}
		});
		assertThat((refusal != null) ? refusal.verdict() : null).isEqualTo(verdict);
	}

	/** Limits on what is counted; zero bytes stand for the usual ones. */
	private static Limits limits(long bytes, int rows, int columns, long cells, long strings, int seconds) {
		Limits usual = Limits.DEFAULT;
		return new Limits(usual.fileBytes(), (bytes > 0) ? bytes : usual.entryBytes(), usual.totalBytes(),
				usual.entries(), usual.sheets(), rows, columns, cells, strings, seconds);
	}

	private void text(String text, Charset charset) throws IOException {
		Files.write(this.file, text.getBytes(charset));
	}

	private void zip(String... namesAndContents) throws IOException {
		try (OutputStream out = Files.newOutputStream(this.file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < namesAndContents.length; i += 2) {
				zip.putNextEntry(new ZipEntry(namesAndContents[i]));
				zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	/** Two texts in A1 and B1; on demand also one in B3, merged with its neighbour. */
	private static byte[] xls(boolean more) throws IOException {
		try (HSSFWorkbook poi = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			org.apache.poi.ss.usermodel.Sheet sheet = poi.createSheet();
			sheet.createRow(0).createCell(0).setCellValue("甲");
			sheet.getRow(0).createCell(1).setCellValue("乙");
			if (more) {
				sheet.createRow(2).createCell(1).setCellValue("丙");
				sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
			}
			poi.write(out);
			return out.toByteArray();
		}
	}

	/** Changes one byte of a record. */
	private void replaceInXls(byte[] record, int offset, byte value) throws IOException {
		byte[] bytes = xls(false);
		String latin = new String(bytes, StandardCharsets.ISO_8859_1);
		int at = latin.indexOf(new String(Arrays.copyOf(record, 8), StandardCharsets.ISO_8859_1));
		assertThat(at).isPositive();
		bytes[at + offset] = value;
		Files.write(this.file, bytes);
	}

	private static String noise(int length) {
		StringBuilder noise = new StringBuilder(length);
		Random random = new Random(7);
		for (int i = 0; i < length; i++) {
			noise.append((char) ('0' + random.nextInt(10)));
		}
		return noise.toString();
	}

	private static String workbookAt(String part) {
		return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
				+ "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
				+ "officeDocument\" Target=\"" + part + "\"/></Relationships>";
	}

}
