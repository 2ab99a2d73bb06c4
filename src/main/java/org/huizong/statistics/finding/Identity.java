package org.huizong.statistics.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an answer to a finding was given for: whom and what the finding is about, and what
 * stood there. It is the same again when the same is read again, whatever the file is
 * called and wherever the row has moved, and another once what stands there has changed.
 *
 * @param number the finding's number: a letter, so that no spreadsheet takes it for a
 * figure, and twelve hexadecimal digits
 * @param subject what it is about without what stood there: findings of one subject are
 * successors of each other
 * @param content SHA-256 of the file that is at fault as a whole or as a sheet; null
 * where cells are
 */
public record Identity(String number, String subject, @Nullable String content) {

	/** Stands before the digits of every number (审核, shěnhé). */
	public static final String LETTER = "s";

	/** How a number is written, now and before it had its letter. */
	public static final String PATTERN = LETTER + "?[0-9a-f]{12}";

	private static final int DIGITS = 12;

	/**
	 * Of a fault of cells.
	 * @param subject rule, unit, form, the row's key and the column
	 * @param evidence the texts of all cells that the finding was made of, and what was
	 * expected of them
	 */
	public static Identity ofCells(List<String> subject, List<String> evidence) {
		return new Identity("", digest(subject), null).restingOn(evidence);
	}

	/**
	 * Of a fault of a whole file or sheet.
	 * @param subject rule, unit and form; the path where no unit is known
	 * @param content SHA-256 of the file
	 * @param fault rule and what was seen
	 */
	public static Identity ofContent(List<String> subject, String content, List<String> fault) {
		List<String> all = new ArrayList<>(fault);
		all.add(content);
		return new Identity(LETTER + digest(all), digest(subject), content);
	}

	/** The same subject, with other cells to rest on. */
	public Identity restingOn(List<String> evidence) {
		List<String> all = new ArrayList<>(evidence);
		all.add(this.subject);
		return new Identity(LETTER + digest(all), this.subject, this.content);
	}

	/** One of several that are alike but for their place. */
	public Identity at(String place) {
		return new Identity(LETTER + digest(List.of(this.number, place)), this.subject, this.content);
	}

	/**
	 * Texts in a few digits: other texts, or the same cut elsewhere, give other digits.
	 */
	static String digest(List<String> texts) {
		StringBuilder joined = new StringBuilder();
		texts.forEach((text) -> joined.append(text.length()).append(':').append(text));
		return digest(joined.toString());
	}

	static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGITS / 2));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

}
