package org.huizong.collect.cell;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn.Derived;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.received.ReturnCell;
import org.jspecify.annotations.Nullable;

/** Computes the columns that no cell holds from others of their row. */
public final class Derivations {

	private static final int DECIMALS = 4;

	private final ReturnForm form;

	private final Map<String, Map<String, CodeList.Entry>> byListAndName;

	public Derivations(StatisticalProgramme programme, ReturnForm form) {
		this.form = form;
		this.byListAndName = programme.codeLists()
			.stream()
			.collect(Collectors.toMap(CodeList::code, (list) -> list.entries()
				.stream()
				.collect(Collectors.toMap(CodeList.Entry::name, Function.identity(), (first, second) -> first))));
	}

	/** The column's cell, without address; missing when what it rests on is. */
	public ReturnCell derive(FormColumn column, Map<String, ReturnCell> row) {
		Object value = null;
		if (column.derivation() instanceof Derived.Quotient quotient) {
			value = quotient(number(row, quotient.numerator()), number(row, quotient.denominator()));
		}
		else if (column.derivation() instanceof Derived.Lookup lookup) {
			value = attribute(lookup, row).map((text) -> typed(column, text)).orElse(null);
		}
		return new ReturnCell(value, "", "");
	}

	private static @Nullable BigDecimal quotient(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
		return (numerator == null || denominator == null || denominator.signum() <= 0) ? null
				: Rounding.round(Rounding.quotient(numerator, denominator), DECIMALS);
	}

	private static @Nullable BigDecimal number(Map<String, ReturnCell> row, String column) {
		ReturnCell cell = row.get(column);
		return (cell != null && cell.value() instanceof BigDecimal number) ? number : null;
	}

	private Optional<String> attribute(Derived.Lookup lookup, Map<String, ReturnCell> row) {
		ReturnCell cell = row.get(lookup.column());
		String list = this.form.column(lookup.column()).map(FormColumn::codeList).orElse(null);
		return (cell == null || cell.value() == null || list == null) ? Optional.empty()
				: Optional.ofNullable(this.byListAndName.getOrDefault(list, Map.of()).get(cell.value()))
					.map((entry) -> entry.attributes().get(lookup.attribute()))
					.filter((text) -> !text.isBlank());
	}

	private static @Nullable Object typed(FormColumn column, String text) {
		return switch (column.type()) {
			case DECIMAL, INTEGER -> Figures.parse(text).orElse(null);
			case DATE -> Days.parse(text).orElse(null);
			case TEXT, CODE, INDICATOR, UNIT -> text;
		};
	}

}
