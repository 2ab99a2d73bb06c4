package org.huizong.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.huizong.excel.write.StablePackage;

/** A workbook with all that a county may have put into it, and ways to compare two. */
public final class RichWorkbook {

	/** The smallest picture: one pixel. */
	private static final byte[] PNG = java.util.Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

	private RichWorkbook() {
	}

	public static Path write(Path file) throws IOException {
		String name = String.valueOf(file.getFileName());
		try (Workbook workbook = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
			register(workbook.createSheet("台账"), workbook);
			Sheet summary = workbook.createSheet("汇总");
			Sheet data = workbook.createSheet("数据");
			data.createRow(0).createCell(0).setCellValue(22);
			Name named = workbook.createName();
			named.setNameName("金额");
			named.setRefersToFormula("台账!$C$3");
			summary.createRow(0).createCell(1).setCellFormula("SUM(台账!C3:C4)+20");
			summary.createRow(1).createCell(1).setCellFormula("数据!A1");
			summary.createRow(2).createCell(1).setCellFormula("金额*2");
			workbook.setPrintArea(1, 0, 3, 0, 9);
			workbook.setSheetHidden(2, true);
			workbook.setActiveSheet(1);
			if (workbook instanceof XSSFWorkbook xlsx) {
				chart((XSSFSheet) summary);
				if (name.endsWith(".xlsm")) {
					xlsx.setWorkbookType(XSSFWorkbookType.XLSM);
					xlsx.setVBAProject(new ByteArrayInputStream(new byte[] { 1, 2, 3, 4 }));
				}
			}
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			save(workbook, file);
		}
		return file;
	}

