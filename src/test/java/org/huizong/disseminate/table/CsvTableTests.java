package org.huizong.disseminate.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** CSV that no spreadsheet takes for a formula. */
class CsvTableTests {

	@TempDir
	Path folder;

	@Test
	void beginsWithAByteOrderMarkAndEndsLinesWithCarriageReturns() throws Exception {
		CsvTable table = new CsvTable("a", "b");
		table.row("丰城市", new BigDecimal("1E+3"));
		Path file = this.folder.resolve("t.csv");
		table.write(file);
		assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFFa,b\r\n丰城市,1000\r\n");
	}

	@Test
	void quotesCommasQuotesAndLineBreaks() throws Exception {
		assertThat(line("a,b", "say \"no\"", "two\nlines", null))
			.isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1+1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "-", "-1e5" })
	void prefixesAndQuotesWordsThatLookLikeFormulas(String words) throws Exception {
		assertThat(line(words, "", "", "")).isEqualTo("\"'" + words + "\",,,");
	}

	@Test
	void leavesNegativeFiguresAlone() throws Exception {
		assertThat(line(new BigDecimal("-2.50"), "-2.50", -3, 0)).isEqualTo("-2.50,-2.50,-3,0");
	}

	@Test
	void refusesARowOfAnotherWidth() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CsvTable("a", "b").row("only one"))
			.withMessage("1 fields, 2 columns");
	}

	private String line(Object... fields) throws Exception {
		CsvTable table = new CsvTable("a", "b", "c", "d");
		table.row(fields);
		Path file = this.folder.resolve("line.csv");
		table.writeUnmarked(file);
		String text = Files.readString(file, StandardCharsets.UTF_8);
		return text.substring("a,b,c,d\r\n".length(), text.length() - 2);
	}

}
