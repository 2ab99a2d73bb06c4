package org.huizong.excel;

import java.io.IOException;
import java.io.Writer;

/** A row of a sheet as SpreadsheetML; its cells come from the left. */
final class RowXml {

	private final int number;

	private final StringBuilder cells = new StringBuilder();

	private double height;

	private int lastColumn;

	RowXml(int number) {
		this.number = number;
	}

	int number() {
		return this.number;
	}

	int lastColumn() {
		return this.lastColumn;
	}

	/** Makes the row at least so many points high. */
	void height(double points) {
		this.height = Math.max(this.height, points);
	}

	void text(int column, String text, int style) {
		begin(column, style);
		this.cells.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
		escape(text);
		this.cells.append("</t></is></c>");
	}

	/** Appends a figure or a day's serial number. */
	void number(int column, String digits, int style) {
		begin(column, style);
		this.cells.append("><v>").append(digits).append("</v></c>");
	}

	void write(Writer out) throws IOException {
		out.append("<row r=\"").append(String.valueOf(this.number)).append('"');
		if (this.height > 0) {
			out.append(" ht=\"").append(String.valueOf((float) this.height)).append("\" customHeight=\"true\"");
		}
		out.append('>').append(this.cells).append("</row>");
	}

	private void begin(int column, int style) {
		this.lastColumn = Math.max(this.lastColumn, column);
		this.cells.append("<c r=\"")
			.append(CellAddress.of(column, this.number))
			.append("\" s=\"")
			.append(style)
			.append('"');
	}

	/** What XML has no room for becomes a question mark, as POI writes it. */
	private void escape(String text) {
		for (int at = 0; at < text.length();) {
			int character = text.codePointAt(at);
			at += Character.charCount(character);
			switch (character) {
				case '&' -> this.cells.append("&amp;");
				case '<' -> this.cells.append("&lt;");
				case '>' -> this.cells.append("&gt;");
				case '\r' -> this.cells.append("&#13;");
				default -> this.cells.appendCodePoint(valid(character) ? character : '?');
			}
		}
	}

	/** Source: XML 1.0, production 2 (Char). */
	private static boolean valid(int character) {
		return character >= 0x20 && character <= 0xD7FF || character == '\t' || character == '\n'
				|| character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
	}

}