	private static void register(Sheet sheet, Workbook workbook) {
		CellStyle style = workbook.createCellStyle();
		style.setBorderBottom(BorderStyle.DASHED);
		style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
		style.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		sheet.createRow(0).createCell(0).setCellValue("产业项目台账");
		sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
		Row heading = sheet.createRow(1);
		for (int column = 0; column < 4; column++) {
			heading.createCell(column).setCellValue("列" + column);
		}
		for (int row = 2; row < 12; row++) {
			Row there = sheet.createRow(row);
			there.createCell(0).setCellValue("P" + row);
			there.createCell(1).setCellValue("项目" + row);
			there.createCell(2).setCellValue(row + 8);
			there.createCell(3).setCellFormula("C" + (row + 1) + "*3");
			there.getCell(2).setCellStyle(style);
			there.getCell(3).setCellStyle(style);
		}
		sheet.setColumnWidth(1, 30 * 256);
		sheet.getRow(4).setHeightInPoints(33);
		sheet.createFreezePane(1, 2);
		sheet.setAutoFilter(CellRangeAddress.valueOf("A2:D12"));
		sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
		sheet.getPrintSetup().setLandscape(true);
		sheet.getHeader().setCenter("上高县");
		comment(sheet, 2, 0, "原有批注");
		comment(sheet, 2, 1, "旁边的批注");
		picture(sheet, workbook);
		validation(sheet);
		ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule("D3>0");
		rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.BRIGHT_GREEN.getIndex());
		sheet.getSheetConditionalFormatting()
			.addConditionalFormatting(new CellRangeAddress[] { CellRangeAddress.valueOf("D3:D12") }, rule);
		sheet.protectSheet("secret");
	}

	private static void comment(Sheet sheet, int row, int column, String text) {
		ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
		anchor.setRow1(row);
		anchor.setRow2(row + 3);
		anchor.setCol1(column);
		anchor.setCol2(column + 2);
		Drawing<?> drawing = sheet.createDrawingPatriarch();
		Comment comment = drawing.createCellComment(anchor);
		comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
		comment.setAuthor("填表人甲");
		sheet.getRow(row).getCell(column).setCellComment(comment);
	}

	private static void picture(Sheet sheet, Workbook workbook) {
		ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
		anchor.setCol1(6);
		anchor.setCol2(8);
		anchor.setRow1(2);
		anchor.setRow2(6);
		sheet.createDrawingPatriarch().createPicture(anchor, workbook.addPicture(PNG, Workbook.PICTURE_TYPE_PNG));
	}

	private static void validation(Sheet sheet) {
		DataValidationHelper helper = sheet.getDataValidationHelper();
		sheet.addValidationData(helper.createValidation(helper.createExplicitListConstraint(new String[] { "甲", "乙" }),
				new CellRangeAddressList(2, 11, 1, 1)));
	}

	private static void chart(XSSFSheet sheet) {
		XSSFChart chart = sheet.createDrawingPatriarch()
			.createChart(sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 3, 3, 9, 15));
		var data = chart.createData(ChartTypes.BAR, chart.createCategoryAxis(AxisPosition.BOTTOM),
				chart.createValueAxis(AxisPosition.LEFT));
		XSSFSheet register = sheet.getWorkbook().getSheet("台账");
		data.addSeries(XDDFDataSourcesFactory.fromStringCellRange(register, CellRangeAddress.valueOf("A3:A8")),
				XDDFDataSourcesFactory.fromNumericCellRange(register, CellRangeAddress.valueOf("C3:C8")));
		chart.plot(data);
	}

	public static void save(Workbook workbook, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			workbook.write(out);
		}
	}

	public static Workbook open(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return WorkbookFactory.create(in);
		}
	}

	/** What differs cell by cell: {@code C3 fill}. */
	public static List<String> differences(Sheet before, Sheet after) {
		List<String> differences = new ArrayList<>();
		for (int row = 0; row <= Math.max(before.getLastRowNum(), after.getLastRowNum()); row++) {
			for (int column = 0; column < 12; column++) {
				compare(cell(before, row, column), cell(after, row, column), differences);
			}
		}
		return differences;
	}

	private static void compare(@org.jspecify.annotations.Nullable Cell before,
			@org.jspecify.annotations.Nullable Cell after, List<String> differences) {
		if (before == null || after == null) {
			if (before != after) {
				differences.add(Objects.requireNonNullElse(before, after).getAddress() + " cell");
			}
			return;
		}
		String at = before.getAddress().toString();
		if (!content(before).equals(content(after))) {
			differences.add(at + " value");
		}
		if (!style(before).equals(style(after))) {
			differences.add(at + " style");
		}
		if (!fill(before).equals(fill(after))) {
			differences.add(at + " fill");
		}
		if (!comment(before).equals(comment(after))) {
			differences.add(at + " comment");
		}
	}

	private static @org.jspecify.annotations.Nullable Cell cell(Sheet sheet, int row, int column) {
		return (sheet.getRow(row) != null) ? sheet.getRow(row).getCell(column) : null;
	}

	private static String content(Cell cell) {
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		String formula = (cell.getCellType() == CellType.FORMULA) ? cell.getCellFormula() : "";
		return formula + " " + switch (type) {
			case NUMERIC -> String.valueOf(cell.getNumericCellValue());
			case STRING -> cell.getStringCellValue();
			default -> type.name();
		};
	}

	private static String style(Cell cell) {
		CellStyle style = cell.getCellStyle();
		return style.getDataFormatString() + style.getBorderBottom() + style.getBorderTop() + style.getAlignment()
				+ style.getLocked() + style.getWrapText() + style.getFontIndex() + style.getIndention();
	}

	static String comment(Cell cell) {
		Comment comment = cell.getCellComment();
		return (comment == null) ? "" : comment.getAuthor() + ":" + comment.getString().getString();
	}

	/** The colour as {@code FFRRGGBB}, empty when there is no fill. */
	public static String fill(Cell cell) {
		CellStyle style = cell.getCellStyle();
		if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
			return "";
		}
		if (style instanceof org.apache.poi.xssf.usermodel.XSSFCellStyle xlsx) {
			return String.valueOf(xlsx.getFillForegroundXSSFColor().getARGBHex());
		}
		HSSFWorkbook workbook = (HSSFWorkbook) cell.getSheet().getWorkbook();
		StringBuilder hex = new StringBuilder("FF");
		for (short part : workbook.getCustomPalette().getColor(style.getFillForegroundColor()).getTriplet()) {
			hex.append(String.format(java.util.Locale.ROOT, "%02X", part));
		}
		return hex.toString();
	}

	/** How a sheet is set up, beside its cells. */
	public static List<String> look(Sheet sheet) {
		List<String> look = new ArrayList<>();
		look.add("frozen "
				+ ((sheet.getPaneInformation() != null) ? sheet.getPaneInformation().getHorizontalSplitPosition() + " "
						+ sheet.getPaneInformation().getVerticalSplitPosition() : "no"));
		look.add("merged " + sheet.getMergedRegions());
		look.add("width " + sheet.getColumnWidth(1));
		look.add("height " + ((sheet.getRow(4) != null) ? sheet.getRow(4).getHeight() : 0));
		look.add("repeats " + sheet.getRepeatingRows());
		look.add("protected " + sheet.getProtect());
		look.add("across " + sheet.getPrintSetup().getLandscape() + " " + sheet.getHeader().getCenter());
		for (DataValidation validation : sheet.getDataValidations()) {
			look.add("validation " + Arrays.toString(validation.getRegions().getCellRangeAddresses())
					+ Arrays.toString(validation.getValidationConstraint().getExplicitListValues()));
		}
		for (int i = 0; i < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
			look.add("condition "
					+ sheet.getSheetConditionalFormatting().getConditionalFormattingAt(i).getRule(0).getFormula1());
		}
		if (sheet instanceof XSSFSheet xlsx && xlsx.getCTWorksheet().isSetAutoFilter()) {
			look.add("filter " + xlsx.getCTWorksheet().getAutoFilter().getRef());
		}
		look.add("hidden " + sheet.getWorkbook().isSheetHidden(sheet.getWorkbook().getSheetIndex(sheet)));
		return look;
	}

	/** Names by the sheet they belong to. */
	public static List<String> names(Workbook workbook) {
		return workbook.getAllNames()
			.stream()
			.filter((name) -> !name.getRefersToFormula().contains("审核意见"))
			.map((name) -> name.getNameName() + "@"
					+ ((name.getSheetIndex() < 0) ? "" : workbook.getSheetName(name.getSheetIndex())) + "="
					+ name.getRefersToFormula())
			.sorted()
			.toList();
	}

	/** What the formulas come to now. */
	public static List<String> results(Workbook workbook) {
		FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
		List<String> results = new ArrayList<>();
		for (Sheet sheet : workbook) {
			for (Row row : sheet) {
				for (Cell cell : row) {
					if (cell.getCellType() == CellType.FORMULA) {
						results.add(sheet.getSheetName() + "!" + cell.getAddress() + "="
								+ evaluator.evaluate(cell).getNumberValue());
					}
				}
			}
		}
		return results;
	}

	/** The parts of a package, as hashes by name. */
	public static SortedMap<String, String> parts(Path file) throws IOException {
		SortedMap<String, String> parts = new TreeMap<>();
		StablePackage.parts(Files.readAllBytes(file))
			.forEach((name, content) -> parts.put(name, Arrays.hashCode(content) + " " + content.length));
		return parts;
	}

}
