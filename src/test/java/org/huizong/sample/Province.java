package org.huizong.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.huizong.statistics.Measure;

/**
 * The province's other cities: January to September, growth on last year in per mille,
 * and September's own share of the nine months in per mille (- for the usual one), by
 * which the ranks move between August and September.
 */
final class Province {

	static final List<String> INDICATORS = List.of("FDI", "FDI_CASH", "OUT_PROV", "OUT_PROV_5000", "EXPORT");

	static final String OWN = "360900";

	private static final Grid FDI = Grid.of("""
			city        FDI    +   sep
			360100 104820.60   92    -
			360200   8960.35   61    -
			360300  10485.20   74    -
			360400  50316.45  121    -
			360500  22184.70   83    -
			360600  11240.15   57    -
			360700  76205.80  108    -
			360800  36472.90   96    -
			361000  21480.25   68   95
			361100  30260.40   79    -
			""");

	private static final Grid FDI_CASH = Grid.of("""
			city   FDI_CASH    +   sep
			360100  52160.30   84    -
			360200   3215.60   42    -
			360300   4108.75   55    -
			360400  21386.90  113    -
			360500   8645.20   97    -
			360600   4460.35   38    -
			360700  31094.55  102    -
			360800  15827.40   88    -
			361000   5290.80   61    -
			361100   9462.15   73    -
			""");

	private static final Grid OUT_PROV = Grid.of("""
			city   OUT_PROV   +   sep
			360100 1183640  215    -
			360200  221480  164    -
			360300  286930  187    -
			360400  906275  243    -
			360500  318460  176    -
			360600  264710  158    -
			360700  742380  229    -
			360800  504850  196    -
			361000  392640  183    -
			361100  543720  208  102
			""");

	private static final Grid OUT_PROV_5000 = Grid.of("""
			city   OUT_PROV_5000   +   sep
			360100 116  96   75
			360200  34  63    -
			360300  41 108    -
			360400 112  87   80
			360500  52  61    -
			360600  38  56    -
			360700 104 118    -
			360800  86  75    -
			361000  63  68    -
			361100  91  96    -
			""");

	private static final Grid EXPORT = Grid.of("""
			city     EXPORT     +   sep
			360100 261480.35 -118    -
			360200  15630.40  -86    -
			360300  17385.90  -54    -
			360400  62140.75  -97    -
			360500  85260.20 -163    -
			360600  20985.65  -72  172
			360700  90415.30 -104    -
			360800  48270.85  -63    -
			361000  19840.55  -91    -
			361100  45190.25  -48    -
			""");

	private static final Map<String, Grid> PLAN = Map.of("FDI", FDI, "FDI_CASH", FDI_CASH, "OUT_PROV", OUT_PROV,
			"OUT_PROV_5000", OUT_PROV_5000, "EXPORT", EXPORT);

	private final Dice dice;

	Province(Dice dice) {
		this.dice = dice;
	}

	static List<String> others() {
		return FDI.keys();
	}

	/** Year to date of another city, this year's or last year's. */
	BigDecimal value(String city, String indicator, Measure measure, int month) {
		Grid plan = PLAN.get(indicator);
		int decimals = Figures.decimals(indicator);
		long total = Amounts.lastPlaces(plan.text(city, indicator), decimals);
		long lastYear = total * 1000 / (1000 + plan.whole(city, "+"));
		long[] months = (measure == Measure.YTD) ? months(total, city, indicator)
				: Apportionment.of(lastYear, weights(city, indicator + "08", indicator));
		return Amounts.decimal(LongStream.of(months).limit(month).sum(), decimals);
	}

	private long[] months(long total, String city, String indicator) {
		Grid plan = PLAN.get(indicator);
		long[] weights = weights(city, indicator, indicator);
		if (!plan.has(city, "sep")) {
			return Apportionment.of(total, weights);
		}
		long september = total * plan.whole(city, "sep") / 1000;
		weights[8] = 0;
		long[] months = Apportionment.of(total - september, weights);
		months[8] = september;
		return months;
	}

	private long[] weights(String city, String name, String indicator) {
		String profile = Map.of("FDI_CASH", "FDI", "OUT_PROV", "OUT_CITY", "OUT_PROV_5000", "COUNT")
			.getOrDefault(indicator, indicator);
		return IntStream.rangeClosed(1, Flow.MONTHS)
			.mapToLong((m) -> (long) Plan.PROFILE.whole(profile, "m" + m)
					* this.dice.between(940, 1060, "province", city, name, m))
			.toArray();
	}

	/** A row of the province's table by declared column name. */
	static Map<String, Object> row(String city, ValueOf values) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("设区市", city);
		for (String indicator : INDICATORS) {
			row.put(indicator + "/YTD", values.of(indicator, Measure.YTD));
			row.put(indicator + "/YTD_YEAR_AGO", values.of(indicator, Measure.YTD_YEAR_AGO));
		}
		return row;
	}

	/** A value by indicator and measure. */
	interface ValueOf {

		BigDecimal of(String indicator, Measure measure);

	}

}
