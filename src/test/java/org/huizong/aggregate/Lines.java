package org.huizong.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation;

/** Observations as readable lines: unit, indicator, measure, value or status, cells. */
final class Lines {

	private Lines() {
	}

	static List<String> of(Collection<Observation> observations) {
		return observations.stream().map(Lines::of).toList();
	}

	private static String of(Observation one) {
		String value = (one.value() != null) ? one.value().toPlainString() : one.status().name();
		String remark = (one.remark() != null) ? " " + one.remark() : "";
		String cells = one.sources().stream().map(Source::range).collect(Collectors.joining(";"));
		return (one.unit() + " " + one.indicator() + " " + one.measure() + " " + value + remark + " " + cells).strip();
	}

}
