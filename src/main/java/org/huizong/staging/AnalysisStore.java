package org.huizong.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.huizong.office.Amounts;
import org.huizong.office.Scope;
import org.huizong.office.SourceText;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rankings, provincial standings and inequality by vintage. */
@Repository
public class AnalysisStore {

	private static final String OF_ONE = "programme = ? AND period = ? AND vintage = ?";

	private static final String KEY = " WHERE " + OF_ONE;

	private final JdbcTemplate jdbc;

	AnalysisStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces what was analysed of a vintage. */
	@Transactional
	public void replace(Vintage vintage, List<Ranking> rankings, List<ProvinceStanding> province,
			List<Dispersion> dispersion) {
		for (String table : List.of("ranking", "province_standing", "dispersion")) {
			this.jdbc.update("DELETE FROM " + table + KEY, key(vintage));
		}
		this.jdbc.batchUpdate("INSERT INTO ranking VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				rankings.stream().flatMap((ranking) -> lines(vintage, ranking).stream()).toList());
		this.jdbc.batchUpdate("INSERT INTO province_standing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				province.stream().flatMap((standing) -> lines(vintage, standing).stream()).toList());
		this.jdbc.batchUpdate("INSERT INTO dispersion VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				dispersion.stream()
					.map((one) -> key(vintage, one.indicator(), one.units(), one.variation(), one.gini(), one.theil(),
							one.maxToMedian(), one.topThreeShare(), one.gap()))
					.toList());
	}

	/** The rankings of a vintage, by indicator and basis. */
	public List<Ranking> rankings(Vintage vintage) {
		Map<String, List<Ranking.Entry>> entries = new LinkedHashMap<>();
		this.jdbc.query("SELECT * FROM ranking" + KEY + " ORDER BY indicator, basis, place", (result) -> {
			entries
				.computeIfAbsent(result.getString("indicator") + "\n" + result.getString("basis"),
						(key) -> new ArrayList<>())
				.add(entry(result));
		}, key(vintage));
		return entries.entrySet()
			.stream()
			.map((entry) -> new Ranking(vintage.period(), entry.getKey().split("\n")[0],
					RankingBasis.valueOf(entry.getKey().split("\n")[1]), entry.getValue()))
			.toList();
	}

	/** The provincial standings of a vintage, by indicator. */
	public List<ProvinceStanding> province(Vintage vintage) {
		Map<String, List<ProvinceStanding.Entry>> entries = new LinkedHashMap<>();
		this.jdbc.query("SELECT * FROM province_standing" + KEY + " ORDER BY indicator, place", (result) -> {
			entries.computeIfAbsent(result.getString("indicator"), (key) -> new ArrayList<>()).add(standing(result));
		}, key(vintage));
		return entries.entrySet()
			.stream()
			.map((entry) -> new ProvinceStanding(vintage.period(), entry.getKey(), entry.getValue()))
			.toList();
	}

	/** Inequality in each of the vintages' months, by month and indicator. */
	public List<Dispersion> dispersion(List<Vintage> vintages) {
		if (vintages.isEmpty()) {
			return List.of();
		}
		String any = String.join(" OR ", Collections.nCopies(vintages.size(), OF_ONE));
		return this.jdbc.query("SELECT * FROM dispersion WHERE " + any + " ORDER BY period, indicator",
				(result, number) -> dispersion(ReferencePeriod.parse(result.getString("period")), result),
				vintages.stream().flatMap((vintage) -> Stream.of(key(vintage))).toArray());
	}

	private static List<Object[]> lines(Vintage vintage, Ranking ranking) {
		List<Object[]> lines = new ArrayList<>();
		for (Ranking.Entry entry : ranking.entries()) {
			lines.add(key(vintage, ranking.indicator(), ranking.basis().name(), lines.size(), entry.unit(),
					entry.value(), entry.status().name(), entry.rank(), entry.tied(), entry.movement()));
		}
		return lines;
	}

	private static List<Object[]> lines(Vintage vintage, ProvinceStanding standing) {
		List<Object[]> lines = new ArrayList<>();
		for (ProvinceStanding.Entry entry : standing.entries()) {
			lines.add(key(vintage, standing.indicator(), lines.size(), entry.city(), entry.value(), entry.growth(),
					entry.rank(), entry.tied(), entry.movement(), entry.toNextAbove(), entry.toNextBelow(),
					SourceText.write(entry.sources())));
		}
		return lines;
	}

	private static Ranking.Entry entry(ResultSet result) throws SQLException {
		return new Ranking.Entry(result.getString("unit"), Amounts.read(result, "amount"),
				ObservationStatus.valueOf(result.getString("status")), integer(result, "unit_rank"),
				result.getBoolean("tied"), integer(result, "movement"));
	}

	private static ProvinceStanding.Entry standing(ResultSet result) throws SQLException {
		return new ProvinceStanding.Entry(result.getString("city"), Amounts.read(result, "amount"),
				Amounts.read(result, "growth"), integer(result, "city_rank"), result.getBoolean("tied"),
				integer(result, "movement"), Amounts.read(result, "to_above"), Amounts.read(result, "to_below"),
				SourceText.read(result.getString("sources")));
	}

	static Dispersion dispersion(ReferencePeriod period, ResultSet result) throws SQLException {
		return new Dispersion(period, result.getString("indicator"), result.getInt("units"),
				Amounts.read(result, "variation"), Amounts.read(result, "gini"), Amounts.read(result, "theil"),
				Amounts.read(result, "max_to_median"), Amounts.read(result, "top_three"), Amounts.read(result, "gap"));
	}

	private static @Nullable Integer integer(ResultSet result, String column) throws SQLException {
		int value = result.getInt(column);
		return result.wasNull() ? null : value;
	}

	static Object[] key(Vintage vintage, Object... more) {
		Object[] rest = new Object[more.length + 1];
		rest[0] = vintage.number();
		System.arraycopy(more, 0, rest, 1, more.length);
		return new Scope(vintage.programme(), vintage.period()).key(rest);
	}

}
