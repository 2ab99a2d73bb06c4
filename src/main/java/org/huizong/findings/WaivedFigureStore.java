package org.huizong.findings;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.WaivedFigure;
import org.huizong.statistics.finding.Waiver;
import org.huizong.statistics.vintage.Vintage;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which figures of a vintage are published under a waiver, and under which. */
@Repository
public class WaivedFigureStore {

	private final JdbcTemplate jdbc;

	WaivedFigureStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces what is kept of the vintage. */
	@Transactional
	public void replace(Vintage vintage, Map<Observation.Key, List<Waiver>> figures) {
		this.jdbc.update("DELETE FROM waived_figure WHERE programme = ? AND period = ? AND vintage = ?", key(vintage));
		List<Object[]> rows = new ArrayList<>();
		figures.forEach((key, waivers) -> waivers.forEach((one) -> rows.add(row(vintage, key, one))));
		this.jdbc.batchUpdate(
				"INSERT INTO waived_figure (programme, period, vintage, unit, indicator, measure, finding, rule,"
						+ " severity, signed_by, signed_at, reason, message_zh, message_en)"
						+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				rows);
	}

	/** The waivers behind figures of the vintage, by unit, indicator and measure. */
	public List<WaivedFigure> of(Vintage vintage) {
		return this.jdbc.query(
				"SELECT * FROM waived_figure WHERE programme = ? AND period = ? AND vintage = ?"
						+ " ORDER BY unit, indicator, measure, finding",
				(result, number) -> new WaivedFigure(
						new Observation.Key(result.getString("unit"), result.getString("indicator"),
								Measure.valueOf(result.getString("measure"))),
						result.getString("finding"), result.getString("rule"),
						Severity.valueOf(result.getString("severity")), result.getString("signed_by"),
						result.getTimestamp("signed_at").toInstant(), result.getString("reason"),
						new Text(result.getString("message_zh"), result.getString("message_en"))),
				key(vintage));
	}

	private static Object[] row(Vintage vintage, Observation.Key key, Waiver waiver) {
		Finding finding = waiver.finding();
		Answer signed = waiver.signed();
		return new Object[] { vintage.programme(), vintage.period().toString(), vintage.number(), key.unit(),
				key.indicator(), key.measure().name(), finding.id(), finding.rule(), finding.severity().name(),
				signed.by(), Timestamp.from(signed.at()), signed.reason(), finding.message().zh(),
				finding.message().en() };
	}

	private static Object[] key(Vintage vintage) {
		return new Object[] { vintage.programme(), vintage.period().toString(), vintage.number() };
	}

}
