package org.huizong.planted;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.huizong.statistics.received.ReturnRow;

/** What a return strikes out, and sheets with nothing behind them. */
final class StrikePlants {

	private static final String YUANZHOU = "360902";

	private static final int BELOW = 59;

	private StrikePlants() {
	}

	static List<Plant> in(GoodMonth good) {
		ReturnRow project = good
			.project((row) -> !row.file().endsWith(".xls") && row.cells().get("引进单位").value() != null);
		CellReference cell = Plant.address(project, "引进单位");
		ReturnRow old = good.project((row) -> row.file().endsWith(".xls") && row.cells().get("引进单位").value() != null);
		CellReference oldCell = Plant.address(old, "引进单位");
		ReturnRow park = good.park((row) -> row.unit().equals(YUANZHOU));
		String file = good.file(YUANZHOU, "indicators");
		return List.of(
				Plant.of("cell: an old text struck out before the new one")
					.sheet(project, (sheet) -> corrected(sheet, cell, project))
					.find("A24", project, cell),
				Plant.of("cell: an old text struck out in an .xls")
					.sheet(old, (sheet) -> corrected(sheet, oldCell, old))
					.find("A24", old, oldCell),
				Plant.of("row: struck out as a whole")
					.sheet(park, StrikePlants::gone)
					.findAt("A25", park.file() + "#" + park.sheet() + "!A60:C60"),
				Plant.of("file: a sheet with nothing behind it").file((inbox) -> {
					try (FileSystem zip = FileSystems.newFileSystem(inbox.resolve(file))) {
						Path list = zip.getPath("/xl/workbook.xml");
						Files.writeString(list,
								Files.readString(list)
									.replace("</sheets>",
											"<sheet name=\"Module1\" sheetId=\"99\" state=\"veryHidden\"/></sheets>"));
					}
				}).findAt("A32", file));
	}

	private static void corrected(Sheet sheet, CellReference at, ReturnRow row) {
		Workbook workbook = sheet.getWorkbook();
		String text = String.valueOf(row.cells().get("引进单位").value());
		RichTextString rich = workbook.getCreationHelper().createRichTextString("原驻外招商局" + text);
		rich.applyFont(0, "原驻外招商局".length(), struck(workbook));
		Cell cell = sheet.getRow(at.getRow()).getCell(at.getCol());
		cell.setBlank();
		cell.setCellValue(rich);
	}

	private static void gone(Sheet sheet) {
		CellStyle style = sheet.getWorkbook().createCellStyle();
		style.setFont(struck(sheet.getWorkbook()));
		Row row = sheet.createRow(BELOW);
		row.createCell(0).setCellValue("撤并园区");
		row.createCell(1).setCellValue(12);
		row.createCell(2).setCellValue(34);
		row.forEach((cell) -> cell.setCellStyle(style));
	}

	private static Font struck(Workbook workbook) {
		Font font = workbook.createFont();
		font.setStrikeout(true);
		return font;
	}

}
