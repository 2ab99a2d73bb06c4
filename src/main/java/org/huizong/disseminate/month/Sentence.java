package org.huizong.disseminate.month;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Words, and what in them is quoted from the tables. */
public record Sentence(String text, List<Quote> quotes) {

	public Sentence {
		quotes = List.copyOf(quotes);
	}

	public static Sentence of(String text) {
		return new Sentence(text, List.of());
	}

	/** The words are a quotation. */
	public static Sentence quote(String words, Cited cited, Printed printed) {
		return new Sentence(words, List.of(new Quote(words, cited, printed)));
	}

	public Sentence plus(Sentence other) {
		return new Sentence(this.text + other.text,
				Stream.concat(this.quotes.stream(), other.quotes.stream()).toList());
	}

	public Sentence plus(String words) {
		return plus(of(words));
	}

	public static Sentence join(String between, List<Sentence> parts) {
		Sentence joined = of("");
		for (Iterator<Sentence> rest = parts.iterator(); rest.hasNext();) {
			joined = joined.plus(rest.next()).plus(rest.hasNext() ? between : "");
		}
		return joined;
	}

	/**
	 * A quotation.
	 *
	 * @param words as the sentence has them
	 * @param printed as the table prints it
	 */
	public record Quote(String words, Cited cited, Printed printed) {
	}

}
