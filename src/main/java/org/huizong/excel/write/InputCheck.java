package org.huizong.excel.write;

import java.util.List;

/**
 * What may be typed into cells.
 *
 * @param source for a list the cells that hold it, for a condition its formula as it
 * reads for the first cell; empty otherwise
 * @param choices for a list that stands in no cells
 * @param error what is said when something else is typed
 * @param prompt what is shown beside the cell; may be empty
 */
public record InputCheck(CellPlace first, CellPlace last, Kind kind, String source, List<String> choices, String error,
		String prompt) {

	public InputCheck {
		choices = List.copyOf(choices);
	}

	/** Kinds of check. */
	public enum Kind {

		/** Anything: only the prompt is shown. */
		ANY,
		/** A number. */
		NUMBER,
		/** A whole number. */
		WHOLE,
		/** A calendar day from 1990 on. */
		DAY,
		/** One of a list. */
		LIST,
		/** A formula that must hold. */
		CONDITION

	}

}
