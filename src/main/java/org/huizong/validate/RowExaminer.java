package org.huizong.validate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.ColumnType;
import org.huizong.programme.Predicate;
import org.huizong.programme.PredicateCompiler;
import org.huizong.programme.PredicateException;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.Check;
import org.huizong.statistics.Finding;
import org.huizong.statistics.Text;

/**
 * Every data row satisfies the predicate. The answers of all row rules of a form are
 * counted in one scan; rows are fetched only for rules that some row breaks.
 */
record RowExaminer(ReturnForm form, List<Rule> rules) implements Examiner {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		List<Count> counts = new ArrayList<>();
		String answers = this.rules.stream()
			.map((rule) -> sql(rule, returns))
			.map((sql) -> "COUNT(CASE WHEN " + sql + " THEN 1 END), COUNT(CASE WHEN NOT (" + sql + ") THEN 1 END)")
			.collect(Collectors.joining(", "));
		returns.query("SELECT COUNT(*), " + answers + returns.from(this.form) + " AND hz_kind = 'DATA'", this.form,
				(result) -> {
					for (int i = 0; i < this.rules.size(); i++) {
						counts.add(new Count(result.getLong(1), result.getLong(2 * i + 2), result.getLong(2 * i + 3)));
					}
				});
		List<Ruling> rulings = new ArrayList<>();
		for (int i = 0; i < this.rules.size(); i++) {
			Count count = counts.get(i);
			List<Finding> findings = (count.invalid() > 0) ? findings(this.rules.get(i), returns) : List.of();
			rulings.add(new Ruling(this.rules.get(i), count.valid(), count.rows() - count.valid() - count.invalid(),
					findings));
		}
		return rulings;
	}

	private List<Finding> findings(Rule rule, StagedReturns returns) throws SQLException {
		Findings wording = new Findings(rule, this.form, returns);
		List<String> columns = this.form.columns().stream().map((column) -> column.name()).toList();
		Map<StagedRow, Set<Predicate>> broken = new LinkedHashMap<>();
		for (Predicate conjunct : conjuncts(rule)) {
			returns.rows(this.form, columns, "NOT (" + conjunct.sql(returns.period()) + ")")
				.forEach((row) -> broken.computeIfAbsent(row, (key) -> new LinkedHashSet<>()).add(conjunct));
		}
		return broken.entrySet().stream().map((entry) -> finding(wording, entry.getKey(), entry.getValue())).toList();
	}

	/**
	 * Names the conditions that do not hold, and points at the first column they name
	 * that the sheet has: a blank there may be the fault.
	 */
	private static Finding finding(Findings wording, StagedRow row, Set<Predicate> broken) {
		List<String> columns = broken.stream().flatMap((predicate) -> predicate.columns().stream()).distinct().toList();
		String pointed = columns.stream()
			.filter((column) -> wording.letter(row, column) != null)
			.findFirst()
			.orElse(columns.get(0));
		String expected = broken.stream().map(RowExaminer::unbracketed).collect(Collectors.joining("；"));
		return wording.at(row, pointed, wording.values(row, columns), Text.same(expected));
	}

	private static String unbracketed(Predicate condition) {
		String source = condition.source();
		boolean bracketed = source.matches("[(（][^()（）]*[)）]");
		return bracketed ? source.substring(1, source.length() - 1).strip() : source;
	}

	private List<Predicate> conjuncts(Rule rule) {
		Map<String, ColumnType> types = new LinkedHashMap<>();
		this.form.columns().forEach((column) -> types.put(column.name(), column.type()));
		try {
			return PredicateCompiler.conjuncts(((Check.Row) rule.check()).predicate().source(), types);
		}
		catch (PredicateException ex) {
			throw new IllegalStateException(rule.code() + " was read as sound: " + ex.getMessage(), ex);
		}
	}

	private static String sql(Rule rule, StagedReturns returns) {
		return "(" + ((Check.Row) rule.check()).predicate().sql(returns.period()) + ")";
	}

	private record Count(long rows, long valid, long invalid) {
	}

}
