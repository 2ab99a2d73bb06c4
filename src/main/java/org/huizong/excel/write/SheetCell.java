package org.huizong.excel.write;

import java.io.IOException;
import java.io.Writer;

import org.huizong.excel.format.XmlWords;
import org.jspecify.annotations.Nullable;

/** A cell of a sheet being written: what it holds, how it looks, what a reader sees. */
final class SheetCell {

	/** Type of a cell whose words are shared. */
	static final String SHARED = "s";

	static final String NUMBER = "n";

	/** Type of a formula that comes to words. */
	static final String WORDS = "str";

	private int style;

	private boolean styledFirst;

	private @Nullable String type;

	private @Nullable String formula;

	private String value = "";

	private @Nullable String shown;

	private @Nullable NamedStyle look;

	void style(int index) {
		this.style = index;
		this.styledFirst |= this.type == null;
	}

	int style() {
		return this.style;
	}

	/**
	 * Fills the cell.
	 * @param asType as SpreadsheetML names it
	 * @param stored what the type stores
	 */
	void hold(String asType, String stored) {
		this.type = asType;
		this.value = stored;
	}

	void formula(String text) {
		this.formula = text;
	}

	/** What a reader sees; blank cells and merged ones show nothing of their own. */
	void shows(String text, NamedStyle as) {
		this.shown = text;
		this.look = as;
	}

	@Nullable String shown() {
		return this.shown;
	}

	@Nullable NamedStyle look() {
		return this.look;
	}

	/** The figure stored; null for words and blanks. */
	@Nullable Double figure() {
		return NUMBER.equals(this.type) ? Double.valueOf(this.value) : null;
	}

	/** The words shown, the stored digits of a figure. */
	String words() {
		return (SHARED.equals(this.type) && this.shown != null) ? this.shown : this.value;
	}

	void write(String column, int row, Writer out) throws IOException {
		out.append("<c r=\"").append(column).append(String.valueOf(row)).append('"');
		String styled = " s=\"" + this.style + '"';
		String held = this.type;
		if (held == null) {
			out.append(styled).append("/>");
			return;
		}
		String typed = " t=\"" + held + '"';
		out.append(this.styledFirst ? styled + typed : typed + styled).append('>');
		if (this.formula != null) {
			out.append("<f>").append(XmlWords.text(this.formula)).append("</f>");
		}
		if (this.value.isEmpty()) {
			out.append("<v/></c>");
		}
		else {
			out.append("<v>").append(this.value).append("</v></c>");
		}
	}

}
