package org.huizong.validate.form;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.Predicate;
import org.huizong.programme.predicate.PredicateCompiler;
import org.huizong.programme.predicate.PredicateException;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.Examiner;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.Impact;
import org.huizong.validate.ruling.PlacedRows;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.CityRow;
import org.huizong.validate.stage.FormPass;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;

/**
 * Every data row satisfies the predicate. All row rules of a form are asked in one pass
 * over its rows; only rows that break one are fetched.
 */
public record RowExaminer(ReturnForm form, List<Rule> rules) implements Examiner {

	@Override
	public Examination begin(StagedReturns returns) {
		List<Tally> tallies = tallies(returns);
		return () -> {
			List<Ruling> rulings = new ArrayList<>();
			for (int i = 0; i < this.rules.size(); i++) {
				Tally tally = tallies.get(i);
				List<Finding> findings = tally.broken.isEmpty() ? List.of()
						: findings(this.rules.get(i), tally.broken, returns);
				rulings.add(new Ruling(this.rules.get(i), tally.valid, tally.undecided, findings));
			}
			return rulings;
		};
	}

	/** Every rule is asked of every row, and the weights of findings added up. */
	private List<Tally> tallies(StagedReturns returns) {
		FormPass pass = returns.pass(this.form);
		List<Tally> tallies = this.rules.stream().map((rule) -> new Tally(pass.ask(sql(rule, returns)))).toList();
		pass.each((row) -> {
			if (row.data()) {
				for (int i = 0; i < tallies.size(); i++) {
					tallies.get(i).add(row);
				}
			}
		});
		for (String weight : weights(returns)) {
			returns.totals().add(this.form, weight, pass);
		}
		return tallies;
	}

	/**
	 * Columns that findings of the rules are mostly weighed by, where all rows add up.
	 */
	private List<String> weights(StagedReturns returns) {
		boolean some = this.form.columnOf(ColumnType.INDICATOR).isPresent()
				|| !new CityRow(this.form, returns.programme()).parts().isEmpty();
		return some ? List.of()
				: this.rules.stream().flatMap((rule) -> Impact.columns(rule, this.form)).distinct().toList();
	}

	/**
	 * The rows that break the rule, each with the conditions that do not hold.
	 */
	private List<Finding> findings(Rule rule, List<Long> broken, StagedReturns returns) throws SQLException {
		Findings wording = new Findings(rule, this.form, returns);
		List<String> columns = this.form.columns().stream().map((column) -> column.name()).toList();
		List<Predicate> conjuncts = conjuncts(rule);
		List<Finding> findings = new ArrayList<>();
		new PlacedRows(returns, this.form).judged(columns,
				conjuncts.stream().map((one) -> one.sql(returns.period())).toList(), broken, (row, no) -> {
					Set<Predicate> predicates = new LinkedHashSet<>();
					no.forEach((place) -> predicates.add(conjuncts.get(place)));
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
		return wording.restingOn(wording.at(row, pointed, wording.values(row, columns), Text.same(expected)),
				List.of(expected), Findings.evidence(row, columns));
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

	/** What the rows answered a rule, and where those stand that break it. */
	private static final class Tally {

		private final int question;

		private final List<Long> broken = new ArrayList<>();

		private long valid;

		private long undecided;

		public Tally(int question) {
			this.question = question;
		}

		void add(FormPass.Row row) throws SQLException {
			if (row.yes(this.question)) {
				this.valid++;
			}
			else if (row.unknown()) {
				this.undecided++;
			}
			else {
				this.broken.add(row.place());
			}
		}

	}

}
