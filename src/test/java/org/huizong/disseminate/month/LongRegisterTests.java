package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.disseminate.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A register of more rows than are held is printed as a short one is. */
class LongRegisterTests {

	/** Enough for more than two thousand rows. */
	private static final int TIMES = 51;

	private static final int FIRST = 4;

	private static final int SUMMED = 8;

	@TempDir
	private Path folder;

	@Test
	void listsEveryRowAndItsSum() throws Exception {
		MonthlyResult once = SampleMonth.complete();
		FormRows often = (form, taker) -> {
			for (int i = 0; i < TIMES; i++) {
				once.rows().each(form, taker);
			}
		};
		try (XSSFWorkbook one = workbook(once); XSSFWorkbook many = workbook(with(once, often))) {
			XSSFSheet left = one.getSheet("项目台账明细");
			XSSFSheet right = many.getSheet("项目台账明细");
			int rows = count(left);
			assertThat(count(right)).isEqualTo(TIMES * rows).isGreaterThan(2_000);
			for (int i = 0; i < count(right); i++) {
				assertThat(words(right.getRow(FIRST - 1 + i), i))
					.isEqualTo(words(left.getRow(FIRST - 1 + i % rows), i));
			}
			XSSFRow total = right.getRow(FIRST - 1 + count(right));
			assertThat(total.getCell(SUMMED).getCellFormula())
				.isEqualTo("SUM(I" + FIRST + ":I" + (FIRST - 1 + count(right)) + ")");
			assertThat(new BigDecimal(total.getCell(SUMMED).getRawValue()))
				.isEqualByComparingTo(new BigDecimal(left.getRow(FIRST - 1 + rows).getCell(SUMMED).getRawValue())
					.multiply(BigDecimal.valueOf(TIMES)));
			assertThat(right.getColumnWidth(3)).isEqualTo(left.getColumnWidth(3));
		}
	}

	private static MonthlyResult with(MonthlyResult one, FormRows rows) {
		return new MonthlyResult(one.programme(), one.vintage(), one.asOf(), one.coverage(), one.exclusions(),
				one.late(), one.observations(), one.months(), one.rankings(), one.province(), one.dispersion(),
				one.comparability(), one.campaign(), one.groups(), rows, one.findings(), one.answers(),
				one.ruleOutcomes(), one.inputs(), one.imprint());
	}

	/** The rows with a number in front. */
	private static int count(XSSFSheet sheet) {
		int count = 0;
		for (int i = FIRST - 1; sheet.getRow(i) != null && !sheet.getRow(i).getCell(1).toString().equals("合计"); i++) {
			count++;
		}
		return count;
	}

	private static String words(XSSFRow row, int number) {
		assertThat(row.getCell(0).getNumericCellValue()).isIn((double) (number + 1), (double) (row.getRowNum() - 2));
		StringBuilder words = new StringBuilder("" + row.getHeightInPoints());
		row.forEach((cell) -> words.append('|').append((cell.getColumnIndex() > 0) ? cell.toString() : ""));
		return words.toString();
	}

	private XSSFWorkbook workbook(MonthlyResult result) throws Exception {
		Path file = this.folder.resolve("book.xlsx");
		new ConsolidatedWorkbook(new Month(result)).write(file);
		return new XSSFWorkbook(Files.newInputStream(file));
	}

}
