package org.huizong.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.huizong.excel.Cell.Type;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.door.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What files of other programs hold: each is read, and compared with POI or, where POI is
 * wrong, with what Excel shows.
 */
class XlsxEdgeTests {

	@TempDir
	private Path folder;

	@Test
	void countsDatesFrom1904WhereTheWorkbookSaysSo() throws IOException {
		Path file = write(new RawXlsx()
			.workbook("<workbookPr date1904=\"1\"/><sheets><sheet name=\"表\" sheetId=\"7\" r:id=\"r1\"/></sheets>")
			.formats("", 14)
			.rows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>44772.5</v></c></row>"));
		assertThat(Grid.values(file)).containsExactly("A1=1904-01-01T00:00", "B1=2026-07-31T12:00");
		assertThat(ReaderEqualsPoi.compare(file)).isEqualTo(2);
	}

	@Test
	void countsTheLeapDayOf1900ThatNeverWas() throws IOException {
		Path file = write(new RawXlsx().formats("", 22)
			.rows(row(1, numbers(1, "0", "0.5", "1", "59", "60", "61", "2958465.999", "2958466", "-1"))));
		assertThat(Grid.cells(file, 0)).extracting(Cell::value)
			.containsExactly(LocalDateTime.of(1899, 12, 31, 0, 0), LocalDateTime.of(1899, 12, 31, 12, 0),
					LocalDateTime.of(1900, 1, 1, 0, 0), LocalDateTime.of(1900, 2, 28, 0, 0),
					LocalDateTime.of(1900, 3, 1, 0, 0), LocalDateTime.of(1900, 3, 1, 0, 0),
					LocalDateTime.of(9999, 12, 31, 23, 58, 34), new BigDecimal("2958466"), new BigDecimal("-1"));
	}

	@Test
	void roundsDatesToTheSecond() throws IOException {
		Path file = write(new RawXlsx().formats("", 22)
			.rows(row(1, numbers(1, "46234.99999999999", "46234.41666666666", "46234.000011574", "46234.000005"))));
		assertThat(Grid.values(file)).containsExactly("A1=2026-08-01T00:00", "B1=2026-07-31T10:00",
				"C1=2026-07-31T00:00:01", "D1=2026-07-31T00:00");
		assertThat(ReaderEqualsPoi.compare(file)).isEqualTo(4);
	}

	@Test
	void takesChineseBuiltInFormatsForDatesWherePoiSeesNumbers() throws IOException {
		Path file = write(new RawXlsx().formats("", 31, 57)
			.rows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46234</v></c><c r=\"B1\" s=\"2\"><v>46234</v></c></row>"));
		assertThat(Grid.values(file)).containsExactly("A1=2026-07-31T00:00", "B1=2026-07-31T00:00");
		try (org.apache.poi.ss.usermodel.Workbook poi = WorkbookFactory.create(file.toFile(), null, true)) {
			org.apache.poi.ss.usermodel.Cell cell = poi.getSheetAt(0).getRow(0).getCell(0);
			assertThat(org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)).isFalse();
		}
	}

	@Test
	void takesADeclaredFormatBeforeTheBuiltInOne() throws IOException {
		Path file = write(new RawXlsx()
			.formats("<numFmts><numFmt numFmtId=\"31\" formatCode=\"0.00\"/>"
					+ "<numFmt numFmtId=\"176\" formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>", 31,
					176)
			.rows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46234</v></c><c r=\"B1\" s=\"2\"><v>46234</v></c></row>"));
		assertThat(Grid.values(file)).containsExactly("A1=46234", "B1=2026-07-31T00:00");
		assertThat(ReaderEqualsPoi.compare(file)).isEqualTo(2);
	}

	@Test
	void joinsRunsAndLeavesOutPhoneticGuides() throws IOException {
		Path file = write(new RawXlsx().strings("""
				<si><t>上高</t><rPh sb="0" eb="1"><t>shàng</t></rPh><phoneticPr fontId="1"/></si>\
				<si><r><t>利用</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 外资 </t></r></si>\
				<si/><si><t>第1行_x000D_
				第2行 _x005F_x000D_ _xZZZZ_</t></si>""").rows(row(1, """
				<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>\
				<c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>\
				<c r="F1" t="inlineStr"><is><t/></is></c>""")));
		assertThat(Grid.values(file)).containsExactly("A1=上高", "B1=利用 外资 ", "D1=第1行\r\n第2行 _x000D_ _xZZZZ_", "E1=内联");
		assertThat(ReaderEqualsPoi.compare(file)).isEqualTo(4);
	}

	@Test
	void readsIsoDatesWherePoiThrows() throws IOException {
		Path file = write(new RawXlsx().strict().rows(row(1, """
				<c r="A1" t="d"><v>2026-07-31</v></c><c r="B1" t="d"><v>2026-07-31T08:30:15.600Z</v></c>\
				<c r="C1" t="d"><v>T12:00:00</v></c>""")));
		assertThat(Grid.cells(file, 0)).containsExactly(
				new Cell(0, "A1", Type.DATE, LocalDateTime.of(2026, 7, 31, 0, 0), "2026-07-31", false),
				new Cell(1, "B1", Type.DATE, LocalDateTime.of(2026, 7, 31, 8, 30, 16), "2026-07-31T08:30:15.600Z",
						false),
				new Cell(2, "C1", Type.DATE, LocalDateTime.of(1899, 12, 31, 12, 0), "T12:00:00", false));
		assertThatThrownBy(() -> ReaderEqualsPoi.compare(file)).isInstanceOf(RuntimeException.class);
	}

	@Test
	void placesCellsAndRowsWithoutAddressesAfterTheOnesBefore() throws IOException {
		Path file = write(new RawXlsx().rows("""
				<row><c><v>1</v></c><c><v>2</v></c></row>\
				<row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>\
				<row><c/><c t="str"><v>末</v></c></row>"""));
		assertThat(Grid.values(file)).containsExactly("A1=1", "B1=2", "C5=3", "D5=4", "B6=末");
		assertThat(ReaderEqualsPoi.compare(file)).isEqualTo(5);
	}

	@Test
	void ordersCellsByColumn() throws IOException {
		Path file = write(new RawXlsx().rows("<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>"));
		assertThat(Grid.values(file)).containsExactly("A1=1", "C1=3");
	}

	@Test
	void tellsFormulasWithoutAValueWherePoiSaysZero() throws IOException {
		Path file = write(new RawXlsx().rows(
				row(1, """
						<c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><f>1+1</f><v/></c><c r="C1" t="str"><f>""</f><v></v></c>\
						<c r="D1"><f t="shared" ref="D1:E1" si="0">A1*2</f><v>4</v></c><c r="E1"><f t="shared" si="0"/><v>8</v></c>\
						<c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G1" t="b"><f>1=1</f><v>1</v></c>""")));
		assertThat(Grid.cells(file, 0)).containsExactly(new Cell(0, "A1", Type.UNCOMPUTED, null, "=SUM(B1:B9)", true),
				new Cell(1, "B1", Type.UNCOMPUTED, null, "=1+1", true),
				new Cell(3, "D1", Type.NUMBER, new BigDecimal("4"), "4", true),
				new Cell(4, "E1", Type.NUMBER, new BigDecimal("8"), "8", true),
				new Cell(5, "F1", Type.ERROR, "#DIV/0!", "#DIV/0!", true),
				new Cell(6, "G1", Type.BOOLEAN, true, "1", true));
		assertThat(ReaderEqualsPoi.compare(file)).isEqualTo(6);
		try (org.apache.poi.ss.usermodel.Workbook poi = WorkbookFactory.create(file.toFile(), null, true)) {
			assertThat(poi.getSheetAt(0).getRow(0).getCell(0).getNumericCellValue()).isZero();
		}
	}

	@Test
	void keepsNumbersAtFifteenDigitsAndTheirStoredText() throws IOException {
		Path file = write(new RawXlsx().rows(row(1,
				numbers(0, "0.30000000000000004", "100", "1.5E3", "1.1010119900307123E+17", "1E-7", "-0",
						"4.2426406871192848", "4.242640687119285",
						"0.1000000000000000055511151231257827021181583404541015625", " 12 "))));
		assertThat(Grid.cells(file, 0)).extracting(Cell::raw)
			.startsWith("0.30000000000000004", "100", "1.5E3", "1.1010119900307123E+17");
		assertThat(Grid.cells(file, 0)).extracting(Cell::value)
			.startsWith(new BigDecimal("0.3"), new BigDecimal("100"), new BigDecimal("1500"),
					new BigDecimal("110101199003071000"), new BigDecimal("0.0000001"), BigDecimal.ZERO,
					new BigDecimal("4.24264068711928"), new BigDecimal("4.24264068711928"), new BigDecimal("0.1"))
			.endsWith(new BigDecimal("12"))
			.hasSize(10);
		assertThat(ReaderEqualsPoi.compare(file)).isEqualTo(10);
	}

	@Test
	void roundsTheLargestNumberWherePoiCutsItOff() throws IOException {
		Path file = write(new RawXlsx().rows(row(1, numbers(0, "1.7976931348623157E+308"))));
		assertThat(Grid.cells(file, 0)).extracting(Cell::value)
			.containsExactly(new BigDecimal("1.79769313486232E+308").setScale(0));
		assertThat(NumberToTextConverter.toText(Double.MAX_VALUE)).isEqualTo("1.7976931348623E+308");
	}

	@Test
	void readsTheStrictFormat() throws IOException {
		Path file = write(new RawXlsx().strings("<si><t>严格</t></si>")
			.formats("", 14)
			.sheet("<sheetData>" + row(2, "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>46234</v></c>")
					+ "</sheetData><mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>")
			.strict());
		assertThat(Grid.values(file)).containsExactly("A2=严格", "B2=2026-07-31T00:00");
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.mergedRanges(0)).containsExactly(new CellRange(2, 1, 3, 2));
		}
	}

	@Test
	void tellsHiddenSheetsAndRows() throws IOException {
		Path file = write(new RawXlsx()
			.workbook("<sheets><sheet name=\"A&amp;B\" sheetId=\"3\" state=\"veryHidden\" r:id=\"r1\"/></sheets>")
			.rows("<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"false\"><c r=\"A2\">"
					+ "<v>2</v></c></row>"));
		assertThat(Grid.rows(file, 0)).extracting(Workbook.Row::hidden).containsExactly(true, false);
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.sheets()).containsExactly(new Workbook.Sheet(0, "A&B", true));
		}
		assertThat(ReaderEqualsPoi.compare(file)).isEqualTo(2);
	}

	@Test
	void needsNeitherFormatsNorStrings() throws IOException {
		Path file = write(new RawXlsx().without("xl/styles.xml")
			.without("xl/sharedStrings.xml")
			.part("xl/_rels/workbook.xml.rels",
					"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
							+ "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
							+ "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
			.rows(row(1, "<c r=\"A1\" s=\"9\"><v>46234</v></c>")));
		assertThat(Grid.values(file)).containsExactly("A1=46234");
	}

	@Test
	void ignoresWhatIsNotInTheData() throws IOException {
		Path file = write(new RawXlsx().sheet("""
				<!-- from elsewhere --><dimension ref="A1:XFD1048576"/><sheetData><row r="1">\
				<c r="A1"><v>1</v><extLst><ext><x:v xmlns:x="urn:x">9</x:v></ext></extLst></c></row></sheetData>\
				<extLst><ext><row r="1"><c r="A1"><v>8</v></c></row></ext></extLst>"""));
		List<String> values = Grid.values(file);
		assertThat(values).containsExactly("A1=1");
	}

	private Path write(RawXlsx workbook) throws IOException {
		return workbook.write(this.folder.resolve("return.xlsx"));
	}

	private static String row(int number, String cells) {
		return "<row r=\"" + number + "\">" + cells + "</row>";
	}

	private static String numbers(int format, String... stored) {
		StringBuilder cells = new StringBuilder();
		for (String number : stored) {
			cells.append("<c s=\"").append(format).append("\"><v>").append(number).append("</v></c>");
		}
		return cells.toString();
	}

}
