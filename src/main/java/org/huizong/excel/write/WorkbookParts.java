package org.huizong.excel.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The parts of a workbook, each written when its turn comes in the package. */
final class WorkbookParts {

	private final WorkbookProperties properties;

	private final List<SheetDraft> sheets;

	private final SortedMap<String, StablePackage.Part> parts = StablePackage.parts();

	private int charts;

	private int drawings;

	WorkbookParts(WorkbookProperties properties, List<SheetDraft> sheets) {
		this.properties = properties;
		this.sheets = sheets;
	}

	/**
	 * Writes the package.
	 * @param body the workbook's own part
	 */
	void write(String body, SharedWords words, StyleBook styles, Path file) throws IOException {
		for (int i = 0; i < this.sheets.size(); i++) {
			sheet(i + 1, this.sheets.get(i));
		}
		this.parts.put("xl/workbook.xml", (out) -> out.append(body));
		this.parts.put("xl/_rels/workbook.xml.rels", (out) -> out.append(PartTypes.ofWorkbook(this.sheets.size())));
		this.parts.put("xl/sharedStrings.xml", words::write);
		this.parts.put("xl/styles.xml", styles::write);
		properties();
		this.parts.put(StablePackage.TYPES, (out) -> out
			.append(PartTypes.types(this.properties.hasOwn(), this.charts, this.drawings, this.sheets.size())));
		StablePackage.writeParts(this.parts, file);
	}

	private void properties() {
		this.parts.put("_rels/.rels", (out) -> out.append(PartTypes.ofPackage(this.properties.hasOwn())));
		this.parts.put("docProps/app.xml", (out) -> out.append(this.properties.extended()));
		this.parts.put("docProps/core.xml", (out) -> out.append(this.properties.core()));
		if (this.properties.hasOwn()) {
			this.parts.put("docProps/custom.xml", (out) -> out.append(this.properties.custom()));
		}
	}

	private void sheet(int number, SheetDraft sheet) {
		this.parts.put("xl/worksheets/sheet" + number + ".xml", (out) -> sheet.write(number == 1, out));
		SheetDrawing drawing = sheet.drawing();
		if (drawing.isEmpty()) {
			return;
		}
		int drawn = ++this.drawings;
		List<Integer> numbers = new ArrayList<>();
		for (String chart : drawing.charts()) {
			numbers.add(++this.charts);
			this.parts.put("xl/charts/chart" + this.charts + ".xml", (out) -> out.append(chart));
		}
		this.parts.put("xl/worksheets/_rels/sheet" + number + ".xml.rels",
				(out) -> out.append(PartTypes.toDrawing(drawn)));
		this.parts.put("xl/drawings/drawing" + drawn + ".xml", (out) -> out.append(drawing.part()));
		this.parts.put("xl/drawings/_rels/drawing" + drawn + ".xml.rels",
				(out) -> out.append(PartTypes.toCharts(numbers)));
	}

}
