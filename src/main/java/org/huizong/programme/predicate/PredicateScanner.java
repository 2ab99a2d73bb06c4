package org.huizong.programme.predicate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.programme.predicate.PredicateToken.Kind;

/**
 * Cuts a predicate into tokens, understanding signs as they come from a Chinese keyboard:
 * full-width ones, ≤ ≥ ≠ × ÷ and curly quotes.
 */
final class PredicateScanner {

	private static final Pattern TOKEN = Pattern.compile("""
			(?<blank>\\s+)
			|(?<date>(?i:date\\s*)'(?<quotedDay>[^']*)'|(?<plainDay>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![\\p{L}0-9_]))
			|(?<string>'(?:[^']|'')*'|‘[^‘’]*’|“[^“”]*”)
			|(?<name>`[^`]+`|"[^"]+")
			|(?<extract>(?i:extract)\\s*\\(\\s*(?<field>(?i:year|month|day))\\s+(?i:from)(?![\\p{L}0-9_]))
			|(?<number>[0-9]+\\.[0-9]+)
			|(?<run>[\\p{L}0-9_]+)
			|(?<sign><=|>=|<>|!=|[≤≥≠≦≧<>=+×÷*/(),、−-])
			""", Pattern.COMMENTS);

	private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("≤", "<="), Map.entry("≦", "<="),
			Map.entry("≥", ">="), Map.entry("≧", ">="), Map.entry("≠", "<>"), Map.entry("!=", "<>"),
			Map.entry("×", "*"), Map.entry("÷", "/"), Map.entry("−", "-"), Map.entry("、", ","));

	private static final Set<String> REFUSED = Set.of("SELECT", "FROM", "WHERE", "EXISTS", "CASE", "WHEN", "UNION",
			"CAST", "ANY", "ALL", "SOME", "INTERVAL", "CURRENT_DATE", "JOIN");

	private final String source;

	private final String folded;

	private final PredicateWords words;

	private final PredicateProblems problems;

	private final List<PredicateToken> tokens = new ArrayList<>();

	private int end;

	PredicateScanner(String source, Set<String> columns, PredicateProblems problems) {
		this.source = source;
		this.folded = fold(source);
		this.words = new PredicateWords(columns);
		this.problems = problems;
	}

	List<PredicateToken> scan() {
		Matcher matcher = TOKEN.matcher(this.folded);
		int at = 0;
		while (at < this.folded.length()) {
			if (matcher.region(at, this.folded.length()).lookingAt()) {
				this.end = matcher.end();
				token(matcher, at + 1);
				at = this.end;
			}
			else {
				unreadable(at);
				at = ("'\"`‘“".indexOf(this.folded.charAt(at)) >= 0) ? this.folded.length() : at + 1;
			}
		}
		return this.tokens;
	}

	private void token(Matcher matcher, int column) {
		if (matcher.group("date") != null) {
			String quoted = matcher.group("quotedDay");
			day((quoted != null) ? quoted : matcher.group("plainDay"), column);
		}
		else if (matcher.group("string") != null) {
			add(Kind.STRING, string(matcher), column);
		}
		else if (matcher.group("name") != null) {
			add(Kind.NAME, this.source.substring(matcher.start() + 1, matcher.end() - 1), column);
		}
		else if (matcher.group("extract") != null) {
			add(Kind.SYMBOL, "EXTRACT(" + matcher.group("field").toUpperCase(Locale.ROOT) + " FROM", column);
		}
		else if (matcher.group("number") != null) {
			add(Kind.NUMBER, matcher.group(), column);
		}
		else if (matcher.group("run") != null) {
			run(matcher, column);
		}
		else if (matcher.group("sign") != null) {
			add(Kind.SYMBOL, SIGNS.getOrDefault(matcher.group(), matcher.group()), column);
		}
	}

	private String string(Matcher matcher) {
		String text = this.source.substring(matcher.start() + 1, matcher.end() - 1);
		return (matcher.group().charAt(0) == '\'') ? text.replace("''", "'") : text;
	}

	private void run(Matcher matcher, int column) {
		boolean bracketFollows = this.folded.substring(matcher.end()).stripLeading().startsWith("(");
		for (PredicateToken token : this.words.split(matcher.group(), column, bracketFollows)) {
			refuse(token);
			word(token);
		}
	}

	private void refuse(PredicateToken token) {
		boolean word = token.kind() == Kind.NAME || token.kind() == Kind.FUNCTION;
		if (word && REFUSED.contains(token.text().toUpperCase(Locale.ROOT))) {
			this.problems.add(token.column(), "这里只能写对一行的条件，不能用 " + token.text(),
					"only a condition on one row can stand here, not " + token.text());
		}
	}

	private void word(PredicateToken token) {
		int last = this.tokens.size() - 1;
		if (token.kind() == Kind.SYMBOL && token.text().equals("NULL") && !afterIs()) {
			this.tokens.add(new PredicateToken(Kind.NULL, "NULL", token.written(), token.column()));
		}
		else if (token.kind() == Kind.SYMBOL && token.text().equals("IN") && symbol(last, "NOT")) {
			PredicateToken not = this.tokens.get(last);
			this.tokens.set(last, new PredicateToken(Kind.SYMBOL, "NOT IN", "NOT IN", not.column()));
		}
		else {
			this.tokens.add(token);
		}
	}

	private boolean afterIs() {
		int last = this.tokens.size() - 1;
		return symbol(last, "IS") || (symbol(last, "NOT") && symbol(last - 1, "IS"));
	}

	private boolean symbol(int index, String text) {
		return index >= 0 && this.tokens.get(index).kind() == Kind.SYMBOL && this.tokens.get(index).text().equals(text);
	}

	private void day(String text, int column) {
		try {
			add(Kind.DATE, LocalDate.parse(text).toString(), column);
		}
		catch (DateTimeException ex) {
			add(Kind.DATE, text, column);
			this.problems.add(column, "没有「" + text + "」这一天，日期写作 2009-09-30",
					"no such day: " + text + "; write 2009-09-30");
		}
	}

	private void unreadable(int at) {
		char sign = this.source.charAt(at);
		boolean quote = "'\"`‘“＇＂｀".indexOf(sign) >= 0;
		this.problems.add(at + 1, quote ? "引号「" + sign + "」没有配对" : "不认识的符号「" + sign + "」",
				quote ? "unpaired quote " + sign : "unknown sign " + sign);
	}

	private void add(Kind kind, String text, int column) {
		this.tokens.add(new PredicateToken(kind, text, this.source.substring(column - 1, this.end), column));
	}

	/** Full-width signs, letters and digits as their ASCII twins, place for place. */
	private static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		for (char character : text.toCharArray()) {
			boolean fullWidth = character >= '\uFF01' && character <= '\uFF5E';
			boolean blank = character == '\u3000' || character == '\u00A0';
			folded.append(blank ? ' ' : fullWidth ? (char) (character - 0xFEE0) : character);
		}
		return folded.toString();
	}

}
