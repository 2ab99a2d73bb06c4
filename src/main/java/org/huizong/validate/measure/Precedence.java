package org.huizong.validate.measure;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.statistics.FoldedKey;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.jspecify.annotations.Nullable;

/**
 * Which of two units that hold the same row held it first: the one whose register has had
 * it longer, else the one whose return came in before. A return that came in several
 * versions is before another only where both its first and its present version are. Where
 * neither can be told, none is first.
 */
public final class Precedence {

	/** How far back registers are looked through. */
	private static final int MONTHS = 12;

	private static final int AT_ONCE = 500;

	private static final int FEW_UNITS = 20;

	private final ReturnForm form;

	private final List<String> columns;

	private final StagedReturns returns;

	private final List<StagedReturns> earlier;

	private final Map<List<Object>, String> since = new HashMap<>();

	private final Map<List<String>, Arrival> arrivals = new HashMap<>();

	private Precedence(ReturnForm form, Collection<String> columns, StagedReturns returns) throws SQLException {
		this.form = form;
		this.columns = List.copyOf(columns);
		this.returns = returns;
		this.earlier = earlier(form, returns);
	}

	/**
	 * Looks up the rows.
	 * @param columns that make two rows the same
	 * @param rows that have them all
	 */
	public static Precedence of(ReturnForm form, Collection<String> columns, Collection<StagedRow> rows,
			StagedReturns returns) throws SQLException {
		Precedence precedence = new Precedence(form, columns, returns);
		if (!rows.isEmpty()) {
			List<String> texts = rows.stream().map((row) -> precedence.key(row).get(1).toString()).distinct().toList();
			for (int first = 0; first < texts.size(); first += AT_ONCE) {
				precedence.history(texts.subList(first, Math.min(first + AT_ONCE, texts.size())));
			}
			precedence.arrivals(rows.stream().map(StagedRow::unit).distinct().sorted().toList());
		}
		return precedence;
	}

	private void history(List<String> texts) throws SQLException {
		StagingTable table = new StagingTable(this.returns.programme().code(), this.form);
		String compared = this.columns.stream().map(table::compared).collect(Collectors.joining(", "));
		String listed = texts.stream()
			.map((text) -> "'" + text.replace("'", "''") + "'")
			.collect(Collectors.joining(", "));
		for (StagedReturns before : this.earlier) {
			String period = this.form.stagedPeriod(before.period()).toString();
			before.query(
					"SELECT DISTINCT hz_unit, " + compared + before.from(this.form) + " AND hz_kind = 'DATA' AND "
							+ table.compared(this.columns.get(0)) + " IN (" + listed + ")",
					this.form, (result) -> this.since.putIfAbsent(key(result), period));
		}
	}

	/**
	 * The registers of a year, from the earliest to the last; of annual ones the last.
	 */
	private static List<StagedReturns> earlier(ReturnForm form, StagedReturns returns) throws SQLException {
		List<StagedReturns> earlier = new ArrayList<>();
		ReferencePeriod last = form.stagedPeriod(returns.period());
		Set<ReferencePeriod> seen = new HashSet<>();
		for (int month = MONTHS; month > 0; month--) {
			ReferencePeriod period = returns.period().plusMonths(-month);
			ReferencePeriod staged = form.stagedPeriod(period);
			if (staged.compareTo(last) < 0 && seen.add(staged)) {
				earlier.add(returns.in(period));
			}
		}
		return earlier;
	}

	private List<Object> key(ResultSet result) throws SQLException {
		List<Object> key = new ArrayList<>();
		for (int i = 0; i <= this.columns.size(); i++) {
			String text = String.valueOf(result.getString(i + 1));
			key.add((i == 0) ? text : FoldedKey.of(text));
		}
		return key;
	}

	private void arrivals(List<String> units) throws SQLException {
		Map<List<String>, String> hashes = new HashMap<>();
		this.returns.query("SELECT DISTINCT hz_unit, hz_file, hz_hash" + from(units), this.form,
				(result) -> hashes.put(List.of(result.getString(1), result.getString(2)), result.getString(3)));
		Map<String, Instant> firsts = new HashMap<>();
		Map<List<String>, Instant> seen = new HashMap<>();
		try (PreparedStatement statement = this.returns.connection()
			.prepareStatement("SELECT unit, sha256, first_seen FROM return_version"
					+ " WHERE programme = ? AND period = ? AND form = ?")) {
			statement.setString(1, this.returns.programme().code());
			statement.setString(2, this.form.stagedPeriod(this.returns.period()).toString());
			statement.setString(3, this.form.code());
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					Instant at = result.getObject(3, OffsetDateTime.class).toInstant();
					firsts.merge(result.getString(1), at, (one, two) -> one.isBefore(two) ? one : two);
					seen.put(List.of(result.getString(1), result.getString(2)), at);
				}
			}
		}
		hashes.forEach((file, hash) -> {
			Instant first = firsts.get(file.get(0));
			Instant present = seen.get(List.of(file.get(0), hash));
			if (first != null && present != null) {
				this.arrivals.put(file, new Arrival(first, present));
			}
		});
	}

	/** The rows of a few units are looked up by the index, of many read on. */
	private String from(List<String> units) throws SQLException {
		if (units.size() > FEW_UNITS) {
			return this.returns.from(this.form);
		}
		return " FROM " + new StagingTable(this.returns.programme().code(), this.form).name()
				+ " WHERE hz_period = ? AND hz_unit IN ("
				+ units.stream().map((unit) -> "'" + unit.replace("'", "''") + "'").collect(Collectors.joining(", "))
				+ ")";
	}

	/** Whether the first of the two rows was there before the other. */
	public boolean before(StagedRow one, StagedRow other) {
		String now = this.form.stagedPeriod(this.returns.period()).toString();
		int longer = this.since.getOrDefault(key(one), now).compareTo(this.since.getOrDefault(key(other), now));
		if (longer != 0 || one.unit().equals(other.unit())) {
			return longer < 0;
		}
		@Nullable Arrival mine = this.arrivals.get(List.of(one.unit(), one.file()));
		@Nullable Arrival theirs = this.arrivals.get(List.of(other.unit(), other.file()));
		return mine != null && theirs != null && mine.before(theirs);
	}

	private List<Object> key(StagedRow row) {
		List<Object> key = new ArrayList<>();
		key.add(row.unit());
		this.columns.forEach((column) -> key.add(FoldedKey.of(String.valueOf(row.value(column)))));
		return key;
	}

	/**
	 * When a unit's return came in.
	 *
	 * @param first its first version
	 * @param present the version that counts
	 */
	private record Arrival(Instant first, Instant present) {

		boolean before(Arrival other) {
			return this.first.isBefore(other.first) && this.present.isBefore(other.present);
		}

	}

}
