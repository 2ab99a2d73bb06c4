package org.huizong.programme.predicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.huizong.statistics.Text;

/** What is wrong with a predicate, collected so that all of it is said at once. */
final class PredicateProblems {

	private final List<Problem> problems = new ArrayList<>();

	void add(int column, String zh, String en) {
		this.problems.add(new Problem(column, new Text(zh, en)));
	}

	boolean none() {
		return this.problems.isEmpty();
	}

	/** Throws one exception, placed at the first problem, when there is any. */
	void throwIfAny() throws PredicateException {
		if (none()) {
			return;
		}
		List<Problem> sorted = this.problems.stream()
			.distinct()
			.sorted(Comparator.comparingInt(Problem::column).thenComparing((problem) -> problem.text().zh()))
			.toList();
		StringBuilder zh = new StringBuilder(sorted.get(0).text().zh());
		StringBuilder en = new StringBuilder(sorted.get(0).text().en());
		for (Problem further : sorted.subList(1, sorted.size())) {
			zh.append("；第 ").append(further.column()).append(" 字：").append(further.text().zh());
			en.append("; at ").append(further.column()).append(": ").append(further.text().en());
		}
		throw new PredicateException(sorted.get(0).column(), zh.toString(), en.toString());
	}

	private record Problem(int column, Text text) {
	}

}
