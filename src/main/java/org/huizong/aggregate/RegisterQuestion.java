package org.huizong.aggregate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.PredicateCompiler;
import org.huizong.programme.predicate.PredicateException;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator asks of a register: how many rows satisfy a condition, or what a
 * column adds up to over them. Rows of which the condition is undecided do not count.
 *
 * @param condition SQL over the staged columns
 * @param column the column to add up, null to count rows
 */
record RegisterQuestion(String indicator, String condition, @Nullable String column) {

	/** The questions that the programme's indicators ask of the form, as declared. */
	static List<RegisterQuestion> of(StatisticalProgramme programme, ReturnForm form, ReferencePeriod period) {
		return programme.indicators().stream().flatMap((indicator) -> {
			Indicator.Derivation derivation = indicator.derivation();
			return (derivation instanceof Indicator.Derivation.Register register && register.form().equals(form.code()))
					? Stream.of(of(indicator, register, form, period)) : Stream.empty();
		}).toList();
	}

	private static RegisterQuestion of(Indicator indicator, Indicator.Derivation.Register register, ReturnForm form,
			ReferencePeriod period) {
		String where = register.where();
		String condition = (where == null) ? "1 = 1" : compile(where, form, period);
		return new RegisterQuestion(indicator.code(), condition, register.column());
	}

	private static String compile(String where, ReturnForm form, ReferencePeriod period) {
		Map<String, ColumnType> columns = form.columns()
			.stream()
			.collect(Collectors.toMap(FormColumn::name, FormColumn::type));
		try {
			return PredicateCompiler.compile(where, columns).sql(period);
		}
		catch (PredicateException ex) {
			throw new IllegalStateException("the programme was read with a predicate that does not compile: " + where,
					ex);
		}
	}

	/** SQL that counts the rows. */
	String count() {
		return "COUNT(CASE WHEN (" + this.condition + ") THEN 1 END)";
	}

	/** SQL that adds up the column, null where there is none. */
	String sum() {
		return (this.column == null) ? "CAST(NULL AS NUMERIC(30, 8))"
				: "SUM(CASE WHEN (" + this.condition + ") THEN " + SqlName.quoted(this.column) + " END)";
	}

	/** SQL that is 1 for rows that count and 0 for others. */
	String flag() {
		return "CASE WHEN (" + this.condition + ") THEN 1 ELSE 0 END";
	}

}
