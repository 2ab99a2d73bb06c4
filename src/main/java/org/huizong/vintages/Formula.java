package org.huizong.vintages;

import java.util.List;
import java.util.stream.Stream;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.vintages.Trace.Role;
import org.jspecify.annotations.Nullable;

/**
 * A formula in words with the figures it takes, of the same vintage.
 *
 * @param only the status that addends must have, null for every addend with a value
 */
record Formula(Text words, List<Wanted> terms, @Nullable ObservationStatus only) {

	Formula {
		terms = List.copyOf(terms);
	}

	Formula(String zh, String en) {
		this(new Text(zh, en), List.of(), null);
	}

	Formula and(Role role, String unit, String indicator, Measure measure) {
		Wanted wanted = new Wanted(role, new Observation.Key(unit, indicator, measure));
		return new Formula(this.words, Stream.concat(this.terms.stream(), Stream.of(wanted)).toList(), this.only);
	}

	Formula only(ObservationStatus status) {
		return new Formula(this.words, this.terms, status);
	}

	/** Whether a figure that stands in that role enters the result. */
	boolean takes(Role role, Observation figure) {
		return figure.status().hasValue() && (role != Role.ADDEND || this.only == null || figure.status() == this.only);
	}

	/** A term by its place in the vintage. */
	record Wanted(Role role, Observation.Key key) {
	}

}
