package org.huizong.validate.stage;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What the units' returns say of the indicator and measure of a column: in the row of the
 * indicator, or in the column that is about it. Nothing of a unit that says it twice.
 */
public final class UnitFigures {

	private UnitFigures() {
	}

	/** By unit, without those that have no figure. */
	public static Map<String, BigDecimal> of(FormColumn column, ReturnForm from, StagedReturns returns)
			throws SQLException {
		Map<String, BigDecimal> figures = new HashMap<>();
		Optional<String> source = source(column, from);
		if (source.isEmpty()) {
			return figures;
		}
		String named = source.get();
		if (from.columnOf(ColumnType.INDICATOR).isPresent()) {
			String indicator = String.valueOf(column.indicator());
			IndicatorRows.read(from, List.of(indicator), List.of(named), returns)
				.of(indicator)
				.forEach((unit, row) -> put(figures, unit, row.figure(named)));
			return figures;
		}
		Set<String> seen = new HashSet<>();
		for (StagedRow row : returns.rows(from, List.of(named), "TRUE")) {
			if (seen.add(row.unit())) {
				put(figures, row.unit(), row.figure(named));
			}
			else {
				figures.remove(row.unit());
			}
		}
		return figures;
	}

	private static void put(Map<String, BigDecimal> figures, String unit, @Nullable BigDecimal figure) {
		if (figure != null) {
			figures.put(unit, figure);
		}
	}

	private static Optional<String> source(FormColumn column, ReturnForm from) {
		boolean rows = from.columnOf(ColumnType.INDICATOR).isPresent();
		return from.columns()
			.stream()
			.filter((other) -> other.measure() != null && other.measure() == column.measure())
			.filter((other) -> rows ? other.indicator() == null
					: other.indicator() != null && other.indicator().equals(column.indicator()))
			.map(FormColumn::name)
			.findFirst();
	}

}
