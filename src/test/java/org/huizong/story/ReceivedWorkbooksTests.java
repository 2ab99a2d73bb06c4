package org.huizong.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.excel.ReaderEqualsPoi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of the shipped returns, our reader sees in every cell what POI sees there. */
@Tag("story")
class ReceivedWorkbooksTests {

	@Test
	void everyCellIsReadAsPoiReadsIt() throws IOException {
		List<Path> workbooks = workbooks();
		int cells = 0;
		for (Path workbook : workbooks) {
			cells += ReaderEqualsPoi.compare(workbook);
		}
		System.out.println(workbooks.size() + " workbooks, " + cells + " cells compared");
		assertThat(workbooks).hasSize(137);
		assertThat(cells).isEqualTo(53_091);
	}

	private static List<Path> workbooks() throws IOException {
		try (Stream<Path> files = Files.walk(OfficeFolder.REPOSITORY.resolve("input"))) {
			return files.filter((file) -> file.getFileName().toString().matches(".*\\.xlsx?")).sorted().toList();
		}
	}

}
