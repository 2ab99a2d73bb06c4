package org.huizong.exchange;

import java.util.List;
import java.util.Map;

import org.huizong.statistics.received.ReturnRow;

/**
 * What a unit has reported before, by form.
 *
 * @param lastMonth its data rows of last month, in their order
 * @param yearAgo its data rows of the same month a year ago
 */
public record EarlierReturns(Map<String, List<ReturnRow>> lastMonth, Map<String, List<ReturnRow>> yearAgo) {

	/** Nothing. */
	public static final EarlierReturns NONE = new EarlierReturns(Map.of(), Map.of());

	public EarlierReturns {
		lastMonth = Map.copyOf(lastMonth);
		yearAgo = Map.copyOf(yearAgo);
	}

}
