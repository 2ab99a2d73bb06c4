package org.huizong.recomputed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it was received: a rectangle of texts, numbers as they are stored. A cell
 * merged over several columns or rows of a heading speaks for all of them.
 *
 * @param cells by row and column, empty texts where there is nothing
 */
record RawSheet(String name, List<List<String>> cells) {

	private static final Pattern DATE = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");

	static List<RawSheet> of(Path file) {
		try (Workbook workbook = WorkbookFactory.create(new File(file.toString()), null, true)) {
			List<RawSheet> sheets = new ArrayList<>();
			for (Sheet sheet : workbook) {
				sheets.add(of(sheet));
			}
			return sheets;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file.toString(), ex);
		}
	}

	private static RawSheet of(Sheet sheet) {
		List<List<String>> cells = new ArrayList<>();
		for (int row = 0; row <= sheet.getLastRowNum(); row++) {
			List<String> texts = new ArrayList<>();
			Row found = sheet.getRow(row);
			for (int column = 0; found != null && column < found.getLastCellNum(); column++) {
				texts.add(text(found.getCell(column)));
			}
			cells.add(texts);
		}
		for (CellRangeAddress merged : sheet.getMergedRegions()) {
			spread(cells, merged);
		}
		return new RawSheet(sheet.getSheetName(), cells);
	}

	private static void spread(List<List<String>> cells, CellRangeAddress merged) {
		String text = at(cells, merged.getFirstRow(), merged.getFirstColumn());
		for (int row = merged.getFirstRow(); row <= merged.getLastRow() && row < cells.size(); row++) {
			List<String> texts = cells.get(row);
			while (texts.size() <= merged.getLastColumn()) {
				texts.add("");
			}
			for (int column = merged.getFirstColumn(); column <= merged.getLastColumn(); column++) {
				texts.set(column, text);
			}
		}
	}

	private static String text(@Nullable Cell cell) {
		if (cell == null) {
			return "";
		}
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		return switch (type) {
			case NUMERIC -> DateUtil.isCellDateFormatted(cell) || chineseDate(cell)
					? cell.getLocalDateTimeCellValue().toLocalDate().toString()
					: BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
			case STRING -> cell.getStringCellValue().strip();
			default -> "";
		};
	}

	/** Built-in formats that POI does not know as dates (ECMA-376, zh-cn). */
	private static boolean chineseDate(Cell cell) {
		short format = cell.getCellStyle().getDataFormat();
		return (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
	}

	String at(int row, int column) {
		return at(this.cells, row, column);
	}

	private static String at(List<List<String>> cells, int row, int column) {
		if (row >= cells.size() || column < 0 || column >= cells.get(row).size()) {
			return "";
		}
		return cells.get(row).get(column);
	}

	int width(int row) {
		return this.cells.get(row).size();
	}

	int height() {
		return this.cells.size();
	}

	/** Half width, without blanks. */
	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u3000]", "");
	}

	/** The number that stands there; null where none does. */
	static @Nullable BigDecimal number(String text) {
		String plain = plain(text).replace(",", "");
		return plain.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?") ? new BigDecimal(plain) : null;
	}

	/** The date that stands there; null where none does. */
	static @Nullable LocalDate date(String text) {
		Matcher date = DATE.matcher(plain(text));
		return date.matches() ? LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)),
				Integer.parseInt(date.group(3))) : null;
	}

}
