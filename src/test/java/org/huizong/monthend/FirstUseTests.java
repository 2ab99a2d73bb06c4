package org.huizong.monthend;

import java.io.IOException;
import java.nio.file.Path;

import org.huizong.excel.Limits;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The tiny files are files like any other. */
class FirstUseTests {

	@TempDir
	Path folder;

	@Test
	void readsBothCells() throws IOException {
		assertThat(FirstUse.reading(this.folder)).isEqualTo(2);
	}

	@Test
	void writesAWorkbook() throws IOException {
		FirstUse.writing(this.folder);
		try (Workbook written = Workbooks.open(this.folder.resolve("written.xlsx"), Limits.DEFAULT)) {
			assertThat(written.sheets()).extracting(Workbook.Sheet::name).containsExactly("表");
		}
	}

}
