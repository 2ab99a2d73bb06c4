package org.huizong.recomputed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the bulletin's sentences say, by their meaning: more or less than a year ago, for
 * how many months, ahead of the schedule or behind it, who is first, who has nothing, who
 * rose and fell, wider or narrower.
 */
final class BulletinClaims {

	private static final Map<String, String> BASES = Map.of("总量", "ytd", "数值", "ytd", "完成目标", "completion", "增幅",
			"growth");

	private static final String NUMBER = "(-?[\\d,.]+)";

	private static final String UNIT = "(万美元|万元|个|%)";

	private static final String LIKE = "(?:按可比口径（不含(?<out>[^）]+)），?)?";

	private final RawYear year;

	private final SameUnits months;

	private final Claims claims = new Claims();

	private String indicator = "";

	BulletinClaims(SameUnits months) {
		this.year = months.year();
		this.months = months;
		this.claims.kind(
				"(?<name>[^：；，。]+)(总量|完成目标|增幅|数值)位次：(?:按两月都参加排位的(\\d+)个单位比较（([^）]*)），)?(?<restated>按现行区划还原，)?(?<rest>[^。]*)",
				this::movements);
		this.claims.kind("全省(\\d+)个设区市中的位次：", (said) -> this.claims.same("cities", cities(), said.group(1)));
		this.claims.kind(
				LIKE + "(?<restated>按现行区划还原，)?各单位累计数的变异系数(?<values>(?:[\\d—月]+月[\\d.]+、?)+)(?:，差距(?<course>[^；。]+))?",
				this::spread);
		this.claims.kind("前三位占(?<whole>[^的]+)的" + NUMBER + "%", this::topThree);
		headlines();
		outlook();
		this.claims.kind("(?<name>" + names() + ")(?=：|第|比|（)", (said) -> this.indicator = code(said.group("name")));
	}

	List<String> problems() {
		return this.claims.problems();
	}

	int checked() {
		return this.claims.checked();
	}

	void read(String sentence) {
		this.claims.read(sentence);
	}

	private void headlines() {
		this.claims.kind("2009年1?—?\\d+月(累计|为)" + NUMBER + UNIT,
				(said) -> figure("level", said.group(2), RawYear.CITY, "ytd"));
		this.claims.kind("2009年1?—?\\d+月无数据", (said) -> this.claims.same("level", "", printed(RawYear.CITY, "ytd")));
		this.claims.kind(LIKE + "同比(增长|下降)" + NUMBER + "%", this::growth);
		this.claims.kind(LIKE + "(上年同期为零|与上年同期持平，均为零|同比由正转负|同比由负转正|上年同期为负|缺上年同期数)", this::withoutRate);
		this.claims.kind("比上年同期(增加|减少)" + NUMBER + UNIT, (said) -> {
			BigDecimal change = stated("difference");
			this.claims.same("more or less", (change.signum() < 0) ? "减少" : "增加", said.group(1));
			this.claims.same("change", change.abs().toPlainString(), said.group(2));
		});
		this.claims.kind(LIKE + "与上年同期持平", (said) -> {
			likeForLike(said, "growth", out("ytd", "ytd-year-ago"));
			this.claims.same("growth", 0, stated("growth").signum());
		});
		this.claims.kind(LIKE + "累计数连续(\\d+)个月同比(增长|下降)", (said) -> {
			this.claims.same("months running", String.valueOf(this.months.run(this.indicator)), said.group(2));
			this.claims.same("direction", (stated("growth").signum() > 0) ? "增长" : "下降", said.group(3));
		});
		this.claims.kind(LIKE + "完成全年目标的" + NUMBER + "%", (said) -> {
			likeForLike(said, "completion", this.months.last().withoutOrTarget(this.indicator));
			this.claims.same("completion", stated("completion").toPlainString(), said.group(2));
		});
		this.claims.kind("(快于|慢于)序时进度" + NUMBER + "个百分点", (said) -> {
			BigDecimal gap = stated("schedule-gap");
			this.claims.same("ahead or behind", (gap.signum() > 0) ? "快于" : "慢于", said.group(1));
			this.claims.same("gap", gap.abs().toPlainString(), said.group(2));
		});
		this.claims.kind("与序时进度持平", (said) -> this.claims.same("gap", 0, stated("schedule-gap").signum()));
		this.claims.kind("(总量|完成目标|增幅|数值)((?:没有|参加|第|前|并列|为|其余|各单位均)[^；。]+)",
				(said) -> new LeadersClaim(this.claims, this.year, ranking(said.group(1))).check(said.group(2),
						BASES.get(said.group(1)).equals("ytd")));
		this.claims.kind("第(\\d+)位(（并列）)?(?:（(前移|后移)(\\d+)位）)?", this::inProvince);
		this.claims.kind("比(前|后)一位([^少多]+)(少|多)" + NUMBER + UNIT, this::neighbour);
		this.claims.kind("全省表中本市" + NUMBER + UNIT + "，各单位合计(?:（不含(?<out>[^）]+)）)?(?:（含(?<imputed>[^）]+)的插补数）)?" + NUMBER
				+ UNIT + "，全省表(多|少)" + NUMBER + UNIT, this::ownRow);
	}

