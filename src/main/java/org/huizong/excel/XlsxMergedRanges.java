package org.huizong.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.huizong.excel.Workbook.CellRange;
import org.jspecify.annotations.Nullable;

/** Reads the merged ranges of one sheet, and holds them to what makes sense. */
final class XlsxMergedRanges {

	private final MergedArea area;

	XlsxMergedRanges(ReadingMeter meter) {
		this.area = new MergedArea(meter.limits());
	}

	/** Reads the ranges in document order, without looking at cells. */
	static List<CellRange> of(XlsxXml xml, ReadingMeter meter) throws IOException {
		XlsxMergedRanges merged = new XlsxMergedRanges(meter);
		List<CellRange> ranges = new ArrayList<>();
		while (xml.next()) {
			if (xml.opens("mergeCell")) {
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

	private static CellRange range(XlsxXml xml, @Nullable String reference) throws IOException {
		if (reference == null) {
			throw xml.broken("merged range without a place");
		}
		int colon = reference.indexOf(':');
		String first = (colon < 0) ? reference : reference.substring(0, colon);
		String last = reference.substring(colon + 1);
		CellRange range = new CellRange(CellAddress.row(first), CellAddress.column(first), CellAddress.row(last),
				CellAddress.column(last));
		if (range.firstRow() < 1 || range.firstColumn() < 0) {
			throw xml.broken("merged range " + reference);
		}
		return range;
	}

}
