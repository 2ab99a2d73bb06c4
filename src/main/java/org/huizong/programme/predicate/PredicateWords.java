package org.huizong.programme.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.huizong.programme.predicate.PredicateToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells the words of a predicate apart, also where none are separated by blanks:
 * {@code 签约日期≤开工日期且开工日期不为空}.
 */
final class PredicateWords {

	private static final Map<String, String> KEYWORDS = Map.ofEntries(Map.entry("且", "AND"), Map.entry("并且", "AND"),
			Map.entry("或", "OR"), Map.entry("或者", "OR"), Map.entry("非", "NOT"), Map.entry("为空", "IS NULL"),
			Map.entry("不为空", "IS NOT NULL"), Map.entry("属于", "IN"), Map.entry("不属于", "NOT IN"), Map.entry("AND", "AND"),
			Map.entry("OR", "OR"), Map.entry("NOT", "NOT"), Map.entry("IS", "IS"), Map.entry("NULL", "NULL"),
			Map.entry("IN", "IN"), Map.entry("BETWEEN", "BETWEEN"), Map.entry("LIKE", "LIKE"));

	private static final Map<String, String> DAYS = Map.of("年初", Predicate.YEAR_START, "期初", Predicate.PERIOD_START,
			"期末", Predicate.PERIOD_END);

	private final Set<String> columns;

	PredicateWords(Set<String> columns) {
		this.columns = columns;
	}

	/**
	 * The tokens a run of letters and digits is made of; one unknown name when it cannot
	 * be told apart.
	 * @param start 1-based place of the run
	 * @param bracketFollows whether an opening bracket comes next
	 */
	List<PredicateToken> split(String run, int start, boolean bracketFollows) {
		PredicateToken whole = word(run, start, bracketFollows);
		if (whole != null) {
			return List.of(whole);
		}
		List<PredicateToken> parts = parts(run, 0, start, bracketFollows, false);
		if (parts != null) {
			return parts;
		}
		return List.of(new PredicateToken(bracketFollows ? Kind.FUNCTION : Kind.NAME, run, run, start));
	}

	/** Longest words first; two values never follow each other. */
	private @Nullable List<PredicateToken> parts(String run, int from, int start, boolean bracketFollows,
			boolean afterValue) {
		if (from == run.length()) {
			return List.of();
		}
		for (int to = run.length(); to > from; to--) {
			PredicateToken first = word(run.substring(from, to), start + from, bracketFollows && to == run.length());
			if (first == null || (afterValue && first.kind() != Kind.SYMBOL)) {
				continue;
			}
			List<PredicateToken> rest = parts(run, to, start, bracketFollows, first.operand());
			if (rest != null) {
				List<PredicateToken> all = new ArrayList<>();
				all.add(first);
				all.addAll(rest);
				return all;
			}
		}
		return null;
	}

	private @Nullable PredicateToken word(String word, int column, boolean bracketFollows) {
		if (this.columns.contains(word)) {
			return new PredicateToken(Kind.NAME, word, word, column);
		}
		if (word.chars().allMatch((character) -> character >= '0' && character <= '9')) {
			return new PredicateToken(Kind.NUMBER, word, word, column);
		}
		if (DAYS.containsKey(word)) {
			return new PredicateToken(Kind.DAY, DAYS.getOrDefault(word, word), word, column);
		}
		String keyword = KEYWORDS.get(word.toUpperCase(Locale.ROOT));
		if (keyword != null) {
			return new PredicateToken(Kind.SYMBOL, keyword, word, column);
		}
		boolean function = bracketFollows && PredicateFunction.named(word).isPresent();
		return function ? new PredicateToken(Kind.FUNCTION, word, word, column) : null;
	}

}
