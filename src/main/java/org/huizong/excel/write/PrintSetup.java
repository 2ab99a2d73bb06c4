package org.huizong.excel.write;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.huizong.excel.format.XmlWords;

/** How the sheets of the house are printed: A4 across, as wide as the page, numbered. */
final class PrintSetup {

	private static final int A4 = 9;

	private static final int A3 = 8;

	/** Excel's last column, counted from 0: breaks reach over all. */
	private static final int LAST_COLUMN = 16_383;

	private final List<Integer> breaks = new ArrayList<>();

	private int paper = A4;

	private int pagesHigh;

	private String left = "";

	private String right = "";

	void onA3() {
		this.paper = A3;
	}

	void onOnePage() {
		this.pagesHigh = 1;
	}

	void footer(String atLeft, String atRight) {
		this.left = atLeft;
		this.right = atRight;
	}

	/** Begins a new page at the row. */
	void breakBefore(int row) {
		if (!this.breaks.contains(row - 1)) {
			this.breaks.add(row - 1);
		}
	}

	/** Writes what a sheet says of it, in the order in which a sheet has it. */
	void write(Writer out) throws IOException {
		out.append("<printOptions horizontalCentered=\"true\"/>")
			.append("<pageMargins bottom=\"0.7\" footer=\"0.35\" header=\"0.3\" left=\"0.5\" right=\"0.5\" top=\"0.6\"/>")
			.append("<pageSetup paperSize=\"" + this.paper
					+ "\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"" + this.pagesHigh + "\"/>")
			.append("<headerFooter><oddFooter>")
			.append(XmlWords.text("&C第 &P 页 共 &N 页" + section('L', this.left) + section('R', this.right)))
			.append("</oddFooter></headerFooter>");
		if (!this.breaks.isEmpty()) {
			int count = this.breaks.size();
			out.append("<rowBreaks count=\"" + count + "\" manualBreakCount=\"" + count + "\">");
			for (int row : this.breaks) {
				out.append("<brk id=\"" + row + "\" man=\"true\" max=\"" + LAST_COLUMN + "\"/>");
			}
			out.append("</rowBreaks>");
		}
	}

	private static String section(char place, String words) {
		return words.isEmpty() ? "" : "&" + place + words.replace("&", "&&");
	}

}
