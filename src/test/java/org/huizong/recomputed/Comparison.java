package org.huizong.recomputed;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A published month held against its recomputation: what differs, in words, and how much
 * was compared.
 */
final class Comparison {

	private final Path vintage;

	private final Recomputation now;

	private final @Nullable Recomputation before;

	private final List<String> differences = new ArrayList<>();

	private int compared;

	/**
	 * Prepares to compare.
	 * @param before the month before; null in January
	 */
	Comparison(Path vintage, Recomputation now, @Nullable Recomputation before) {
		this.vintage = vintage;
		this.now = now;
		this.before = before;
	}

	List<String> differences() {
		return this.differences;
	}

	/** Values, ranks and movements held against theirs. */
	int compared() {
		return this.compared;
	}

	/**
	 * Every value of the table, and every recomputed figure in it. What is published as
	 * having no value need not be recomputed.
	 */
	Comparison values() {
		Map<String, String> published = new TreeMap<>();
		for (Map<String, String> line : PublishedTables.read(this.vintage, "values.csv")) {
			published.put(Recomputation.key(line.get("unit_code"), line.get("indicator"), line.get("measure")),
					line.get("value"));
		}
		Map<String, String> expected = new TreeMap<>();
		this.now.figures().forEach((key, figure) -> expected.put(key, figure.printed()));
		published.forEach(
				(key, value) -> same(key, expected.getOrDefault(key, value.isEmpty() ? "" : "not recomputed"), value));
		expected.keySet()
			.stream()
			.filter((key) -> !published.containsKey(key) && !expected.get(key).isEmpty())
			.forEach((key) -> same(key, expected.get(key), "not published"));
		return this;
	}

	/** Every rank, who shares it, how many are ranked, and the movement. */
	Comparison rankings(Collection<String> units) {
		for (Map<String, String> line : PublishedTables.read(this.vintage, "rankings.csv")) {
			String measure = switch (line.get("ranking")) {
				case "total", "value" -> "ytd";
				default -> line.get("ranking");
			};
			String unit = line.get("unit_code");
			RecomputedRanking ranking = RecomputedRanking.of(this.now, units, line.get("indicator"), measure);
			String what = unit + " " + line.get("indicator") + " by " + line.get("ranking");
			rank(what, ranking, unit, line);
			same(what + " movement", movement(ranking, unit, line.get("indicator"), measure, units),
					line.get("movement"));
		}
		return this;
	}

	private void rank(String what, RecomputedRanking ranking, String unit, Map<String, String> line) {
		boolean ranked = ranking.ranks(unit);
		same(what + " rank", ranked ? String.valueOf(ranking.rank(unit)) : "", line.get("rank"));
		same(what + " tied", String.valueOf(ranked && ranking.tied(unit)), line.get("tied"));
		same(what + " ranked", String.valueOf(ranking.values().size()), line.get("ranked_units"));
	}

	/** Against last month's rank among the units that are ranked both times. */
	private String movement(RecomputedRanking ranking, String unit, String indicator, String measure,
			Collection<String> units) {
		if (this.before == null || !ranking.ranks(unit)) {
			return "";
		}
		RecomputedRanking then = RecomputedRanking.of(this.before, units, indicator, measure);
		if (!then.ranks(unit)) {
			return "";
		}
		int was = then.among(ranking.values().keySet()).rank(unit);
		int is = ranking.among(then.values().keySet()).rank(unit);
		return String.valueOf(was - is);
	}

	/** Every sibling city's value, growth, rank, movement and distances. */
	Comparison province(RawMonth month, @Nullable RawMonth last) {
		for (Map<String, String> line : PublishedTables.read(this.vintage, "provinces.csv")) {
			String indicator = line.get("indicator");
			String city = line.get("city_name");
			RecomputedRanking ranking = ranking(month, indicator);
			Map<Side, BigDecimal> own = month.province().get(city).get(indicator);
			String what = city + " " + indicator;
			same(what + " value", new Figure(own.get(Side.YTD), Recomputation.decimals(indicator)).printed(),
					line.get("value"));
			same(what + " growth",
					new Figure(Recomputation.growth(own.get(Side.YTD), own.get(Side.YEAR_AGO)), 1).printed(),
					line.get("growth"));
			same(what + " rank", String.valueOf(ranking.rank(city)), line.get("rank"));
			same(what + " tied", String.valueOf(ranking.tied(city)), line.get("tied"));
			same(what + " movement",
					(last != null) ? String.valueOf(ranking(last, indicator).rank(city) - ranking.rank(city)) : "",
					line.get("movement"));
			distances(what, ranking, city, line);
		}
		return this;
	}

	private void distances(String what, RecomputedRanking ranking, String city, Map<String, String> line) {
		BigDecimal own = ranking.values().get(city);
		same(what + " to the next above",
				ranking.values()
					.values()
					.stream()
					.filter((other) -> other.compareTo(own) > 0)
					.min(BigDecimal::compareTo)
					.map((other) -> other.subtract(own).toPlainString())
					.orElse(""),
				line.get("to_next_above"));
		same(what + " to the next below",
				ranking.values()
					.values()
					.stream()
					.filter((other) -> other.compareTo(own) < 0)
					.max(BigDecimal::compareTo)
					.map((other) -> own.subtract(other).toPlainString())
					.orElse(""),
				line.get("to_next_below"));
	}

	/** Sibling cities by what they have reported of the year. */
	static RecomputedRanking ranking(RawMonth month, String indicator) {
		Map<String, BigDecimal> values = new LinkedHashMap<>();
		month.province()
			.forEach((city, own) -> values.put(city,
					new Figure(own.get(indicator).get(Side.YTD), Recomputation.decimals(indicator)).rounded()));
		return new RecomputedRanking(values);
	}

	private void same(String what, String expected, String published) {
		this.compared++;
		if (!expected.equals(published)) {
			this.differences.add(what + ": recomputed " + expected + ", published " + published);
		}
	}

}
