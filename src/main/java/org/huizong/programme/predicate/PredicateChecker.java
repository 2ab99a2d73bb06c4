package org.huizong.programme.predicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.Parenthesis;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import org.huizong.programme.yaml.PredicateNames;
import org.jspecify.annotations.Nullable;

/**
 * Walks a predicate's syntax tree: admits only the forms listed here, has types checked,
 * and writes the SQL that H2 and PostgreSQL both understand.
 */
final class PredicateChecker {

	private static final Set<Class<?>> ORDERING = Set.of(GreaterThan.class, GreaterThanEquals.class, MinorThan.class,
			MinorThanEquals.class);

	private final List<PredicateToken> tokens;

	private final Map<String, ColumnType> columns;

	private final PredicateProblems problems;

	private final PredicateTyping typing;

	private final Set<String> named = new LinkedHashSet<>();

	private final Map<Class<?>, Function<Expression, PredicatePart>> forms = new HashMap<>();

	PredicateChecker(List<PredicateToken> tokens, Map<String, ColumnType> columns, PredicateProblems problems) {
		this.tokens = tokens;
		this.columns = columns;
		this.problems = problems;
		this.typing = new PredicateTyping(problems);
		admit(Column.class, this::leaf);
		admit(AndExpression.class, (both) -> junction(both, "AND"));
		admit(OrExpression.class, (both) -> junction(both, "OR"));
		admit(NotExpression.class, this::not);
		admit(ParenthesedExpressionList.class, this::brackets);
		admit(Parenthesis.class, this::brackets);
		Map.of(EqualsTo.class, "=", NotEqualsTo.class, "<>", GreaterThan.class, ">", GreaterThanEquals.class, ">=",
				MinorThan.class, "<", MinorThanEquals.class, "<=")
			.forEach((type, sign) -> this.forms.put(type, (node) -> comparison((BinaryExpression) node, sign)));
		admit(IsNullExpression.class, this::isNull);
		admit(Between.class, this::between);
		admit(LikeExpression.class, this::like);
		admit(Addition.class, (sum) -> sum(sum, "+"));
		admit(Subtraction.class, (sum) -> sum(sum, "-"));
		admit(Multiplication.class, this::product);
		admit(Division.class, this::quotient);
		admit(SignedExpression.class, this::signed);
		admit(ExtractExpression.class, this::extract);
		admit(net.sf.jsqlparser.expression.Function.class, this::call);
	}

	private <E extends Expression> void admit(Class<E> type, Function<E, PredicatePart> form) {
		this.forms.put(type, (node) -> form.apply(type.cast(node)));
	}

	/** The columns named, in order of appearance. */
	Set<String> named() {
		return this.named;
	}

	/** The whole predicate as SQL. */
	String condition(Expression root) {
		return this.typing.expect(part(root), PredicateType.CONDITION).sql();
	}

	private PredicatePart part(Expression node) {
		Function<Expression, PredicatePart> form = this.forms.get(node.getClass());
		if (form != null) {
			return form.apply(node);
		}
		this.problems.add(1, "条件里不能用这种写法：" + node.getClass().getSimpleName(),
				"not admitted in a condition: " + node.getClass().getSimpleName());
		return PredicatePart.faulty(1);
	}

	private PredicatePart leaf(Column leaf) {
		PredicateToken token = this.tokens.get(Integer.parseInt(leaf.getUnquotedColumnName()));
		return switch (token.kind()) {
			case NAME -> column(token);
			case DAY -> PredicatePart.of(token.text(), PredicateType.DATE, token);
			case DATE -> PredicatePart.of("DATE '" + token.text() + "'", PredicateType.DATE, token);
			case NUMBER ->
				PredicatePart.of(token.text(), PredicateType.NUMBER, token).exact(token.text().contains("."));
			case STRING -> PredicatePart.of("'" + token.text().replace("'", "''") + "'", PredicateType.TEXT, token);
			default -> {
				this.problems.add(token.column(), "与 NULL 比较永远没有结果，请写「为空」或「不为空」",
						"comparing with NULL never answers, write IS NULL or IS NOT NULL");
				yield PredicatePart.faulty(token.column());
			}
		};
	}

