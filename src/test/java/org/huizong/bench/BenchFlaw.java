package org.huizong.bench;

/** What is wrong in a return: at most one thing. */
enum BenchFlaw {

	NONE,

	/** An indicator's year to date is below its month. */
	YEAR_BELOW_MONTH,

	/** An indicator's month is blank. */
	MONTH_BLANK,

	/** A project has nobody to be asked. */
	CONTACT_BLANK,

	/** An amount was written as a text, thousands marked; it is read as the amount. */
	AMOUNT_AS_TEXT,

	/** Two projects have one code. */
	CODE_TWICE,

	/** A project was to be finished before it began. */
	DATES_EXCHANGED,

	/** A project has completed less in all than this month. */
	COMPLETED_BELOW_MONTH,

	/** The first indicator is not what the register adds up to. */
	UNLIKE_REGISTER

}
