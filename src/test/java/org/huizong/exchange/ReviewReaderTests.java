package org.huizong.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.Limits;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.huizong.statistics.ReviewSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a unit writes on the sheet that came back to it. */
class ReviewReaderTests {

	@TempDir
	private Path folder;

	@Test
	void takesNoExplanationThatIsStruckOut() throws IOException {
		Path file = this.folder.resolve("return.xlsx");
		try (XSSFWorkbook poi = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			Sheet sheet = poi.createSheet(ReviewSheet.NAME);
			Row heading = sheet.createRow(0);
			for (int i = 0; i < ReviewSheet.HEADINGS.size(); i++) {
				heading.createCell(i).setCellValue(ReviewSheet.HEADINGS.get(i));
			}
			Font struck = poi.createFont();
			struck.setStrikeout(true);
			CellStyle style = poi.createCellStyle();
			style.setFont(struck);
			int last = ReviewSheet.HEADINGS.size() - 1;
			for (int i = 1; i <= 2; i++) {
				sheet.createRow(i).createCell(1).setCellValue("a0000000000" + i);
				sheet.getRow(i).createCell(last).setCellValue("数据属实");
			}
			sheet.getRow(2).getCell(last).setCellStyle(style);
			poi.write(out);
		}
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(ReviewReader.read(workbook, "return.xlsx").explanations()).extracting(Explanation::words)
				.containsExactly("数据属实");
		}
	}

}
