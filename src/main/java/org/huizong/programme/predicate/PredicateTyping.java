package org.huizong.programme.predicate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Which parts of a predicate fit each other, and what is said where they do not. */
final class PredicateTyping {

	private final PredicateProblems problems;

	PredicateTyping(PredicateProblems problems) {
		this.problems = problems;
	}

	/** A day written in quotes, when compared with a date, is a date. */
	static PredicatePart like(PredicatePart part, PredicatePart other) {
		if (other.type() != PredicateType.DATE || !part.sql().matches("'[0-9]{4}-[0-9]{2}-[0-9]{2}'")) {
			return part;
		}
		try {
			LocalDate day = LocalDate.parse(part.sql().substring(1, part.sql().length() - 1));
			return new PredicatePart("DATE '" + day + "'", PredicateType.DATE, part.column(), part.label(), false);
		}
		catch (DateTimeException ex) {
			return part;
		}
	}

	/** Says so where two values cannot be compared. */
	void comparable(PredicatePart left, PredicatePart right) {
		PredicatePart value = expect(left, PredicateType.ANY);
		PredicatePart other = expect(right, PredicateType.ANY);
		if (!value.type().fits(other.type()) && !other.type().fits(value.type())) {
			this.problems.add(left.column(),
					left.label() + "是" + left.type().zh() + "，" + right.label() + "是" + right.type().zh() + "，不能比较",
					left.labelEn() + " is " + left.type().en() + ", " + right.labelEn() + " is " + right.type().en()
							+ ": they cannot be compared");
		}
	}

	/** The part where it is of the type wanted; else says so, once. */
	PredicatePart expect(PredicatePart part, PredicateType wanted) {
		if (part.type().fits(wanted)) {
			return part;
		}
		this.problems.add(part.column(), part.label() + "是" + part.type().zh() + "，这里要的是" + wanted.zh(),
				part.labelEn() + " is " + part.type().en() + ", " + wanted.en() + " is wanted here");
		return PredicatePart.faulty(part.column());
	}

	/**
	 * A function of its arguments; says so where they are too many, too few or of another
	 * type.
	 */
	PredicatePart applied(PredicateFunction function, PredicateToken token, List<PredicatePart> arguments) {
		if (!function.takesAsManyAs(arguments.size())) {
			this.problems.add(token.column(), "函数「" + token.text() + "」的参数个数不对：" + arguments.size(),
					"wrong number of arguments for " + token.text() + ": " + arguments.size());
			return PredicatePart.faulty(token.column());
		}
		PredicatePart first = arguments.get(0);
		for (PredicatePart argument : arguments) {
			expect(argument, function.takes());
			comparable(first, argument);
		}
		boolean decimals = function != PredicateFunction.ROUND || arguments.size() == 1
				|| arguments.get(1).sql().matches("[0-9]");
		if (!decimals) {
			this.problems.add(arguments.get(1).column(), "小数位数要写成一位整数", "decimals must be one digit");
		}
		PredicateType type = (function.gives() == PredicateType.ANY) ? first.type() : function.gives();
		String sql = function.call(arguments.stream().map(PredicatePart::sql).toList());
		return PredicatePart.of(sql, type, token).exact(first.exact());
	}

}
