package org.huizong.staging;

import java.util.List;

import org.huizong.statistics.received.CellCount;

/**
 * What became of the cells with data in the tables of returns, by form and sheet.
 *
 * @param sheets in the order of form, file and sheet
 */
public record CellCounts(List<Sheet> sheets) {

	public CellCounts {
		sheets = List.copyOf(sheets);
	}

	/** All of them. */
	public long read() {
		return sum(List.of(CellCount.Fate.values()));
	}

	public long taken() {
		return sum(List.of(CellCount.Fate.TAKEN));
	}

	/** Those that say there is nothing to report. */
	public long blank() {
		return sum(List.of(CellCount.Fate.BLANK));
	}

	public long refused() {
		return sum(List.of(CellCount.Fate.REFUSED));
	}

	/** Those of totals, notes, headings and the like. */
	public long told() {
		return read() - taken() - blank() - refused();
	}

	private long sum(List<CellCount.Fate> fates) {
		return this.sheets.stream()
			.flatMap((sheet) -> sheet.counts().stream())
			.filter((count) -> fates.contains(count.fate()))
			.mapToLong(CellCount::cells)
			.sum();
	}

	/** One form's table; of a month as a whole the sums of all. */
	public record Sheet(String form, String file, String sheet, List<CellCount> counts) {

		public Sheet {
			counts = List.copyOf(counts);
		}

		/** What is told of, with its rows. */
		public List<CellCount> told() {
			return this.counts.stream().filter((count) -> count.fate().told()).toList();
		}

	}

}
