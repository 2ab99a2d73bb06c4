package org.huizong.excel;

import java.io.IOException;
import java.nio.file.Path;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.door.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A tag counts by its namespace: extensions bear the same names and mean other things.
 */
class XlsxNamespaceTests {

	private static final String X15 = "xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\"";

	private static final String MC = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

	private static final String SHEETS = "<sheets><sheet name=\"表1\" sheetId=\"1\" r:id=\"r1\"/></sheets>";

	private static final String DATED = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>38353</v></c></row>";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "1", "true", "TRUE", "on" })
	void countsFrom1904ThoughAnExtensionBearsTheSameName(String on) throws IOException {
		Path file = write(new RawXlsx()
			.workbook("<workbookPr date1904=\"" + on + "\"/>" + SHEETS + "<extLst><ext uri=\"u\" " + X15
					+ "><x15:workbookPr chartTrackingRefBase=\"1\"/></ext></extLst>")
			.formats("", 14)
			.rows(DATED));
		assertThat(Grid.values(file)).containsExactly("A1=2009-01-02T00:00");
	}

	@Test
	void doesNotCountFrom1904BecauseAnExtensionDoes() throws IOException {
		Path file = write(new RawXlsx()
			.workbook("<workbookPr/>" + SHEETS + "<extLst><ext " + X15 + "><x15:workbookPr date1904=\"1\"/>"
					+ "<workbookPr date1904=\"1\"/></ext></extLst><x15:workbookPr " + X15 + " date1904=\"1\"/>")
			.formats("", 14)
			.rows(DATED));
		assertThat(Grid.values(file)).containsExactly("A1=2005-01-01T00:00");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void passesOverForeignTagsInEveryPart(boolean strict) throws IOException {
		RawXlsx workbook = new RawXlsx()
			.workbook("<x:sheets xmlns:x=\"urn:x\"><x:sheet name=\"别的\" r:id=\"r1\"/></x:sheets>" + SHEETS)
			.formats("<x:numFmts xmlns:x=\"urn:x\"><x:numFmt numFmtId=\"177\" formatCode=\"yyyy\"/></x:numFmts>"
					+ "<numFmts><numFmt numFmtId=\"177\" formatCode=\"0.0\"/></numFmts>", 177)
			.strings("<x:si xmlns:x=\"urn:x\"><t>先</t></x:si><si><x:t xmlns:x=\"urn:x\">外</x:t><t>上高</t></si>")
			.sheet("""
					<x:cols xmlns:x="urn:x"><x:col min="1" max="1" hidden="1"/></x:cols>\
					<sheetData><x:row xmlns:x="urn:x" r="1"><x:c r="A1"><x:v>9</x:v></x:c></x:row>\
					<row r="2"><x:c xmlns:x="urn:x" r="A2"><x:v>8</x:v></x:c><c r="A2" s="1"><x:v xmlns:x="urn:x">7</x:v>\
					<v>46234</v></c><c r="B2" t="s"><v>0</v></c></row></sheetData>\
					<x:mergeCells xmlns:x="urn:x"><mergeCell ref="A1:B9"/></x:mergeCells>\
					<mergeCells><mergeCell ref="A2:B2"/></mergeCells>""");
		Path file = write(strict ? workbook.strict() : workbook);
		assertThat(Grid.values(file)).containsExactly("A2=46234", "B2=上高");
		try (Workbook read = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(read.sheets()).containsExactly(new Workbook.Sheet(0, "表1", false));
			assertThat(read.mergedRanges(0)).containsExactly(new CellRange(2, 0, 2, 1));
			read.read(0, new Workbook.RowHandler() {

				@Override
				public void hiddenColumns(int first, int last) {
					throw new AssertionError("hidden by a foreign tag");
				}

				@Override
				public boolean row(Workbook.Row row) {
					return true;
				}

			});
		}
	}

	@Test
	void readsOneOfTheAlternatives() throws IOException {
		Path file = write(new RawXlsx()
			.sheet("<sheetData " + MC + " xmlns:n=\"urn:newer\" xmlns:m=\"" + RawXlsx.MAIN + "\"><row r=\"1\">"
					+ alternatives("<mc:Choice Requires=\"n\"><c r=\"A1\"><v>1</v></c></mc:Choice>"
							+ "<mc:Fallback><c r=\"A1\"><v>2</v></c></mc:Fallback>")
					+ "<c r=\"B1\">"
					+ alternatives("<mc:Choice Requires=\"m\"><v>3</v></mc:Choice><mc:Fallback><v>4</v></mc:Fallback>")
					+ "</c>"
					+ alternatives("<mc:Choice Requires=\"n\"><c r=\"C1\"><v>5</v></c></mc:Choice>"
							+ "<mc:Choice Requires=\"m\"><c r=\"C1\"><v>6</v></c></mc:Choice>"
							+ "<mc:Choice Requires=\"m\"><c r=\"C1\"><v>7</v></c></mc:Choice>")
					+ alternatives("<mc:Choice Requires=\"m n\"><c r=\"D1\"><v>8</v></c></mc:Choice>")
					+ "</row></sheetData>"));
		assertThat(Grid.values(file)).containsExactly("A1=2", "B1=3", "C1=6");
	}

	@Test
	void looksForProgramsInEveryAlternative() throws IOException {
		RawXlsx workbook = new RawXlsx();
		String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
				+ "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
				+ "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas."
				+ "openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"link.xml\"/></Relationships>";
		workbook.part("xl/_rels/workbook.xml.rels", relations)
			.part("xl/link.xml",
					"<externalLink xmlns=\"" + RawXlsx.MAIN + "\" " + MC + " xmlns:x14=\"urn:x14\">"
							+ alternatives("<mc:Choice Requires=\"x14\"><ddeLink ddeService=\"cmd\"/></mc:Choice>")
							+ "</externalLink>");
		Path file = write(workbook);
		assertThatThrownBy(() -> Workbooks.open(file, Limits.DEFAULT)).isInstanceOfSatisfying(
				UnreadableWorkbookException.class,
				(refused) -> assertThat(refused.verdict()).isEqualTo(Verdict.DDE_LINK));
	}

	@Test
	void takesOnlyTheFormatsOwnPartsForStylesAndStrings() throws IOException {
		String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
		Path file = write(new RawXlsx().part("xl/_rels/workbook.xml.rels",
				"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
						+ "<Relationship Id=\"r9\" Type=\"http://www.wps.cn/2023/relationships/styles\" Target=\"w.xml\"/>"
						+ "<Relationship Id=\"r1\" Type=\"" + type + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
						+ "<Relationship Id=\"r2\" Type=\"" + type
						+ "/styles\" Target=\"styles.xml\"/></Relationships>")
			.part("xl/w.xml", "<styleSheet xmlns=\"http://www.wps.cn/2023\"/>")
			.formats("", 14)
			.rows(DATED));
		assertThat(Grid.values(file)).containsExactly("A1=2005-01-01T00:00");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml", RawXlsx.SHEET_PART })
	void refusesAPartOfAnotherNamespaceThatItNeeds(String part) throws IOException {
		Path file = write(new RawXlsx().part(part, "<worksheet xmlns=\"urn:other\"/>"));
		assertThatThrownBy(() -> Grid.values(file)).isInstanceOfSatisfying(UnreadableWorkbookException.class,
				(refused) -> assertThat(refused.verdict()).isEqualTo(Verdict.NOT_A_WORKBOOK));
	}

	private Path write(RawXlsx workbook) throws IOException {
		return workbook.write(this.folder.resolve("return.xlsx"));
	}

	private static String alternatives(String choices) {
		return "<mc:AlternateContent>" + choices + "</mc:AlternateContent>";
	}

}
