package org.huizong.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.huizong.excel.Workbook.CellRange;
import org.jspecify.annotations.Nullable;

/** Finds the merged ranges of a sheet without looking at its cells. */
final class XlsxMergedRanges {

	private XlsxMergedRanges() {
	}

	/** Reads the ranges in document order. */
	static List<CellRange> of(XlsxXml xml, ReadingMeter meter) throws IOException {
		MergedArea area = new MergedArea(meter.limits());
		List<CellRange> ranges = new ArrayList<>();
		while (xml.next()) {
			if (xml.opens("mergeCell")) {
				CellRange range = range(xml, xml.attribute("ref"));
				area.add(range, xml.part());
				ranges.add(range);
			}
		}
		return List.copyOf(ranges);
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
