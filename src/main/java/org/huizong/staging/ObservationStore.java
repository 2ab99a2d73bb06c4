package org.huizong.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.office.Amounts;
import org.huizong.office.Scope;
import org.huizong.office.SourceText;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Remark;
import org.huizong.statistics.vintage.Vintage;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Values by vintage: of units and the city, and of the sibling cities. */
@Repository
public class ObservationStore {

	private static final String KEY = " WHERE programme = ? AND period = ? AND vintage = ? AND scope = ?";

	private static final String ORDER = " ORDER BY unit, indicator, measure";

	private final JdbcTemplate jdbc;

	ObservationStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces what a stage computed of a vintage. */
	@Transactional
	public void replace(Vintage vintage, Whose whose, String stage, Collection<Observation> observations) {
		this.jdbc.update("DELETE FROM observation" + KEY + " AND stage = ?", key(vintage, whose.name(), stage));
		this.jdbc.batchUpdate("INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				observations.stream().map((one) -> arguments(vintage, whose, stage, one)).toList());
	}

	/** What one stage computed of a vintage. */
	public List<Observation> read(Vintage vintage, Whose whose, String stage) {
		return this.jdbc.query("SELECT * FROM observation" + KEY + " AND stage = ?" + ORDER,
				ObservationStore::observation, key(vintage, whose.name(), stage));
	}

	/** Everything computed of a vintage for units and the city. */
	public Observations read(Vintage vintage) {
		return new Observations(vintage.period(), this.jdbc.query("SELECT * FROM observation" + KEY + ORDER,
				ObservationStore::observation, key(vintage, Whose.CITY.name())));
	}

	/**
	 * Everything published of the same year's earlier months, each as in its latest
	 * vintage.
	 */
	public SortedMap<ReferencePeriod, Observations> sameYearBefore(String programme, ReferencePeriod period) {
		SortedMap<ReferencePeriod, Observations> history = new TreeMap<>();
		latest(programme, new ReferencePeriod(period.year(), 1), period)
			.forEach((vintage) -> history.put(vintage.period(), read(vintage)));
		return history;
	}

	/**
	 * What one stage computed of every earlier month of this and the three years before.
	 */
	public SortedMap<ReferencePeriod, Observations> before(String programme, ReferencePeriod period, String stage) {
		SortedMap<ReferencePeriod, Observations> history = new TreeMap<>();
		latest(programme, new ReferencePeriod(period.year() - 3, 1), period).forEach((vintage) -> history
			.put(vintage.period(), new Observations(vintage.period(), read(vintage, Whose.CITY, stage))));
		return history;
	}

	private List<Vintage> latest(String programme, ReferencePeriod from, ReferencePeriod before) {
		return this.jdbc.query(
				"SELECT period, MAX(number) FROM vintage"
						+ " WHERE programme = ? AND period >= ? AND period < ? GROUP BY period",
				(result, number) -> new Vintage(programme, ReferencePeriod.parse(result.getString(1)),
						result.getInt(2)),
				programme, from.toString(), before.toString());
	}

	private static Object[] key(Vintage vintage, Object... more) {
		Object[] rest = new Object[more.length + 1];
		rest[0] = vintage.number();
		System.arraycopy(more, 0, rest, 1, more.length);
		return new Scope(vintage.programme(), vintage.period()).key(rest);
	}

	private static Object[] arguments(Vintage vintage, Whose whose, String stage, Observation one) {
		Remark remark = one.remark();
		return key(vintage, whose.name(), stage, one.unit(), one.indicator(), one.measure().name(), one.value(),
				one.status().name(), (remark != null) ? remark.name() : null, SourceText.write(one.sources()));
	}

	private static Observation observation(ResultSet result, int number) throws SQLException {
		String remark = result.getString("remark");
		return new Observation(ReferencePeriod.parse(result.getString("period")), result.getString("unit"),
				result.getString("indicator"), Measure.valueOf(result.getString("measure")),
				Amounts.read(result, "amount"), ObservationStatus.valueOf(result.getString("status")),
				(remark != null) ? Remark.valueOf(remark) : null, SourceText.read(result.getString("sources")));
	}

	/** Whose values they are. */
	public enum Whose {

		/** Reporting units and their city. */
		CITY,
		/** Sibling cities of the provincial table. */
		PROVINCE

	}

}
