package org.huizong.office;

import java.util.List;
import java.util.stream.Collectors;

import org.huizong.statistics.Source;

/**
 * Sources as one text: a line each, its parts behind tabs; a missing raw text is left
 * out.
 */
public final class SourceText {

	private SourceText() {
	}

	public static String write(List<Source> sources) {
		return sources.stream().map(SourceText::line).collect(Collectors.joining("\n"));
	}

	public static List<Source> read(String text) {
		return text.isEmpty() ? List.of() : text.lines().map(SourceText::source).toList();
	}

	private static String line(Source source) {
		String place = flat(source.file()) + "\t" + flat(source.sheet()) + "\t" + flat(source.range());
		return (source.raw() != null) ? place + "\t" + flat(source.raw()) : place;
	}

	private static Source source(String line) {
		String[] parts = line.split("\t", -1);
		return new Source(parts[0], parts[1], parts[2], (parts.length > 3) ? parts[3] : null);
	}

	private static String flat(String text) {
		return text.replaceAll("[\\t\\r\\n]", " ");
	}

}
