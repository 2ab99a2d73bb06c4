package org.huizong.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How figures of a unit that did not report are imputed (插补): the first method that gives
 * a figure counts.
 *
 * @param methods for every indicator without methods of its own, in order
 * @param exceptions methods of single indicators by code; an empty list means that it is
 * never imputed
 */
public record Imputation(List<Method> methods, Map<String, List<Method>> exceptions) {

	/** Nothing is imputed. */
	public static final Imputation NONE = new Imputation(List.of(), Map.of());

	public Imputation {
		methods = List.copyOf(methods);
		Map<String, List<Method>> copy = new LinkedHashMap<>();
		exceptions.forEach((indicator, own) -> copy.put(indicator, List.copyOf(own)));
		exceptions = java.util.Collections.unmodifiableMap(copy);
	}

	/** The indicator's methods, in order. */
	public List<Method> of(String indicator) {
		return this.exceptions.getOrDefault(indicator, this.methods);
	}

	/** Where a figure is taken from. */
	public enum Method {

		/**
		 * It follows from what is known: last year's year to date from last year's
		 * return; the one unit missing from a total that the province holds.
		 */
		DEDUCTIVE,
		/**
		 * The unit's figure a year ago, moved as the others' total has moved since.
		 */
		RATIO_YEAR_AGO,
		/**
		 * The unit's figure of last month, moved as the others' total has moved since.
		 */
		RATIO_LAST_MONTH,
		/** The unit's figure of last month as it was. */
		CARRY_FORWARD

	}

}
