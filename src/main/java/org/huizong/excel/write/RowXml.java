package org.huizong.excel.write;

import java.io.IOException;
import java.io.Writer;

import org.huizong.excel.CellAddress;
import org.huizong.excel.format.EscapedText;
import org.huizong.excel.format.XmlWords;

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
		this.cells.append(XmlWords.text(EscapedText.encode(text))).append("</t></is></c>");
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

}