	private void outlook() {
		this.claims.kind("按目前进度，预计完不成全年目标：(?<all>[^。]+)", this::missed);
	}

	private void withoutRate(Matcher said) {
		likeForLike(said, "growth", out("ytd", "ytd-year-ago"));
		this.claims.same("there is no rate", true, stated("growth") == null);
		Set<String> both = this.months.compared(this.indicator);
		int now = this.months.last().sum(both, this.indicator, "ytd").signum();
		int ago = this.months.last().sum(both, this.indicator, "ytd-year-ago").signum();
		this.claims.same("why there is no rate",
				(ago > 0) ? "同比由正转负"
						: (ago < 0) ? (now > 0) ? "同比由负转正" : "上年同期为负" : (now == 0) ? "与上年同期持平，均为零" : "上年同期为零",
				said.group(2));
	}

	/** The province's figure of the city beside what the units add up to. */
	private void ownRow(Matcher said) {
		Set<String> imputed = this.months.last().with(this.indicator, "ytd");
		imputed.removeIf((unit) -> !this.months.last().imputed(unit));
		this.claims.same("whose figures are imputed", names(imputed),
				(said.group("imputed") != null) ? Set.of(said.group("imputed").split("、")) : Set.of());
		BigDecimal own = province(this.months.months().lastKey()).values().get(RawYear.CITY_NAME);
		Set<String> in = this.months.last().with(this.indicator, "ytd");
		Set<String> out = new TreeSet<>(this.year.units().keySet());
		out.removeAll(in);
		BigDecimal sum = new Figure(this.months.last().raw(RawYear.CITY, this.indicator, "ytd"),
				Recomputation.decimals(this.indicator))
			.rounded();
		this.claims.same("the province's figure", own.toPlainString(), said.group(1));
		this.claims.same("what units add up to", sum.toPlainString(), said.group(5));
		this.claims.same("who is not in the sum", names(out),
				(said.group("out") != null) ? Set.of(said.group("out").split("、")) : Set.of());
		this.claims.same("more or less than the sum", (own.compareTo(sum) > 0) ? "多" : "少", said.group(7));
		this.claims.same("distance from the sum", own.subtract(sum).abs().toPlainString(), said.group(8));
	}

	private void growth(Matcher said) {
		likeForLike(said, "growth", out("ytd", "ytd-year-ago"));
		BigDecimal rate = stated("growth");
		this.claims.same("direction", (rate.signum() > 0) ? "增长" : (rate.signum() < 0) ? "下降" : "持平", said.group(2));
		this.claims.same("growth", rate.abs().toPlainString(), said.group(3));
	}

	/** A comparison between unlike sides says so and names who is out. */
	private void likeForLike(Matcher said, String measure, Set<String> out) {
		boolean unlike = this.months.last()
			.figures()
			.containsKey(Recomputation.key(RawYear.CITY, this.indicator, measure + "-comparable"));
		Set<String> names = unlike ? names(out) : Set.of();
		this.claims.same("who is out of " + this.indicator + " " + measure, names,
				(said.group("out") != null) ? Set.of(said.group("out").split("、")) : Set.of());
	}

	/** Units on one side only. */
	private Set<String> out(String one, String other) {
		Set<String> all = new TreeSet<>(this.months.last().with(this.indicator, one));
		all.addAll(this.months.last().with(this.indicator, other));
		Set<String> both = new TreeSet<>(this.months.last().with(this.indicator, one));
		both.retainAll(this.months.last().with(this.indicator, other));
		all.removeAll(both);
		return all;
	}

