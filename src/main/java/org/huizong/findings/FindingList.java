package org.huizong.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.huizong.office.Scope;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Findings of a month that stand, gravest first as {@link Finding#ORDER} has it, part by
 * part: how many there are and how they stand is counted by the database.
 */
@Repository
public class FindingList {

	/** What a number may be written with. */
	private static final String NUMBER = "s?[0-9a-f]*";

	private final JdbcTemplate jdbc;

	FindingList(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A part of the findings asked for.
	 * @param from how many come before it
	 * @param most of the part
	 */
	public List<Finding> part(Scope scope, Selection asked, long from, int most) {
		List<@Nullable Object> values = new ArrayList<>();
		String where = asked.where(scope, values);
		values.add(from);
		values.add(most);
		return this.jdbc.query("SELECT f.*" + FindingQueries.OF_MONTH + where + FindingQueries.ORDER
				+ " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", FindingStore::finding, values.toArray());
	}

	/** How many findings of each kind stand how. */
	public List<Tally> tally(Scope scope, Selection asked) {
		List<@Nullable Object> values = new ArrayList<>();
		String where = asked.where(scope, values);
		return this.jdbc.query(
				"SELECT unit, severity, standing, proposed, COUNT(*) FROM (SELECT f.unit, f.severity, "
						+ FindingQueries.HOW_IT_STANDS + " AS standing, " + FindingQueries.PROPOSED + " AS proposed"
						+ FindingQueries.OF_MONTH + where + ") AS listed"
						+ " GROUP BY unit, severity, standing, proposed ORDER BY unit, severity, standing, proposed",
				(result, row) -> new Tally(result.getString(1), Severity.valueOf(result.getString(2)),
						Standing.valueOf(result.getString(3)), result.getBoolean(4), result.getLong(5)),
				values.toArray());
	}

	/**
	 * How many findings asked for come before the one of that number; empty when it is
	 * not among them.
	 */
	public OptionalLong before(Scope scope, Selection asked, String number) {
		List<@Nullable Object> values = new ArrayList<>();
		String where = asked.where(scope, values);
		values.add(number);
		Long place = this.jdbc.queryForObject(
				"SELECT MIN(place) FROM (SELECT f.number, ROW_NUMBER() OVER (" + FindingQueries.ORDER.strip()
						+ ") AS place" + FindingQueries.OF_MONTH + where + ") AS listed WHERE number = ?",
				Long.class, values.toArray());
		return (place != null) ? OptionalLong.of(place - 1) : OptionalLong.empty();
	}

	/**
	 * The findings whose number begins so, or began so before identities were kept.
	 * @param most of them
	 */
	public List<Finding> numbered(Scope scope, String beginning, int most) {
		if (beginning.isEmpty() || !beginning.matches(NUMBER)) {
			return List.of();
		}
		return this.jdbc.query(
				"SELECT f.*" + FindingQueries.OF_MONTH + " AND (f.number LIKE ? OR f.former LIKE ?)"
						+ FindingQueries.ORDER + " FETCH FIRST ? ROWS ONLY",
				FindingStore::finding, scope.key(beginning + "%", beginning + "%", most));
	}

	/**
	 * Which findings; null is any.
	 *
	 * @param unit code of the unit
	 * @param rule its code
	 * @param proposed only those whose waiver is proposed and not decided on
	 */
	public record Selection(@Nullable String unit, @Nullable String rule, @Nullable Severity severity,
			boolean proposed) {

		/** Every finding of the month. */
		public static final Selection ALL = new Selection(null, null, null, false);

		/** Of one unit, by its code. */
		public static Selection of(String unit) {
			return new Selection(unit, null, null, false);
		}

		/** Of these, those whose waiver is proposed. */
		public Selection whoseWaiverIsProposed() {
			return new Selection(this.unit, this.rule, this.severity, true);
		}

		private String where(Scope scope, List<@Nullable Object> values) {
			values.addAll(List.of(scope.key()));
			StringBuilder where = new StringBuilder();
			add(where, values, " AND f.unit = ?", this.unit);
			add(where, values, " AND f.rule = ?", this.rule);
			add(where, values, " AND f.severity = ?", (this.severity != null) ? this.severity.name() : null);
			return where.append(this.proposed ? " AND " + FindingQueries.PROPOSED : "").toString();
		}

		private static void add(StringBuilder where, List<@Nullable Object> values, String condition,
				@Nullable String value) {
			if (value != null) {
				where.append(condition);
				values.add(value);
			}
		}

	}

	/**
	 * Findings that are alike.
	 *
	 * @param unit code of their unit, null where no unit could be named
	 * @param proposed whether their waiver is proposed and not decided on
	 * @param findings how many
	 */
	public record Tally(@Nullable String unit, Severity severity, Standing standing, boolean proposed, long findings) {
	}

}
