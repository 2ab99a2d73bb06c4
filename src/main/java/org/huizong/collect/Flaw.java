package org.huizong.collect;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;

/**
 * A fault met while reading, before the programme's catalogue words it.
 *
 * @param unit code of the unit, null when none could be named
 * @param form code of the form, null when a whole workbook is meant
 * @param place sheet and range empty when a whole file is meant; null when nothing was
 * received
 * @param field the column or indicator, empty when none
 */
record Flaw(Intake intake, @Nullable String unit, @Nullable String form, @Nullable Source place, String field,
		Text seen, Text expected) {

	/** A flaw of a whole file. */
	static Flaw ofFile(Intake intake, @Nullable String unit, String file, Text seen, Text expected) {
		return new Flaw(intake, unit, null, new Source(file, "", "", null), "", seen, expected);
	}

}
