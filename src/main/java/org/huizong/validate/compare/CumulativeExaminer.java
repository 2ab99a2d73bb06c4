package org.huizong.validate.compare;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.huizong.programme.Check;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Text;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.stage.Successions;
import org.huizong.validate.word.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Year to date = last month's year to date + month. A unit that goes on with others has
 * theirs in last month's by their shares, rounded like the figure; one that begins has
 * none. A key that a unit uses twice, in either month, is undecided: which row continues
 * which cannot be known.
 */
public record CumulativeExaminer(ReturnForm form, Rule rule, Check.Cumulative check) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		boolean january = returns.period().isJanuary();
		LastMonth last = january ? LastMonth.NONE : lastMonth(returns);
		List<StagedRow> rows = cumulating(returns);
		Map<Object, List<StagedRow>> byKey = byKey(rows);
		for (StagedRow row : rows) {
			Object key = key(row);
			boolean once = key != null && byKey.getOrDefault(key, List.of()).size() == 1;
			Base base = !once ? Base.UNKNOWN : january ? Base.JANUARY
					: last.base(row.unit(), key, this.check, this.form.columnOf(ColumnType.INDICATOR));
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
		BigDecimal allowed = this.check.tolerance().max(base.rounding());
		if (seen.subtract(expected).abs().compareTo(allowed) <= 0) {
			tally.valid();
		}
		else {
			tally.invalid(wording.at(row, this.check.yearToDate(), Text.same(Figures.plain(seen)),
					base.sentence(month, expected), seen.subtract(expected)));
		}
	}

	private LastMonth lastMonth(StagedReturns returns) throws SQLException {
		StagedReturns before = returns.lastMonth();
		List<StagedRow> rows = cumulating(before);
		Set<String> units = new HashSet<>();
		rows.forEach((row) -> units.add(row.unit()));
		return new LastMonth(units, byKey(rows), before.successions());
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

	/**
	 * Last month's rows by unit and key, and the units that had any.
	 *
	 * @param successions how last month's units became this month's
	 */
	private record LastMonth(Set<String> units, Map<Object, List<StagedRow>> rows, @Nullable Successions successions) {

		static final LastMonth NONE = new LastMonth(Set.of(), Map.of(), null);

		Base base(String unit, Object key, Check.Cumulative check, Optional<FormColumn> rows) {
			List<StagedRow> known = this.rows.getOrDefault(key, List.of());
			Successions from = Objects.requireNonNull(this.successions);
			if (known.size() == 1) {
				Object indicator = rows.map((column) -> known.get(0).value(column.name())).orElse(null);
				BigDecimal step = BigDecimal.ONE.movePointLeft(from.decimals(indicator));
				return new Base(known.get(0).figure(check.yearToDate()), Since.LAST_MONTH, from.taken(unit),
						from.parted(unit) ? step : BigDecimal.ZERO);
			}
			if (known.isEmpty() && from.began(unit)) {
				return Base.BEGUN;
			}
			boolean fresh = known.isEmpty() && check.newRows() && this.units.contains(unit);
			return fresh ? Base.FRESH : Base.UNKNOWN;
		}

	}

	/** Since when the year to date adds up. */
	private enum Since {

		JANUARY, BEGUN, LAST_MONTH

	}

	/**
	 * What the month is added to.
	 *
	 * @param figure null when it is not known
	 * @param taken whose figures it holds besides the unit's own
	 * @param rounding by how much parts of others may be rounded otherwise
	 */
	private record Base(@Nullable BigDecimal figure, Since since, Text taken, BigDecimal rounding) {

		static final Base UNKNOWN = of(null, Since.LAST_MONTH);

		static final Base FRESH = of(BigDecimal.ZERO, Since.LAST_MONTH);

		static final Base JANUARY = of(BigDecimal.ZERO, Since.JANUARY);

		static final Base BEGUN = of(BigDecimal.ZERO, Since.BEGUN);

		private static Base of(@Nullable BigDecimal figure, Since since) {
			return new Base(figure, since, Text.same(""), BigDecimal.ZERO);
		}

		Text sentence(BigDecimal month, BigDecimal expected) {
			String added = Figures.plain(month);
			return switch (this.since) {
				case JANUARY -> new Text("1 月的累计应等于本月 " + added, "in January it is the month's " + added);
				case BEGUN -> new Text("本单位本月起报送，累计应等于本月 " + added,
						"the unit begins to report this month: it is the month's " + added);
				case LAST_MONTH -> {
					String before = Figures.plain(Objects.requireNonNull(this.figure));
					yield new Text(
							"上月累计 " + before + this.taken.zh() + " + 本月 " + added + " = " + Figures.plain(expected),
							"last month's " + before + this.taken.en() + " + this month's " + added + " = "
									+ Figures.plain(expected));
				}
			};
		}

	}

}
