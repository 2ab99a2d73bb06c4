package org.huizong.excel.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows that are not held stand in the workbook as those that are. */
class LongRowsTests {

	private static final NamedStyle WORDS = new NamedStyle(Role.WORDS);

	private static final NamedStyle FIGURE = NamedStyle.figure(FigureFormat.amount(2));

	private static final NamedStyle DAY = new NamedStyle(Role.CENTRED, Emphasis.NONE, FigureFormat.DAY);

	private static final int ROWS = 300;

	@TempDir
	private Path folder;

	@Test
	void readAsRowsThatAreHeld() throws IOException {
		Path held = write("held.xlsx", false);
		Path streamed = write("long.xlsx", true);
		try (XSSFWorkbook one = new XSSFWorkbook(Files.newInputStream(held));
				XSSFWorkbook other = new XSSFWorkbook(Files.newInputStream(streamed))) {
			XSSFSheet left = one.getSheetAt(0);
			XSSFSheet right = other.getSheetAt(0);
			assertThat(right.getLastRowNum()).isEqualTo(left.getLastRowNum()).isEqualTo(ROWS + 1);
			for (int i = 0; i <= left.getLastRowNum(); i++) {
				assertThat(line(right.getRow(i))).as("row " + i).isEqualTo(line(left.getRow(i)));
			}
			for (int column = 0; column < 3; column++) {
				assertThat(right.getColumnWidth(column)).isEqualTo(left.getColumnWidth(column));
			}
			assertThat(right.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:C" + (ROWS + 2));
			assertThat(other.getPrintArea(0)).isEqualTo(one.getPrintArea(0));
		}
	}

	@Test
	void giveTheSameBytesTwice() throws IOException {
		assertThat(write("a.xlsx", true)).hasSameBinaryContentAs(write("b.xlsx", true));
	}

	@Test
	void reachToTheEndOfASheetWithNothingBelow() throws IOException {
		WorkbookDraft draft = new WorkbookDraft("表", "局", LocalDate.of(2009, 10, 22));
		SheetDraft sheet = draft.sheet("清单");
		sheet.text(1, 0, "名称", WORDS);
		sheet.longRows(() -> rows(sheet));
		Path file = this.folder.resolve("open.xlsx");
		draft.write(file);
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(ROWS);
			assertThat(workbook.getSheetAt(0).getCTWorksheet().getDimension().getRef()).isEqualTo("A1:C" + (ROWS + 1));
		}
	}

	private Path write(String name, boolean streamed) throws IOException {
		WorkbookDraft draft = new WorkbookDraft("表", "局", LocalDate.of(2009, 10, 22));
		SheetDraft sheet = draft.sheet("清单");
		sheet.text(1, 0, "名称", WORDS);
		if (streamed) {
			sheet.longRows(() -> rows(sheet));
		}
		else {
			rows(sheet);
		}
		sheet.formula(ROWS + 2, 1, "SUM(B2:B" + (ROWS + 1) + ")", new BigDecimal("1.5"), FIGURE);
		Path file = this.folder.resolve(name);
		draft.write(file);
		return file;
	}

	private static void rows(SheetDraft sheet) {
		for (int row = 2; row <= ROWS + 1; row++) {
			sheet.text(row, 0, switch (row % 4) {
				case 0 -> "甲 <乙> & \"丙\"";
				case 1 -> "=1+1";
				case 2 -> "一项很长的名称，一行写不下，要折成好几行才能全部看见的名称，真的很长".repeat(2);
				default -> " \u0001\ud83d\ude00";
			}, WORDS);
			sheet.number(row, 1, new BigDecimal(row).movePointLeft(2), FIGURE);
			sheet.day(row, 2, LocalDate.of(2009, 1, 1).plusDays(row), DAY);
		}
	}

	private static String line(XSSFRow row) {
		StringBuilder line = new StringBuilder("" + row.getHeightInPoints());
		row.forEach((cell) -> line.append('|')
			.append(cell)
			.append(' ')
			.append(cell.getCellStyle().getDataFormatString())
			.append(cell.getCellStyle().getQuotePrefixed())
			.append(cell.getCellStyle().getAlignment()));
		return line.toString();
	}

}
