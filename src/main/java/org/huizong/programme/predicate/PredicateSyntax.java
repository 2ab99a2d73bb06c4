package org.huizong.programme.predicate;

import java.util.List;
import java.util.Set;

import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;
import org.huizong.programme.predicate.PredicateToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Has JSqlParser build the syntax tree. Names, literals and functions are handed over as
 * the numbers of their tokens ({@code "3"}, {@code F_4}), so that the parser meets no
 * word it might take for a keyword, and every leaf leads back to its place in the text.
 */
final class PredicateSyntax {

	/** JSqlParser's time grows steeply with the depth of brackets. */
	private static final int DEEPEST = 8;

	/** Prefix of the functions that stand for lists. */
	static final String LIST = "IN_";

	/** Signs after which a condition may end. */
	private static final Set<String> COMPLETE = Set.of(")", "IS NULL", "IS NOT NULL");

	private final List<PredicateToken> tokens;

	private final int[] offsets;

	private final String sql;

	PredicateSyntax(List<PredicateToken> tokens) {
		this.tokens = tokens;
		this.offsets = new int[tokens.size()];
		StringBuilder written = new StringBuilder();
		for (int i = 0; i < tokens.size(); i++) {
			this.offsets[i] = written.length() + 1;
			written.append(write(i)).append(' ');
		}
		this.sql = written.toString();
	}

	private String write(int index) {
		PredicateToken token = this.tokens.get(index);
		return switch (token.kind()) {
			case SYMBOL -> symbol(token.text(), index);
			case FUNCTION -> "F_" + index;
			default -> "\"" + index + "\"";
		};
	}

	/**
	 * A list after IN is handed over as a function's arguments: JSqlParser 5.3 reads
	 * {@code a IN (b) AND c} as a in ((b) and c).
	 */
	private static String symbol(String text, int index) {
		return switch (text) {
			case "IN" -> "= " + LIST + index;
			case "NOT IN" -> "<> " + LIST + index;
			default -> text;
		};
	}

	/** The tree, null when there is a problem. */
	@Nullable Expression parse(PredicateProblems problems) {
		if (this.tokens.isEmpty()) {
			problems.add(1, "条件是空的", "the condition is empty");
			return null;
		}
		if (tooDeep(problems)) {
			return null;
		}
		try {
			CCJSqlParser parser = new CCJSqlParser(new StringProvider(this.sql));
			Expression expression = parser.Expression();
			Token next = parser.getNextToken();
			if (next.kind == CCJSqlParserConstants.EOF) {
				return expression;
			}
			unexpected(next.beginColumn, problems);
		}
		catch (ParseException ex) {
			Token next = (ex.currentToken != null) ? ex.currentToken.next : null;
			boolean atEnd = next == null || next.kind == CCJSqlParserConstants.EOF;
			unexpected(atEnd ? this.sql.length() + 1 : next.beginColumn, problems);
		}
		catch (TokenMgrException ex) {
			unexpected(1, problems);
		}
		return null;
	}

	private boolean tooDeep(PredicateProblems problems) {
		int depth = 0;
		for (PredicateToken token : this.tokens) {
			depth += token.text().startsWith("EXTRACT(") || token.text().equals("(") ? 1 : 0;
			depth -= token.text().equals(")") ? 1 : 0;
			if (depth > DEEPEST) {
				problems.add(token.column(), "括号套得太深，最多 " + DEEPEST + " 层", "brackets nested deeper than " + DEEPEST);
				return true;
			}
		}
		return false;
	}

	private void unexpected(int offset, PredicateProblems problems) {
		int last = this.tokens.size() - 1;
		int index = 0;
		while (index < last && this.offsets[index] < offset) {
			index++;
		}
		PredicateToken token = this.tokens.get(index);
		boolean wantsMore = token.kind() == Kind.SYMBOL && !COMPLETE.contains(token.text());
		if (index == last && (wantsMore || offset > this.sql.length())) {
			problems.add(token.column(), "写到「" + token.written() + "」就断了，后面还缺内容",
					"unfinished after " + token.written());
		}
		else if (index > 0 && this.tokens.get(index - 1).text().endsWith("IN")) {
			problems.add(token.column(), "「属于」之后要写括号里的列表，如 属于 ('省外', '市外省内')", "IN needs a list in brackets");
		}
		else {
			problems.add(token.column(), "看不懂这里的「" + token.written() + "」", "unexpected " + token.written());
		}
	}

}
