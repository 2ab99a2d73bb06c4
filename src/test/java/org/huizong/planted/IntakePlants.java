package org.huizong.planted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.huizong.statistics.received.ReturnRow;

/** Errors that the reader meets before any rule runs. */
final class IntakePlants {

	private static final String SHANGGAO = "360923";

	/** Writes its days as text. */
	private static final String WANZAI = "360922";

	private static final String YUANZHOU = "360902";

	private final GoodMonth good;

	private IntakePlants(GoodMonth good) {
		this.good = good;
	}

	static List<Plant> in(GoodMonth good) {
		IntakePlants in = new IntakePlants(good);
		return java.util.stream.Stream.of(in.files(), in.identity(), in.labels(), in.forms(), in.cells(), in.besides())
			.flatMap(List::stream)
			.toList();
	}

	private List<Plant> files() {
		return List.of(replaced("cut short", (bytes) -> Arrays.copyOf(bytes, bytes.length / 2)),
				replaced("empty", (bytes) -> new byte[0]),
				replaced("a web page",
						(bytes) -> "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)),
				replaced("a picture", (bytes) -> new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0 }));
	}

	private Plant replaced(String what, UnaryOperator<byte[]> bytes) {
		String file = this.good.file(SHANGGAO, "indicators");
		return Plant.of("file: " + what)
			.file((inbox) -> Files.write(inbox.resolve(file), bytes.apply(Files.readAllBytes(inbox.resolve(file)))))
			.findAt("A01", file);
	}

	private List<Plant> identity() {
		String file = this.good.file(YUANZHOU, "indicators");
		String folder = file.substring(0, file.indexOf('/') + 1);
		return List.of(
				Plant.of("file: sent again with another figure")
					.file((inbox) -> changedCopy(inbox, file, folder + "袁州区更正.xlsx"))
					.findAt("A09", folder + "袁州区更正.xlsx#主要指标!A1")
					.findAt("A09", folder + "袁州区更正.xlsx#园区月报!A1")
					.findAt("A09", folder + "袁州区更正.xlsx#项目台账!A1"),
				Plant.of("file: sent twice")
					.file((inbox) -> Files.copy(inbox.resolve(file), inbox.resolve(folder + "袁州区再报.xlsx")))
					.findAt("A30", folder + "袁州区再报.xlsx"),
				Plant.of("file: named after another unit")
					.file((inbox) -> Files.move(inbox.resolve(file), inbox.resolve(folder + "奉新县9月.xlsx")))
					.findAt("A06", folder + "奉新县9月.xlsx"));
	}

	/** Lines above the tables of 袁州区, changed on one sheet or on all. */
	private List<Plant> labels() {
		ReturnRow row = this.good.indicator(YUANZHOU, "EXPORT");
		ReturnRow park = this.good.some("parks", YUANZHOU, (any) -> true).get(0);
		String file = row.file();
		String folder = file.substring(0, file.indexOf('/') + 1);
		return List.of(Plant.of("label: unit that is none").workbook(file, (workbook) -> {
			workbook.forEach((sheet) -> replace(sheet, "填报单位：.*", "填报单位：云山县"));
		}).findAt("A03", file + "#" + row.sheet() + "!A2"),
				Plant.of("label: no unit anywhere").workbook(file, (workbook) -> {
					workbook.forEach((sheet) -> replace(sheet, "填报单位：.*", ""));
				})
					.file((inbox) -> Files.move(inbox.resolve(file), inbox.resolve(folder + "报表.xlsx")))
					.findAt("A04", folder + "报表.xlsx#主要指标!A1"),
				Plant.of("label: another unit on one sheet")
					.sheet(park, (sheet) -> replace(sheet, "填报单位：.*", "填报单位：高安市"))
					.findAt("A05", file + "#" + park.sheet() + "!A2")
					.findAt("A10", ""),
				Plant.of("label: last month's period")
					.sheet(park, (sheet) -> replace(sheet, "报告期：.*", "报告期：2009年8月"))
					.findAt("A07", file + "#" + park.sheet() + "!C2"),
				Plant.of("label: a sheet of next year's plan beside the return").workbook(file, (workbook) -> {
					workbook.cloneSheet(workbook.getSheetIndex(park.sheet()));
					workbook.setSheetName(workbook.getNumberOfSheets() - 1, "明年计划");
				}).findAt("A27", file + "#明年计划!A1"),
				Plant.of("label: the file named after last month")
					.file((inbox) -> Files.move(inbox.resolve(file), inbox.resolve(folder + "袁州区2009年8月.xlsx")))
					.findAt("A28", folder + "袁州区2009年8月.xlsx"),
				Plant.of("label: no period anywhere")
					.workbook(file, (workbook) -> workbook.forEach((sheet) -> replace(sheet, "报告期：.*", "")))
					.file((inbox) -> Files.move(inbox.resolve(file), inbox.resolve(folder + "袁州区.xlsx")))
					.findAt("A08", folder + "袁州区.xlsx#主要指标!A1"),
				Plant.of("label: a required column under another name")
					.sheet(this.good.some("projects", YUANZHOU, (any) -> true).get(0),
							(sheet) -> replace(sheet, "投资方", "老板"))
					.findAt("A11", file + "#项目台账!A3:W3"),
				Plant.of("file: no form in it")
					.file((inbox) -> notice(inbox.resolve(folder + "会议通知.xlsx")))
					.findAt("A02", folder + "会议通知.xlsx"));
	}

