package org.huizong.aggregate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Values that units report themselves, from the matrix forms they fill: a column says
 * what it measures, and the column or the row's INDICATOR cell says of which indicator. A
 * blank is MISSING, a unit that did not report NOT_COLLECTED; neither is ever zero. Of
 * rows that repeat an indicator the first counts; the repetition itself is a finding.
 */
final class ReportedValues {

	private static final Set<Measure> MEASURES = EnumSet.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO);

	private final StatisticalProgramme programme;

	private final Staging staging;

	private final List<ReturnForm> forms;

	ReportedValues(StatisticalProgramme programme, Staging staging) {
		this.programme = programme;
		this.staging = staging;
		this.forms = programme.forms()
			.stream()
			.filter((form) -> form.kind() == ReturnForm.Kind.MATRIX && form.holder() == ReturnForm.Holder.UNIT)
			.toList();
	}

	/**
	 * An observation for every expected unit, reported indicator and measure asked for.
	 * @param included the expected units whose returns count
	 */
	List<Observation> read(List<String> expected, Collection<String> included) throws SQLException {
		List<Observation> values = new ArrayList<>();
		for (String unit : expected) {
			boolean counts = included.contains(unit);
			Map<Key, Observation> found = counts ? valuesOf(unit) : Map.of();
			ObservationStatus absent = counts ? ObservationStatus.MISSING : ObservationStatus.NOT_COLLECTED;
			for (Key key : keysOf(unit)) {
				Observation observation = found.get(key);
				values.add((observation != null) ? observation
						: Observation.none(this.staging.period(), key, absent, null, List.of()));
			}
		}
		return values;
	}

	private Map<Key, Observation> valuesOf(String unit) throws SQLException {
		Map<Key, Observation> found = new LinkedHashMap<>();
		for (ReturnForm form : this.forms) {
			for (Staging.Row row : this.staging.rows(form, unit)) {
				for (FormColumn column : form.columns()) {
					String indicator = indicator(form, column, row);
					if (column.measure() != null && indicator != null) {
						Key key = new Key(unit, indicator, column.measure());
						found.putIfAbsent(key, observation(key, row, column));
					}
				}
			}
		}
		return found;
	}

	private Observation observation(Key key, Staging.Row row, FormColumn column) {
		BigDecimal value = row.decimal(column.name());
		return (value != null)
				? Observation.of(this.staging.period(), key, value, this.staging.cell(row, column.name()))
				: Observation.none(this.staging.period(), key, ObservationStatus.MISSING, null,
						this.staging.cell(row, column.name()));
	}

	private static @Nullable String indicator(ReturnForm form, FormColumn column, Staging.Row row) {
		if (column.indicator() != null) {
			return column.indicator();
		}
		return form.columnOf(ColumnType.INDICATOR).map((key) -> row.text(key.name())).orElse(null);
	}

	/** What the unit is asked for: indicators as declared, measures in their order. */
	private List<Key> keysOf(String unit) {
		List<Key> keys = new ArrayList<>();
		for (Indicator indicator : this.programme.indicators()) {
			if (indicator.isReported()) {
				measures(indicator).forEach((measure) -> keys.add(new Key(unit, indicator.code(), measure)));
			}
		}
		return keys;
	}

	private Set<Measure> measures(Indicator indicator) {
		Set<Measure> asked = EnumSet.noneOf(Measure.class);
		for (ReturnForm form : this.forms) {
			boolean rows = form.columnOf(ColumnType.INDICATOR).isPresent();
			form.columns()
				.stream()
				.filter((column) -> (column.indicator() != null) ? column.indicator().equals(indicator.code()) : rows)
				.map(FormColumn::measure)
				.filter(MEASURES::contains)
				.forEach(asked::add);
		}
		if (indicator.kind() == Indicator.Kind.STOCK) {
			asked.retainAll(EnumSet.of(Measure.YTD));
		}
		return asked;
	}

}
