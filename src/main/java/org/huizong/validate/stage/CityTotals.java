package org.huizong.validate.stage;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * What the numeric columns of a form add up to over all units, indicator by indicator
 * where rows are indicators. A column without a unit of measure has no total, nor has a
 * ratio. The city's own row of a table of units is no part of the total, nor is one whose
 * unit could not be read; of a table of cities the city's row is all of it.
 */
public final class CityTotals {

	private final StagedReturns returns;

	private final Map<String, Map<String, BigDecimal>> read = new HashMap<>();

	CityTotals(StagedReturns returns) {
		this.returns = returns;
	}

	/** Columns that can be added up over rows. */
	public static List<FormColumn> additive(ReturnForm form) {
		boolean indicators = form.columnOf(ColumnType.INDICATOR).isPresent();
		return form.columns()
			.stream()
			.filter((column) -> column.type().numeric() && column.derivation() == null)
			.filter((column) -> indicators || column.unitOfMeasure() != null || column.indicator() != null)
			.toList();
	}

	/**
	 * The amount in percent of the city's total, two decimals.
	 * @param indicator code of the row's indicator; null where rows are none
	 * @return null when there is no total or it is zero
	 */
	public @Nullable BigDecimal percent(ReturnForm form, String column, @Nullable String indicator, BigDecimal amount)
			throws SQLException {
		if (indicator != null && !adds(indicator)) {
			return null;
		}
		String key = key(form, column);
		Map<String, BigDecimal> totals = this.read.get(key);
		if (totals == null) {
			totals = read(form, column);
			this.read.put(key, totals);
		}
		BigDecimal total = totals.get((indicator != null) ? indicator : "");
		return (total == null) ? null : percent(amount, total);
	}

	/**
	 * An amount in per cent of a total, both by size, two decimals; null where the total
	 * is zero.
	 */
	public static @Nullable BigDecimal percent(BigDecimal amount, BigDecimal total) {
		return (total.signum() == 0) ? null : Rounding.round(Rounding.percent(amount.abs(), total.abs()), 2);
	}

	/** Adds up a column over all rows, which are no indicators, in a pass over them. */
	public void add(ReturnForm form, String column, FormPass pass) {
		if (this.read.containsKey(key(form, column))) {
			return;
		}
		Map<String, BigDecimal> sum = new HashMap<>();
		int value = pass.ask(SqlName.quoted(column));
		pass.each((row) -> {
			BigDecimal figure = row.data() ? row.figure(value) : null;
			if (figure != null) {
				sum.merge("", figure, BigDecimal::add);
			}
		});
		this.read.put(key(form, column), sum);
	}

	private static String key(ReturnForm form, String column) {
		return form.code() + "\n" + column;
	}

	private boolean adds(String code) {
		return this.returns.programme()
			.indicators()
			.stream()
			.anyMatch((indicator) -> indicator.code().equals(code) && indicator.addsUp());
	}

	/** By indicator, or under the empty text where rows are none. */
	private Map<String, BigDecimal> read(ReturnForm form, String column) throws SQLException {
		Map<String, BigDecimal> totals = new HashMap<>();
		String rows = form.columnOf(ColumnType.INDICATOR)
			.map((indicator) -> SqlName.quoted(indicator.name()))
			.orElse("");
		this.returns.query("SELECT SUM(" + SqlName.quoted(column) + ")" + (rows.isEmpty() ? "" : ", " + rows)
				+ this.returns.from(form) + " AND hz_kind = 'DATA'"
				+ new CityRow(form, this.returns.programme()).parts() + (rows.isEmpty() ? "" : " GROUP BY " + rows),
				form, (result) -> {
					BigDecimal sum = result.getBigDecimal(1);
					String indicator = rows.isEmpty() ? "" : result.getString(2);
					if (sum != null && indicator != null) {
						totals.put(indicator, sum);
					}
				});
		return totals;
	}

}
