package org.huizong.disseminate;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The words in a workbook's cells, sheet by sheet. */
public final class WorkbookTexts {

	private WorkbookTexts() {
	}

	public static List<String> of(Path file) throws Exception {
		try (InputStream in = Files.newInputStream(file); Workbook workbook = WorkbookFactory.create(in)) {
			return StreamSupport.stream(workbook.spliterator(), false)
				.flatMap((sheet) -> StreamSupport.stream(sheet.spliterator(), false))
				.flatMap((row) -> StreamSupport.stream(row.spliterator(), false))
				.filter((cell) -> cell.getCellType() == CellType.STRING)
				.map((cell) -> cell.getStringCellValue())
				.toList();
		}
	}

}
