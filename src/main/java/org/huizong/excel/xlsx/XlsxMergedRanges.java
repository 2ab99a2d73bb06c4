package org.huizong.excel.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.huizong.excel.CellAddress;
import org.huizong.excel.Limits;
import org.huizong.excel.MergedArea;
import org.huizong.excel.ReadingMeter;
import org.huizong.excel.Workbook.CellRange;
import org.jspecify.annotations.Nullable;

/** Reads the merged ranges of one sheet, and holds them to what makes sense. */
final class XlsxMergedRanges {

	private static final Pattern COLUMN = Pattern.compile("[A-Za-z]{1,3}");

	private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");

	private final MergedArea area;

	private final Limits limits;

	XlsxMergedRanges(ReadingMeter meter) {
		this.limits = meter.limits();
		this.area = new MergedArea(meter.limits());
	}

	/** Reads the ranges in document order, without looking at cells. */
	static List<CellRange> of(XlsxXml xml, ReadingMeter meter) throws IOException {
		XlsxMergedRanges merged = new XlsxMergedRanges(meter);
		List<CellRange> ranges = new ArrayList<>();
		while (xml.next()) {
			if (xml.opens("sheetData")) {
				xml.skip();
			}
			else if (xml.opens("mergeCell")) {
				ranges.add(merged.read(xml));
			}
		}
		return List.copyOf(ranges);
	}

	/** Reads the range whose tag was read. */
	CellRange read(XlsxXml xml) throws IOException {
		CellRange range = range(xml, xml.attribute("ref"));
		this.area.add(range, xml.part());
		return range;
	}

	private CellRange range(XlsxXml xml, @Nullable String reference) throws IOException {
		if (reference == null) {
			throw xml.broken("merged range without a place");
		}
		String[] corners = reference.strip().replace("$", "").split(":", 2);
		String first = corners[0];
		String last = corners[corners.length - 1];
		CellRange range = new CellRange(row(first, 1), column(first, 0), row(last, this.limits.rows()),
				column(last, this.limits.columns() - 1));
		if (range.firstRow() < 1 || range.firstColumn() < 0) {
			throw xml.broken("merged range " + reference);
		}
		return range;
	}

	/** The row of a corner; of a whole column the one that it begins or ends at. */
	private static int row(String corner, int ofColumn) {
		return COLUMN.matcher(corner).matches() ? ofColumn : CellAddress.row(corner);
	}

	/** The column of a corner; of a whole row the one that it begins or ends at. */
	private static int column(String corner, int ofRow) {
		return ROW.matcher(corner).matches() ? ofRow : CellAddress.column(corner);
	}

}