	private PredicatePart column(PredicateToken token) {
		ColumnType type = this.columns.get(token.text());
		if (type == null) {
			this.problems.add(token.column(),
					"没有名为「" + token.text() + "」的栏目" + PredicateNames.suggestZh(token.text(), this.columns.keySet()),
					"no column named \"" + token.text() + "\""
							+ PredicateNames.suggestEn(token.text(), this.columns.keySet()));
			return PredicatePart.faulty(token.column());
		}
		this.named.add(token.text());
		return PredicatePart.of(SqlName.quoted(token.text()), PredicateType.of(type), token).exact(type.numeric());
	}

	private PredicatePart junction(BinaryExpression both, String word) {
		PredicatePart left = this.typing.expect(part(both.getLeftExpression()), PredicateType.CONDITION);
		PredicatePart right = this.typing.expect(part(both.getRightExpression()), PredicateType.CONDITION);
		return left.with(left.sql() + " " + word + " " + right.sql(), PredicateType.CONDITION);
	}

	private PredicatePart not(NotExpression not) {
		PredicatePart inner = this.typing.expect(part(not.getExpression()), PredicateType.CONDITION);
		boolean bracketed = not.getExpression() instanceof ParenthesedExpressionList;
		return inner.with("NOT " + (bracketed ? inner.sql() : "(" + inner.sql() + ")"), PredicateType.CONDITION);
	}

	private PredicatePart brackets(ExpressionList<?> brackets) {
		List<PredicatePart> inner = parts(brackets);
		PredicatePart first = inner.get(0);
		if (inner.size() > 1) {
			this.problems.add(first.column(), "括号里的列表只能写在「属于」之后", "a list can only follow IN");
			return PredicatePart.faulty(first.column());
		}
		return first.with("(" + first.sql() + ")", first.type()).exact(first.exact());
	}

	private PredicatePart comparison(BinaryExpression both, String sign) {
		PredicatePart left = part(both.getLeftExpression());
		if (both.getRightExpression() instanceof net.sf.jsqlparser.expression.Function call
				&& call.getName().startsWith(PredicateSyntax.LIST)) {
			return in(left, sign.equals("=") ? "IN" : "NOT IN", call.getParameters());
		}
		PredicatePart right = PredicateTyping.like(part(both.getRightExpression()), left);
		left = PredicateTyping.like(left, right);
		this.typing.comparable(left, right);
		if (ORDERING.contains(both.getClass()) && left.type() == PredicateType.TEXT) {
			this.problems.add(left.column(), "文本不分大小，只能用 =、≠、属于：" + left.label(),
					"text has no order, use =, <> or IN: " + left.labelEn());
		}
		return left.with(left.sql() + " " + sign + " " + right.sql(), PredicateType.CONDITION);
	}

	private PredicatePart isNull(IsNullExpression test) {
		PredicatePart inner = this.typing.expect(part(test.getLeftExpression()), PredicateType.ANY);
		return inner.with(inner.sql() + (test.isNot() ? " IS NOT NULL" : " IS NULL"), PredicateType.CONDITION);
	}

	/** A list after IN, which {@link PredicateSyntax} hands over as a function. */
	private PredicatePart in(PredicatePart left, String word, @Nullable ExpressionList<?> list) {
		List<String> members = new ArrayList<>();
		for (PredicatePart member : (list != null) ? parts(list) : List.<PredicatePart>of()) {
			PredicatePart typed = PredicateTyping.like(member, left);
			this.typing.comparable(left, typed);
			members.add(typed.sql());
		}
		if (members.isEmpty()) {
			this.problems.add(left.column(), "「属于」之后的列表是空的", "the list after IN is empty");
		}
		return left.with(left.sql() + " " + word + " (" + String.join(", ", members) + ")", PredicateType.CONDITION);
	}

	private PredicatePart between(Between between) {
		PredicatePart left = part(between.getLeftExpression());
		PredicatePart start = PredicateTyping.like(part(between.getBetweenExpressionStart()), left);
		PredicatePart end = PredicateTyping.like(part(between.getBetweenExpressionEnd()), left);
		this.typing.comparable(left, start);
		this.typing.comparable(left, end);
		return left.with(left.sql() + (between.isNot() ? " NOT" : "") + " BETWEEN " + start.sql() + " AND " + end.sql(),
				PredicateType.CONDITION);
	}

