package org.huizong.findings;

import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.finding.Finding;

/**
 * How findings of a month are chosen, ordered and told how they stand in SQL. The order
 * is that of {@link Finding#ORDER} and the standing that of
 * {@link org.huizong.statistics.finding.Answers#standing}; what says the same in Java is
 * tried against it.
 */
final class FindingQueries {

	/**
	 * What the stage of findings begins with that follow from another, before its number.
	 */
	static final String BEHIND = "behind:";

	/**
	 * Findings of a month ({@code f}). What follows from another is among them only when
	 * that one is waived.
	 */
	static final String STANDING = " f.stage NOT LIKE '" + BEHIND + "%' OR EXISTS (SELECT 1 FROM answer w"
			+ " WHERE w.programme = f.programme AND w.period = f.period AND w.kind = 'WAIVE'"
			+ " AND w.finding = SUBSTRING(f.stage, " + (BEHIND.length() + 1) + "))";

	static final String OF_MONTH = " FROM finding f WHERE f.programme = ? AND f.period = ? AND (" + STANDING + ")";

	/** Gravest first; what is alike in everything, by its number. */
	static final String ORDER = " ORDER BY CASE f.severity WHEN 'ERROR' THEN 0 WHEN 'QUERY' THEN 1 ELSE 2 END,"
			+ " CASE WHEN f.severity = 'QUERY' THEN f.impact END DESC NULLS LAST, COALESCE(f.unit, ''),"
			+ " COALESCE(f.file, ''), COALESCE(f.sheet, ''), f.place_row, COALESCE(f.cell, ''), f.rule, f.field,"
			+ " f.message_zh, f.number";

	/**
	 * Whether an answer ({@code a}) belongs to the finding: it was given to its number
	 * or, of old, to the number that it had then and the same content.
	 */
	private static final String ANSWERS = " FROM answer a WHERE a.programme = f.programme AND a.period = f.period"
			+ " AND a.finding IN (f.number, f.former)"
			+ " AND (a.finding <> f.former OR f.content IS NULL OR f.content = a.content)";

	/** What was said of old comes before what is said now. */
	private static final String LAST = " ORDER BY CASE WHEN a.finding = f.former THEN 0 ELSE 1 END DESC,"
			+ " a.number DESC FETCH FIRST 1 ROW ONLY";

	/** A waiver outlasts what the unit says; only a rejection ends it. */
	static final String HOW_IT_STANDS = "CASE WHEN (SELECT a.kind" + ANSWERS + " AND a.kind IN ('WAIVE', 'REJECT')"
			+ LAST + ") = 'WAIVE' THEN '" + Standing.WAIVED
			+ "' ELSE COALESCE((SELECT CASE a.kind WHEN 'EXPLAIN' THEN '" + Standing.EXPLAINED
			+ "' WHEN 'ACCEPT' THEN '" + Standing.ACCEPTED + "' WHEN 'REJECT' THEN '" + Standing.REJECTED + "' END"
			+ ANSWERS + LAST + "), '" + Standing.OPEN + "') END";

	/** Whether a waiver of it is proposed and not decided on. */
	static final String PROPOSED = "EXISTS (SELECT 1 FROM waiver_proposal p WHERE p.programme = f.programme"
			+ " AND p.period = f.period AND p.finding = f.number)";

	/** Whether an answer ({@code a}) belongs to no finding of its month that stands. */
	static final String PAST = without("f.former = a.finding AND (f.content IS NULL OR f.content = a.content)")
			+ " AND " + without("f.number = a.finding AND f.number <> f.former");

	private FindingQueries() {
	}

	private static String without(String belonging) {
		return "NOT EXISTS (SELECT 1 FROM finding f WHERE f.programme = a.programme AND f.period = a.period AND "
				+ belonging + " AND (" + STANDING + "))";
	}

}
