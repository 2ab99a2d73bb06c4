package org.huizong.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * All words of a file that leaves the office, a line each: of workbooks their cells and
 * comments, and of the newer formats every part, with prompts, conditions, hidden things
 * and properties.
 */
final class LeavingTexts {

	private LeavingTexts() {
	}

	static String of(Path file) throws IOException {
		String name = String.valueOf(file.getFileName());
		if (!name.matches(".*\\.(xlsx?|docx)")) {
			return Files.readString(file);
		}
		StringJoiner texts = new StringJoiner("\n");
		if (!name.endsWith(".docx")) {
			cells(file, texts);
		}
		if (!name.endsWith(".xls")) {
			parts(file, texts);
		}
		return texts.toString();
	}

	private static void cells(Path file, StringJoiner texts) throws IOException {
		try (InputStream in = Files.newInputStream(file); Workbook workbook = WorkbookFactory.create(in)) {
			for (Sheet sheet : workbook) {
				texts.add(sheet.getSheetName());
				for (Row row : sheet) {
					row.forEach((cell) -> cell(cell, texts));
				}
			}
		}
	}

	private static void cell(Cell cell, StringJoiner texts) {
		if (cell.getCellType() == CellType.STRING) {
			texts.add(cell.getStringCellValue());
		}
		if (cell.getCellComment() != null) {
			texts.add(cell.getCellComment().getString().getString());
		}
	}

	private static void parts(Path file, StringJoiner texts) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
			for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replace("&lt;", "<")
					.replace("&gt;", ">")
					.replace("&quot;", "\"")
					.replace("&amp;", "&"));
			}
		}
	}

}
