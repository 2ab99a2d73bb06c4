package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Remark;
import org.jspecify.annotations.Nullable;

/**
 * A value that follows from others: it rests on all their cells and, where one of them
 * carries no value, on the gravest of their statuses: not collected before missing before
 * not applicable. What follows from an imputed value is imputed.
 */
final class Derived {

	private static final List<ObservationStatus> GRAVEST_FIRST = List.of(ObservationStatus.NOT_COLLECTED,
			ObservationStatus.MISSING, ObservationStatus.NOT_APPLICABLE);

	private final Observation subject;

	private final Measure measure;

	private final List<Observation> inputs;

	/**
	 * Begins a derived measure of the subject's unit and indicator.
	 * @param subject the first input
	 * @param others the further inputs
	 */
	Derived(Measure measure, Observation subject, Observation... others) {
		this.subject = subject;
		this.measure = measure;
		this.inputs = Stream.concat(Stream.of(subject), Stream.of(others)).toList();
	}

	/**
	 * The value of an observation that carries one.
	 * @throws java.util.NoSuchElementException when it carries none
	 */
	static BigDecimal value(Observation observation) {
		return Optional.ofNullable(observation.value()).orElseThrow();
	}

	/** Whether every input carries a value. */
	boolean complete() {
		return this.inputs.stream().allMatch((input) -> input.status().hasValue());
	}

	/** The value where every input carries one, otherwise the reason why not. */
	Observation compute(Supplier<BigDecimal> formula) {
		return complete() ? carrying(formula.get(), statusOfValue()) : lacking();
	}

	Observation forecast(Supplier<BigDecimal> formula) {
		return complete() ? carrying(formula.get(), ObservationStatus.FORECAST) : lacking();
	}

	Observation notApplicable(@Nullable Remark remark) {
		return none(ObservationStatus.NOT_APPLICABLE, remark);
	}

	Observation none(ObservationStatus status, @Nullable Remark remark) {
		return new Observation(this.subject.period(), this.subject.unit(), this.subject.indicator(), this.measure, null,
				status, remark, sources());
	}

	/** No value, for the gravest reason that an input has. */
	Observation lacking() {
		for (ObservationStatus status : GRAVEST_FIRST) {
			for (Observation input : this.inputs) {
				if (input.status() == status) {
					return none(status, input.remark());
				}
			}
		}
		throw new IllegalStateException("every input of " + this.measure + " carries a value: " + this.inputs);
	}

	private Observation carrying(BigDecimal value, ObservationStatus status) {
		return new Observation(this.subject.period(), this.subject.unit(), this.subject.indicator(), this.measure,
				value, status, null, sources());
	}

	private ObservationStatus statusOfValue() {
		List<ObservationStatus> statuses = this.inputs.stream().map(Observation::status).toList();
		if (statuses.contains(ObservationStatus.FORECAST)) {
			return ObservationStatus.FORECAST;
		}
		return statuses.contains(ObservationStatus.IMPUTED) ? ObservationStatus.IMPUTED : ObservationStatus.NORMAL;
	}

	private List<Source> sources() {
		return this.inputs.stream().flatMap((input) -> input.sources().stream()).distinct().sorted().toList();
	}

}
