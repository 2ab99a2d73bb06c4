package org.huizong.excel.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.poi.ss.util.WorkbookUtil;
import org.huizong.excel.format.XmlWords;
import org.jspecify.annotations.Nullable;

/**
 * A workbook to be written, part by part, as SpreadsheetML. The same calls give the same
 * bytes: nothing in it depends on when or where it is written.
 */
public final class WorkbookDraft {

	private final WorkbookProperties properties;

	private final StyleBook styles = new StyleBook();

	private final SharedWords words = new SharedWords();

	private final DefinedNames names = new DefinedNames();

	private final List<SheetDraft> sheets = new ArrayList<>();

	private boolean recalculated;

	/**
	 * Begins a workbook.
	 * @param day stands in the file's properties as the day of creation
	 */
	public WorkbookDraft(String title, String office, LocalDate day) {
		this.properties = new WorkbookProperties(title, office, day);
	}

	/**
	 * Appends a sheet. What Excel forbids in names is replaced, names too long are cut,
	 * and a number keeps equal ones apart.
	 */
	public SheetDraft sheet(String name) {
		String safe = WorkbookUtil.createSafeSheetName(name, '_');
		String unique = safe;
		for (int n = 2; called(unique).isPresent(); n++) {
			String suffix = "(" + n + ")";
			unique = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
		}
		SheetDraft sheet = new SheetDraft(unique, this);
		this.sheets.add(sheet);
		return sheet;
	}

	/** Keeps a word with the file that no sheet shows, such as whom it is for. */
	public void property(String name, String value) {
		this.properties.add(name, value);
	}

	/** Lets the program that opens the workbook compute its formulas anew. */
	public void recalculate() {
		this.recalculated = true;
	}

	public void write(Path file) throws IOException {
		this.sheets.forEach(SheetDraft::finish);
		new WorkbookParts(this.properties, this.sheets).write(body(), this.words, this.styles, file);
	}

	/** The workbook's own part. */
	private String body() {
		StringBuilder xml = new StringBuilder(XmlWords.HEAD)
			.append("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
			.append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
			.append("<workbookPr date1904=\"false\"/><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
		for (int i = 0; i < this.sheets.size(); i++) {
			xml.append("<sheet name=\"" + XmlWords.attribute(this.sheets.get(i).name()) + "\" r:id=\"rId" + (i + 3)
					+ "\" sheetId=\"" + (i + 1) + "\"/>");
		}
		return xml.append("</sheets>")
			.append(this.names.xml(this.sheets))
			.append(this.recalculated ? "<calcPr fullCalcOnLoad=\"true\"/></workbook>" : "</workbook>")
			.toString();
	}

	StyleBook styles() {
		return this.styles;
	}

	SharedWords words() {
		return this.words;
	}

	DefinedNames names() {
		return this.names;
	}

	/**
	 * The cells that a chart is drawn over, in one row or column; null for those never
	 * written.
	 */
	List<@Nullable SheetCell> cells(ChartDraft.Span span) {
		SheetDraft sheet = called(span.first().sheet()).orElseThrow();
		List<@Nullable SheetCell> cells = new ArrayList<>();
		for (int row = span.first().row(); row <= span.last().row(); row++) {
			for (int column = span.first().column(); column <= span.last().column(); column++) {
				cells.add(sheet.find(row, column));
			}
		}
		return cells;
	}

	private Optional<SheetDraft> called(String name) {
		return this.sheets.stream()
			.filter((sheet) -> sheet.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
			.findFirst();
	}

}