	private static void replace(Sheet sheet, String pattern, String text) {
		for (Row row : sheet) {
			for (Cell cell : row) {
				if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().matches(pattern)) {
					cell.setCellValue(text);
				}
			}
		}
	}

	private static void notice(Path file) throws IOException {
		try (Workbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			workbook.createSheet("通知").createRow(0).createCell(0).setCellValue("定于本月下旬召开调度会");
			workbook.write(out);
		}
	}

	private void changedCopy(Path inbox, String file, String copy) throws IOException {
		Files.copy(inbox.resolve(file), inbox.resolve(copy));
		ReturnRow row = this.good.indicator(YUANZHOU, "EXPORT");
		CellReference cell = Plant.address(row, "本月");
		Workbooks.edit(inbox.resolve(copy), (workbook) -> Plant
			.write(workbook.getSheet(row.sheet()).getRow(cell.getRow()).getCell(cell.getCol()), 1));
	}

	private List<Plant> forms() {
		ReturnRow park = this.good.park((row) -> !row.file().endsWith(".xls"));
		return List.of(
				Plant.of("form: a sheet left out")
					.workbook(park.file(), (workbook) -> workbook.removeSheetAt(workbook.getSheetIndex(park.sheet())))
					.findAt("A10", ""),
				Plant.of("form: the city's table missing").file(this::withoutProvince).findAt("A15", ""));
	}

	private void withoutProvince(Path inbox) throws IOException {
		try (var files = Files.list(inbox.resolve("2009-09"))) {
			Files
				.delete(files.filter((file) -> file.getFileName().toString().contains("全省")).findFirst().orElseThrow());
		}
	}

	private List<Plant> cells() {
		ReturnRow error = this.good.indicator("EXPORT", (row) -> true);
		CellReference broken = Plant.address(error, "本月");
		ReturnRow uncomputed = this.good.indicator("EXPORT", (row) -> !row.file().endsWith(".xls"));
		CellReference formula = Plant.address(uncomputed, "本月");
		return List.of(
				Plant.of("cell: an Excel error")
					.sheet(error, (sheet) -> cell(sheet, broken).setCellErrorValue(FormulaError.DIV0.getCode()))
					.find("A14", error, broken),
				Plant.of("cell: a formula never computed")
					.file((inbox) -> Workbooks.editOnly(inbox.resolve(uncomputed.file()), (workbook) -> {
						Row row = workbook.getSheet(uncomputed.sheet()).getRow(formula.getRow());
						row.removeCell(row.getCell(formula.getCol()));
						row.createCell(formula.getCol()).setCellFormula("1+1");
					}))
					.find("A14", uncomputed, formula));
	}

	/** What is in a workbook besides the table. */
	private List<Plant> besides() {
		ReturnRow outside = this.good.indicator("EXPORT", (row) -> !row.file().endsWith(".xls"));
		CellReference address = Plant.address(outside, "本月");
		ReturnRow merged = this.good.project((row) -> !row.file().endsWith(".xls") && neighbour(row).isPresent());
		CellReference upper = Plant.address(merged, "用地面积");
		ReturnRow added = this.good.park((row) -> row.unit().equals(YUANZHOU));
		ReturnRow hidden = this.good.project((row) -> !row.file().endsWith(".xls"));
		ReturnRow column = this.good.indicator(YUANZHOU, "EXPORT");
		ReturnRow macros = this.good.indicator(YUANZHOU, "EXPORT");
		String linked = this.good.file(YUANZHOU, "parks");
		String dated = this.good.file(WANZAI, "parks");
		return List.of(
				Plant.of("cell: a formula that reaches outside")
					.sheet(outside,
							(sheet) -> cell(sheet, address).setCellFormula("HYPERLINK(\"http://a.invalid/\",5)"))
					.find("A16", outside, address),
				Plant.of("cell: one figure over two rows").sheet(merged, (sheet) -> {
					sheet.getRow(merged.row()).getCell(upper.getCol()).setBlank();
					sheet.addMergedRegion(
							new CellRangeAddress(merged.row() - 1, merged.row(), upper.getCol(), upper.getCol()));
				}).find("A17", merged, upper), Plant.of("form: a column of the unit's own").sheet(added, (sheet) -> {
					int right = sheet.getRow(2).getLastCellNum();
					sheet.getRow(2).createCell(right).setCellValue("从业人数");
					sheet.getRow(added.row() - 1).createCell(right).setCellValue(1_200);
				}).findAt("A18", added.file() + "#" + added.sheet() + "!H3"),
				Plant.of("form: another table below").sheet(added, (sheet) -> {
					fill(sheet, 59, "附：从业人员");
					fill(sheet, 60, "单位", "男", "女");
					fill(sheet, 61, "示例园区", "12", "7");
				}).findAt("A23", added.file() + "#" + added.sheet() + "!A60:C62"),
				Plant.of("form: a hidden row")
					.sheet(hidden, (sheet) -> sheet.getRow(hidden.row() - 1).setZeroHeight(true))
					.find("A19", hidden, new CellReference(hidden.row() - 1, leftmost(hidden))),
				Plant.of("form: a hidden column")
					.sheet(column, (sheet) -> sheet.setColumnHidden(4, true))
					.findAt("A19", column.file() + "#" + column.sheet() + "!E3"),
				Plant.of("form: a hidden sheet")
					.workbook(linked, (workbook) -> workbook.setSheetHidden(2, true))
					.findAt("A19", linked + "#" + added.sheet() + "!A1"),
				Plant.of("file: macros").workbook(macros.file(), (workbook) -> {
					((XSSFWorkbook) workbook).setWorkbookType(XSSFWorkbookType.XLSM);
					((XSSFWorkbook) workbook).setVBAProject(new ByteArrayInputStream(new byte[] { 1, 2, 3 }));
				}).findAt("A20", macros.file()), Plant.of("file: a link to another").file((inbox) -> {
					try (FileSystem zip = FileSystems.newFileSystem(inbox.resolve(linked))) {
						Path parts = zip.getPath("/xl/_rels/workbook.xml.rels");
						Files.writeString(parts, Files.readString(parts)
							.replace("</Relationships>",
									"<Relationship Id=\"rIdX\" Target=\"externalLinks/externalLink1.xml\""
											+ " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\"/>"
											+ "</Relationships>"));
						Files.createDirectory(zip.getPath("/xl/externalLinks"));
						Files.writeString(zip.getPath("/xl/externalLinks/externalLink1.xml"), "<externalLink "
								+ "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
					}
				}).findAt("A21", linked), Plant.of("file: days counted from 1904").workbook(dated, (workbook) -> {
					((XSSFWorkbook) workbook).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
				}).findAt("A22", dated));
	}

	private static void fill(Sheet sheet, int number, String... texts) {
		Row row = sheet.createRow(number);
		for (int i = 0; i < texts.length; i++) {
			row.createCell(i).setCellValue(texts[i]);
		}
	}

	private static int leftmost(ReturnRow row) {
		return row.cells()
			.values()
			.stream()
			.filter((cell) -> !cell.address().isEmpty())
			.mapToInt((cell) -> new CellReference(cell.address()).getCol())
			.min()
			.orElseThrow();
	}

	/** The row below, when it belongs to the same table and both hold land. */
	private Optional<ReturnRow> neighbour(ReturnRow row) {
		return this.good.some("projects", row.unit(), (below) -> below.row() == row.row() + 1)
			.stream()
			.filter((below) -> GoodMonth.given(row, "用地面积") && GoodMonth.given(below, "用地面积"))
			.findFirst();
	}

	private static Cell cell(Sheet sheet, CellReference address) {
		Cell cell = sheet.getRow(address.getRow()).getCell(address.getCol());
		if (cell.getCellType() == CellType.FORMULA) {
			cell.removeFormula();
		}
		return cell;
	}

}
