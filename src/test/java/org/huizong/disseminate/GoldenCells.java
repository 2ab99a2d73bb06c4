package org.huizong.disseminate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Sheets as text, a cell a line: address, what a reader sees, and the formula behind it.
 * {@code -Drewrite=true} rewrites the files compared with; their diff is to be read.
 */
public final class GoldenCells {

	private static final Path FOLDER = Path.of("src/test/resources/golden");

	private GoldenCells() {
	}

	public static List<String> of(XSSFSheet sheet) {
		DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
		formatter.setUseCachedValuesForFormulaCells(true);
		List<String> lines = new ArrayList<>();
		for (Row row : sheet) {
			for (Cell cell : row) {
				String shown = formatter.formatCellValue(cell).strip();
				if (!shown.isEmpty()) {
					lines.add(cell.getAddress() + "\t" + shown.replace("\n", "⏎") + behind((XSSFCell) cell));
				}
			}
		}
		return lines;
	}

	private static String behind(XSSFCell cell) {
		return (cell.getCellType() == CellType.FORMULA) ? "\t=" + cell.getCellFormula() : "";
	}

	/** The lines recorded for the sheet, after rewriting them when asked to. */
	public static List<String> recorded(String name, List<String> actual) throws IOException {
		Path file = FOLDER.resolve(name + ".txt");
		if (Boolean.getBoolean("rewrite")) {
			Files.createDirectories(FOLDER);
			Files.writeString(file, String.join("\n", actual) + "\n", StandardCharsets.UTF_8);
		}
		return Files.readAllLines(file, StandardCharsets.UTF_8);
	}

}
