package org.huizong.aggregate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.Lineage.Departure;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Annual targets from the table that the city holds, for targeted indicators. The city's
 * target is its own row's; without one, the sum of the units' where the indicator adds
 * up. A blank target is not applicable: none was set.
 */
final class Targets {

	private final StatisticalProgramme programme;

	private final Staging staging;

	Targets(StatisticalProgramme programme, Staging staging) {
		this.programme = programme;
		this.staging = staging;
	}

	/**
	 * A target, or that there is none, for every expected unit and the city, and what is
	 * left of a target of units that ended in the year.
	 */
	List<Observation> read(List<String> expected, List<Departure> departed) throws SQLException {
		Map<Key, Observation> held = held();
		InheritedTargets inherited = new InheritedTargets(this.programme.lineage(), this.staging.period(), held);
		List<Observation> targets = new ArrayList<>();
		for (Indicator indicator : this.programme.indicators()) {
			if (indicator.targeted()) {
				List<Observation> units = expected.stream()
					.map((unit) -> inherited.of(key(unit, indicator)).orElse(none(key(unit, indicator))))
					.toList();
				List<Observation> left = departed.stream()
					.flatMap((departure) -> inherited.left(departure, key(departure.unit().code(), indicator)).stream())
					.toList();
				targets.addAll(units);
				targets.addAll(left);
				Key city = key(this.programme.city().code(), indicator);
				targets.add(held.getOrDefault(city, indicator.addsUp()
						? sum(city, Stream.concat(units.stream(), left.stream()).toList()) : none(city)));
			}
		}
		return targets;
	}

	private Map<Key, Observation> held() throws SQLException {
		String code = this.programme.cityTables().targets();
		Map<Key, Observation> held = new HashMap<>();
		if (code != null) {
			ReturnForm form = this.programme.form(code);
			for (Staging.Row row : this.staging.rows(form, this.programme.city().code())) {
				for (FormColumn column : form.columns()) {
					hold(held, form, row, column);
				}
			}
		}
		return held;
	}

	private void hold(Map<Key, Observation> held, ReturnForm form, Staging.Row row, FormColumn column) {
		String unit = text(form, row, ColumnType.UNIT);
		String indicator = (column.indicator() != null) ? column.indicator() : text(form, row, ColumnType.INDICATOR);
		if (column.measure() == Measure.TARGET && unit != null && indicator != null) {
			BigDecimal value = row.decimal(column.name());
			Key key = new Key(unit, indicator, Measure.TARGET);
			if (value != null) {
				held.putIfAbsent(key,
						Observation.of(this.staging.period(), key, value, this.staging.cell(row, column.name())));
			}
		}
	}

	private Observation sum(Key city, List<Observation> units) {
		return units.stream().noneMatch((unit) -> unit.status().hasValue()) ? none(city)
				: Observation.of(this.staging.period(), city, CityTotals.sum(units), List.of());
	}

	private Observation none(Key key) {
		return Observation.none(this.staging.period(), key, ObservationStatus.NOT_APPLICABLE, Remark.NO_TARGET,
				List.of());
	}

	private static Key key(String unit, Indicator indicator) {
		return new Key(unit, indicator.code(), Measure.TARGET);
	}

	private static @Nullable String text(ReturnForm form, Staging.Row row, ColumnType type) {
		return form.columnOf(type).map((column) -> row.text(column.name())).orElse(null);
	}

}
