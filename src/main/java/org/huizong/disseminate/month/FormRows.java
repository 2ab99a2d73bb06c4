package org.huizong.disseminate.month;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.huizong.statistics.received.ReturnRow;

/**
 * The data rows of forms, by unit and row, handed out one by one and as often as they are
 * asked for: a province's register is too long to be held.
 */
@FunctionalInterface
public interface FormRows {

	/** Hands out every data row of a form; none of a form without rows. */
	void each(String form, Consumer<ReturnRow> taker);

	/** Of rows that are held, by form. */
	static FormRows of(Map<String, List<ReturnRow>> rows) {
		return (form, taker) -> rows.getOrDefault(form, List.of()).forEach(taker);
	}

}
