package org.huizong.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The units' parks and their monthly figures; only their growth is meant to be likely.
 */
final class Parks {

	/** Spending from January to September and sales are in 万元, land in 亩. */
	private static final Grid PLAN = Grid.of("""
			park                   unit   spent  supplied begun firms sales
			袁州医药工业园         360902  14260     3860  3105    62 318400
			袁州机电产业基地       360902   7835     2140  1480    24 126300
			奉新工业园区           360921  16480     5240  4390    88 462700
			奉新冯田经济开发区     360921   8125     2315  1620    31 158200
			万载工业园区           360922  12390     4105  3240    71 296500
			上高工业园区           360923  21760     6850  5710   126 738900
			上高五里岭产业园       360923   9240     2780  2065    42 214600
			宜丰工业园区           360924  13975     4380  3495    76 342100
			靖安工业园区           360925   5260     1725  1240    34 102800
			铜鼓工业园区           360926   4185     1390   985    27  78600
			丰城工业园区           360981  22840     7120  5860   131 815300
			丰城精品陶瓷产业基地   360981  11675     3460  2590    22 186400
			丰城资源循环利用基地   360981   8930     2205  1435    18 143700
			樟树医药产业园         360982  15220     4675  3810    83 524600
			樟树城北工业园         360982   7360     2190  1545    37 168300
			高安工业园区           360983  17690     5480  4495   102 583200
			高安建筑陶瓷产业基地   360983  13540     4925  3870    41 467500
			宜春经济技术开发区     360971  19380     5715  4260    79 436800
			宜阳新区产业园         360972   3925      860   545    16  52700
			明月山旅游商品加工园   360973   1480      245   160     7  11900
			市直创业孵化园         360999   1165      190   135    12  14300
			""");

	private final Dice dice;

	Parks(Dice dice) {
		this.dice = dice;
	}

	static List<String> of(String unit) {
		return PLAN.keys().stream().filter((park) -> PLAN.text(park, "unit").equals(unit)).toList();
	}

	/** Rows by declared column name. */
	List<Map<String, Object>> rows(String unit, int month) {
		return of(unit).stream().map((park) -> row(park, month)).toList();
	}

	private Map<String, Object> row(String park, int month) {
		long[] spent = months(park, "spent", 100);
		long[] sales = months(park, "sales", 100);
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("园区", park);
		row.put("基础设施投入本月", BigDecimal.valueOf(spent[month - 1], 2));
		row.put("基础设施投入累计", BigDecimal.valueOf(LongStream.of(spent).limit(month).sum(), 2));
		row.put("已供地", BigDecimal.valueOf(grown(park, "supplied", month, 12), 1));
		row.put("已开工用地", BigDecimal.valueOf(grown(park, "begun", month, 17), 1));
		row.put("投产企业数", BigDecimal.valueOf(grown(park, "firms", month, 15) / 10));
		row.put("主营业务收入", BigDecimal.valueOf(LongStream.of(sales).limit(month).sum(), 2));
		return row;
	}

	private long[] months(String park, String column, int scale) {
		long[] weights = IntStream.rangeClosed(1, Flow.MONTHS)
			.mapToLong((m) -> 800 + 25L * m + this.dice.between(0, 300, park, column, m))
			.toArray();
		return Apportionment.of((long) PLAN.whole(park, column) * scale, weights);
	}

	/** Tenths: September's stock less what was added since, so many per mille a month. */
	private static long grown(String park, String column, int month, int perMille) {
		long september = PLAN.whole(park, column) * 10L;
		return september - september * perMille * (Flow.MONTHS - month) / 1000;
	}

}
