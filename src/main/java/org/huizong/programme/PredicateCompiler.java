package org.huizong.programme;

import java.util.Map;

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
		throw new PredicateException(1, "not wired: " + source + columns.keySet(), "not wired");
	}

}
