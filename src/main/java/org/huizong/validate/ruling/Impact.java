package org.huizong.validate.ruling;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.validate.stage.CityRow;
import org.huizong.validate.stage.CityTotals;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.jspecify.annotations.Nullable;

/**
 * How much of the city's total the findings of a rule put in question. Where the finding
 * points at a column that adds up it is the difference found, else the value; where it
 * points at another, it is what the row has in the rule's {@code stake}, or else in the
 * form's first required column that adds up.
 */
public final class Impact {

	private final ReturnForm form;

	private final CityTotals totals;

	private final List<String> additive;

	private final @Nullable String stake;

	private final CityRow whose;

	Impact(Rule rule, ReturnForm form, StagedReturns returns) {
		this.form = form;
		this.totals = returns.totals();
		this.additive = CityTotals.additive(form).stream().map(FormColumn::name).toList();
		this.stake = stake(rule, form);
		this.whose = new CityRow(form, returns.programme());
	}

	private static @Nullable String stake(Rule rule, ReturnForm form) {
		return (rule.stake() != null) ? rule.stake()
				: CityTotals.additive(form)
					.stream()
					.filter(FormColumn::required)
					.map(FormColumn::name)
					.findFirst()
					.orElse(null);
	}

	/** Columns that must be fetched to say it. */
	public static Stream<String> columns(Rule rule, ReturnForm form) {
		return Stream.concat(Stream.ofNullable(stake(rule, form)),
				form.columnOf(ColumnType.INDICATOR).stream().map(FormColumn::name));
	}

	/**
	 * In percent of the city's total, two decimals; null where it cannot be said, and of
	 * what another city has.
	 * @param difference what was found less what was expected; null when unknown
	 */
	@Nullable BigDecimal of(StagedRow row, String column, @Nullable BigDecimal difference) {
		String at = this.additive.contains(column) ? column : this.stake;
		if (at == null || !this.whose.concerns(row)) {
			return null;
		}
		BigDecimal amount = (difference != null && at.equals(column)) ? difference : row.figure(at);
		String indicator = this.form.columnOf(ColumnType.INDICATOR)
			.map((named) -> row.value(named.name()))
			.map(Object::toString)
			.orElse(null);
		try {
			return (amount != null) ? this.totals.percent(this.form, at, indicator, amount) : null;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the city's total of " + at + " cannot be read", ex);
		}
	}

}
