package org.huizong.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;

/**
 * Conditions of a rule's predicate as Excel formulas that hold unless the rule is broken:
 * a comparison with a blank cell holds, as the rule would be undecided. A part that has
 * no likeness in Excel leaves out its whole condition; one that always holds where
 * columns stand for texts is left out too.
 *
 * @param formula without the leading equals sign
 * @param words what must hold, as a person reads it
 * @param columns the declared columns it looks at
 * @param partial whether it can be judged while the row is being filled; not when it asks
 * for a cell that may be filled later
 */
record ExcelCondition(String formula, String words, Set<String> columns, boolean partial) {

	private static final Pattern IN = Pattern.compile("(\"[^\"]+\") (NOT )?IN \\(([^()]*)\\)");

	/**
	 * The conditions that the predicate joins by AND.
	 * @param sql as {@link org.huizong.programme.predicate.Predicate#sql} gives it
	 * @param cells what stands for each column: a cell, or a text in double quotes
	 */
	static List<ExcelCondition> of(String sql, Map<String, String> cells) {
		try {
			List<ExcelCondition> conditions = new ArrayList<>();
			ConstantFolding folding = new ConstantFolding(cells);
			for (Expression part : conjuncts(CCJSqlParserUtil.parseCondExpression(withoutIn(sql)))) {
				if (!folding.decided(part).orElse(false)) {
					new Translation(cells).condition(folding.folded(part)).ifPresent(conditions::add);
				}
			}
			return conditions;
		}
		catch (JSQLParserException ex) {
			throw new IllegalArgumentException("not a predicate: " + sql, ex);
		}
	}

	/** The parser takes what follows a list by OR for a part of it. */
	private static String withoutIn(String sql) {
		return IN.matcher(sql).replaceAll((found) -> {
			boolean not = found.group(2) != null;
			String each = Arrays.stream(found.group(3).split(",(?=(?:[^']*'[^']*')*[^']*$)"))
				.map((one) -> found.group(1) + (not ? " <> " : " = ") + one.strip())
				.collect(Collectors.joining(not ? " AND " : " OR "));
			return Matcher.quoteReplacement("(" + each + ")");
		});
	}

	private static List<Expression> conjuncts(Expression expression) {
		if (expression instanceof AndExpression and) {
			List<Expression> parts = new ArrayList<>(conjuncts(and.getLeftExpression()));
			parts.addAll(conjuncts(and.getRightExpression()));
			return parts;
		}
		return List.of(expression);
	}

	/** Translates one condition. */
	private static final class Translation {

		private final Map<String, String> cells;

		private final Set<String> columns = new LinkedHashSet<>();

		private boolean partial = true;

		Translation(Map<String, String> cells) {
			this.cells = cells;
		}

		Optional<ExcelCondition> condition(Expression expression) {
			return truth(expression).map((formula) -> new ExcelCondition(formula, ConditionWords.of(expression),
					this.columns, this.partial));
		}

		private Optional<String> truth(Expression expression) {
			if (expression instanceof AndExpression and) {
				return joined("AND", and);
			}
			if (expression instanceof OrExpression or) {
				return joined("OR", or);
			}
			if (expression instanceof IsNullExpression isNull) {
				this.partial &= !isNull.isNot();
				return value(isNull.getLeftExpression()).map((cell) -> cell + (isNull.isNot() ? "<>\"\"" : "=\"\""));
			}
			if (expression instanceof ComparisonOperator comparison) {
				return comparison(comparison);
			}
			if (expression instanceof Between between && !between.isNot()) {
				return between(between);
			}
			return ConstantFolding.inner(expression).flatMap(this::truth);
		}

		private Optional<String> joined(String function, BinaryExpression both) {
			return truth(both.getLeftExpression()).flatMap((left) -> truth(both.getRightExpression())
				.map((right) -> function + "(" + left + "," + right + ")"));
		}

		private Optional<String> comparison(ComparisonOperator comparison) {
			Optional<String> left = value(comparison.getLeftExpression());
			Optional<String> right = value(comparison.getRightExpression());
			String sign = comparison.getStringExpression().equals("!=") ? "<>" : comparison.getStringExpression();
			return left.flatMap((first) -> right
				.map((second) -> unlessBlank(List.of(comparison.getLeftExpression(), comparison.getRightExpression()),
						first + sign + second)));
		}

