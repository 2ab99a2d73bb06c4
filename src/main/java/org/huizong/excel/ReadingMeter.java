package org.huizong.excel;

import java.util.HashMap;
import java.util.Map;

import org.huizong.excel.UnreadableWorkbookException.Verdict;

/**
 * Counts what reading one workbook takes, and refuses what exceeds its limits. A part
 * that is read twice counts once; time runs only between {@link #start()} and
 * {@link #stop()}, which leave out whoever receives the rows.
 */
public final class ReadingMeter {

	private static final long NANOS = 1_000_000_000L;

	private final Limits limits;

	private final Map<String, Long> bytesOfParts = new HashMap<>();

	private final Map<Integer, Long> cellsOfSheets = new HashMap<>();

	private long bytes;

	private long cells;

	private final ReadingTime time = new ReadingTime();

	public ReadingMeter(Limits limits) {
		this.limits = limits;
	}

	public Limits limits() {
		return this.limits;
	}

	public void start() {
		this.time.start();
	}

	public void stop() {
		this.time.stop();
	}

	public void checkTime(String place) throws UnreadableWorkbookException {
		if (this.time.exceeds(this.limits.seconds() * NANOS)) {
			throw new UnreadableWorkbookException(Verdict.TOO_SLOW,
					place + ", not read within " + this.limits.seconds() + " seconds of computing");
		}
	}

	/** Takes note of the bytes unpacked from a part so far. */
	public void unpacked(String part, long count) throws UnreadableWorkbookException {
		this.bytes += raise(this.bytesOfParts, part, count);
		if (count > this.limits.entryBytes() || this.bytes > this.limits.totalBytes()) {
			throw new UnreadableWorkbookException(Verdict.TOO_LARGE,
					part + ", " + count + " bytes unpacked, " + this.bytes + " in all");
		}
	}

	/** Takes note of the cells found in a sheet so far. */
	public void cells(int sheet, long count, String place) throws UnreadableWorkbookException {
		this.cells += raise(this.cellsOfSheets, sheet, count);
		if (this.cells > this.limits.cells()) {
			throw new UnreadableWorkbookException(Verdict.TOO_MANY_CELLS,
					place + ", more than " + this.limits.cells() + " cells");
		}
	}

	public void row(long number, String place) throws UnreadableWorkbookException {
		if (number > this.limits.rows()) {
			throw new UnreadableWorkbookException(Verdict.TOO_MANY_ROWS, place + ", row " + number);
		}
	}

	public void column(int column, String place) throws UnreadableWorkbookException {
		if (column >= this.limits.columns()) {
			throw new UnreadableWorkbookException(Verdict.TOO_MANY_COLUMNS,
					place + ", more than " + this.limits.columns() + " columns");
		}
	}

	public void sheets(int count) throws UnreadableWorkbookException {
		if (count > this.limits.sheets()) {
			throw new UnreadableWorkbookException(Verdict.TOO_MANY_PARTS, count + " sheets");
		}
	}

	private static <K> long raise(Map<K, Long> counts, K key, long count) {
		long before = counts.getOrDefault(key, 0L);
		if (count <= before) {
			return 0;
		}
		counts.put(key, count);
		return count - before;
	}

}
