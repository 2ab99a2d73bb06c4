package org.huizong.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.huizong.collect.identity.Identification;
import org.huizong.collect.table.Collected;
import org.huizong.excel.Limits;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;

/**
 * A fuzz target for everything between a file and its rows. The first byte says what the
 * rest is: a whole file, the rows of a sheet, shared strings, styles, or a table as text
 * below a good header.
 */
public final class ReaderFuzz {

	private static final Limits SMALL = new Limits(1 << 20, 4 << 20, 8 << 20, 50, 10, 10_000, 1_000, 100_000, 1_000_000,
			10);

	private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

	private static final String HEADER = """
			<row r="1"><c t="str"><v>开放型经济主要指标月报表</v></c></row>
			<row r="2"><c t="str"><v>填报单位：上高县</v></c><c t="str"><v>报告期：2009年9月</v></c></row>
			<row r="3"><c t="str"><v>指标名称</v></c><c t="str"><v>本月</v></c><c t="str"><v>本年累计</v></c><c t="str"><v>上年同期累计</v></c></row>
			""";

	private static final String TEXT_HEADER = "开放型经济主要指标月报表\n填报单位：上高县,报告期：2009年9月\n指标名称,本月,本年累计,上年同期累计\n";

	private static final Path FILE = file();

	private ReaderFuzz() {
	}

	/** Loads the programme before the first input is timed. */
	public static void fuzzerInitialize() throws IOException {
		fuzzerTestOneInput(new byte[] { 6 });
	}

	/** What the fuzzer calls; any exception is a fault of ours. */
	public static void fuzzerTestOneInput(byte[] data) throws IOException {
		if (data.length == 0) {
			return;
		}
		write(data[0] & 7, Arrays.copyOfRange(data, 1, data.length));
		Collector collector = new Collector(Samples.OPEN_ECONOMY, SMALL);
		Identification identification = collector.identify(FILE, Samples.file("2009-09/x.xlsx"), Samples.SEPTEMBER);
		if (identification.unit() != null) {
			Collected collected = collector.collect(FILE, identification);
			if (collected.tables().isEmpty() == collected.findings().isEmpty() && collected.tables().isEmpty()
					&& !identification.forms().isEmpty()) {
				throw new IllegalStateException("nothing read and nothing said");
			}
			if (collected.findings().stream().anyMatch((one) -> one.rule().equals("UNACCOUNTED_CELLS"))) {
				throw new IllegalStateException("cells read and lost: " + collected.findings());
			}
		}
		else if (identification.findings().isEmpty()) {
			throw new IllegalStateException("no unit and nothing said");
		}
		mergesToo();
	}

	private static void mergesToo() throws IOException {
		try (Workbook workbook = Workbooks.open(FILE, SMALL)) {
			workbook.mergedRanges(0);
		}
		catch (org.huizong.excel.UnreadableWorkbookException ex) {
			if (ex.detail().isEmpty()) {
				throw new IllegalStateException("a verdict without detail", ex);
			}
		}
	}

	private static void write(int kind, byte[] rest) throws IOException {
		String text = new String(rest, StandardCharsets.UTF_8);
		switch (kind) {
			case 0 -> Files.write(FILE, rest);
			case 1 -> Files.writeString(FILE, TEXT_HEADER + text);
			case 2 -> xlsx(HEADER, text, "");
			case 3 -> xlsx(HEADER, "", text);
			case 4 ->
				xlsx(HEADER + "<row r=\"4\"><c t=\"str\"><v>实际利用外资</v></c><c><f>" + text + "</f><v>1</v></c></row>", "",
						"");
			case 5 ->
				xlsx(HEADER + "<row r=\"4\"><c t=\"str\"><v>实际利用外资</v></c><c t=\"str\"><v>" + text + "</v></c></row>",
						"", "");
			default -> xlsx(HEADER + text, "<si><t>实际利用外资</t></si>", "");
		}
	}

	private static void xlsx(String rows, String strings, String formats) throws IOException {
		try (OutputStream out = Files.newOutputStream(FILE); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(0);
			part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
			part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "sheet.xml")
					+ relation("sharedStrings", "strings.xml") + relation("styles", "styles.xml"));
			part(zip, "xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS.replaceAll("/$", "")
					+ "\"><sheets><sheet name=\"主要指标\" r:id=\"worksheet\"/></sheets></workbook>");
			part(zip, "xl/sheet.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
			part(zip, "xl/strings.xml", "<sst " + MAIN + ">" + strings + "</sst>");
			part(zip, "xl/styles.xml", "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"200\" formatCode=\""
					+ formats + "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>");
		}
	}

	private static void part(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		String whole = name.endsWith(".rels")
				? "<Relationships xmlns=\"" + PACKAGE + "\">" + content + "</Relationships>" : content;
		zip.write(whole.getBytes(StandardCharsets.UTF_8));
	}

	private static String relation(String type, String target) {
		return "<Relationship Id=\"" + type + "\" Type=\"" + RELATIONS + type + "\" Target=\"" + target + "\"/>";
	}

	private static Path file() {
		try {
			Path file = Files.createTempFile("fuzz", ".xlsx");
			file.toFile().deleteOnExit();
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
