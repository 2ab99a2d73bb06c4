package org.huizong.statistics.figure;

import java.util.List;

/**
 * Who is in the totals (口径), as codes in code-list order.
 *
 * @param expected units that should report
 * @param reported units whose returns are in
 * @param missing units that did not report, left out by policy
 * @param excluded units left out by a signed decision
 */
public record Coverage(List<String> expected, List<String> reported, List<String> missing, List<String> excluded) {

	public Coverage {
		expected = List.copyOf(expected);
		reported = List.copyOf(reported);
		missing = List.copyOf(missing);
		excluded = List.copyOf(excluded);
	}

	public boolean complete() {
		return this.expected.size() == this.reported.size();
	}

}