		private Optional<String> between(Between between) {
			Optional<String> value = value(between.getLeftExpression());
			Optional<String> from = value(between.getBetweenExpressionStart());
			Optional<String> to = value(between.getBetweenExpressionEnd());
			if (value.isEmpty() || from.isEmpty() || to.isEmpty()) {
				return Optional.empty();
			}
			String formula = "AND(" + value.get() + ">=" + from.get() + "," + value.get() + "<=" + to.get() + ")";
			return Optional.of(unlessBlank(List.of(between.getLeftExpression(), between.getBetweenExpressionStart(),
					between.getBetweenExpressionEnd()), formula));
		}

		private Optional<String> value(Expression expression) {
			if (expression instanceof Column column) {
				String name = new ConstantFolding(this.cells).declared(column);
				String cell = this.cells.get(name);
				if (cell != null && !cell.startsWith("\"")) {
					this.columns.add(name);
				}
				return Optional.ofNullable(cell);
			}
			if (expression instanceof StringValue text) {
				return Optional.of("\"" + text.getNotExcapedValue().replace("\"", "\"\"") + "\"");
			}
			if (expression instanceof LongValue || expression instanceof DoubleValue) {
				return Optional.of(expression.toString());
			}
			if (expression instanceof CastExpression day && day.getLeftExpression() instanceof StringValue date) {
				String[] parts = date.getValue().split("-");
				return Optional.of("DATE(" + Integer.parseInt(parts[0]) + "," + Integer.parseInt(parts[1]) + ","
						+ Integer.parseInt(parts[2]) + ")");
			}
			if (expression instanceof SignedExpression signed) {
				return value(signed.getExpression()).map((inner) -> signed.getSign() + inner);
			}
			if (expression instanceof Function function) {
				return function(function);
			}
			return arithmetic(expression)
				.or(() -> ConstantFolding.inner(expression).flatMap(this::value).map((in) -> "(" + in + ")"));
		}

		private Optional<String> arithmetic(Expression expression) {
			boolean plain = expression instanceof Addition || expression instanceof Subtraction
					|| expression instanceof Multiplication;
			if (!plain) {
				return Optional.empty();
			}
			BinaryExpression both = (BinaryExpression) expression;
			return value(both.getLeftExpression()).flatMap((left) -> value(both.getRightExpression())
				.map((right) -> left + both.getStringExpression() + right));
		}

		private Optional<String> function(Function function) {
			List<String> arguments = new ArrayList<>();
			for (Expression argument : function.getParameters()) {
				value(argument).ifPresent(arguments::add);
			}
			if (arguments.size() != function.getParameters().size()) {
				return Optional.empty();
			}
			return switch (function.getName().toUpperCase(Locale.ROOT)) {
				case "ABS" -> Optional.of("ABS(" + arguments.get(0) + ")");
				case "ROUND" -> Optional
					.of("ROUND(" + arguments.get(0) + "," + ((arguments.size() > 1) ? arguments.get(1) : "0") + ")");
				case "LENGTH" -> Optional.of("LEN(" + arguments.get(0) + ")");
				case "COALESCE" -> coalesce(arguments);
				default -> Optional.empty();
			};
		}

		private Optional<String> coalesce(List<String> arguments) {
			this.partial = false;
			return (arguments.size() == 2)
					? Optional.of("IF(" + arguments.get(0) + "=\"\"," + arguments.get(1) + "," + arguments.get(0) + ")")
					: Optional.empty();
		}

		/** A blank decides nothing, unless the condition says what it stands for. */
		private String unlessBlank(List<Expression> parts, String formula) {
			String blanks = parts.stream()
				.flatMap((part) -> named(part).stream())
				.distinct()
				.map((cell) -> cell + "=\"\",")
				.collect(Collectors.joining());
			return blanks.isEmpty() ? formula : "OR(" + blanks + formula + ")";
		}

		private List<String> named(Expression expression) {
			if (expression instanceof Column column) {
				String cell = this.cells.getOrDefault(new ConstantFolding(this.cells).declared(column), "\"");
				return cell.startsWith("\"") ? List.of() : List.of(cell);
			}
			if (expression instanceof BinaryExpression both) {
				List<String> cells = new ArrayList<>(named(both.getLeftExpression()));
				cells.addAll(named(both.getRightExpression()));
				return cells;
			}
			if (expression instanceof Function function && !function.getName().equalsIgnoreCase("COALESCE")) {
				return function.getParameters().stream().flatMap((part) -> named(part).stream()).toList();
			}
			return ConstantFolding.inner(expression).map(this::named).orElse(List.of());
		}

	}

}
