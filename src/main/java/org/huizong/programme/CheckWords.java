package org.huizong.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.huizong.statistics.Text;

/** Parts of the sentences that say what a check does. */
public final class CheckWords {

	private CheckWords() {
	}

	/** {@code （允许误差 0.01）}, empty when nothing is allowed. */
	public static Text tolerance(BigDecimal tolerance) {
		return (tolerance.signum() == 0) ? Text.same("")
				: new Text("（允许误差 " + tolerance.toPlainString() + "）", " (within " + tolerance.toPlainString() + ")");
	}

	/** {@code 「本月」「本年累计」}. */
	public static String listed(List<String> columns) {
		return columns.stream().collect(Collectors.joining("」「", "「", "」"));
	}

	/** {@code "本月", "本年累计"}. */
	public static String quoted(List<String> columns) {
		return columns.stream().collect(Collectors.joining("\", \"", "\"", "\""));
	}

}
