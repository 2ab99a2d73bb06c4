package org.huizong.validate.stage;

import java.util.LinkedHashMap;
import java.util.Map;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;

/**
 * The rows a matrix form must have.
 *
 * @param column the column that names them, empty when no rows are expected
 * @param names by staged value, in declared order
 */
public record ExpectedRows(String column, Map<String, Text> names) {

	public static ExpectedRows of(ReturnForm form, StagedReturns returns) {
		Map<String, Text> names = new LinkedHashMap<>();
		if (form.kind() != ReturnForm.Kind.MATRIX) {
			return new ExpectedRows("", names);
		}
		FormColumn column = form.column(form.key().get(0)).orElseThrow();
		StatisticalProgramme programme = returns.programme();
		switch (column.type()) {
			case INDICATOR -> programme.indicators()
				.stream()
				.filter(Indicator::isReported)
				.forEach((indicator) -> names.put(indicator.code(), indicator.name()));
			case UNIT -> programme.unitsIn(returns.period())
				.stream()
				.filter((unit) -> reported(unit, form.stagedPeriod(returns.period()), programme))
				.forEach((unit) -> names.put(unit.code(), Text.same(unit.name())));
			case CODE -> programme.codeList(String.valueOf(column.codeList()))
				.ifPresent(
						(list) -> list.entries().forEach((entry) -> names.put(entry.name(), Text.same(entry.name()))));
			default -> {
				return new ExpectedRows("", names);
			}
		}
		return new ExpectedRows(column.name(), names);
	}

	/** A table that holds for the year need not have a unit that began within it. */
	private static boolean reported(ReportingUnit unit, ReferencePeriod period, StatisticalProgramme programme) {
		return programme.unitsIn(period).stream().anyMatch((one) -> one.code().equals(unit.code()));
	}

	/** A unit may leave cells of rows blank that are computed for it, such as ratios. */
	public boolean mustBeFull(StagedRow row) {
		Object value = this.column.isEmpty() ? null : row.value(this.column);
		return value == null || this.names.containsKey(value.toString());
	}

}
