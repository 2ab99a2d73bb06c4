package org.huizong.disseminate.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.SheetDraft;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;

/** Where each figure of a table in bands stands, known before any is written. */
final class BandLayout {

	/** Columns of figures beside the units' names that a page has room for. */
	private static final int WIDTH = 12;

	private final SheetDraft sheet;

	private final int top;

	private final List<List<Indicator>> bands;

	private final List<Measure> measures;

	private final int lines;

	/**
	 * Lays a table out.
	 * @param top the row of its first header
	 * @param lines of each band, below the headers
	 */
	BandLayout(SheetDraft sheet, int top, List<Indicator> indicators, List<Measure> measures, int lines) {
		this.sheet = sheet;
		this.top = top;
		this.bands = split(indicators, measures.size());
		this.measures = measures;
		this.lines = lines;
	}

	/** Splits indicators into as few bands as fit a page, evenly. */
	static <T> List<List<T>> split(List<T> all, int measures) {
		int most = Math.max(1, WIDTH / measures);
		int bands = Math.max(1, (all.size() + most - 1) / most);
		int each = (all.size() + bands - 1) / bands;
		List<List<T>> split = new ArrayList<>();
		for (int from = 0; from < all.size(); from += each) {
			split.add(all.subList(from, Math.min(all.size(), from + each)));
		}
		return split;
	}

	/** How many columns a table takes, the names at the left included. */
	static int columns(int indicators, int measures) {
		return 1 + split(Collections.nCopies(indicators, 0), measures).get(0).size() * measures;
	}

	List<List<Indicator>> bands() {
		return this.bands;
	}

	/** One row of headers when there is a single measure, otherwise two. */
	int headerRows() {
		return (this.measures.size() == 1) ? 1 : 2;
	}

	int firstRow(int band) {
		return this.top + band * (headerRows() + this.lines + 1);
	}

	/** Where the measure of the indicator stands in the n-th line. */
	Optional<CellPlace> place(String indicator, Measure measure, int line) {
		for (int band = 0; band < this.bands.size(); band++) {
			List<String> codes = this.bands.get(band).stream().map(Indicator::code).toList();
			if (codes.contains(indicator) && this.measures.contains(measure)) {
				int column = 1 + codes.indexOf(indicator) * this.measures.size() + this.measures.indexOf(measure);
				return Optional.of(this.sheet.place(firstRow(band) + headerRows() + line, column));
			}
		}
		return Optional.empty();
	}

}
