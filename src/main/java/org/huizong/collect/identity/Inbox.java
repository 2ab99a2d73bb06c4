package org.huizong.collect.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.statistics.finding.Finding;

/**
 * What came for a period, seen together.
 *
 * @param findings faults across workbooks, in {@link Finding#ORDER}
 * @param returns the workbooks to collect by unit code, the city's first, then in
 * code-list order; a unit that sent one form twice has none
 * @param missing codes of the units that sent nothing identified, in code-list order
 */
public record Inbox(List<Finding> findings, Map<String, List<Identification>> returns, List<String> missing) {

	public Inbox {
		findings = List.copyOf(findings);
		Map<String, List<Identification>> copy = new LinkedHashMap<>();
		returns.forEach((unit, identifications) -> copy.put(unit, List.copyOf(identifications)));
		returns = Collections.unmodifiableMap(copy);
		missing = List.copyOf(missing);
	}

	/** All workbooks to collect, in the order of {@link #returns()}. */
	public List<Identification> all() {
		List<Identification> all = new ArrayList<>();
		this.returns.values().forEach(all::addAll);
		return all;
	}

}
