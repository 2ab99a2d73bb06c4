package org.huizong.aggregate;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.huizong.programme.ReturnForm;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;

/**
 * Values counted or added up from one register by the database: for each unit the number
 * of data rows that satisfy the indicator's predicate, or the sum of a column over them,
 * as the state at the end of the period. A register without such rows gives zero; one
 * that was not received, or whose amounts are all blank, gives MISSING.
 */
final class RegisterValues {

	private final Staging staging;

	private final ReturnForm form;

	private final List<RegisterQuestion> questions;

	/** Prepares to answer the questions about the form; all are asked in one scan. */
	RegisterValues(Staging staging, ReturnForm form, List<RegisterQuestion> questions) {
		this.staging = staging;
		this.form = form;
		this.questions = List.copyOf(questions);
	}

	/**
	 * An observation for every expected unit and question.
	 * @param included the expected units whose returns count
	 */
	List<Observation> count(List<String> expected, Collection<String> included) throws SQLException {
		List<Observation> values = new ArrayList<>();
		String answers = this.questions.stream()
			.map((question) -> ", " + question.count() + ", " + question.sum())
			.collect(Collectors.joining());
		String sql = "SELECT COUNT(*)" + answers + " FROM " + this.staging.table(this.form) + where();
		try (PreparedStatement statement = this.staging.connection().prepareStatement(sql)) {
			for (String unit : expected) {
				values.addAll(included.contains(unit) ? answers(statement, unit)
						: absent(unit, ObservationStatus.NOT_COLLECTED));
			}
		}
		return values;
	}

	private List<Observation> answers(PreparedStatement statement, String unit) throws SQLException {
		List<List<Source>> sources = new RegisterSources(this.staging, this.form, this.questions).of(unit);
		bind(statement, unit);
		try (ResultSet rows = statement.executeQuery()) {
			rows.next();
			if (rows.getLong(1) == 0 && !this.staging.received(this.form, unit)) {
				return absent(unit, ObservationStatus.MISSING);
			}
			List<Observation> values = new ArrayList<>();
			for (int i = 0; i < this.questions.size(); i++) {
				values.add(answer(rows, unit, i, sources.get(i)));
			}
			return values;
		}
	}

	private Observation answer(ResultSet rows, String unit, int index, List<Source> sources) throws SQLException {
		RegisterQuestion question = this.questions.get(index);
		BigDecimal matching = BigDecimal.valueOf(rows.getLong(2 + 2 * index));
		BigDecimal sum = Staging.plain(rows.getBigDecimal(3 + 2 * index));
		Key key = new Key(unit, question.indicator(), Measure.YTD);
		if (question.column() == null || matching.signum() == 0) {
			return Observation.of(this.staging.period(), key, matching, sources);
		}
		return (sum != null) ? Observation.of(this.staging.period(), key, sum, sources)
				: Observation.none(this.staging.period(), key, ObservationStatus.MISSING, null, sources);
	}

	private List<Observation> absent(String unit, ObservationStatus status) {
		return this.questions.stream()
			.map((question) -> Observation.none(this.staging.period(), new Key(unit, question.indicator(), Measure.YTD),
					status, null, List.of()))
			.toList();
	}

	private void bind(PreparedStatement statement, String unit) throws SQLException {
		statement.setString(1, this.staging.stagedPeriod(this.form));
		statement.setString(2, unit);
	}

	static String where() {
		return " WHERE hz_period = ? AND hz_unit = ? AND hz_kind = 'DATA'";
	}

}
