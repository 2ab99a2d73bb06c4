package org.huizong.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Parenthesis;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.schema.Column;
import org.huizong.programme.predicate.SqlName;

/**
 * Takes out of a condition what is settled where a column stands for a text that never
 * changes, such as a row's indicator.
 *
 * @param cells what stands for each column: a cell, or a text in double quotes
 */
record ConstantFolding(Map<String, String> cells) {

	/** Whether it always holds, or never; empty where cells decide. */
	Optional<Boolean> decided(Expression expression) {
		if (expression instanceof AndExpression both) {
			return joined(List.of(both.getLeftExpression(), both.getRightExpression()), false);
		}
		if (expression instanceof OrExpression either) {
			return joined(List.of(either.getLeftExpression(), either.getRightExpression()), true);
		}
		if (expression instanceof ComparisonOperator comparison) {
			return compared(comparison);
		}
		if (expression instanceof IsNullExpression blank) {
			return constant(blank.getLeftExpression()).map((text) -> blank.isNot());
		}
		return inner(expression).flatMap(this::decided);
	}

	/** What remains for cells to decide. */
	Expression folded(Expression expression) {
		if (expression instanceof AndExpression both) {
			Expression left = both.getLeftExpression();
			Expression right = both.getRightExpression();
			return settled(left, true) ? folded(right)
					: settled(right, true) ? folded(left) : new AndExpression(folded(left), folded(right));
		}
		if (expression instanceof OrExpression either) {
			Expression left = either.getLeftExpression();
			Expression right = either.getRightExpression();
			return settled(left, false) ? folded(right)
					: settled(right, false) ? folded(left) : new OrExpression(folded(left), folded(right));
		}
		return inner(expression).filter(ConstantFolding::joins).map(this::folded).orElse(expression);
	}

	private static boolean joins(Expression expression) {
		return expression instanceof AndExpression || expression instanceof OrExpression
				|| inner(expression).map(ConstantFolding::joins).orElse(false);
	}

	private boolean settled(Expression expression, boolean as) {
		return decided(expression).filter((answer) -> answer == as).isPresent();
	}

	/** Decided by one part that settles it, or by all. */
	private Optional<Boolean> joined(List<Expression> parts, boolean settling) {
		if (parts.stream().anyMatch((part) -> settled(part, settling))) {
			return Optional.of(settling);
		}
		return parts.stream().allMatch((part) -> settled(part, !settling)) ? Optional.of(!settling) : Optional.empty();
	}

	private Optional<Boolean> compared(ComparisonOperator comparison) {
		Optional<String> left = constant(comparison.getLeftExpression());
		Optional<String> right = constant(comparison.getRightExpression());
		if (left.isEmpty() || right.isEmpty()) {
			return Optional.empty();
		}
		boolean same = left.get().equals(right.get());
		return switch (comparison.getStringExpression()) {
			case "=" -> Optional.of(same);
			case "<>", "!=" -> Optional.of(!same);
			default -> Optional.empty();
		};
	}

	private Optional<String> constant(Expression expression) {
		if (expression instanceof StringValue text) {
			return Optional.of(text.getNotExcapedValue());
		}
		if (expression instanceof Column column) {
			return Optional.ofNullable(this.cells.get(declared(column)))
				.filter((cell) -> cell.startsWith("\""))
				.map((cell) -> cell.substring(1, cell.length() - 1).replace("\"\"", "\""));
		}
		return inner(expression).flatMap(this::constant);
	}

	/** What brackets enclose. */
	static Optional<Expression> inner(Expression expression) {
		if (expression instanceof Parenthesis bracket) {
			return Optional.of(bracket.getExpression());
		}
		return (expression instanceof ExpressionList<?> list && list.size() == 1) ? Optional.of(list.get(0))
				: Optional.empty();
	}

	/** The column's declared name; a long one is called otherwise in SQL. */
	String declared(Column column) {
		String called = name(column);
		return this.cells.keySet()
			.stream()
			.filter((name) -> SqlName.of(name).equals(called))
			.findFirst()
			.orElse(called);
	}

	/** What the column is called in SQL, without quotes. */
	static String name(Column column) {
		return column.getColumnName().replaceAll("^\"|\"$", "").replace("\"\"", "\"");
	}

}
