package org.huizong.validate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.ColumnType;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.Check;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Text;

/**
 * Year to date = last month's year to date + month. A key that a unit uses twice, in
 * either month, is undecided: which row continues which cannot be known.
 */
record CumulativeExaminer(ReturnForm form, Rule rule, Check.Cumulative check) implements Examiner {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		boolean january = returns.period().isJanuary();
		LastMonth last = january ? new LastMonth(Set.of(), Map.of()) : lastMonth(returns);
		List<StagedRow> rows = cumulating(returns);
		Map<Object, List<StagedRow>> byKey = byKey(rows);
		for (StagedRow row : rows) {
			Object key = key(row);
			boolean once = key != null && byKey.getOrDefault(key, List.of()).size() == 1;
			Base base = !once ? Base.UNKNOWN : january ? Base.JANUARY : last.base(row.unit(), key, this.check);
			judge(row, base, wording, tally);
		}
		return List.of(tally.ruling());
	}

	private void judge(StagedRow row, Base base, Findings wording, Ruling.Tally tally) {
		BigDecimal month = row.figure(this.check.month());
		BigDecimal seen = row.figure(this.check.yearToDate());
		if (month == null || seen == null || base.figure() == null) {
			tally.undecided();
			return;
		}
		BigDecimal expected = base.figure().add(month);
		if (seen.subtract(expected).abs().compareTo(this.check.tolerance()) <= 0) {
			tally.valid();
		}
		else {
			tally.invalid(wording.at(row, this.check.yearToDate(), Text.same(Figures.plain(seen)),
					base.sentence(month, expected), seen.subtract(expected)));
		}
	}

	private LastMonth lastMonth(StagedReturns returns) throws SQLException {
		List<StagedRow> rows = cumulating(returns.lastMonth());
		Set<String> units = new HashSet<>();
		rows.forEach((row) -> units.add(row.unit()));
		return new LastMonth(units, byKey(rows));
	}

	/** Data rows of flows and counts; ratios and stocks do not add up over months. */
	private List<StagedRow> cumulating(StagedReturns returns) throws SQLException {
		List<String> columns = new ArrayList<>(
				Findings.columns(this.rule, this.form, List.of(this.check.month(), this.check.yearToDate())));
		this.form.columnOf(ColumnType.INDICATOR).ifPresent((column) -> columns.add(column.name()));
		return returns.rows(this.form, columns, "TRUE").stream().filter((row) -> adds(row, returns)).toList();
	}

	private boolean adds(StagedRow row, StagedReturns returns) {
		Object code = this.form.columnOf(ColumnType.INDICATOR).map((column) -> row.value(column.name())).orElse(null);
		return returns.programme()
			.indicators()
			.stream()
			.filter((indicator) -> indicator.code().equals(code))
			.allMatch(
					(indicator) -> indicator.kind() == Indicator.Kind.FLOW || indicator.kind() == Indicator.Kind.COUNT);
	}

	private Map<Object, List<StagedRow>> byKey(List<StagedRow> rows) {
		Map<Object, List<StagedRow>> byKey = new HashMap<>();
		for (StagedRow row : rows) {
			Object key = key(row);
			if (key != null) {
				byKey.computeIfAbsent(key, (unused) -> new ArrayList<>()).add(row);
			}
		}
		return byKey;
	}

	private @Nullable Object key(StagedRow row) {
		List<Object> key = row.key(this.form.key());
		return (key != null) ? List.of(row.unit(), key) : null;
	}

	/** Last month's rows by unit and key, and the units that had any. */
	private record LastMonth(Set<String> units, Map<Object, List<StagedRow>> rows) {

		Base base(String unit, Object key, Check.Cumulative check) {
			List<StagedRow> known = this.rows.getOrDefault(key, List.of());
			if (known.size() == 1) {
				return new Base(known.get(0).figure(check.yearToDate()), false);
			}
			boolean fresh = known.isEmpty() && check.newRows() && this.units.contains(unit);
			return fresh ? new Base(BigDecimal.ZERO, false) : Base.UNKNOWN;
		}

	}

	/** What the month is added to; null when it is not known. */
	private record Base(@Nullable BigDecimal figure, boolean january) {

		static final Base UNKNOWN = new Base(null, false);

		static final Base JANUARY = new Base(BigDecimal.ZERO, true);

		Text sentence(BigDecimal month, BigDecimal expected) {
			String added = Figures.plain(month);
			if (this.january) {
				return new Text("1 月的累计应等于本月 " + added, "in January it is the month's " + added);
			}
			String before = Figures.plain(Objects.requireNonNull(this.figure));
			return new Text("上月累计 " + before + " + 本月 " + added + " = " + Figures.plain(expected),
					"last month's " + before + " + this month's " + added + " = " + Figures.plain(expected));
		}

	}

}
