package org.huizong.recomputed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A month's figures by unit, indicator and measure. Amounts keep the decimals of their
 * indicator, per cents and points two, growth one.
 */
final class Recomputation {

	private static final int YEAR = 12;

	private final RawYear year;

	private final int month;

	private final Map<String, Figure> figures = new TreeMap<>();

	/** By unit, indicator, side; the city's own among them. */
	private final Map<String, BigDecimal> raw = new LinkedHashMap<>();

	/** Units whose figures are imputed. */
	private final Set<String> imputed;

	/** Units that ended in the year and whose figures stay in the city's. */
	private final Set<String> ended;

	/** Of what was reported. */
	Recomputation(Path home, RawYear year, int month) {
		this(home, year, month, Map.of(), Map.of());
	}

	/**
	 * Of what was reported and what stands for units that did not report.
	 * @param imputed by unit, indicator and side
	 * @param ended what units had reported that are no more, likewise
	 */
	Recomputation(Path home, RawYear year, int month, Map<String, Map<String, Map<Side, BigDecimal>>> imputed,
			Map<String, Map<String, Map<Side, BigDecimal>>> ended) {
		this.year = year;
		this.month = month;
		this.imputed = imputed.keySet();
		this.ended = ended.keySet();
		RawMonth returns = year.months().get(month);
		keep(returns.figures());
		keep(imputed);
		keep(ended);
		RegisterCounts counts = new RegisterCounts(home, month);
		returns.projects()
			.forEach((unit, own) -> counts.of(own)
				.forEach((indicator, count) -> this.raw.put(key(unit, indicator, "ytd"), count)));
		addUp();
		units().forEach(this::derive);
		OfficeWords.REPORTED.forEach(this::reported);
		OfficeWords.REPORTED.forEach(this::likeForLike);
		cashLikeForLike();
		ended.forEach((unit, own) -> own.forEach((indicator, sides) -> sides
			.forEach((side, value) -> put(unit, indicator, side.measure(), value, decimals(indicator)))));
		ended.keySet()
			.forEach((unit) -> this.year.targets()
				.getOrDefault(unit, Map.of())
				.forEach((indicator, target) -> put(unit, indicator, "target", target, decimals(indicator))));
	}

	private void keep(Map<String, Map<String, Map<Side, BigDecimal>>> figures) {
		figures.forEach((unit, own) -> own.forEach((indicator, sides) -> sides
			.forEach((side, value) -> this.raw.put(key(unit, indicator, side.measure()), value))));
	}

	/** The city's totals without what was imputed, and which part of them that is. */
	private void reported(String indicator) {
		Set<String> stood = new TreeSet<>(with(indicator, "ytd"));
		stood.retainAll(this.imputed);
		if (stood.isEmpty()) {
			return;
		}
		Set<String> rest = new TreeSet<>(with(indicator, "ytd"));
		rest.removeAll(stood);
		put(RawYear.CITY, indicator, "month-reported", sum(rest, indicator, "month"), decimals(indicator));
		put(RawYear.CITY, indicator, "ytd-reported", sum(rest, indicator, "ytd"), decimals(indicator));
		BigDecimal total = sum(with(indicator, "ytd"), indicator, "ytd");
		put(RawYear.CITY, indicator, "imputed-share",
				(total.signum() > 0) ? Figure.percent(sum(stood, indicator, "ytd"), total) : null, 2);
	}

	/**
	 * The city's comparisons over the units that stand on both sides, where sides differ.
	 */
	private void likeForLike(String indicator) {
		Set<String> now = with(indicator, "ytd");
		Set<String> ago = with(indicator, "ytd-year-ago");
		Set<String> both = both(indicator);
		if (!now.equals(ago) && !both.isEmpty() && !now.isEmpty() && !ago.isEmpty()) {
			BigDecimal is = sum(both, indicator, "ytd");
			BigDecimal was = sum(both, indicator, "ytd-year-ago");
			put(RawYear.CITY, indicator, "difference-comparable", is.subtract(was), decimals(indicator));
			put(RawYear.CITY, indicator, "growth-comparable", growth(is, was), 1);
		}
		Set<String> aimed = new TreeSet<>();
		for (String unit : now) {
			if (this.year.targets().getOrDefault(unit, Map.of()).containsKey(indicator)) {
				aimed.add(unit);
			}
		}
		boolean targeted = this.year.targets().getOrDefault(RawYear.CITY, Map.of()).containsKey(indicator);
		if (targeted && !now.isEmpty() && !now.equals(everybody()) && !aimed.isEmpty()) {
			towardsTarget(RawYear.CITY, indicator, decimals(indicator), "-comparable", sum(aimed, indicator, "ytd"),
					aimed.stream()
						.map((unit) -> this.year.targets().get(unit).get(indicator))
						.reduce(BigDecimal.ZERO, BigDecimal::add));
		}
	}

