package org.huizong.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Puts the data rows of units' workbooks into another order; headings, totals and notes
 * stay. Which rows hold data, the published figures say themselves, by their sources.
 */
final class ShuffledRows {

	private ShuffledRows() {
	}

	/** By workbook of a month, the rows of its indicators and of its register. */
	static Map<String, List<Block>> blocks(String month) throws IOException {
		Map<String, Map<String, Set<Integer>>> rows = new TreeMap<>();
		Path values = ShippedYear.office().home().resolve("output/open-economy/" + month + "/v1/tables/values.csv");
		for (Map<String, String> figure : PublishedTable.rows(values)) {
			boolean indicators = figure.get("measure").equals("month");
			boolean register = figure.get("indicator").equals("PROJECTS") && figure.get("measure").equals("ytd");
			if ((indicators || register) && figure.get("source").startsWith(month + "/")) {
				for (String source : figure.get("source").split("; ")) {
					String[] parts = source.split("[#!]");
					rows.computeIfAbsent(parts[0], (file) -> new TreeMap<>())
						.computeIfAbsent(parts[1], (sheet) -> new TreeSet<>())
						.addAll(numbers(parts[2]));
				}
			}
		}
		Map<String, List<Block>> blocks = new TreeMap<>();
		rows.forEach((file, sheets) -> blocks.put(file,
				sheets.entrySet()
					.stream()
					.map((one) -> new Block(one.getKey(), List.copyOf(one.getValue())))
					.toList()));
		return blocks;
	}

	private static Set<Integer> numbers(String ranges) {
		Set<Integer> numbers = new TreeSet<>();
		for (String range : ranges.split(",")) {
			CellRangeAddress.valueOf(range).forEach((address) -> numbers.add(address.getRow()));
		}
		return numbers;
	}

	/**
	 * Shuffles the rows of a workbook in its place.
	 * @return how many rows stand elsewhere now
	 */
	static int shuffle(Path workbook, List<Block> blocks, Random random) throws IOException {
		int[] moved = new int[1];
		Path shuffled = Files.createTempFile("shuffled", ".xls");
		TestWorkbooks.edit(workbook, shuffled, (book) -> blocks
			.forEach((block) -> moved[0] += shuffle(book.getSheet(block.sheet()), block.rows(), random)));
		Files.delete(workbook);
		Files.move(shuffled, workbook);
		return moved[0];
	}

	private static int shuffle(Sheet sheet, List<Integer> rows, Random random) {
		List<Integer> order = new ArrayList<>(rows);
		Collections.shuffle(order, random);
		List<List<Content>> contents = order.stream().map((row) -> contents(sheet.getRow(row))).toList();
		int moved = 0;
		for (int i = 0; i < rows.size(); i++) {
			write(sheet.getRow(rows.get(i)), contents.get(i));
			moved += rows.get(i).equals(order.get(i)) ? 0 : 1;
		}
		return moved;
	}

	private static List<Content> contents(Row row) {
		List<Content> contents = new ArrayList<>();
		row.forEach((cell) -> contents.add(Content.of(cell)));
		return contents;
	}

	private static void write(Row row, List<Content> contents) {
		List<Cell> old = new ArrayList<>();
		row.forEach(old::add);
		old.forEach(row::removeCell);
		contents.forEach((content) -> content.write(row));
	}

	/**
	 * Rows of a sheet, from 0.
	 */
	record Block(String sheet, List<Integer> rows) {
	}

	/** A cell's value and looks; of a formula the value. */
	private record Content(int column, CellStyle style, Object value) {

		static Content of(Cell cell) {
			CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
					: cell.getCellType();
			Object value = switch (type) {
				case NUMERIC -> cell.getNumericCellValue();
				case STRING -> cell.getStringCellValue();
				default -> "";
			};
			return new Content(cell.getColumnIndex(), cell.getCellStyle(), value);
		}

		void write(Row row) {
			Cell cell = row.createCell(this.column);
			cell.setCellStyle(this.style);
			if (this.value instanceof Double number) {
				cell.setCellValue(number);
			}
			else if (!"".equals(this.value)) {
				cell.setCellValue(this.value.toString());
			}
		}

	}

}
