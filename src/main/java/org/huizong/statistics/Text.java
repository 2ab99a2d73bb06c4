package org.huizong.statistics;

/** A message or title in the office's language and in English; the switch picks one. */
public record Text(String zh, String en) {

	/** The text in the language asked for; English falls back on Chinese when blank. */
	public String in(Language language) {
		return language == Language.ENGLISH && !this.en.isBlank() ? this.en : this.zh;
	}

	/** A text that reads the same in both languages (a name, a code). */
	public static Text same(String text) {
		return new Text(text, text);
	}

}
