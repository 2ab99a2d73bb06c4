package org.huizong.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.office.Amounts;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.ComparableGrowth;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.vintage.Vintage;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The coverage of each vintage's comparisons, as its analysis found it. */
@Repository
public class ComparabilityStore {

	private static final String KEY = " WHERE programme = ? AND period = ? AND vintage = ?";

	private final JdbcTemplate jdbc;

	ComparabilityStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces what is held of a vintage. */
	@Transactional
	public void replace(Vintage vintage, Comparability comparability) {
		for (String table : List.of("compared_unit", "comparable_dispersion", "comparable_growth")) {
			this.jdbc.update("DELETE FROM " + table + KEY, key(vintage));
		}
		this.jdbc.batchUpdate("INSERT INTO compared_unit VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
				comparability.unequal().stream().flatMap((one) -> lines(vintage, one).stream()).toList());
		this.jdbc.batchUpdate("INSERT INTO comparable_dispersion VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				comparability.dispersion()
					.stream()
					.map((one) -> key(vintage, one.indicator(), one.period().toString(), one.units(), one.variation(),
							one.gini(), one.theil(), one.maxToMedian(), one.topThreeShare(), one.gap()))
					.toList());
		this.jdbc.batchUpdate("INSERT INTO comparable_growth VALUES (?, ?, ?, ?, ?, ?)",
				comparability.growth()
					.stream()
					.map((one) -> key(vintage, one.indicator(), one.month().toString(), one.rate()))
					.toList());
	}

	/** Of a vintage; plain throughout where nothing else is held. */
	public Comparability of(Vintage vintage) {
		return new Comparability(unequal(vintage),
				this.jdbc.query("SELECT * FROM comparable_dispersion" + KEY + " ORDER BY indicator, of_period",
						(result, number) -> AnalysisStore.dispersion(month(result), result), key(vintage)),
				this.jdbc.query("SELECT * FROM comparable_growth" + KEY + " ORDER BY indicator, of_period",
						(result, number) -> new ComparableGrowth(month(result), result.getString("indicator"),
								Amounts.read(result, "rate")),
						key(vintage)));
	}

	private List<ComparedUnits> unequal(Vintage vintage) {
		Map<Compared, SortedMap<Integer, List<String>>> sides = new LinkedHashMap<>();
		this.jdbc.query("SELECT * FROM compared_unit" + KEY + " ORDER BY indicator, comparison, side, place",
				(result) -> {
					Compared compared = new Compared(result.getString("indicator"),
							Comparison.valueOf(result.getString("comparison")));
					sides.computeIfAbsent(compared, (key) -> new TreeMap<>())
						.computeIfAbsent(result.getInt("side"), (key) -> new ArrayList<>())
						.add(result.getString("unit"));
				}, key(vintage));
		return sides.entrySet()
			.stream()
			.map((one) -> new ComparedUnits(one.getKey().indicator(), one.getKey().comparison(),
					List.copyOf(one.getValue().values())))
			.toList();
	}

	private static ReferencePeriod month(ResultSet result) throws SQLException {
		return ReferencePeriod.parse(result.getString("of_period"));
	}

	private static List<Object[]> lines(Vintage vintage, ComparedUnits compared) {
		List<Object[]> lines = new ArrayList<>();
		for (int side = 0; side < compared.sides().size(); side++) {
			List<String> units = compared.sides().get(side);
			for (int place = 0; place < units.size(); place++) {
				lines.add(key(vintage, compared.indicator(), compared.comparison().name(), side, place,
						units.get(place)));
			}
		}
		return lines;
	}

	private static Object[] key(Vintage vintage, Object... more) {
		return AnalysisStore.key(vintage, more);
	}

	/** What is compared. */
	private record Compared(String indicator, Comparison comparison) {
	}

}
