package org.huizong.programme.predicate;

/** Type of a form's column. */
public enum ColumnType {

	/** Free text. */
	TEXT,
	/** A decimal figure in the column's unit of measure. */
	DECIMAL,
	/** A whole number. */
	INTEGER,
	/** A calendar day. */
	DATE,
	/** An entry of the column's code list, by code, name or alias; the name is staged. */
	CODE,
	/** An indicator of the programme, by code, name or alias; the code is staged. */
	INDICATOR,
	/** A reporting unit or the city, by any of its names; the code is staged. */
	UNIT;

	/** Whether values are {@link java.math.BigDecimal}. */
	public boolean numeric() {
		return this == DECIMAL || this == INTEGER;
	}

}
