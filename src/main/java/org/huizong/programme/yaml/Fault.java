package org.huizong.programme.yaml;

import org.huizong.statistics.Text;

/**
 * A fault of a declaration.
 *
 * @param file path below {@code jobs/}
 * @param line 1-based; 0 when the whole file is meant
 * @param text what is wrong and what is allowed
 */
public record Fault(String file, int line, Text text) implements Comparable<Fault> {

	@Override
	public int compareTo(Fault other) {
		int byFile = this.file.compareTo(other.file);
		int byLine = (byFile != 0) ? byFile : Integer.compare(this.line, other.line);
		return (byLine != 0) ? byLine : this.text.zh().compareTo(other.text.zh());
	}

}
