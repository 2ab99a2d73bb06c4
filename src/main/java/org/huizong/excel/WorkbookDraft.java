package org.huizong.excel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook to be written. The same calls give the same bytes: nothing in it depends on
 * when or where it is written.
 */
public final class WorkbookDraft {

	private static final String STYLES = "xl/styles.xml";

	private static final String CHARTS = "xl/charts/chart";

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final StyleBook styles = new StyleBook(this.workbook);

	private final List<SheetDraft> sheets = new ArrayList<>();

	/**
	 * Begins a workbook.
	 * @param day stands in the file's properties as the day of creation
	 */
	public WorkbookDraft(String title, String office, LocalDate day) {
		OfficeProperties.set(this.workbook.getProperties(), title, office, day);
	}

	/**
	 * Appends a sheet. What Excel forbids in names is replaced, names too long are cut,
	 * and a number keeps equal ones apart.
	 */
	public SheetDraft sheet(String name) {
		String safe = WorkbookUtil.createSafeSheetName(name, '_');
		String unique = safe;
		for (int n = 2; taken(unique); n++) {
			String suffix = "(" + n + ")";
			unique = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
		}
		SheetDraft sheet = new SheetDraft(this.workbook.createSheet(unique), this.styles);
		this.sheets.add(sheet);
		return sheet;
	}

	/** Keeps a word with the file that no sheet shows, such as whom it is for. */
	public void property(String name, String value) {
		this.workbook.getProperties().getCustomProperties().addProperty(name, value);
	}

	/** Lets the program that opens the workbook compute its formulas anew. */
	public void recalculate() {
		this.workbook.setForceFormulaRecalculation(true);
	}

	public void write(Path file) throws IOException {
		this.sheets.forEach(SheetDraft::finish);
		SortedMap<String, byte[]> parts;
		try (this.workbook) {
			parts = StablePackage.parts(this.workbook);
		}
		parts.replaceAll((name, content) -> name.equals(STYLES) ? changed(content, this.styles::named) : content);
		parts.replaceAll((name, content) -> name.startsWith(CHARTS) ? changed(content, ChartLook::finished) : content);
		Map<String, LongRows> rows = new HashMap<>();
		for (SheetDraft sheet : this.sheets) {
			LongRows kept = sheet.longRows();
			if (kept != null) {
				rows.put(sheet.part(), kept);
			}
		}
		StablePackage.write(parts, rows, file);
	}

	private static byte[] changed(byte[] part, UnaryOperator<String> change) {
		return change.apply(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
	}

	private boolean taken(String name) {
		return this.sheets.stream()
			.anyMatch((sheet) -> sheet.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
	}

}
