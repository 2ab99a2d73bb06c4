package org.huizong.planted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.statistics.ReturnCell;
import org.huizong.statistics.ReturnRow;

/**
 * What workbooks hold beside plain cells: links, merges, columns of their own, hidden
 * rows, macros. Places are the first that fit, so that the other plants stay where they
 * are.
 */
final class UnusualPlants {

	private static final String YUANZHOU = "360902";

	private final GoodMonth good;

	private UnusualPlants(GoodMonth good) {
		this.good = good;
	}

	static List<Plant> in(GoodMonth good) {
		UnusualPlants in = new UnusualPlants(good);
		return List.of(in.hyperlink(), in.merged(), in.column(), in.hidden(), in.macros(), in.links(), in.from1904());
	}

	private Plant hyperlink() {
		ReturnRow row = first("indicators",
				(any) -> GoodMonth.text(any, "指标").equals("EXPORT") && any.file().endsWith(".xlsx"));
		CellReference at = Plant.address(row, "本月");
		return Plant.of("cell: a hyperlink by formula")
			.file((inbox) -> Workbooks.editOnly(inbox.resolve(row.file()), (workbook) -> {
				Row line = workbook.getSheet(row.sheet()).getRow(at.getRow());
				line.removeCell(line.getCell(at.getCol()));
				line.createCell(at.getCol()).setCellFormula("HYPERLINK(\"http://localhost\",1)");
				line.getCell(at.getCol()).setCellValue(1);
			}))
			.find("A16", row, at);
	}

	private Plant merged() {
		ReturnRow top = first("projects", (row) -> GoodMonth.positive(row, "资金缺口") && blankBelow(row));
		CellReference at = Plant.address(top, "资金缺口");
		return Plant.of("cell: one figure merged over two rows")
			.sheet(top,
					(sheet) -> sheet
						.addMergedRegion(new CellRangeAddress(at.getRow(), at.getRow() + 1, at.getCol(), at.getCol())))
			.find("A17", top, at);
	}

	private boolean blankBelow(ReturnRow top) {
		return this.good.rows("projects")
			.stream()
			.filter((row) -> row.file().equals(top.file()) && row.row() == top.row() + 1)
			.map((row) -> row.cells().get("资金缺口"))
			.filter(Objects::nonNull)
			.anyMatch((cell) -> cell.value() == null && cell.raw().isEmpty());
	}

	private Plant column() {
		ReturnRow row = first("projects", (any) -> any.unit().equals(YUANZHOU));
		return Plant.of("table: a column of the unit's own").sheet(row, (sheet) -> {
			sheet.getRow(2).createCell(23).setCellValue("网址");
			sheet.getRow(row.row() - 1).createCell(23).setCellValue("有");
		}).findAt("A18", row.file() + "#" + row.sheet() + "!X3");
	}

	private Plant hidden() {
		ReturnRow row = first("indicators", (any) -> any.unit().equals(YUANZHOU));
		return Plant.of("table: a row that does not show")
			.sheet(row, (sheet) -> sheet.getRow(row.row() - 1).setZeroHeight(true))
			.findAt("A19", row.file() + "#" + row.sheet() + "!" + firstColumn(row) + row.row());
	}

	/** Letters of the column furthest to the left. */
	private static String firstColumn(ReturnRow row) {
		return row.cells()
			.values()
			.stream()
			.map(ReturnCell::address)
			.filter((address) -> !address.isEmpty())
			.map((address) -> address.replaceAll("\\d", ""))
			.min(java.util.Comparator.comparing(String::length).thenComparing((letters) -> letters))
			.orElseThrow();
	}

	private Plant macros() {
		String file = first("indicators", (any) -> any.unit().equals(YUANZHOU)).file();
		return Plant.of("file: macros")
			.workbook(file,
					(workbook) -> ((XSSFWorkbook) workbook).setVBAProject(new ByteArrayInputStream(new byte[100])))
			.findAt("A20", file);
	}

	private Plant links() {
		String file = first("indicators", (any) -> any.unit().equals(YUANZHOU)).file();
		return Plant.of("file: a link to another workbook")
			.file((inbox) -> link(inbox.resolve(file)))
			.findAt("A21", file);
	}

	private Plant from1904() {
		String file = first("province", (any) -> true).file();
		return Plant.of("file: days counted from 1904")
			.workbook(file, (workbook) -> ((XSSFWorkbook) workbook).getCTWorkbook().getWorkbookPr().setDate1904(true))
			.findAt("A22", file);
	}

	private ReturnRow first(String form, Predicate<ReturnRow> condition) {
		return this.good.rows(form).stream().filter(condition).findFirst().orElseThrow();
	}

	/** What breaking no link leaves behind. */
	private static void link(Path file) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
		parts.computeIfPresent("xl/_rels/workbook.xml.rels",
				(name, rels) -> new String(rels, StandardCharsets.UTF_8)
					.replace("</Relationships>",
							"<Relationship Id=\"rIdLink\" Type=\"" + type
									+ "externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>")
					.getBytes(StandardCharsets.UTF_8));
		parts.put("xl/externalLinks/externalLink1.xml",
				"<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><externalBook/></externalLink>"
					.getBytes(StandardCharsets.UTF_8));
		parts.put("xl/externalLinks/_rels/externalLink1.xml.rels",
				("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
						+ "<Relationship Id=\"rId1\" Type=\"" + type
						+ "externalLinkPath\" Target=\"file:///D:/8月.xls\" TargetMode=\"External\"/></Relationships>")
					.getBytes(StandardCharsets.UTF_8));
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
	}

}
