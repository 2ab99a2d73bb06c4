package org.huizong.recomputed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

	Recomputation(Path home, RawYear year, int month) {
		this.year = year;
		this.month = month;
		RawMonth returns = year.months().get(month);
		returns.figures()
			.forEach((unit, own) -> own.forEach((indicator, sides) -> sides
				.forEach((side, value) -> this.raw.put(key(unit, indicator, side.measure()), value))));
		RegisterCounts counts = new RegisterCounts(home, month);
		returns.projects()
			.forEach((unit, own) -> counts.of(own)
				.forEach((indicator, count) -> this.raw.put(key(unit, indicator, "ytd"), count)));
		addUp();
		units().forEach(this::derive);
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
		BigDecimal cityNow = raw(RawYear.CITY, indicator, "ytd");
		BigDecimal cityAgo = raw(RawYear.CITY, indicator, "ytd-year-ago");
		BigDecimal change = less(now, ago);
		boolean rate = growth(cityNow, cityAgo) != null;
		put(unit, indicator, "contribution",
				(rate && change != null && cityAgo != null) ? Figure.percent(change, cityAgo) : null, 2);
	}

	private void share(String unit, String indicator) {
		BigDecimal now = raw(unit, indicator, "ytd");
		BigDecimal city = raw(RawYear.CITY, indicator, "ytd");
		put(unit, indicator, "share",
				(now != null && city != null && city.signum() > 0) ? Figure.percent(now, city) : null, 2);
	}

	private void towardsTarget(String unit, String indicator, int decimals) {
		BigDecimal now = raw(unit, indicator, "ytd");
		BigDecimal forecast = (now != null)
				? Figure.over(now.multiply(BigDecimal.valueOf(YEAR)), BigDecimal.valueOf(this.month)) : null;
		put(unit, indicator, "forecast", forecast, decimals);
		if (!this.year.targets().getOrDefault(RawYear.CITY, Map.of()).containsKey(indicator)) {
			return;
		}
		BigDecimal target = this.year.targets().getOrDefault(unit, Map.of()).get(indicator);
		boolean aimed = target != null && target.signum() > 0;
		put(unit, indicator, "target", target, decimals);
		BigDecimal completion = (aimed && now != null) ? Figure.percent(now, target) : null;
		put(unit, indicator, "completion", completion, 2);
		BigDecimal due = Figure.percent(BigDecimal.valueOf(this.month), BigDecimal.valueOf(YEAR));
		put(unit, indicator, "schedule-gap",
				(completion != null) ? completion.setScale(2, RoundingMode.HALF_UP).subtract(due) : null, 2);
		put(unit, indicator, "needed-per-month", (aimed && now != null && this.month < YEAR)
				? Figure.over(target.subtract(now).max(BigDecimal.ZERO), BigDecimal.valueOf(YEAR - this.month)) : null,
				decimals);
		put(unit, indicator, "forecast-completion",
				(aimed && forecast != null) ? Figure.percent(forecast, target) : null, 2);
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
