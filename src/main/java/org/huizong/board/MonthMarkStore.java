package org.huizong.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.huizong.statistics.ReferencePeriod;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Marks of what the database holds of each month: they differ whenever something was
 * said, signed, received, run or published. Findings and coverage change only with a run.
 */
@Repository
public class MonthMarkStore {

	private static final String MARKS = """
			SELECT 'run' AS what, period, COUNT(*) AS many, COUNT(ended_at) AS ended, MAX(attempt) AS last,
				MAX(started_at) AS since, MAX(ended_at) AS until
				FROM month_run WHERE programme = ? GROUP BY period
			UNION ALL SELECT 'version', period, COUNT(*), 0, 0, MAX(first_seen), NULL
				FROM return_version WHERE programme = ? GROUP BY period
			UNION ALL SELECT 'answer', period, COUNT(*), 0, MAX(number), NULL, NULL
				FROM answer WHERE programme = ? GROUP BY period
			UNION ALL SELECT 'exclusion', period, COUNT(*), 0, MAX(number), NULL, NULL
				FROM exclusion WHERE programme = ? GROUP BY period
			UNION ALL SELECT 'waiver', period, COUNT(*), 0, 0, MAX(proposed_at), MIN(proposed_at)
				FROM waiver_proposal WHERE programme = ? GROUP BY period
			UNION ALL SELECT 'proposal', period, COUNT(*), 0, 0, MAX(proposed_at), MIN(proposed_at)
				FROM exclusion_proposal WHERE programme = ? GROUP BY period
			UNION ALL SELECT 'vintage', period, COUNT(*), 0, MAX(number), MAX(published_at), NULL
				FROM vintage WHERE programme = ? GROUP BY period""";

	private static final String RUN = "run";

	private static final String VINTAGE = "vintage";

	private final JdbcTemplate jdbc;

	MonthMarkStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Of every month of the programme of which there is something. */
	public Marks of(String programme) {
		Map<ReferencePeriod, List<String>> months = new TreeMap<>();
		List<String> published = new ArrayList<>();
		Map<ReferencePeriod, Integer> vintages = new TreeMap<>();
		Set<ReferencePeriod> open = new TreeSet<>();
		Object[] keys = { programme, programme, programme, programme, programme, programme, programme };
		this.jdbc.query(MARKS + " ORDER BY 1, 2", (result) -> {
			ReferencePeriod period = ReferencePeriod.parse(result.getString(2));
			String mark = String.join(" ", result.getString(1), result.getString(2), result.getString(3),
					result.getString(4), result.getString(5), String.valueOf(result.getTimestamp(6)),
					String.valueOf(result.getTimestamp(7)));
			months.computeIfAbsent(period, (first) -> new ArrayList<>()).add(mark);
			if (result.getString(1).equals(RUN) && result.getLong("many") > result.getLong("ended")) {
				open.add(period);
			}
			if (result.getString(1).equals(VINTAGE)) {
				published.add(mark);
				vintages.put(period, result.getInt("last"));
			}
		}, keys);
		return new Marks(months, published, vintages, open);
	}

	/**
	 * What the database holds.
	 *
	 * @param published of the vintages of all months, on which every month may rest
	 * @param vintages the last vintage of each month that has one
	 * @param open months with a run that has not ended
	 */
	public record Marks(Map<ReferencePeriod, List<String>> months, List<String> published,
			Map<ReferencePeriod, Integer> vintages, Set<ReferencePeriod> open) {

		public List<String> of(ReferencePeriod period) {
			return this.months.getOrDefault(period, List.of());
		}

	}

}
