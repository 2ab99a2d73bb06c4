package org.huizong.validate.measure;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name without what is written now one way and now another: width of characters, case,
 * blanks, signs, and words that say nothing of whose or which (有限公司, 项目).
 */
public final class PlainName {

	private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** 一期, 第2期, 三号, B区 …: what tells two projects of one investor apart. */
	private static final Pattern PART = Pattern.compile("([0-9]+|[一二三四五六七八九十]+|[a-z])(期|号|分厂|厂|线|栋|区|标段)");

	private final List<String> ignored;

	/**
	 * @param ignored words that do not count; the longest goes first
	 */
	public PlainName(Collection<String> ignored) {
		this.ignored = ignored.stream()
			.map(PlainName::letters)
			.filter((word) -> !word.isEmpty())
			.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	/** The name; as it stands, but for signs, when nothing else would be left. */
	public String of(String name) {
		String letters = letters(name);
		String plain = letters;
		for (String word : this.ignored) {
			plain = plain.replace(word, "");
		}
		return plain.isEmpty() ? letters : plain;
	}

	/** Which part of a larger whole the name says it is; empty when none. */
	public static String part(String plain) {
		Matcher matcher = PART.matcher(plain);
		return matcher.results().map((part) -> part.group()).collect(Collectors.joining(" "));
	}

	private static String letters(String name) {
		String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return SIGNS.matcher(folded).replaceAll("");
	}

}
