package org.huizong.collect.layout;

import java.util.Optional;

import org.huizong.collect.cell.PeriodText;
import org.huizong.excel.Cell;
import org.huizong.statistics.ReferencePeriod;

/**
 * What a label above or below a table says, such as {@code 填报单位：上高县}.
 *
 * @param name the label as declared
 * @param value the text behind it or in the cell beside it
 * @param cell the cell that holds the value
 * @param form how the value goes with the label
 */
public record Label(Kind kind, String name, String value, Cell cell, Form form) {

	/** The period the value names. */
	public Optional<ReferencePeriod> period() {
		return (this.form == Form.BESIDE) ? PeriodText.of(this.cell) : PeriodText.ofLabelled(this.value);
	}

	/** Whether the label is only believed when its value makes sense. */
	public boolean loose() {
		return this.form == Form.WITHOUT_COLON;
	}

	/** What a label announces. */
	public enum Kind {

		UNIT, PERIOD, MEASURE, OTHER

	}

	/** Where the value stands. */
	enum Form {

		BEHIND_COLON, WITHOUT_COLON, BESIDE

	}

}
