package org.huizong.exchange;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.schema.Column;

/**
 * A condition as a person reads what must hold: {@code 开工日期 ≥ 签约日期}, {@code 本月为整数}. That
 * a blank is allowed goes without saying.
 */
final class ConditionWords {

	private static final Map<String, String> SIGNS = Map.of(">=", "≥", "<=", "≤", "<>", "≠", "!=", "≠", "*", "×");

	private ConditionWords() {
	}

	static String of(Expression expression) {
		if (expression instanceof AndExpression both) {
			return part(both.getLeftExpression()) + "且" + part(both.getRightExpression());
		}
		if (expression instanceof OrExpression either) {
			return either(either.getLeftExpression(), either.getRightExpression());
		}
		if (expression instanceof IsNullExpression blank) {
			return value(blank.getLeftExpression()) + (blank.isNot() ? "不为空" : "为空");
		}
		if (expression instanceof Between between) {
			return value(between.getLeftExpression()) + "在 " + value(between.getBetweenExpressionStart()) + " 至 "
					+ value(between.getBetweenExpressionEnd()) + " 之间";
		}
		if (expression instanceof ComparisonOperator comparison) {
			return whole(comparison) ? value(comparison.getLeftExpression()) + "为整数" : compared(comparison);
		}
		return ConstantFolding.inner(expression).map(ConditionWords::of).orElseGet(expression::toString);
	}

	/** An alternative within a condition of several parts. */
	private static String part(Expression expression) {
		Expression bare = ConstantFolding.inner(expression).orElse(expression);
		return (bare instanceof OrExpression) ? "（" + of(bare) + "）" : of(bare);
	}

	private static String either(Expression left, Expression right) {
		if (left instanceof IsNullExpression blank && !blank.isNot() && names(right).containsAll(names(left))) {
			return of(right);
		}
		if (right instanceof IsNullExpression blank && !blank.isNot() && names(left).containsAll(names(right))) {
			return of(left);
		}
		return of(left) + "，或" + of(right);
	}

	private static Set<String> names(Expression expression) {
		Set<String> names = new LinkedHashSet<>();
		if (expression instanceof Column column) {
			names.add(ConstantFolding.name(column));
		}
		else if (expression instanceof IsNullExpression blank) {
			names.addAll(names(blank.getLeftExpression()));
		}
		else if (expression instanceof BinaryExpression both) {
			names.addAll(names(both.getLeftExpression()));
			names.addAll(names(both.getRightExpression()));
		}
		else {
			ConstantFolding.inner(expression).ifPresent((inner) -> names.addAll(names(inner)));
		}
		return names;
	}

	/** A figure that equals itself rounded. */
	private static boolean whole(ComparisonOperator comparison) {
		return comparison.getStringExpression().equals("=") && comparison.getRightExpression() instanceof Function round
				&& round.getName().equalsIgnoreCase("ROUND")
				&& round.getParameters().get(0).toString().equals(comparison.getLeftExpression().toString())
				&& (round.getParameters().size() == 1 || round.getParameters().get(1).toString().equals("0"));
	}

	private static String compared(ComparisonOperator comparison) {
		String sign = comparison.getStringExpression();
		return value(comparison.getLeftExpression()) + " " + SIGNS.getOrDefault(sign, sign) + " "
				+ value(comparison.getRightExpression());
	}

	private static String value(Expression expression) {
		if (expression instanceof Column column) {
			return ConstantFolding.name(column);
		}
		if (expression instanceof StringValue text) {
			return "“" + text.getNotExcapedValue() + "”";
		}
		if (expression instanceof CastExpression day && day.getLeftExpression() instanceof StringValue date) {
			return date.getValue();
		}
		if (expression instanceof SignedExpression signed) {
			return signed.getSign() + value(signed.getExpression());
		}
		if (expression instanceof Function function) {
			return function(function);
		}
		if (expression instanceof BinaryExpression both) {
			String sign = both.getStringExpression();
			return value(both.getLeftExpression()) + " " + SIGNS.getOrDefault(sign, sign) + " "
					+ value(both.getRightExpression());
		}
		return ConstantFolding.inner(expression)
			.map((inner) -> "（" + value(inner) + "）")
			.orElseGet(expression::toString);
	}

	private static String function(Function function) {
		String first = value(function.getParameters().get(0));
		return switch (function.getName().toUpperCase(java.util.Locale.ROOT)) {
			case "ABS" -> "（" + first + "）的绝对值";
			case "LENGTH" -> first + "的字数";
			case "COALESCE" -> first;
			case "ROUND" -> first + "取整";
			default -> function.getParameters()
				.stream()
				.map(ConditionWords::value)
				.collect(Collectors.joining("、", function.getName() + "（", "）"));
		};
	}

}
