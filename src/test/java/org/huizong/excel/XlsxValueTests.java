package org.huizong.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

import org.huizong.excel.Cell.Type;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.Workbook.Trait;
import org.huizong.excel.door.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One odd cell spoils no file: it is read, or comes out as the text that is stored, to be
 * told at its place.
 */
class XlsxValueTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "2014-01-16T15:59:59.99999979045242400,2014-01-16T16:00", "2009-01-02T00:00:00.000Z,2009-01-02T00:00",
			"2009-01-02T00:00:00+08:00,2009-01-02T00:00", "2009-01-02-05:00,2009-01-02T00:00",
			"10:59:59.9999999999984025,1899-12-31T11:00", "T23:59:59.6,1900-01-01T00:00",
			"2009-01-02T24:00:00,2009-01-03T00:00", "2009-01-02T08:30,2009-01-02T08:30" })
	void readsIsoDatesToTheSecond(String stored, LocalDateTime date) throws IOException {
		assertThat(only("<c t=\"d\"><v>" + stored + "</v></c>"))
			.isEqualTo(new Cell(0, "A1", Type.DATE, date, stored, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0H11M0.000S", "P1D", "2026-02-30", "2009-01", "2009", "25:00:00", "昨天", "T", "Z",
			"2009-01-02T", "40000" })
	void handsOutWhatIsNoDateAsText(String stored) throws IOException {
		assertThat(only("<c t=\"d\"><v>" + stored + "</v></c>"))
			.isEqualTo(new Cell(0, "A1", Type.TEXT, stored, stored, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1E309", "-1E400", "1E999999999", "NaN", "INF", "-Infinity", "0x1F", "12,3", "1_000", "一",
			"2410万元" })
	void handsOutWhatIsNoNumberAsText(String stored) throws IOException {
		assertThat(only("<c><v>" + stored + "</v></c>")).isEqualTo(new Cell(0, "A1", Type.TEXT, stored, stored, false));
		assertThat(only("<c t=\"n\"><f>A2</f><v>" + stored + "</v></c>"))
			.isEqualTo(new Cell(0, "A1", Type.TEXT, stored, stored, true));
	}

	@ParameterizedTest
	@CsvSource({ "1,true", "0,false", "true,true", "false,false", "TRUE,true", "FALSE,false", "True,true" })
	void readsTruthAsItIsWritten(String stored, boolean value) throws IOException {
		assertThat(only("<c t=\"b\"><v>" + stored + "</v></c>"))
			.isEqualTo(new Cell(0, "A1", Type.BOOLEAN, value, stored, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2", "yes", "-1", "是" })
	void handsOutWhatIsNeitherTrueNorFalseAsText(String stored) throws IOException {
		assertThat(only("<c t=\"b\"><v>" + stored + "</v></c>"))
			.isEqualTo(new Cell(0, "A1", Type.TEXT, stored, stored, false));
	}

	@Test
	void readsAroundEmptyAttributes() throws IOException {
		Path file = write(
				new RawXlsx().rows("<row r=\"1\"><c r=\"A1\" s=\"\"><v>1</v></c><c r=\"B1\" t=\"\"><v>2</v></c>"
						+ "<c r=\"C1\" t=\"b\"><v/></c><c r=\"D1\" t=\"z\"><v>x</v></c></row>"));
		assertThat(Grid.values(file)).containsExactly("A1=1", "B1=2", "D1=x");
	}

	@Test
	void readsARowThatStandsInSeveralElements() throws IOException {
		Path file = write(new RawXlsx()
			.rows("<row r=\"1\"><c r=\"C1\"><v>3</v></c></row><row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row>"
					+ "<row r=\"1\"/><row r=\"2\"><c><v>4</v></c></row>"));
		assertThat(Grid.values(file)).containsExactly("A1=1", "C1=3", "A2=4");
		assertThat(Grid.rows(file, 0)).extracting(Workbook.Row::number).containsExactly(1, 2);
		assertThat(Grid.rows(file, 0)).extracting(Workbook.Row::hidden).containsExactly(true, false);
	}

	@Test
	void readsABlankCellBesideOneThatHoldsSomething() throws IOException {
		Path file = write(new RawXlsx().rows(
				"<row r=\"1\"><c r=\"A1\" s=\"0\"/><c r=\"A1\"><v>1</v></c><c r=\"A1\"/><c r=\"B1\"><v>2</v></c></row>"));
		assertThat(Grid.values(file)).containsExactly("A1=1", "B1=2");
	}

	@Test
	void readsMergesOverWholeColumnsAndRows() throws IOException {
		Path file = write(new RawXlsx().sheet("<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>"
				+ "<mergeCell ref=\"C:D\"/><mergeCell ref=\"$3:$4\"/><mergeCell ref=\"A5\"/></mergeCells>"));
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.mergedRanges(0)).containsExactly(new CellRange(1, 2, 1_048_576, 3),
					new CellRange(3, 0, 4, 16_383), new CellRange(5, 0, 5, 0));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " r:id=\"\"" })
	void readsTheOtherSheetsBesideOneThatHasNothingBehindIt(String reference) throws IOException {
		Path file = write(new RawXlsx()
			.workbook("<sheets><sheet name=\"Module1\" sheetId=\"2\" state=\"veryHidden\"" + reference
					+ "/><sheet name=\"表1\" sheetId=\"1\" r:id=\"r1\"/></sheets>")
			.rows("<row><c><v>1</v></c></row>"));
		assertThat(Grid.values(file)).containsExactly("A1=1");
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.sheets()).containsExactly(new Workbook.Sheet(0, "表1", false));
			assertThat(workbook.traits()).isEqualTo(List.of(new Trait(Trait.Kind.EMPTY_SHEETS, "Module1")));
		}
	}

	@Test
	void decodesEscapesRunByRun() throws IOException {
		Path file = write(new RawXlsx().strings("<si><r><t>_x00</t></r><r><t>0D_</t></r></si>")
			.rows("<row><c t=\"s\"><v>0</v></c></row>"));
		assertThat(Grid.values(file)).containsExactly("A1=_x000D_");
	}

	private Cell only(String cell) throws IOException {
		Path file = write(new RawXlsx().rows("<row r=\"1\">" + cell + "</row>"));
		assertThat(Grid.cells(file, 0)).hasSize(1);
		return Grid.cells(file, 0).get(0);
	}

	private Path write(RawXlsx workbook) throws IOException {
		return workbook.write(this.folder.resolve("return.xlsx"));
	}

}
