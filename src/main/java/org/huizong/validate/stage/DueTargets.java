package org.huizong.validate.stage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What of the year's targets was due by the end of the month, in equal parts: a size to
 * compare with, no schedule.
 */
public final class DueTargets {

	private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

	private static final int DECIMALS = 8;

	private final Map<List<String>, BigDecimal> due = new HashMap<>();

	private DueTargets() {
	}

	/**
	 * Reads them.
	 * @param targets code of the form that holds them; null where they are not asked for
	 */
	public static DueTargets read(@Nullable String targets, StagedReturns returns) throws SQLException {
		DueTargets read = new DueTargets();
		if (targets == null) {
			return read;
		}
		ReturnForm form = returns.programme().form(targets);
		FormColumn unit = form.columnOf(ColumnType.UNIT).orElse(null);
		List<FormColumn> columns = form.columns()
			.stream()
			.filter((column) -> column.measure() == Measure.TARGET && column.indicator() != null)
			.toList();
		if (unit == null || columns.isEmpty()) {
			return read;
		}
		List<String> names = Stream.concat(Stream.of(unit), columns.stream()).map(FormColumn::name).toList();
		BigDecimal month = BigDecimal.valueOf(returns.period().month());
		for (StagedRow row : returns.rows(form, names, "TRUE")) {
			for (FormColumn column : columns) {
				BigDecimal target = row.figure(column.name());
				if (target != null) {
					read.due.put(List.of(String.valueOf(row.value(unit.name())), String.valueOf(column.indicator())),
							target.multiply(month).divide(MONTHS, DECIMALS, RoundingMode.HALF_UP));
				}
			}
		}
		return read;
	}

	public @Nullable BigDecimal of(String unit, String indicator) {
		return this.due.get(List.of(unit, indicator));
	}

}
