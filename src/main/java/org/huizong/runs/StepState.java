package org.huizong.runs;

/** How a step of an attempt stands. */
public enum StepState {

	/** Its turn has not come; of this nothing is recorded. */
	WAITING,
	/** It is being done. */
	RUNNING,
	/** It is done, or was kept from before. */
	COMPLETED,
	/** It failed, or did not let the month pass. */
	FAILED,
	/** Somebody asked for its end. */
	STOPPED,
	/** Its process died. */
	CUT_OFF

}