	private void inProvince(Matcher said) {
		RecomputedRanking now = province(this.months.months().lastKey());
		this.claims.same("rank in the province", String.valueOf(now.rank(RawYear.CITY_NAME)), said.group(1));
		this.claims.same("shared", now.tied(RawYear.CITY_NAME), said.group(2) != null);
		if (this.months.months().size() > 1) {
			int was = province(this.months.months().lastKey() - 1).rank(RawYear.CITY_NAME);
			int gained = was - now.rank(RawYear.CITY_NAME);
			this.claims.same("movement in the province", gained, (said.group(3) == null) ? 0
					: (said.group(3).equals("前移") ? 1 : -1) * Integer.parseInt(said.group(4)));
		}
	}

	private void neighbour(Matcher said) {
		RecomputedRanking now = province(this.months.months().lastKey());
		BigDecimal own = now.values().get(RawYear.CITY_NAME);
		BigDecimal other = now.values().get(said.group(2));
		boolean above = said.group(1).equals("前");
		int steps = now.rank(RawYear.CITY_NAME) - now.rank(said.group(2));
		this.claims.same("above or below", above, steps > 0);
		this.claims.same("less or more", (own.compareTo(other) < 0) ? "少" : "多", said.group(3));
		this.claims.same("distance", own.subtract(other).abs().toPlainString(), said.group(4));
		long between = now.values()
			.values()
			.stream()
			.filter((value) -> value.compareTo(own.min(other)) > 0 && value.compareTo(own.max(other)) < 0)
			.count();
		this.claims.same("cities between", 0L, between);
	}

	private void movements(Matcher said) {
		this.indicator = code(said.group("name"));
		RecomputedRanking now = ranking(said.group(2));
		RecomputedRanking then = RecomputedRanking.of(this.months.months().get(this.months.months().lastKey() - 1),
				this.months.then(), this.indicator, BASES.get(said.group(2)));
		Set<String> both = new TreeSet<>(now.values().keySet());
		both.retainAll(then.values().keySet());
		boolean same = now.values().keySet().equals(then.values().keySet());
		this.claims.same("units compared", same ? "" : String.valueOf(both.size()),
				(said.group(3) != null) ? said.group(3) : "");
		restated(said, same && this.months.merged());
		Set<String> moved = new TreeSet<>();
		for (String unit : both) {
			int gained = then.among(both).rank(unit) - now.among(both).rank(unit);
			if (gained != 0) {
				moved.add(name(unit) + ((gained > 0) ? "进" : "退") + Math.abs(gained) + "位至第" + now.rank(unit) + "位"
						+ (now.tied(unit) ? "，并列" : ""));
			}
		}
		this.claims.same("movements of " + this.indicator + " by " + said.group(2), moved, moved(said.group("rest")));
	}

	private void restated(Matcher said, boolean expected) {
		this.claims.same("whether on the units of now", expected, said.group("restated") != null);
	}

	private static Set<String> moved(String rest) {
		Set<String> moved = new TreeSet<>();
		if (!rest.equals("各单位位次与上月相同")) {
			for (String part : rest.replaceAll("[进退]位的有", "").split("；|、(?=[^（）]*（)")) {
				moved.add(part.replaceAll("[（）]", ""));
			}
		}
		return moved;
	}

	private void spread(Matcher said) {
		boolean alike = this.months.alike(this.indicator);
		Set<String> units = this.months.inAllQuarters(this.indicator);
		Set<String> out = new TreeSet<>();
		this.months.quarters()
			.forEach((month) -> out.addAll(this.months.months().get(month).reportedBy(this.indicator)));
		out.removeAll(units);
		this.claims.same("who is out of the spread", alike ? Set.of() : names(out),
				(said.group("out") != null) ? Set.of(said.group("out").split("、")) : Set.of());
		restated(said, alike && this.months.merged());
		List<String> values = new ArrayList<>();
		List<BigDecimal> spreads = new ArrayList<>();
		for (int month : this.months.quarters()) {
			BigDecimal spread = SameUnits.variation(this.months.months().get(month), this.indicator, units);
			if (spread != null) {
				spreads.add(spread);
				values.add(((month == 1) ? "" : "1—") + month + "月" + new Figure(spread, 4).printed());
			}
		}
		this.claims.same("coefficients of variation", String.join("、", values), said.group("values"));
		course(spreads, said.group("course"));
	}

