package org.huizong.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.huizong.excel.door.Workbooks;
import org.huizong.excel.record.RecordedWorkbook;
import org.huizong.excel.record.WorkbookRecording;

import static org.assertj.core.api.Assertions.assertThat;

/** What a sheet holds, at hand; recorded and played it holds the same. */
public final class Grid {

	private Grid() {
	}

	static List<Workbook.Row> rows(Path file, int sheet) throws IOException {
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			List<Workbook.Row> rows = rows(workbook, sheet);
			byte[] recording = WorkbookRecording.of(workbook, (index) -> index == sheet, 1);
			assertThat(rows(RecordedWorkbook.open(recording), sheet)).as("recorded").isEqualTo(rows);
			return rows;
		}
	}

	private static List<Workbook.Row> rows(Workbook workbook, int sheet) throws IOException {
		List<Workbook.Row> rows = new ArrayList<>();
		workbook.read(sheet, rows::add);
		return rows;
	}

	public static List<Cell> cells(Path file, int sheet) throws IOException {
		return rows(file, sheet).stream().flatMap((row) -> row.cells().stream()).toList();
	}

	/** The cells as {@code A1=value}. */
	public static List<String> values(Path file) throws IOException {
		return cells(file, 0).stream().map((cell) -> cell.address() + "=" + cell.value()).toList();
	}

}
