package org.huizong.sample;

import java.util.List;

/**
 * The year's figures decided by hand, by unit: what September must show. FDI, FDI_CASH
 * and EXPORT are in 万美元, OUT_CITY and OUT_PROV in 万元; columns ending in + are growth on
 * 2008 in per mille, those ending in 08 the same nine months of 2008, those beginning
 * with t annual targets.
 */
final class Plan {

	static final Grid AMOUNTS = Grid
		.of("""
				unit     FDI     FDI+  FDI_CASH FDI_CASH+ OUT_CITY OUT_CITY+ OUT_PROV OUT_PROV+ EXPORT   EXPORT+ tFDI tOUT_CITY tEXPORT
				360902   2035.80   96    712.45   74         83475   212       49360    240      1105.48   -45   3300    104000    1900
				360921   2718.40  152    921.50  131         84900   233       47285    251       638.60    38   3600     96000    1000
				360922   1204.18   67    438.75   92         59480   187       34650    196      2562.40   126   2000     72000    3050
				360923   3486.25  184   1765.30  205        126853   264       84215    283     10284.30  -141   4700    138000   18500
				360924   1599.72  143   1008.65  176         68352   226       40912    238       842.36    97   2300     80000    1065
				360925    486.35  -38    121.60  -52         26914   124       13240    137       228.40   -83    900     36000     360
				360926    268.50   41         0    -         20871   118        9085    125       296.85    64    600     29000     400
				360981   4012.60  163   1862.40  148        138420   247       92640    262      1386.20   -62   5600    165000    2450
				360982   1601.46   52    556.30  -27         98716   285       58430    297       642.15   -28   2600    104000    1200
				360983   2204.35  118    688.20  109        121640   312       76820    324      1748.75   -54   3400    124000    2900
				360971   1146.90   74    662.80  118         52376   163       35780    181       512.94  -117   1900     66000     850
				360972    372.64   83     98.20   46         18265   142        8460    119       156.32   -75    660     26000     290
				360973    285.16  -64     62.50  -88         13142    86           0      -        30.77     -    500     22000       -
				360999    178.05   29         0    -          7944  -103           0      -       164.60  -196    300     18000       -
				""");

	/**
	 * Projects by unit. new, begun and same: foreign projects approved this year, of them
	 * with money in and work begun, of them producing too; contracts: signed this year
	 * from outside the city; big: industrial ones of 5,000万元 or more from outside the
	 * province with first money this year, of them bigOld signed last year; oldForeign,
	 * oldOut (bigOld among them) and local: the rest of the register.
	 */
	static final Grid PROJECTS = Grid
		.of("""
				unit   code new begun same contracts big bigOld oldForeign oldOut local FDI_PROJECTS08 OUT_CITY_CONTRACTS08 OUT_PROV_500008
				360902 YZ     7     5    3        17  10      2          2      4     4              6                   16               9
				360921 FX     2     2    1        20  12      2          2      4     3              3                   18              10
				360922 WZ     2     1    1        14   8      2          2      4     3              2                   13               8
				360923 SG     5     4    2        30  18      3          2      5     4              5                   25              14
				360924 YF     2     2    1        15   9      2          2      4     3              3                   14               8
				360925 JA     0     0    0         7   4      1          2      3     3              1                    8               4
				360926 TG     0     0    0         4   2      1          1      4     3              1                    6               3
				360981 FC     4     3    2        33  20      4          2      5     4              5                   28              16
				360982 ZS     2     1    0        19  11      2          2      4     3              2                   17              10
				360983 GA     3     2    1        27  16      3          2      5     3              3                   22              13
				360971 KF     2     2    1        11   7      2          2      3     3              2                   11               6
				360972 YY     1     1    0         4   2      1          1      3     3              1                    5               2
				360973 MY     1     0    0         3   0      0          1      2     3              1                    4               0
				360999 SZ     1     0    0         2   0      0          1      2     2              0                    3               0
				""");

	/** The months' weights by indicator, this year and last. */
	static final Grid PROFILE = Grid.of("""
			indicator   m1   m2   m3   m4   m5   m6   m7   m8   m9
			FDI        880  790 1120 1010 1060 1240  960 1030 1210
			FDI08      800  740 1090 1020 1060 1280 1010 1080 1290
			OUT_CITY   820  760 1080 1040 1090 1210 1010 1060 1190
			OUT_CITY08 800  780 1070 1030 1080 1190 1020 1060 1170
			EXPORT     830  690 1000 1020 1040 1080 1090 1120 1170
			EXPORT08   960  900 1080 1060 1070 1100 1090 1060 1010
			COUNT      600  620 1100 1000 1120 1280 1000 1080 1300
			""");

	static final List<String> UNITS = AMOUNTS.keys();

	private Plan() {
	}

}
