package org.huizong.validate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
		List<Count> counts = counts(returns);
		List<Ruling> rulings = new ArrayList<>();
		for (int i = 0; i < this.rules.size(); i++) {
			Count count = counts.get(i);
			List<Finding> findings = (count.invalid() > 0) ? findings(this.rules.get(i), returns) : List.of();
			rulings.add(new Ruling(this.rules.get(i), count.valid(), count.undecided(), findings));
		}
		return rulings;
	}

	/** Each rule is asked once a row: rows are counted by all their answers together. */
	private List<Count> counts(StagedReturns returns) throws SQLException {
		String answers = IntStream.rangeClosed(1, this.rules.size())
			.mapToObj((place) -> sql(this.rules.get(place - 1), returns) + " AS a" + place)
			.collect(Collectors.joining(", "));
		String places = IntStream.rangeClosed(1, this.rules.size())
			.mapToObj((place) -> "a" + place)
			.collect(Collectors.joining(", "));
		long[][] counts = new long[this.rules.size()][3];
		returns.query("SELECT COUNT(*), " + places + " FROM (SELECT " + answers + returns.from(this.form)
				+ " AND hz_kind = 'DATA') AS answered GROUP BY " + places, this.form, (result) -> {
					for (int i = 0; i < counts.length; i++) {
						Boolean answer = result.getObject(i + 2, Boolean.class);
						counts[i][(answer == null) ? 2 : answer ? 0 : 1] += result.getLong(1);
					}
				});
		return Arrays.stream(counts).map((count) -> new Count(count[0], count[1], count[2])).toList();
	}

	/**
	 * One fetch a rule, which says of each row that breaks it which conditions do not
	 * hold.
	 */
	private List<Finding> findings(Rule rule, StagedReturns returns) throws SQLException {
		Findings wording = new Findings(rule, this.form, returns);
		List<String> columns = this.form.columns().stream().map((column) -> column.name()).toList();
		List<Predicate> conjuncts = conjuncts(rule);
		List<Finding> findings = new ArrayList<>();
		returns.judged(this.form, columns, conjuncts.stream().map((one) -> one.sql(returns.period())).toList(),
				"NOT " + sql(rule, returns), (row, broken) -> {
					Set<Predicate> predicates = new LinkedHashSet<>();
					broken.forEach((place) -> predicates.add(conjuncts.get(place)));
					findings.add(finding(wording, row, predicates));
				});
		return findings;
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

	private record Count(long valid, long invalid, long undecided) {
	}

}
