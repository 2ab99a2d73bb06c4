package org.huizong.validate.compare;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huizong.programme.Check.Against;
import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.Predicate;
import org.huizong.programme.predicate.PredicateCompiler;
import org.huizong.programme.predicate.PredicateException;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.RowPairs;
import org.huizong.validate.stage.StagedReturns;

/**
 * Every row together with the row of its key in an earlier period. The rules of a form
 * that look at the same period are answered in one scan. A key that a unit uses twice, in
 * either period, is undecided: which row continues which cannot be known.
 */
public record EarlierExaminer(ReturnForm form, Against against, List<Rule> rules) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		RowPairs pairs = new RowPairs(this.form, this.against, returns);
		List<Rule> asked = this.rules.stream()
			.filter((rule) -> !returns.period().isJanuary() || !check(rule).withinYear())
			.toList();
		List<RowPairs.Count> counts = pairs
			.count(asked.stream().map((rule) -> check(rule).predicate().sql(returns.period())).toList());
		List<Ruling> rulings = new ArrayList<>();
		for (int i = 0; i < asked.size(); i++) {
			RowPairs.Count count = counts.get(i);
			rulings.add(new Ruling(asked.get(i), count.valid(), count.undecided(),
					(count.invalid() > 0) ? findings(asked.get(i), pairs, returns) : List.of()));
		}
		this.rules.stream()
			.filter((rule) -> !asked.contains(rule))
			.forEach((rule) -> rulings.add(new Ruling(rule, 0, 0, List.of())));
		return rulings;
	}

	private List<Finding> findings(Rule rule, RowPairs pairs, StagedReturns returns) throws SQLException {
		Findings now = new Findings(rule, this.form, returns);
		Findings then = new Findings(rule, this.form, returns.in(this.against.before(returns.period())));
		Map<RowPairs.Pair, Set<Predicate>> broken = new LinkedHashMap<>();
		for (Predicate conjunct : conjuncts(rule)) {
			pairs.where("NOT (" + conjunct.sql(returns.period()) + ")")
				.forEach((pair) -> broken.computeIfAbsent(pair, (key) -> new LinkedHashSet<>()).add(conjunct));
		}
		return broken.entrySet().stream().map((entry) -> finding(now, then, entry.getKey(), entry.getValue())).toList();
	}

	/** Says what the row holds now and what it held, and points at what it holds now. */
	private Finding finding(Findings now, Findings then, RowPairs.Pair pair, Set<Predicate> broken) {
		List<String> named = broken.stream().flatMap((predicate) -> predicate.columns().stream()).distinct().toList();
		List<String> own = named.stream().filter((name) -> this.form.column(name).isPresent()).toList();
		List<String> earlier = named.stream()
			.filter((name) -> this.form.column(name).isEmpty())
			.map((name) -> name.substring(this.against.prefix().length()))
			.toList();
		String pointed = own.stream()
			.filter((name) -> earlier.contains(name) && now.letter(pair.now(), name) != null)
			.findFirst()
			.or(() -> own.stream().findFirst())
			.orElse(earlier.get(0));
		Text before = then.values(pair.then(), earlier);
		Finding finding = now.at(pair.now(), pointed, now.values(pair.now(), own),
				new Text(this.against.title().zh() + before.zh(), this.against.title().en() + " " + before.en()),
				difference(pair, pointed));
		return now.restingOn(finding, Findings.evidence(pair.now(), own), Findings.evidence(pair.then(), earlier));
	}

	private BigDecimal difference(RowPairs.Pair pair, String column) {
		boolean numeric = this.form.column(column).orElseThrow().type().numeric();
		BigDecimal now = numeric ? pair.now().figure(column) : null;
		BigDecimal then = numeric ? pair.then().figure(column) : null;
		return ((now != null) ? now : BigDecimal.ZERO).subtract((then != null) ? then : BigDecimal.ZERO);
	}

	private List<Predicate> conjuncts(Rule rule) {
		try {
			return PredicateCompiler.conjuncts(check(rule).predicate().source(), this.form.types(this.against));
		}
		catch (PredicateException ex) {
			throw new IllegalStateException(rule.code() + " was read as sound: " + ex.getMessage(), ex);
		}
	}

	private static Check.Earlier check(Rule rule) {
		return (Check.Earlier) rule.check();
	}

}