	private PredicatePart like(LikeExpression like) {
		PredicatePart left = this.typing.expect(part(like.getLeftExpression()), PredicateType.TEXT);
		PredicatePart right = this.typing.expect(part(like.getRightExpression()), PredicateType.TEXT);
		return left.with(left.sql() + (like.isNot() ? " NOT LIKE " : " LIKE ") + right.sql(), PredicateType.CONDITION);
	}

	/** Numbers; a date and a number of days; the days from one date to another. */
	private PredicatePart sum(BinaryExpression both, String sign) {
		PredicatePart left = part(both.getLeftExpression());
		PredicatePart right = part(both.getRightExpression());
		if (left.type() != PredicateType.DATE) {
			return numbers(left, right, sign);
		}
		if (right.type() == PredicateType.DATE && sign.equals("-")) {
			return left.with(
					"((EXTRACT(EPOCH FROM " + left.sql() + ") - EXTRACT(EPOCH FROM " + right.sql() + ")) / 86400)",
					PredicateType.NUMBER);
		}
		PredicatePart days = this.typing.expect(right, PredicateType.NUMBER);
		boolean literal = days.sql().matches("[0-9]+");
		return left.with("(" + left.sql() + " " + sign + " "
				+ (literal ? days.sql() : "CAST(" + days.sql() + " AS INTEGER)") + ")", PredicateType.DATE);
	}

	private PredicatePart product(Multiplication product) {
		return numbers(part(product.getLeftExpression()), part(product.getRightExpression()), "*");
	}

	/** Over zero there is no answer, so the row is undecided. */
	private PredicatePart quotient(Division division) {
		PredicatePart left = part(division.getLeftExpression());
		PredicatePart right = part(division.getRightExpression());
		boolean exact = left.exact() || right.exact();
		PredicatePart above = exact ? left : left.with("CAST(" + left.sql() + " AS NUMERIC(30, 8))", left.type());
		return numbers(above, right.with("NULLIF(" + right.sql() + ", 0)", right.type()), "/").exact(true);
	}

	private PredicatePart numbers(PredicatePart left, PredicatePart right, String sign) {
		PredicatePart first = this.typing.expect(left, PredicateType.NUMBER);
		PredicatePart second = this.typing.expect(right, PredicateType.NUMBER);
		return first.with(first.sql() + " " + sign + " " + second.sql(), PredicateType.NUMBER)
			.exact(left.exact() || right.exact());
	}

	private PredicatePart signed(SignedExpression signed) {
		PredicatePart inner = this.typing.expect(part(signed.getExpression()), PredicateType.NUMBER);
		if (signed.getSign() != '-' && signed.getSign() != '+') {
			this.problems.add(inner.column(), "不认识的符号「" + signed.getSign() + "」", "unknown sign " + signed.getSign());
		}
		return inner.with(signed.getSign() + inner.sql(), PredicateType.NUMBER).exact(inner.exact());
	}

	private PredicatePart extract(ExtractExpression extract) {
		PredicatePart inner = this.typing.expect(part(extract.getExpression()), PredicateType.DATE);
		return inner.with("EXTRACT(" + extract.getName() + " FROM " + inner.sql() + ")", PredicateType.NUMBER);
	}

	private PredicatePart call(net.sf.jsqlparser.expression.Function call) {
		PredicateToken token = this.tokens.get(Integer.parseInt(call.getName().replaceAll("[^0-9]", "")));
		return PredicateFunction.named(token.text())
			.map((function) -> this.typing.applied(function, token,
					(call.getParameters() != null) ? parts(call.getParameters()) : List.of()))
			.orElseGet(() -> unknownFunction(token));
	}

	private PredicatePart unknownFunction(PredicateToken token) {
		this.problems.add(token.column(), "没有函数「" + token.text() + "」，能用的有" + PredicateFunction.listed(),
				"no function " + token.text() + ", admitted are " + PredicateFunction.listedEn());
		return PredicatePart.faulty(token.column());
	}

	private List<PredicatePart> parts(ExpressionList<?> list) {
		List<PredicatePart> parts = new ArrayList<>();
		list.forEach((node) -> parts.add(part(node)));
		return parts;
	}

}
