package org.huizong.collect.flaw;

import java.util.EnumSet;
import java.util.Set;

import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * A fault met while reading, before the programme's catalogue words it.
 *
 * @param unit code of the unit, null when none could be named
 * @param form code of the form, null when a whole workbook is meant
 * @param place sheet and range empty when a whole file is meant; null when nothing was
 * received
 * @param field the column or indicator, empty when none
 * @param row what tells the row of a cell at fault: its key, or its place and texts; of
 * another fault what else it rests on; empty when nothing
 * @param content SHA-256 of the file where it, or a sheet of it, is at fault; null where
 * a cell is or nothing was received
 */
public record Flaw(Intake intake, @Nullable String unit, @Nullable String form, @Nullable Source place, String field,
		Text seen, Text expected, String row, @Nullable String content) {

	private static final Set<Intake> OF_CELLS = EnumSet.of(Intake.BAD_TYPE, Intake.BAD_CODE, Intake.BAD_FORMULA,
			Intake.OUTSIDE_FORMULA, Intake.MERGED_CELL, Intake.STRUCK_CELL, Intake.STRUCK_ROW);

	/** A flaw that rests on nothing but what is seen at its place. */
	public Flaw(Intake intake, @Nullable String unit, @Nullable String form, @Nullable Source place, String field,
			Text seen, Text expected) {
		this(intake, unit, form, place, field, seen, expected, "", null);
	}

	/**
	 * The same flaw of a file of this content, or of its row where a cell is at fault.
	 */
	public Flaw in(String sha256, String ofRow) {
		return OF_CELLS.contains(this.intake) ? new Flaw(this.intake, this.unit, this.form, this.place, this.field,
				this.seen, this.expected, ofRow, null) : of(sha256);
	}

	/** The same flaw, of the file of this content as a whole. */
	public Flaw of(String sha256) {
		return new Flaw(this.intake, this.unit, this.form, this.place, this.field, this.seen, this.expected, this.row,
				sha256);
	}

	/** The same flaw, resting on another text. */
	public Flaw restingOn(String text) {
		return new Flaw(this.intake, this.unit, this.form, this.place, this.field, this.seen, this.expected, text,
				this.content);
	}

	/** A flaw of a whole file. */
	public static Flaw ofFile(Intake intake, @Nullable String unit, String file, Text seen, Text expected) {
		return new Flaw(intake, unit, null, new Source(file, "", "", null), "", seen, expected);
	}

}
