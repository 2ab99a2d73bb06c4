package org.huizong.statistics;

import java.time.Instant;
import java.util.List;

/**
 * That a unit was reminded (催过).
 *
 * @param unit code of the reporting unit
 * @param at when
 * @param by who did it
 * @param stage where that day stood
 * @param daysLate days past the deadline; zero or less until then
 * @param forms codes of the forms that were missing
 * @param note in what way, or what was answered; may be empty
 */
public record Chase(String unit, Instant at, String by, Reminder.Stage stage, long daysLate, List<String> forms,
		String note) {

	public Chase {
		if (by.isBlank()) {
			throw new IllegalArgumentException("a reminder needs a name");
		}
		forms = List.copyOf(forms);
	}

}
