package org.huizong.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huizong.excel.Cell.Strike;
import org.huizong.excel.Cell.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is struck out is no part of a value, and handed out beside it. */
class StruckOutTests {

	private static final String STRUCK_STYLES = "<styleSheet xmlns=\"" + RawXlsx.MAIN + "\"><fonts><font/>"
			+ "<font><strike/></font><font><strike val=\"0\"/></font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>"
			+ "<xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"0\" fontId=\"2\"/></cellXfs>"
			+ "<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls" })
	void readsWhatStands(String name) throws IOException {
		Path file = this.folder.resolve(name);
		try (org.apache.poi.ss.usermodel.Workbook poi = WorkbookFactory.create(name.endsWith("x"));
				OutputStream out = Files.newOutputStream(file)) {
			Row row = poi.createSheet().createRow(0);
			Font struck = poi.createFont();
			struck.setStrikeout(true);
			Font plain = poi.createFont();
			CellStyle style = poi.createCellStyle();
			style.setFont(struck);
			row.createCell(0).setCellValue(text(poi, "35003850", 0, 4, struck));
			row.createCell(1).setCellValue(text(poi, "3500 旧", 0, 6, struck));
			row.createCell(2).setCellValue(9040);
			row.getCell(2).setCellStyle(style);
			row.createCell(3).setCellValue("省外");
			row.getCell(3).setCellStyle(style);
			row.createCell(4).setCellValue(text(poi, "省外省内", 2, 4, plain));
			row.getCell(4).setCellStyle(style);
			row.createCell(5).setCellFormula("1+1");
			row.getCell(5).setCellStyle(style);
			row.createCell(6).setCellValue("上高");
			poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
			poi.write(out);
		}
		List<Cell> cells = Grid.cells(file, 0);
		assertThat(cells).extracting(Cell::value)
			.containsExactly("3850", "3500 旧", new BigDecimal("9040"), "省外", "省内", new BigDecimal("2"), "上高");
		assertThat(cells).extracting(Cell::raw).startsWith("3850", "3500 旧").endsWith("上高");
		assertThat(cells).extracting((cell) -> cell.strike().whole())
			.containsExactly(false, true, true, true, false, true, false);
		assertThat(cells.get(0).strike()).isEqualTo(new Strike("3500", false));
		assertThat(cells.get(1).strike()).isEqualTo(new Strike("3500 旧", true));
		assertThat(cells.get(4).strike()).isEqualTo(new Strike("省外", false));
		assertThat(cells.get(6).strike()).isEqualTo(Strike.NONE);
	}

	@Test
	void readsRunsWhereverTheyStand() throws IOException {
		String runs = "<r><rPr><strike/><sz val=\"11\"/></rPr><t>3500</t></r><r><t>38</t></r>"
				+ "<r><rPr><strike val=\"false\"/></rPr><t>50</t></r>";
		Path file = new RawXlsx().part("xl/styles.xml", STRUCK_STYLES)
			.strings("<si>" + runs + "</si><si><t>整</t><rPh sb=\"0\" eb=\"1\"><t>zheng</t></rPh></si>")
			.rows("<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>" + runs + "</is></c>"
					+ "<c t=\"s\" s=\"1\"><v>0</v></c><c t=\"s\" s=\"1\"><v>1</v></c><c t=\"s\" s=\"2\"><v>1</v></c>"
					+ "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>旧</t></r><r><t xml:space=\"preserve\"> </t></r></is></c>"
					+ "<c t=\"b\" s=\"1\"><v>1</v></c></row>")
			.write(this.folder.resolve("return.xlsx"));
		assertThat(Grid.values(file)).containsExactly("A1=3850", "B1=3850", "C1=50", "D1=整", "E1=整", "F1=旧 ",
				"G1=true");
		assertThat(Grid.cells(file, 0)).extracting(Cell::strike)
			.containsExactly(new Strike("3500", false), new Strike("3500", false), new Strike("350038", false),
					new Strike("整", true), Strike.NONE, new Strike("旧", true), new Strike("1", true));
		assertThat(Grid.cells(file, 0).subList(0, 3)).extracting(Cell::type).containsOnly(Type.TEXT);
	}

	private static RichTextString text(org.apache.poi.ss.usermodel.Workbook poi, String text, int from, int to,
			Font font) {
		RichTextString rich = poi.getCreationHelper().createRichTextString(text);
		rich.applyFont(from, to, font);
		return rich;
	}

}
