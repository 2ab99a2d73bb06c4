package org.huizong.validate.form;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.predicate.SqlName;
import org.huizong.validate.stage.CityRow;
import org.huizong.validate.stage.FormPass;
import org.jspecify.annotations.Nullable;

/**
 * Sums of a form's columns sheet by sheet, gathered in a pass over its rows: of the rows
 * between totals, and of all. The rows of a sheet must come in their order, whatever
 * comes between them.
 */
final class SheetTotals {

	private final List<String> columns;

	private final Map<Place, Sheet> sheets = new HashMap<>();

	private boolean inOrder = true;

	private @Nullable Sheet lately;

	SheetTotals(List<String> columns) {
		this.columns = List.copyOf(columns);
	}

	/** Asks the pass for what is needed. */
	void ask(FormPass pass, CityRow whose) {
		List<Integer> place = List.of(pass.ask("hz_unit"), pass.ask("hz_file"), pass.ask("hz_sheet"));
		int number = pass.ask("hz_row");
		int whole = pass.ask(whose.whole());
		int[] figures = this.columns.stream().mapToInt((name) -> pass.ask(SqlName.quoted(name))).toArray();
		pass.each((row) -> {
			Sheet sheet = sheet(row, place);
			int at = row.number(number);
			this.inOrder &= at >= sheet.last;
			sheet.last = at;
			if (!row.yes(whole)) {
				sheet.add(row, figures);
			}
		});
	}

	private Sheet sheet(FormPass.Row row, List<Integer> place) throws SQLException {
		Place of = new Place(String.valueOf(row.text(place.get(0))), String.valueOf(row.text(place.get(1))),
				String.valueOf(row.text(place.get(2))));
		if (this.lately == null || !this.lately.place.equals(of)) {
			this.lately = this.sheets.computeIfAbsent(of, (key) -> new Sheet(key, this.columns.size()));
		}
		return this.lately;
	}

	/** Whether the rows of each sheet came in their order. */
	boolean inOrder() {
		return this.inOrder;
	}

	/** Where the total rows stand in the table. */
	List<Long> totals() {
		return this.sheets.values().stream().flatMap((sheet) -> sheet.places.stream()).sorted().toList();
	}

	/** The sheets of each return, by unit, file and sheet. */
	List<List<Sheet>> returns() {
		List<List<Sheet>> returns = new ArrayList<>();
		for (Sheet sheet : this.sheets.values().stream().sorted(Comparator.comparing((one) -> one.place)).toList()) {
			List<Sheet> last = returns.isEmpty() ? List.of() : returns.get(returns.size() - 1);
			if (!last.isEmpty() && last.get(0).place.ofOneReturn(sheet.place)) {
				last.add(sheet);
			}
			else {
				returns.add(new ArrayList<>(List.of(sheet)));
			}
		}
		return returns;
	}

	/** Where a sheet is. */
	private record Place(String unit, String file, String sheet) implements Comparable<Place> {

		private static final Comparator<Place> ORDER = Comparator.comparing(Place::unit)
			.thenComparing(Place::file)
			.thenComparing(Place::sheet);

		@Override
		public int compareTo(Place other) {
			return ORDER.compare(this, other);
		}

		boolean ofOneReturn(Place other) {
			return this.unit.equals(other.unit) && this.file.equals(other.file);
		}

	}

	/** Sums of one sheet. */
	static final class Sheet {

		private final Place place;

		private final List<Long> places = new ArrayList<>();

		private final List<List<Sum>> sinces = new ArrayList<>();

		private final Sum[] since;

		private int last;

		private Sheet(Place place, int columns) {
			this.place = place;
			this.since = new Sum[columns];
			Arrays.fill(this.since, Sum.NONE);
		}

		private void add(FormPass.Row row, int[] figures) throws SQLException {
			if (!row.data()) {
				this.places.add(row.place());
				this.sinces.add(List.of(this.since));
				Arrays.fill(this.since, Sum.NONE);
				return;
			}
			for (int i = 0; i < figures.length; i++) {
				this.since[i] = this.since[i].plus(row.figure(figures[i]));
			}
		}

		/** Of the rows below the last total; of all where there is none. */
		List<Sum> open() {
			return List.of(this.since);
		}

		/** Of all data rows. */
		List<Sum> all() {
			List<Sum> all = new ArrayList<>(open());
			this.sinces.forEach((sums) -> {
				for (int i = 0; i < sums.size(); i++) {
					all.set(i, all.get(i).plus(sums.get(i)));
				}
			});
			return all;
		}

		/** The total rows from the first to the last. */
		List<Total> totals() {
			List<Total> totals = new ArrayList<>();
			for (int i = 0; i < this.places.size(); i++) {
				totals.add(new Total(this.places.get(i), this.sinces.get(i), i == this.places.size() - 1));
			}
			return totals;
		}

	}

	/**
	 * A total row and the sums since the one before it.
	 *
	 * @param place where it stands in the table
	 */
	record Total(long place, List<Sum> since, boolean last) {
	}

	/** A sum with how many cells were filled and how many blank. */
	record Sum(BigDecimal figure, int filled, int blank) {

		static final Sum NONE = new Sum(BigDecimal.ZERO, 0, 0);

		Sum plus(@Nullable BigDecimal more) {
			return (more != null) ? new Sum(this.figure.add(more), this.filled + 1, this.blank)
					: new Sum(this.figure, this.filled, this.blank + 1);
		}

		Sum plus(Sum other) {
			return new Sum(this.figure.add(other.figure), this.filled + other.filled, this.blank + other.blank);
		}

	}

}
