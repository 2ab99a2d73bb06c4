package org.huizong.monthend;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.huizong.excel.Limits;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.ChartDraft;
import org.huizong.excel.write.NamedStyle;
import org.huizong.excel.write.SheetDraft;
import org.huizong.excel.write.WorkbookDraft;

/**
 * Reads and writes tiny files for nothing but the classes that it takes: done beside
 * other work, a month's own files need not wait for them.
 */
public final class FirstUse {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private FirstUse() {
	}

	/** Reads a workbook of two cells that it leaves in the folder; how many it saw. */
	public static int reading(Path folder) throws IOException {
		Path file = folder.resolve("read.xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, String> part : parts().entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		int[] cells = new int[1];
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.mergedRanges(0);
			workbook.read(0, (row) -> {
				cells[0] += row.cells().size();
				return true;
			});
		}
		return cells[0];
	}

	private static Map<String, String> parts() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"/>");
		parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
		parts.put("xl/workbook.xml", "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + OFFICE
				+ "\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
		parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + SHEETS + "\"><sheetData><row r=\"1\">"
				+ "<c r=\"A1\" t=\"inlineStr\"><is><t>县</t></is></c><c r=\"B1\"><v>1.5</v></c></row></sheetData></worksheet>");
		return parts;
	}

	private static String relation(String type, String target) {
		return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE + "/"
				+ type + "\" Target=\"" + target + "\"/></Relationships>";
	}

	/** Writes a workbook into the folder. */
	public static void writing(Path folder) throws IOException {
		workbook().write(folder.resolve("written.xlsx"));
	}

	private static WorkbookDraft workbook() {
		WorkbookDraft draft = new WorkbookDraft("表", "局", DAY);
		SheetDraft sheet = draft.sheet("表");
		sheet.text(1, 1, "表", new NamedStyle(NamedStyle.Role.TITLE));
		sheet.merge(1, 1, 1, 2);
		NamedStyle figure = NamedStyle.figure(FigureFormat.amount(2));
		CellPlace name = sheet.text(2, 1, "县", new NamedStyle(NamedStyle.Role.LABEL));
		CellPlace value = sheet.number(2, 2, new BigDecimal("1.50"), figure);
		sheet.formula(3, 2, "B2*2", new BigDecimal("3.00"), figure);
		sheet.link(name, value);
		sheet.freeze(1, 1);
		sheet.onOnePage();
		sheet.footer("局", "表");
		ChartDraft.Span names = new ChartDraft.Span(name, name);
		List<ChartDraft.Series> series = List.of(new ChartDraft.Series("县", new ChartDraft.Span(value, value), false));
		for (ChartDraft.Kind kind : ChartDraft.Kind.values()) {
			sheet.chart(new ChartDraft(kind, "图", "县", "值", names, series, 2, true), 5, 1, 15, 5);
		}
		return draft;
	}

}