	/**
	 * The city's share of cash in foreign investment over the units that have both, where
	 * they differ.
	 */
	private void cashLikeForLike() {
		List<Set<String>> sides = new ArrayList<>();
		for (String measure : List.of("ytd", "ytd-year-ago")) {
			sides.add(with("FDI_CASH", measure));
			sides.add(with("FDI", measure));
			Set<String> both = common(sides.subList(sides.size() - 2, sides.size()));
			if (!both.equals(with("FDI_CASH", measure)) || !both.equals(with("FDI", measure))) {
				put(RawYear.CITY, "FDI_CASH_SHARE", measure + "-comparable", cash(both, measure), 2);
			}
		}
		Set<String> all = common(sides);
		if (!sides.stream().allMatch(all::equals)) {
			put(RawYear.CITY, "FDI_CASH_SHARE", "difference-comparable",
					less(cash(all, "ytd"), cash(all, "ytd-year-ago")), 2);
		}
	}

	private static Set<String> common(List<Set<String>> sets) {
		Set<String> common = new TreeSet<>(sets.get(0));
		sets.forEach(common::retainAll);
		return common;
	}

	private @Nullable BigDecimal cash(Set<String> units, String measure) {
		BigDecimal whole = sum(units, "FDI", measure);
		return (whole.signum() > 0) ? Figure.percent(sum(units, "FDI_CASH", measure), whole) : null;
	}

	/** Those that report and those that have ended. */
	Set<String> everybody() {
		Set<String> units = new TreeSet<>(this.year.units().keySet());
		units.addAll(this.ended);
		return units;
	}

	/** Units that reported the indicator themselves. */
	Set<String> reportedBy(String indicator) {
		Set<String> units = with(indicator, "ytd");
		units.removeAll(this.imputed);
		units.removeAll(this.ended);
		return units;
	}

	/** Units that lack a figure or a target of their own. */
	Set<String> withoutOrTarget(String indicator) {
		Set<String> units = everybody();
		units.removeIf((unit) -> raw(unit, indicator, "ytd") != null
				&& this.year.targets().getOrDefault(unit, Map.of()).containsKey(indicator));
		return units;
	}

	/** Units that have the figure. */
	Set<String> with(String indicator, String measure) {
		Set<String> units = everybody();
		units.removeIf((unit) -> raw(unit, indicator, measure) == null);
		return units;
	}

	/** What these units add up to. */
	BigDecimal sum(Collection<String> units, String indicator, String measure) {
		BigDecimal sum = BigDecimal.ZERO;
		for (String unit : units) {
			BigDecimal value = raw(unit, indicator, measure);
			sum = (value != null) ? sum.add(value) : sum;
		}
		return sum;
	}

	/** Whether the unit has no rank: what was imputed is not ranked. */
	boolean imputed(String unit) {
		return this.imputed.contains(unit);
	}

	static String key(String unit, String indicator, String measure) {
		return unit + " " + indicator + " " + measure;
	}

	/** By {@link #key}. */
	Map<String, Figure> figures() {
		return this.figures;
	}

	/** Reporting units as listed, the city last. */
	List<String> units() {
		List<String> units = new ArrayList<>(this.year.units().keySet());
		units.add(RawYear.CITY);
		return units;
	}

	@Nullable BigDecimal raw(String unit, String indicator, String measure) {
		return this.raw.get(key(unit, indicator, measure));
	}

	private void addUp() {
		Map<String, BigDecimal> sums = new LinkedHashMap<>();
		this.raw.forEach(
				(key, value) -> sums.merge(RawYear.CITY + key.substring(key.indexOf(' ')), value, BigDecimal::add));
		this.raw.putAll(sums);
	}

	private void derive(String unit) {
		for (String indicator : OfficeWords.REPORTED) {
			int decimals = decimals(indicator);
			for (Side side : Side.values()) {
				put(unit, indicator, side.measure(), raw(unit, indicator, side.measure()), decimals);
			}
			compare(unit, indicator, decimals);
			share(unit, indicator);
			towardsTarget(unit, indicator, decimals);
		}
		for (Side side : Side.values()) {
			put(unit, "FDI_CASH_SHARE", side.measure(), ratio(unit, "FDI_CASH", "FDI", side.measure()), 2);
		}
		put(unit, "FDI_CASH_SHARE", "difference",
				less(ratio(unit, "FDI_CASH", "FDI", "ytd"), ratio(unit, "FDI_CASH", "FDI", "ytd-year-ago")), 2);
		this.raw.keySet()
			.stream()
			.filter((key) -> key.startsWith(unit + " ") && key.endsWith(" ytd"))
			.map((key) -> key.split(" ")[1])
			.filter((indicator) -> !OfficeWords.REPORTED.contains(indicator))
			.toList()
			.forEach((indicator) -> {
				put(unit, indicator, "ytd", raw(unit, indicator, "ytd"), 0);
				share(unit, indicator);
			});
		put(unit, "FULFILMENT", "ytd", ratio(unit, "CONTRACTS_FUNDED", "CONTRACTS_SIGNED", "ytd"), 2);
		put(unit, "FDI_FULFILMENT", "ytd", ratio(unit, "FDI_STARTED", "FDI_APPROVED", "ytd"), 2);
	}

