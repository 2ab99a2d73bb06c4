package org.huizong.programme.predicate;

import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.predicate.PredicateToken.Kind;

/** Finds the ANDs that join a predicate's conditions. */
final class PredicateConjunction {

	private PredicateConjunction() {
	}

	/**
	 * Indexes of the ANDs outside brackets that do not belong to a BETWEEN; none when
	 * there is an OR beside them.
	 */
	static List<Integer> places(List<PredicateToken> tokens) {
		List<Integer> places = new ArrayList<>();
		int depth = 0;
		boolean between = false;
		for (int i = 0; i < tokens.size(); i++) {
			String sign = (tokens.get(i).kind() == Kind.SYMBOL) ? tokens.get(i).text() : "";
			depth += sign.equals("(") || sign.startsWith("EXTRACT(") ? 1 : 0;
			depth -= sign.equals(")") ? 1 : 0;
			if (depth > 0) {
				continue;
			}
			if (sign.equals("OR")) {
				return List.of();
			}
			if (sign.equals("AND") && !between) {
				places.add(i);
			}
			between = sign.equals("BETWEEN") || (between && !sign.equals("AND"));
		}
		return places;
	}

}
