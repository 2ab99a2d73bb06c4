package org.huizong.disseminate.month;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.RestingOn;
import org.huizong.statistics.finding.Waiver;

/**
 * Which figures are published under a waiver: those that rest on the cells of a waived
 * finding; of a register also those whose count or sum asks for its column; ratios of
 * such figures; and the city's over them. A unit that is left out has none.
 */
public final class WaivedFigures {

	private static final Set<Measure> TAKEN = Set.of(Measure.MONTH, Measure.YTD_YEAR_AGO, Measure.TARGET);

	private final StatisticalProgramme programme;

	private final Map<Key, Observation> observations = new LinkedHashMap<>();

	private WaivedFigures(StatisticalProgramme programme, Observations observations) {
		this.programme = programme;
		observations.all()
			.stream()
			.filter((one) -> one.status() != ObservationStatus.NOT_COLLECTED)
			.forEach((one) -> this.observations.put(one.key(), one));
	}

	/** The waivers behind each figure that has some, in the order given. */
	public static Map<Key, List<Waiver>> of(StatisticalProgramme programme, Observations observations,
			Collection<Waiver> waivers) {
		Map<Key, List<Waiver>> behind = new LinkedHashMap<>();
		if (!waivers.isEmpty()) {
			WaivedFigures figures = new WaivedFigures(programme, observations);
			for (Waiver waiver : waivers) {
				figures.behind(waiver.finding())
					.forEach((key) -> behind.computeIfAbsent(key, (first) -> new ArrayList<>()).add(waiver));
			}
		}
		return behind;
	}

	private Set<Key> behind(Finding finding) {
		Set<Key> touched = new LinkedHashSet<>();
		this.observations.forEach((key, one) -> {
			boolean city = key.unit().equals(this.programme.city().code());
			if (city ? rests(one, finding) : rests(one, finding) || asks(key, finding)) {
				touched.add(key);
			}
		});
		this.observations.keySet().stream().filter((key) -> ofRatio(key, touched)).toList().forEach(touched::add);
		Set<Key> units = Set.copyOf(touched);
		Set<Measure> ofUnits = this.observations.keySet()
			.stream()
			.filter((key) -> !key.unit().equals(this.programme.city().code()))
			.map(Key::measure)
			.collect(Collectors.toSet());
		this.observations.keySet()
			.stream()
			.filter((key) -> key.unit().equals(this.programme.city().code()) && overUnits(key, units, ofUnits))
			.forEach(touched::add);
		return touched;
	}

	private boolean rests(Observation one, Finding finding) {
		return RestingOn.any(one.sources(), counted(one.indicator()), finding);
	}

	/** Whether the indicator, or what it is a ratio of, is counted from rows. */
	private boolean counted(String indicator) {
		Derivation derivation = this.programme.indicator(indicator).derivation();
		return derivation instanceof Derivation.Register || (derivation instanceof Derivation.Ratio ratio
				&& (counted(ratio.numerator()) || counted(ratio.denominator())));
	}

	/**
	 * Whether the unit's figure is counted by the register's column: a row that was left
	 * out for what stands there is none of its cells. A whole form that is missing or at
	 * fault concerns all that comes from it.
	 */
	private boolean asks(Key key, Finding finding) {
		Indicator indicator = this.programme.indicator(key.indicator());
		if (!key.unit().equals(finding.unit()) || finding.form() == null || TAKEN.contains(key.measure())
				|| !(indicator.derivation() instanceof Derivation.Register register)
				|| !register.form().equals(finding.form())) {
			return false;
		}
		return finding.place() == null || finding.field().equals(register.column())
				|| register.columns().contains(finding.field());
	}

	private boolean ofRatio(Key key, Set<Key> touched) {
		return this.programme.indicator(key.indicator()).derivation() instanceof Derivation.Ratio ratio
				&& (touched.contains(new Key(key.unit(), ratio.numerator(), key.measure()))
						|| touched.contains(new Key(key.unit(), ratio.denominator(), key.measure())));
	}

	/** A measure of the city alone follows the year to date. */
	private static boolean overUnits(Key key, Set<Key> units, Set<Measure> ofUnits) {
		Measure measure = ofUnits.contains(key.measure()) ? key.measure() : Measure.YTD;
		return units.stream()
			.anyMatch((one) -> Objects.equals(one.indicator(), key.indicator()) && one.measure() == measure);
	}

}
