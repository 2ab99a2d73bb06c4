package org.huizong.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a sheet holds, at hand. */
final class Grid {

	private Grid() {
	}

	static List<Workbook.Row> rows(Path file, int sheet) throws IOException {
		List<Workbook.Row> rows = new ArrayList<>();
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.read(sheet, rows::add);
		}
		return rows;
	}

	static List<Cell> cells(Path file, int sheet) throws IOException {
		return rows(file, sheet).stream().flatMap((row) -> row.cells().stream()).toList();
	}

	/** The cells as {@code A1=value}. */
	static List<String> values(Path file) throws IOException {
		return cells(file, 0).stream().map((cell) -> cell.address() + "=" + cell.value()).toList();
	}

}
