package org.huizong.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.huizong.excel.Cell;
import org.huizong.excel.Workbook;
import org.huizong.excel.record.NotRecordedException;
import org.huizong.office.Scope;
import org.huizong.statistics.Source;

import org.springframework.stereotype.Service;

/**
 * Shows what stands around a cell of an original as it was received, from its recording:
 * no file is opened for that. Of a file that no version of this program recorded there is
 * nothing to show until the next run of its month.
 */
@Service
public class CellExtracts {

	private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(?::([A-Z]{1,3})(\\d{1,7}))?");

	/** Rows shown above and below. */
	private static final int ROWS = 2;

	/** Columns shown on either side. */
	private static final int COLUMNS = 3;

	/** Columns at the left that say what a row is. */
	private static final int LABELS = 2;

	/** Extracts that are kept, those last asked for. */
	private static final int KEPT = 500;

	private final Map<Asked, Optional<CellExtract>> kept = Collections.synchronizedMap(new Lately());

	private final InboxStore inbox;

	private final Recordings recordings;

	CellExtracts(InboxStore inbox, Recordings recordings) {
		this.inbox = inbox;
		this.recordings = recordings;
	}

	/**
	 * Empty when the place is no cell of a workbook that can be read; an extract without
	 * rows when it was not recorded.
	 */
	public Optional<CellExtract> around(Scope scope, Source place) {
		return this.inbox.entries(scope)
			.stream()
			.filter((entry) -> entry.file().path().equals(place.file()))
			.findFirst()
			.flatMap((entry) -> around(entry.file().sha256(), place));
	}

	/**
	 * The same in the original of that content, which later ones do not replace and which
	 * is therefore read once.
	 */
	public Optional<CellExtract> around(String sha256, Source place) {
		Asked asked = new Asked(sha256, place);
		Optional<CellExtract> known = this.kept.get(asked);
		if (known == null) {
			known = read(sha256, place);
			if (known.filter((extract) -> extract.rows().isEmpty()).isEmpty()) {
				this.kept.put(asked, known);
			}
		}
		return known;
	}

	private Optional<CellExtract> read(String sha256, Source place) {
		Matcher address = ADDRESS.matcher(place.range());
		if (!address.matches()) {
			return Optional.empty();
		}
		if (!this.recordings.known(sha256)) {
			return Optional.of(new CellExtract(place.file(), place.sheet(), List.of(), List.of()));
		}
		return this.recordings.any(sha256).flatMap((workbook) -> read(workbook, place, Area.of(address)));
	}

	private static Optional<CellExtract> read(Workbook workbook, Source place, Area area) {
		Optional<Workbook.Sheet> sheet = workbook.sheets()
			.stream()
			.filter((one) -> one.name().equals(place.sheet()))
			.findFirst();
		if (sheet.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(extract(workbook, sheet.get().index(), place, area));
		}
		catch (NotRecordedException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CellExtract extract(Workbook workbook, int sheet, Source place, Area area) throws IOException {
		List<Integer> columns = area.shownColumns();
		List<CellExtract.Row> rows = new ArrayList<>();
		workbook.read(sheet, (row) -> {
			if (row.number() >= area.firstRow() - ROWS && row.number() <= area.lastShownRow()) {
				rows.add(row(row, columns, area));
			}
			return row.number() < area.lastShownRow();
		});
		return new CellExtract(place.file(), place.sheet(), columns.stream().map(CellExtracts::letters).toList(), rows);
	}

	private static CellExtract.Row row(Workbook.Row row, List<Integer> columns, Area area) {
		return new CellExtract.Row(row.number(),
				columns.stream()
					.map((column) -> new CellExtract.Cell(text(row, column), area.holds(row.number(), column)))
					.toList());
	}

	private static String text(Workbook.Row row, int column) {
		return row.cells()
			.stream()
			.filter((cell) -> cell.column() == column)
			.findFirst()
			.map(CellExtracts::text)
			.orElse("");
	}

	private static String text(Cell cell) {
		if (cell.value() instanceof LocalDateTime time) {
			return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : time.toString();
		}
		return cell.raw();
	}

	private static String letters(int column) {
		String letters = "";
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters = (char) ('A' + (rest - 1) % 26) + letters;
		}
		return letters;
	}

	private static int column(String letters) {
		return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
	}

	/** The cells pointed at. */
	private record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

		static Area of(Matcher address) {
			int row = Integer.parseInt(address.group(2));
			int column = column(address.group(1));
			boolean one = address.group(3) == null;
			return new Area(row, column, one ? row : Integer.parseInt(address.group(4)),
					one ? column : column(address.group(3)));
		}

		int lastShownRow() {
			return Math.min(this.lastRow, this.firstRow + 2 * ROWS) + ROWS;
		}

		List<Integer> shownColumns() {
			SortedSet<Integer> columns = new TreeSet<>();
			IntStream.range(0, LABELS).forEach(columns::add);
			IntStream
				.rangeClosed(Math.max(0, this.firstColumn - COLUMNS),
						Math.min(this.lastColumn, this.firstColumn + COLUMNS) + COLUMNS)
				.forEach(columns::add);
			return List.copyOf(columns);
		}

		boolean holds(int row, int column) {
			return row >= this.firstRow && row <= this.lastRow && column >= this.firstColumn
					&& column <= this.lastColumn;
		}

	}

	private record Asked(String sha256, Source place) {
	}

	private static final class Lately extends LinkedHashMap<Asked, Optional<CellExtract>> {

		private static final long serialVersionUID = 1L;

		Lately() {
			super(16, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<Asked, Optional<CellExtract>> eldest) {
			return size() > KEPT;
		}

	}

}
