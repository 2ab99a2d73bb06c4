package org.huizong.excel.write;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.huizong.excel.format.EscapedText;
import org.huizong.excel.format.XmlWords;

/** The words of a workbook's cells, each kept once. */
final class SharedWords {

	private final Map<String, Integer> places = new LinkedHashMap<>();

	private int cells;

	/** Where a cell finds its words. */
	int place(String words) {
		this.cells++;
		Integer there = this.places.get(words);
		if (there == null) {
			there = this.places.size();
			this.places.put(words, there);
		}
		return there;
	}

	void write(Writer out) throws IOException {
		out.append(XmlWords.HEAD)
			.append("<sst count=\"")
			.append(String.valueOf(this.cells))
			.append("\" uniqueCount=\"")
			.append(String.valueOf(this.places.size()))
			.append("\" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
		for (String words : this.places.keySet()) {
			if (words.isEmpty()) {
				out.append("<si><t/></si>");
			}
			else {
				out.append(padded(words) ? "<si><t xml:space=\"preserve\">" : "<si><t>")
					.append(XmlWords.text(EscapedText.encode(words)))
					.append("</t></si>");
			}
		}
		out.append("</sst>");
	}

	private static boolean padded(String words) {
		return Character.isWhitespace(words.charAt(0)) || Character.isWhitespace(words.charAt(words.length() - 1));
	}

}
