package org.huizong.planted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.poi.ss.util.CellReference;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.staging.StagingStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/** The rows of the good returns, from which a fixed seed picks where errors go. */
final class GoodMonth {

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	private final StagingStore staging;

	private final Random random;

	private final Function<ReturnRow, List<Integer>> totals;

	private final Map<String, List<ReturnRow>> rows = new HashMap<>();

	/**
	 * The rows as staged now.
	 * @param totals numbers of the total rows on the sheet of a row
	 */
	GoodMonth(StatisticalProgramme programme, ReferencePeriod period, StagingStore staging, long seed,
			Function<ReturnRow, List<Integer>> totals) {
		this.totals = totals;
		this.programme = programme;
		this.period = period;
		this.staging = staging;
		this.random = new Random(seed);
	}

	ReferencePeriod period() {
		return this.period;
	}

	List<ReturnRow> rows(String form) {
		return this.rows.computeIfAbsent(form,
				(code) -> this.staging.rows(this.programme, this.period, this.programme.form(code)));
	}

	/** A row of any unit that meets the condition. */
	ReturnRow any(String form, Predicate<ReturnRow> condition) {
		List<ReturnRow> candidates = new ArrayList<>(rows(form).stream().filter(condition).toList());
		if (candidates.isEmpty()) {
			throw new IllegalStateException("no row of " + form + " meets the condition");
		}
		return candidates.get(this.random.nextInt(candidates.size()));
	}

	/** Rows of one unit that meet the condition, in random order. */
	List<ReturnRow> some(String form, String unit, Predicate<ReturnRow> condition) {
		List<ReturnRow> candidates = new ArrayList<>(
				rows(form).stream().filter((row) -> row.unit().equals(unit)).filter(condition).toList());
		Collections.shuffle(candidates, this.random);
		return candidates;
	}

	/** The unit's row of an indicator. */
	ReturnRow indicator(String unit, String indicator) {
		return any("indicators", (row) -> row.unit().equals(unit) && indicator.equals(text(row, "指标")));
	}

	/** A unit's row of an indicator that meets the condition. */
	ReturnRow indicator(String indicator, Predicate<ReturnRow> condition) {
		return any("indicators", (row) -> indicator.equals(text(row, "指标")) && condition.test(row));
	}

	/** The row of the same unit and key in this month. */
	Optional<ReturnRow> same(ReturnRow row) {
		String key = this.programme.form(row.form()).key().get(0);
		return rows(row.form()).stream()
			.filter((other) -> other.unit().equals(row.unit()) && text(other, key).equals(text(row, key)))
			.findFirst();
	}

	/** The city's own row in the province's table. */
	ReturnRow city() {
		return any("province", (row) -> text(row, "设区市").startsWith("宜春"));
	}

	ReturnRow project(Predicate<ReturnRow> condition) {
		return any("projects", condition);
	}

	ReturnRow park(Predicate<ReturnRow> condition) {
		return any("parks", condition);
	}

	/** The file that holds a unit's form. */
	String file(String unit, String form) {
		return any(form, (row) -> row.unit().equals(unit)).file();
	}

	/** The total row's cell below or above the row's. */
	CellReference total(ReturnRow row, String column) {
		CellReference cell = Plant.address(row, column);
		return new CellReference(this.totals.apply(row).get(0) - 1, cell.getCol());
	}

	/** The cells that name the rows of the row's table, from the first to the last. */
	String names(ReturnRow of, String column, Predicate<ReturnRow> which) {
		List<String> names = rows(of.form()).stream()
			.filter((row) -> row.unit().equals(of.unit()) && which.test(row))
			.map((row) -> Plant.address(row, column).formatAsString(false))
			.toList();
		String first = names.get(0);
		String last = names.get(names.size() - 1);
		return first.equals(last) ? first : first + ":" + last;
	}

	boolean totalled(ReturnRow row) {
		return !this.totals.apply(row).isEmpty();
	}

	static boolean given(ReturnRow row, String column) {
		return value(row, column) != null;
	}

	static BigDecimal figure(ReturnRow row, String column) {
		return (BigDecimal) Objects.requireNonNull(value(row, column), column);
	}

	static LocalDate day(ReturnRow row, String column) {
		return (LocalDate) Objects.requireNonNull(value(row, column), column);
	}

	static String text(ReturnRow row, String column) {
		return String.valueOf(value(row, column));
	}

	static boolean positive(ReturnRow row, String column) {
		return value(row, column) instanceof BigDecimal figure && figure.signum() > 0;
	}

	static @Nullable Object value(ReturnRow row, String column) {
		ReturnCell cell = row.cells().get(column);
		return (cell != null) ? cell.value() : null;
	}

}
