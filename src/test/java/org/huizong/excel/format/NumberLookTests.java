package org.huizong.excel.format;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huizong.excel.Cell;
import org.huizong.excel.FormulaText;
import org.huizong.excel.Grid;
import org.huizong.excel.Limits;
import org.huizong.excel.RawXlsx;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.Workbook.Row;
import org.huizong.excel.Workbook.RowHandler;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What number formats, hidden columns and merges say beside the stored values. */
class NumberLookTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "0.0%|%|false", "0.00\"万元\"|万元|false", "#,##0.00亿元;[Red]-0|亿元|false", "0.00_);(0.00)||false",
					"#,##0||false", "General||false", "0.00,,||true", "0!.0,\"万\"|万|true", "0\\.00||true",
					"[$¥-804]#,##0.00||false", "\"第\"0\"期\"|期|false", "0.00E+00||false" })
	void tellsUnitsAndDistortions(String code, String unit, boolean distorted) {
		NumberLook look = NumberFormat.of(200, code).look(new BigDecimal("35.2"));
		assertThat(look.unit()).isEqualTo((unit != null) ? unit : "");
		assertThat(look.distorted()).isEqualTo(distorted);
		assertThat(look.hundredfold()).isEqualTo(code.equals("0.0%"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls" })
	void comesWithTheCell(String name) throws IOException {
		Path file = this.folder.resolve(name);
		try (org.apache.poi.ss.usermodel.Workbook poi = WorkbookFactory.create(name.endsWith("x"));
				OutputStream out = Files.newOutputStream(file)) {
			org.apache.poi.ss.usermodel.Sheet sheet = poi.createSheet();
			List<String> codes = List.of("0.00%", "0.0%", "0.00\"亿元\"", "General");
			for (int i = 0; i < codes.size(); i++) {
				sheet.createRow(i).createCell(0).setCellValue(0.352);
				sheet.getRow(i).getCell(0).setCellStyle(poi.createCellStyle());
				sheet.getRow(i).getCell(0).getCellStyle().setDataFormat(poi.createDataFormat().getFormat(codes.get(i)));
			}
			sheet.getRow(2).setZeroHeight(true);
			sheet.setColumnHidden(3, true);
			sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(0, 1, 1, 1));
			poi.write(out);
		}
		assertThat(Grid.cells(file, 0)).extracting((cell) -> cell.look().unit()).containsExactly("%", "%", "亿元", "");
		assertThat(told(file)).containsExactly("hidden 3-3", "row 1", "row 2", "row 3 hidden", "row 4",
				"merged " + new CellRange(1, 1, 2, 1));
	}

	private static List<String> told(Path file) throws IOException {
		List<String> told = new ArrayList<>();
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.read(0, new RowHandler() {

				@Override
				public void hiddenColumns(int first, int last) {
					told.add("hidden " + first + "-" + last);
				}

				@Override
				public boolean row(Row row) {
					return told.add("row " + row.number() + (row.hidden() ? " hidden" : ""));
				}

				@Override
				public void merged(CellRange range) {
					told.add("merged " + range);
				}

			});
		}
		return told;
	}

	@Test
	void tellsWhereFormulasLead() {
		assertThat(FormulaText.origin("SUM(D4:D7)*'上 高'!A1&\"[x]!|\"")).isEqualTo(Cell.Origin.COMPUTED);
		assertThat(FormulaText.origin("SUM(表1[本月])+表1[[#All],[累计]]")).isEqualTo(Cell.Origin.COMPUTED);
		assertThat(FormulaText.origin("'a|b'!A1")).isEqualTo(Cell.Origin.COMPUTED);
		assertThat(FormulaText.origin("HYPERLINK(\"#目录!A1\",\"回目录\")")).isEqualTo(Cell.Origin.COMPUTED);
		assertThat(FormulaText.origin("[1]上高!D7")).isEqualTo(Cell.Origin.OTHER_WORKBOOK);
		assertThat(FormulaText.origin("'D:\\[8月.xls]主要 指标'!D7")).isEqualTo(Cell.Origin.OTHER_WORKBOOK);
		assertThat(FormulaText.origin("HYPERLINK(A1,B1)")).isEqualTo(Cell.Origin.HYPERLINK);
		assertThat(FormulaText.origin("cmd|'/c calc'!A0")).isNull();
	}

	/** WPS leaves out what Excel writes: dimension, styles' styles, cell addresses. */
	@Test
	void readsWhatWpsWrites() throws IOException {
		Path file = new RawXlsx()
			.part("docProps/app.xml", "<Properties><Application>WPS Office</Application></Properties>")
			.part("docProps/custom.xml", "<Properties><property name=\"KSOProductBuildVer\"/></Properties>")
			.part("xl/styles.xml",
					"<styleSheet xmlns=\"" + RawXlsx.MAIN + "\"><cellXfs><xf numFmtId=\"0\"/>"
							+ "<xf numFmtId=\"10\"/></cellXfs></styleSheet>")
			.rows("<row r=\"1\" spans=\"1:3\" customFormat=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 上高县 </t></is></c>"
					+ "<c r=\"B1\" s=\"1\"><v>0.352</v></c><c r=\"C1\" t=\"str\"><f>A1</f><v> 上高县 </v></c></row>")
			.write(this.folder.resolve("wps.xlsx"));
		assertThat(Grid.values(file)).containsExactly("A1= 上高县 ", "B1=0.352", "C1= 上高县 ");
		assertThat(Grid.cells(file, 0).get(1).look()).isEqualTo(NumberLook.PERCENT);
	}

}
