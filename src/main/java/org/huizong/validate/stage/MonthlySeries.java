package org.huizong.validate.stage;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.programme.ReturnForm;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Months of each unit's indicators: those reported, and those of the year before that
 * follow as differences of the year-ago column between one month and the next (in January
 * the column itself). What was reported for a month counts before what follows.
 */
public final class MonthlySeries {

	/** How far back reported months are looked for. */
	private static final int MONTHS = 24;

	private final Map<List<String>, TreeMap<ReferencePeriod, BigDecimal>> series = new HashMap<>();

	private MonthlySeries() {
	}

	/**
	 * Reads the months up to this one.
	 * @param month column of the month's own amount
	 * @param yearAgo column of the year to date a year ago
	 */
	public static MonthlySeries read(ReturnForm form, Collection<String> indicators, String month, String yearAgo,
			StagedReturns returns) throws SQLException {
		MonthlySeries read = new MonthlySeries();
		IndicatorRows now = rows(form, indicators, month, yearAgo, returns);
		for (int back = 0; back < MONTHS; back++) {
			ReferencePeriod period = returns.period().plusMonths(-back);
			IndicatorRows before = rows(form, indicators, month, yearAgo, returns.in(period.previous()));
			for (String indicator : indicators) {
				Map<String, StagedRow> previous = before.of(indicator);
				now.of(indicator).forEach((unit, row) -> {
					read.put(unit, indicator, period, row.figure(month), true);
					read.put(unit, indicator, period.yearAgo(),
							difference(row, previous.get(unit), yearAgo, period.isJanuary()), false);
				});
			}
			now = before;
		}
		return read;
	}

	private static IndicatorRows rows(ReturnForm form, Collection<String> indicators, String month, String yearAgo,
			StagedReturns returns) throws SQLException {
		return IndicatorRows.read(form, indicators, List.of(month, yearAgo), returns);
	}

	private static @Nullable BigDecimal difference(StagedRow row, @Nullable StagedRow before, String yearAgo,
			boolean january) {
		BigDecimal figure = row.figure(yearAgo);
		if (january || figure == null) {
			return figure;
		}
		BigDecimal last = (before != null) ? before.figure(yearAgo) : null;
		return (last != null) ? figure.subtract(last) : null;
	}

	private void put(String unit, String indicator, ReferencePeriod period, @Nullable BigDecimal figure,
			boolean reported) {
		TreeMap<ReferencePeriod, BigDecimal> months = this.series.computeIfAbsent(List.of(unit, indicator),
				(key) -> new TreeMap<>());
		if (figure != null && reported) {
			months.put(period, figure);
		}
		else if (figure != null) {
			months.putIfAbsent(period, figure);
		}
	}

	/** The indicator's months, those that are known. */
	public TreeMap<ReferencePeriod, BigDecimal> of(String unit, String indicator) {
		return this.series.getOrDefault(List.of(unit, indicator), new TreeMap<>());
	}

}