	private void course(List<BigDecimal> spreads, @Nullable String said) {
		if (spreads.size() < 2) {
			this.claims.same("course", "", (said != null) ? said : "");
			return;
		}
		int last = new Figure(spreads.get(spreads.size() - 1), 4).rounded()
			.compareTo(new Figure(spreads.get(spreads.size() - 2), 4).rounded());
		String word = (last > 0) ? "扩大" : (last < 0) ? "缩小" : "不变";
		this.claims.same("wider or narrower", true, said != null && said.endsWith(word));
		if (said != null && said.startsWith("逐季")) {
			for (int i = 1; i < spreads.size(); i++) {
				this.claims.same("quarter after quarter", last,
						new Figure(spreads.get(i), 4).rounded().compareTo(new Figure(spreads.get(i - 1), 4).rounded()));
			}
		}
	}

	private void topThree(Matcher said) {
		Recomputation month = this.months.last();
		Set<String> units = month.reportedBy(this.indicator);
		this.claims.same("whole of the first three", !units.equals(month.with(this.indicator, "ytd")),
				!said.group("whole").equals("全市"));
		List<BigDecimal> values = units.stream()
			.map((unit) -> month.raw(unit, this.indicator, "ytd"))
			.sorted(java.util.Comparator.reverseOrder())
			.toList();
		BigDecimal top = values.stream().limit(3).reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal all = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		this.claims.same("share of the first three", new Figure(Figure.percent(top, all), 2).printed(), said.group(2));
	}

	private void missed(Matcher said) {
		Set<String> expected = new TreeSet<>();
		for (String code : List.of("FDI", "OUT_CITY", "EXPORT")) {
			this.indicator = code;
			BigDecimal completion = stated("forecast-completion");
			if (completion != null && completion.compareTo(Figure.HUNDRED) < 0) {
				expected.add(nameOf(code) + "（预计完成" + completion.toPlainString() + "%，后续月均需完成"
						+ stated("needed-per-month").toPlainString() + unitOf(code) + "）");
			}
		}
		this.claims.same("targets that will be missed", expected,
				new TreeSet<>(List.of(said.group("all").replaceAll("按可比口径（[^）]*）", "").split("；"))));
	}

	private void figure(String what, String said, String unit, String measure) {
		this.claims.same(what, printed(unit, measure), said);
	}

	private String printed(String unit, String measure) {
		Figure figure = this.months.last().figures().get(Recomputation.key(unit, this.indicator, measure));
		return (figure != null) ? figure.printed() : "";
	}

	/** The city's figure that may be stated: like for like where the plain one is not. */
	private @Nullable BigDecimal stated(String measure) {
		Map<String, Figure> figures = this.months.last().figures();
		Figure alike = figures.get(Recomputation.key(RawYear.CITY, this.indicator, measure + "-comparable"));
		Figure plain = figures.get(Recomputation.key(RawYear.CITY, this.indicator, measure));
		Figure stated = (alike != null) ? alike : plain;
		return (stated != null) ? stated.rounded() : null;
	}

	private RecomputedRanking ranking(String by) {
		return RecomputedRanking.of(this.months.last(), this.year.units().keySet(), this.indicator, BASES.get(by));
	}

	private RecomputedRanking province(int month) {
		return Comparison.ranking(this.year.months().get(month), this.indicator);
	}

	private String cities() {
		return String.valueOf(this.year.months().get(this.months.months().lastKey()).province().size());
	}

	private Set<String> names(java.util.Collection<String> units) {
		return units.stream().map(this::name).collect(Collectors.toCollection(TreeSet::new));
	}

	private String name(String unit) {
		return this.year.called().get(unit);
	}

	private static String names() {
		return OfficeWords.PRINTED.values().stream().collect(Collectors.joining("|"));
	}

	private static String nameOf(String code) {
		return OfficeWords.PRINTED.get(code);
	}

	private static String code(String name) {
		return OfficeWords.PRINTED.entrySet()
			.stream()
			.filter((one) -> one.getValue().equals(name))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no indicator " + name));
	}

	private static String unitOf(String code) {
		return OfficeWords.DOLLARS.contains(code) ? "万美元" : code.equals("OUT_CITY") ? "万元" : "个";
	}

}
