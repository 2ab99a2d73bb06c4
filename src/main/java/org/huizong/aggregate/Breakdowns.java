package org.huizong.aggregate;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.huizong.programme.Report;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.RegisterGroup;
import org.jspecify.annotations.Nullable;

/**
 * Registers broken down by a column, city-wide, as reports ask: greatest amount first
 * (most rows where there is no amount), rows without a label last.
 */
final class Breakdowns {

	/** Label of the rows whose grouping column is blank. */
	static final String BLANK = "未填";

	private static final int DECIMALS = 2;

	private final StatisticalProgramme programme;

	private final Staging staging;

	Breakdowns(StatisticalProgramme programme, Staging staging) {
		this.programme = programme;
		this.staging = staging;
	}

	/** The groups of every breakdown, in the reports' order. */
	List<RegisterGroup> read(Collection<String> units) throws SQLException {
		List<Report> asked = this.programme.reports()
			.stream()
			.filter((report) -> report.kind() == Report.Kind.BREAKDOWN)
			.sorted(Comparator.comparingInt(Report::order).thenComparing(Report::code))
			.toList();
		List<RegisterGroup> groups = new ArrayList<>();
		for (Report report : asked) {
			groups.addAll(units.isEmpty() ? List.of() : breakDown(report, units));
		}
		return groups;
	}

	private List<RegisterGroup> breakDown(Report report, Collection<String> units) throws SQLException {
		ReturnForm form = this.programme.form(Objects.requireNonNull(report.form()));
		List<Line> lines = new ArrayList<>();
		try (PreparedStatement statement = this.staging.connection().prepareStatement(sql(report, form, units))) {
			statement.setString(1, this.staging.stagedPeriod(form));
			int index = 2;
			for (String unit : units) {
				statement.setString(index++, unit);
			}
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					lines.add(new Line(rows.getString(1), rows.getLong(2), Staging.plain(rows.getBigDecimal(3))));
				}
			}
		}
		return groups(report, lines);
	}

	private String sql(Report report, ReturnForm form, Collection<String> units) {
		String column = Objects.requireNonNull(report.groupBy());
		String label = "NULLIF(TRIM(CAST(" + SqlName.quoted(column) + " AS VARCHAR(2000))), '')";
		String compared = new StagingTable(this.staging.programme().code(), form).compared(column);
		String folded = "NULLIF(TRIM(CAST(" + compared + " AS VARCHAR(2000))), '')";
		String amount = (report.amount() == null) ? "CAST(NULL AS NUMERIC(30, 8))" : SqlName.quoted(report.amount());
		String marks = units.stream().map((unit) -> "?").collect(Collectors.joining(", "));
		return "SELECT MIN(label), COUNT(*), SUM(amount) FROM (SELECT " + label + " AS label, " + folded
				+ " AS folded, " + amount + " AS amount FROM " + this.staging.table(form)
				+ " WHERE hz_period = ? AND hz_kind = 'DATA' AND hz_unit IN (" + marks
				+ ")) AS labelled GROUP BY folded";
	}

	private static List<RegisterGroup> groups(Report report, List<Line> lines) {
		BigDecimal rows = BigDecimal.valueOf(lines.stream().mapToLong(Line::count).sum());
		BigDecimal total = lines.stream()
			.map(Line::amount)
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return lines.stream()
			.sorted(order(report.amount() != null))
			.map((line) -> new RegisterGroup(report.code(), Objects.requireNonNullElse(line.label(), BLANK),
					line.count(), line.amount(), share(BigDecimal.valueOf(line.count()), rows),
					share(line.amount(), total)))
			.toList();
	}

	private static Comparator<Line> order(boolean byAmount) {
		Comparator<Line> greatest = byAmount
				? Comparator.comparing(Line::amount, Comparator.nullsLast(Comparator.reverseOrder()))
				: Comparator.comparing(Line::count, Comparator.reverseOrder());
		return Comparator.comparing((Line line) -> line.label() == null)
			.thenComparing(greatest)
			.thenComparing(Line::label, Comparator.nullsLast(Comparator.naturalOrder()));
	}

	private static @Nullable BigDecimal share(@Nullable BigDecimal part, BigDecimal whole) {
		return (part == null || whole.signum() <= 0) ? null : Rounding.round(Rounding.percent(part, whole), DECIMALS);
	}

	/**
	 * A group as the database gives it.
	 *
	 * @param label null for blank
	 * @param amount null when there is none in any of its rows
	 */
	private record Line(@Nullable String label, long count, @Nullable BigDecimal amount) {
	}

}
