package org.huizong.excel.format;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huizong.excel.Cell;
import org.huizong.excel.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A number format speaks by the section that applies to the value. */
class NumberFormatTests {

	@TempDir
	private Path folder;

	/** Thirty formats of 35.2: the unit, whether a hundredfold shows, other digits. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "0.00\"%\"|%|-", "0.00\\%|%|-", "0.00%|%|hundredfold", "0.0\"％\"|％|-", "#,##0\"万元\"|万元|-",
					"0.00,,||distorted", "0.0,\"千\"|千|distorted", "0!.0,\"万元\"|万元|distorted", "[Red]0.00\"d\"|d|-",
					"G/通用格式||-", "General\"月\"|月|-", "0.00E+00||-", "_-* #,##0.00_-||-", "[>=10000]0\"万\";0||-",
					"\"¥\"#,##0.00||-", "0\"年\"|年|-", "#,##0.00_);[Red](#,##0.00)||-", "0.0_ \"亿元\"|亿元|-",
					"[=1]\"是\";[=0]\"否\";0||-", "0;-0;;@||-", ";;;||-", "0.00%;-0.00%|%|hundredfold",
					"\"约\"0.0\"%\"|%|-", "# ?/?||-", "@||-", "0.00%;@|%|hundredfold", "G/通用格式\"万元\"|万元|-",
					"#,##0.00[$万美元-804]|万美元|-", "%0.0|%|hundredfold", "0.0%%|%|distorted", "0,.0||distorted",
					"0.0!%|%|-", "0.0_%||-", "0.00\"亿元;\"|亿元;|-", "[>=100000000]0.00\"亿\";[>=10000]0\"万\";0\"元\"|元|-" })
	void tellsWhatShows(String code, String unit, String odd) {
		NumberLook look = NumberFormat.of(200, code).look(new BigDecimal("35.2"));
		assertThat(look.unit()).isEqualTo((unit != null) ? unit : "");
		assertThat(look.hundredfold())
			.isEqualTo(code.startsWith("0.00%") || code.equals("%0.0") || code.equals("0.0%%"));
		assertThat(look.distorted()).isEqualTo(odd.equals("distorted"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "[>=10000]0\"万\";0|10000|万", "[>=10000]0\"万\";0|9999.99|", "0%;0\"元\"|-1|元", "0%;0\"元\"|0|%",
					"0\"元\";-0\"万元\";0\"亿元\"|0|亿元", "0\"元\";-0\"万元\";0\"亿元\"|-0.5|万元",
					"[<0]0\"负\";[>100]0\"大\";0\"中\"|101|大", "[<0]0\"负\";[>100]0\"大\";0\"中\"|-1|负",
					"[<0]0\"负\";[>100]0\"大\";0\"中\"|100|中", "[<=1.5]0\"甲\";[<>7]0\"乙\"|1.5|甲",
					"[<=1.5]0\"甲\";[<>7]0\"乙\"|8|乙", "[>=10000]0\"万\"|5|" })
	void speaksByTheSectionThatApplies(String code, BigDecimal value, String unit) {
		NumberLook look = NumberFormat.of(200, code).look(value);
		assertThat(look.unit()).isEqualTo((unit != null) ? unit : "");
		assertThat(look.distorted()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[=1]\"是\";[=0]\"否\";0", "\"已报\"", "[>5]0;[<0]0" })
	void tellsWhereNoDigitShows(String code) {
		assertThat(NumberFormat.of(200, code).look(BigDecimal.ONE).distorted()).isTrue();
	}

	/** Accountants show zero as a dash. */
	@ParameterizedTest
	@ValueSource(strings = { "0.00;-0.00;\"-\"", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0;-0;;@",
			"0;-0;\"—\"" })
	void takesAZeroForAZeroHoweverItShows(String code) {
		assertThat(NumberFormat.of(200, code).look(BigDecimal.ZERO)).isEqualTo(NumberLook.PLAIN);
	}

	@Test
	void seesDatesByTheSectionThatApplies() {
		NumberFormat format = NumberFormat.of(200, "[<1]h:mm;yyyy-mm-dd");
		assertThat(format.isDate(new BigDecimal("0.5"))).isTrue();
		assertThat(format.isDate(new BigDecimal("40000"))).isTrue();
		NumberFormat figures = NumberFormat.of(200, "[<1]h:mm;0.0");
		assertThat(figures.isDate(new BigDecimal("0.5"))).isTrue();
		assertThat(figures.isDate(new BigDecimal("40000"))).isFalse();
		assertThat(NumberFormat.of(200, "0.0!d").isDate(BigDecimal.ONE)).isFalse();
		assertThat(NumberFormat.of(14, null).isDate(BigDecimal.ONE)).isTrue();
		assertThat(NumberFormat.of(10, null).look(BigDecimal.ONE)).isEqualTo(NumberLook.PERCENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls" })
	void comesWithEveryCell(String name) throws IOException {
		Path file = this.folder.resolve(name);
		try (org.apache.poi.ss.usermodel.Workbook poi = WorkbookFactory.create(name.endsWith("x"));
				OutputStream out = Files.newOutputStream(file)) {
			org.apache.poi.ss.usermodel.Row row = poi.createSheet().createRow(0);
			List<String> codes = List.of("0.00\"%\"", "0.0\\%", "0.00%", "[>=10000]0\"万\";0", "[>=10000]0\"万\";0");
			double[] values = { 67.7, 67.7, 0.677, 20000, 67.7 };
			for (int i = 0; i < values.length; i++) {
				CellStyle style = poi.createCellStyle();
				style.setDataFormat(poi.createDataFormat().getFormat(codes.get(i)));
				row.createCell(i).setCellValue(values[i]);
				row.getCell(i).setCellStyle(style);
			}
			poi.write(out);
		}
		NumberLook painted = new NumberLook("%", false, false);
		assertThat(Grid.cells(file, 0)).extracting(Cell::look)
			.containsExactly(painted, painted, NumberLook.PERCENT, new NumberLook("万", false, false), NumberLook.PLAIN);
	}

}
