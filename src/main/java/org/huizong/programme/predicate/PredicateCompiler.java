package org.huizong.programme.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.sf.jsqlparser.expression.Expression;

/** Compiles predicates as statisticians type them into SQL; see {@link Predicate}. */
public final class PredicateCompiler {

	private PredicateCompiler() {
	}

	/**
	 * Compiles a predicate over the columns.
	 * @param source such as {@code 签约日期 ≤ 开工日期 且 总投资 ≥ 5000}
	 * @throws PredicateException with every problem found and its place in the text
	 */
	public static Predicate compile(String source, Map<String, ColumnType> columns) throws PredicateException {
		PredicateProblems problems = new PredicateProblems();
		List<PredicateToken> tokens = new PredicateScanner(source, columns.keySet(), problems).scan();
		problems.throwIfAny();
		Expression tree = new PredicateSyntax(tokens).parse(problems);
		PredicateChecker checker = new PredicateChecker(tokens, columns, problems);
		String template = (tree != null) ? checker.condition(tree) : "";
		problems.throwIfAny();
		return new Predicate(source, checker.named(), template);
	}

	/**
	 * The conditions that must all hold, each by itself, so that a finding can name those
	 * that do not; the predicate alone when it is no conjunction.
	 */
	public static List<Predicate> conjuncts(String source, Map<String, ColumnType> columns) throws PredicateException {
		PredicateProblems problems = new PredicateProblems();
		List<PredicateToken> tokens = new PredicateScanner(source, columns.keySet(), problems).scan();
		problems.throwIfAny();
		List<Predicate> conjuncts = new ArrayList<>();
		int from = 0;
		for (int and : PredicateConjunction.places(tokens)) {
			conjuncts.add(compile(source.substring(from, tokens.get(and).column() - 1).strip(), columns));
			from = tokens.get(and).column() - 1 + tokens.get(and).written().length();
		}
		conjuncts.add(compile(source.substring(from).strip(), columns));
		return conjuncts;
	}

}
