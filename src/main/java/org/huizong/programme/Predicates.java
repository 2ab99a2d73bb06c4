package org.huizong.programme;

import java.util.Map;
import java.util.Set;

/** Compiles the predicates of a declaration and records what is wrong with them. */
final class Predicates {

	/** True of every row. */
	static final Predicate ALL = new Predicate("", Set.of(), "TRUE");

	private Predicates() {
	}

	/**
	 * Compiles the value's text; gives {@link #ALL} when absent or, with a fault, wrong.
	 */
	static Predicate compile(YamlValue value, Map<String, ColumnType> columns) {
		String source = value.text();
		if (source.isEmpty()) {
			return ALL;
		}
		try {
			return PredicateCompiler.compile(source, columns);
		}
		catch (PredicateException ex) {
			value.fault("「" + value.name() + "」第 " + ex.column() + " 字：" + ex.text().zh(),
					"\"" + value.name() + "\" at character " + ex.column() + ": " + ex.text().en());
			return ALL;
		}
	}

}
