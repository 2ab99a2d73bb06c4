package org.huizong.excel.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.huizong.excel.Cell.Type;
import org.huizong.excel.Cell;
import org.huizong.excel.Grid;
import org.huizong.excel.Limits;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables as text through the same door as workbooks. */
class CsvWorkbookTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "UTF-8,''", "UTF-8,'\uFEFF'", "GB18030,''", "GBK,''", "UTF-16LE,'\uFEFF'", "UTF-16BE,'\uFEFF'" })
	void readsTheEncodingsOfOffices(String charset, String mark) throws IOException {
		Path file = write(mark + "单位,指标\r\n上高县,12\r\n", charset);
		assertThat(Grid.values(file)).containsExactly("A1=单位", "B1=指标", "A2=上高县", "B2=12");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "','", "';'", "'\t'" })
	void findsTheSeparator(char separator) throws IOException {
		Path file = write("标题\n名称,x;本月 \n\"a,b;c\td\",1\n丙,2\n".replace(",x;", "" + separator)
			.replace("\",1", "\"" + separator + "1")
			.replace("丙,2", "丙" + separator + "2"), "UTF-8");
		assertThat(Grid.values(file)).contains("A3=a,b;c\td", "B3=1", "A4=丙", "B4=2");
	}

	@Test
	void keepsTextAsItStands() throws IOException {
		Path file = write("=1+1,@SUM(A1),007,2009-09-15,1e5,12.50,\"a\"\"b\nc\"\n\n,-3.5\n", "UTF-8");
		assertThat(Grid.cells(file, 0)).extracting(Cell::type)
			.containsExactly(Type.TEXT, Type.TEXT, Type.TEXT, Type.TEXT, Type.TEXT, Type.TEXT, Type.TEXT, Type.NUMBER);
		assertThat(Grid.cells(file, 0)).noneMatch(Cell::formula);
		assertThat(Grid.values(file)).contains("A1==1+1", "F1=12.50", "G1=a\"b\nc", "B3=-3.5");
		assertThat(Grid.cells(file, 0).get(7))
			.isEqualTo(new Cell(1, "B3", Type.NUMBER, new BigDecimal("-3.5"), "-3.5", false));
	}

	@Test
	void readsTextThatIsWrittenAsAFormulaToStayText() throws IOException {
		Path file = write("=\"00123\",\"=\"\"0\"\"\"\"1\"\"\",=\"\",=\"a\"&\"b\",=\"1.5\"\n", "UTF-8");
		assertThat(Grid.values(file)).containsExactly("A1=00123", "B1=0\"1", "D1==\"a\"&\"b\"", "E1=1.5");
		assertThat(Grid.cells(file, 0)).extracting(Cell::type).containsOnly(Type.TEXT);
		assertThat(Grid.cells(file, 0).get(0).raw()).isEqualTo("00123");
	}

	@Test
	void isAWorkbookOfOneSheet() throws IOException {
		try (Workbook workbook = Workbooks.open(write("a,b\n", "UTF-8"), Limits.DEFAULT)) {
			assertThat(workbook.sheets()).containsExactly(new Workbook.Sheet(0, "CSV", false));
			assertThat(workbook.mergedRanges(0)).isEmpty();
			assertThat(workbook.traits()).isEmpty();
		}
	}

	private Path write(String text, String charset) throws IOException {
		return Files.write(this.folder.resolve("return.csv"), text.getBytes(Charset.forName(charset)));
	}

}