	private void compare(String unit, String indicator, int decimals) {
		BigDecimal now = raw(unit, indicator, "ytd");
		BigDecimal ago = raw(unit, indicator, "ytd-year-ago");
		put(unit, indicator, "difference", less(now, ago), decimals);
		put(unit, indicator, "growth", growth(now, ago), 1);
		Set<String> both = both(indicator);
		BigDecimal cityNow = sum(both, indicator, "ytd");
		BigDecimal cityAgo = sum(both, indicator, "ytd-year-ago");
		BigDecimal change = unit.equals(RawYear.CITY) ? cityNow.subtract(cityAgo) : less(now, ago);
		boolean rate = growth(cityNow, cityAgo) != null;
		put(unit, indicator, "contribution", (rate && change != null) ? Figure.percent(change, cityAgo) : null, 2);
	}

	/** Units that have the year to date of this year and of last. */
	private Set<String> both(String indicator) {
		Set<String> both = new TreeSet<>(with(indicator, "ytd"));
		both.retainAll(with(indicator, "ytd-year-ago"));
		return both;
	}

	private void share(String unit, String indicator) {
		BigDecimal now = raw(unit, indicator, "ytd");
		BigDecimal city = raw(RawYear.CITY, indicator, "ytd");
		put(unit, indicator, "share",
				(now != null && city != null && city.signum() > 0) ? Figure.percent(now, city) : null, 2);
	}

	private void towardsTarget(String unit, String indicator, int decimals) {
		BigDecimal now = raw(unit, indicator, "ytd");
		put(unit, indicator, "forecast", forecast(unit, indicator, now), decimals);
		if (this.year.targets().getOrDefault(RawYear.CITY, Map.of()).containsKey(indicator)) {
			BigDecimal target = this.year.targets().getOrDefault(unit, Map.of()).get(indicator);
			put(unit, indicator, "target", target, decimals);
			towardsTarget(unit, indicator, decimals, "", now, target);
		}
	}

	/** At the present rate; what ended units had brought stays as it is. */
	private @Nullable BigDecimal forecast(String unit, String indicator, @Nullable BigDecimal now) {
		BigDecimal stays = unit.equals(RawYear.CITY) ? sum(this.ended, indicator, "ytd") : BigDecimal.ZERO;
		return (now != null)
				? Figure.over(now.subtract(stays).multiply(BigDecimal.valueOf(YEAR)), BigDecimal.valueOf(this.month))
					.add(stays)
				: null;
	}

	private void towardsTarget(String unit, String indicator, int decimals, String suffix, @Nullable BigDecimal now,
			@Nullable BigDecimal target) {
		boolean aimed = target != null && target.signum() > 0 && now != null;
		BigDecimal completion = aimed ? Figure.percent(now, target) : null;
		put(unit, indicator, "completion" + suffix, completion, 2);
		BigDecimal due = Figure.percent(BigDecimal.valueOf(this.month), BigDecimal.valueOf(YEAR));
		put(unit, indicator, "schedule-gap" + suffix,
				aimed ? completion.setScale(2, RoundingMode.HALF_UP).subtract(due) : null, 2);
		put(unit, indicator, "needed-per-month" + suffix, (aimed && this.month < YEAR)
				? Figure.over(target.subtract(now).max(BigDecimal.ZERO), BigDecimal.valueOf(YEAR - this.month)) : null,
				decimals);
		put(unit, indicator, "forecast-completion" + suffix,
				aimed ? Figure.percent(forecast(unit, indicator, now), target) : null, 2);
		if (!suffix.isEmpty()) {
			put(unit, indicator, "forecast" + suffix, forecast(unit, indicator, now), decimals);
		}
	}

	private void put(String unit, String indicator, String measure, @Nullable BigDecimal value, int decimals) {
		this.figures.put(key(unit, indicator, measure), new Figure(value, decimals));
	}

	private @Nullable BigDecimal ratio(String unit, String over, String under, String measure) {
		BigDecimal part = raw(unit, over, measure);
		BigDecimal whole = raw(unit, under, measure);
		return (part != null && whole != null && whole.signum() > 0) ? Figure.percent(part, whole) : null;
	}

	static @Nullable BigDecimal growth(@Nullable BigDecimal now, @Nullable BigDecimal ago) {
		return (now != null && ago != null && ago.signum() > 0 && now.signum() >= 0)
				? Figure.percent(now.subtract(ago), ago) : null;
	}

	private static @Nullable BigDecimal less(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return (one != null && other != null) ? one.subtract(other) : null;
	}

	static int decimals(String indicator) {
		return OfficeWords.DOLLARS.contains(indicator) ? 2 : 0;
	}

}
