package org.huizong.collect.cell;

import java.util.List;
import java.util.Optional;

import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a cell gave.
 *
 * @param value null when blank or when there is a problem
 * @param kinds the conversions that led to it, as codes of
 * {@link org.huizong.statistics.received.Normalisation}; empty when it was taken as it
 * stands
 * @param problem why there is no value although something stands in the cell
 */
public record Reading(@Nullable Object value, List<String> kinds, @Nullable Problem problem) {

	static final Reading BLANK = new Reading(null, List.of(), null);

	static final Reading BLANK_TOKEN = new Reading(null, List.of("blank-token"), null);

	public Reading {
		kinds = List.copyOf(kinds);
	}

	static Reading of(Object value, String... kinds) {
		return new Reading(value, List.of(kinds), null);
	}

	/** The value when there is one, otherwise a {@link Intake#BAD_TYPE}. */
	static Reading of(Optional<?> value, Text expected, String... kinds) {
		return value.isPresent() ? of(value.get(), kinds) : badType(expected);
	}

	static Reading badType(Text expected) {
		return problem(Intake.BAD_TYPE, expected);
	}

	static Reading badCode(Text expected) {
		return problem(Intake.BAD_CODE, expected);
	}

	static Reading badFormula() {
		return problem(Intake.BAD_FORMULA, new Text("算得出的结果", "a computed result"));
	}

	static Reading outsideFormula() {
		return problem(Intake.OUTSIDE_FORMULA, new Text("本表的数据", "data of this form"));
	}

	private static Reading problem(Intake intake, Text expected) {
		return new Reading(null, List.of(), new Problem(intake, expected));
	}

	/** Why a cell gave no value. */
	public record Problem(Intake intake, Text expected) {
	}

}
