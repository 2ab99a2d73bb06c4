package org.huizong.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Spreads September's planned totals over the months. Units above the average gather
 * speed through the year and those below lose it, so that the gaps between units widen.
 */
final class Flows {

	/** Per mille of its average that a month's weight gains or loses each month. */
	private static final int TILT = 42;

	private final Dice dice;

	Flows(Dice dice) {
		this.dice = dice;
	}

	/** Flows of an indicator of its own by unit. */
	Map<String, Flow> planned(String indicator, int decimals) {
		Map<String, Flow> flows = new LinkedHashMap<>();
		for (String unit : Plan.UNITS) {
			long total = total(unit, indicator, decimals);
			flows.put(unit, new Flow(Apportionment.of(total, weights(unit, indicator, decimals)),
					Apportionment.of(yearAgo(unit, indicator, total), weightsYearAgo(unit, indicator))));
		}
		return flows;
	}

	/** Flows of an indicator that is part of another, never more than the whole. */
	Map<String, Flow> part(String indicator, int decimals, Map<String, Flow> whole) {
		Map<String, Flow> flows = new LinkedHashMap<>();
		for (String unit : Plan.UNITS) {
			long total = total(unit, indicator, decimals);
			Flow of = whole.get(unit);
			flows.put(unit, new Flow(Apportionment.of(total, shaken(of.months(), unit, indicator)), Apportionment
				.of(yearAgo(unit, indicator, total), shaken(of.monthsYearAgo(), unit, indicator + "08"))));
		}
		return flows;
	}

	/** A count of last year, whose months the register of this year does not hold. */
	long[] countYearAgo(String unit, String indicator) {
		long[] weights = IntStream.rangeClosed(1, Flow.MONTHS)
			.mapToLong((m) -> (long) Plan.PROFILE.whole("COUNT", "m" + m)
					* this.dice.between(400, 1600, "count", indicator, unit, m))
			.toArray();
		return Apportionment.of(Plan.PROJECTS.whole(unit, indicator + "08"), weights);
	}

	private long[] weights(String unit, String indicator, int decimals) {
		long tilt = tilt(unit, indicator, decimals);
		return IntStream.rangeClosed(1, Flow.MONTHS)
			.mapToLong((m) -> Plan.PROFILE.whole(indicator, "m" + m) * (1000 + tilt * (m - 5))
					* this.dice.between(860, 1140, "month", indicator, unit, m))
			.toArray();
	}

	private long[] weightsYearAgo(String unit, String indicator) {
		return IntStream.rangeClosed(1, Flow.MONTHS)
			.mapToLong((m) -> (long) Plan.PROFILE.whole(indicator + "08", "m" + m)
					* this.dice.between(880, 1120, "year ago", indicator, unit, m))
			.toArray();
	}

	private long tilt(String unit, String indicator, int decimals) {
		long sum = Plan.UNITS.stream().mapToLong((u) -> total(u, indicator, decimals)).sum();
		boolean above = total(unit, indicator, decimals) * Plan.UNITS.size() > sum;
		int own = this.dice.between(-18, 18, "tilt", indicator, unit);
		return (above ? TILT : -TILT) + own;
	}

	private long[] shaken(long[] whole, String unit, String name) {
		return IntStream.range(0, whole.length)
			.mapToLong((i) -> whole[i] * this.dice.between(900, 1100, "part", name, unit, i))
			.toArray();
	}

	private static long total(String unit, String indicator, int decimals) {
		return Amounts.lastPlaces(Plan.AMOUNTS.text(unit, indicator), decimals);
	}

	private static long yearAgo(String unit, String indicator, long total) {
		if (!Plan.AMOUNTS.has(unit, indicator + "+")) {
			return 0;
		}
		return total * 1000 / (1000 + Plan.AMOUNTS.whole(unit, indicator + "+"));
	}

}
