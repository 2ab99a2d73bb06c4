package org.huizong.programme.form;

import java.util.Map;
import java.util.Set;

import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.Predicate;
import org.huizong.programme.predicate.PredicateCompiler;
import org.huizong.programme.predicate.PredicateException;
import org.huizong.programme.yaml.YamlValue;

/** Compiles the predicates of a declaration and records what is wrong with them. */
public final class Predicates {

	/** True of every row. */
	public static final Predicate ALL = new Predicate("", Set.of(), "TRUE");

	private Predicates() {
	}

	/**
	 * Compiles the value's text; gives {@link #ALL} when absent or, with a fault, wrong.
	 */
	public static Predicate compile(YamlValue value, Map<String, ColumnType> columns) {
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
