package org.huizong.runs;

/**
 * How an attempt at a month stands by its record. Whether anybody is at work on one that
 * is {@link #RUNNING} is told by the lease, see {@link RunCondition}.
 */
public enum RunState {

	/** It has no end. */
	RUNNING,
	/** The month was published, or stood published already. */
	COMPLETED,
	/** It can be resumed: a step failed, the gate was closed, or its process died. */
	FAILED,
	/** Somebody asked for its end; it can be resumed. */
	STOPPED,
	/** Given up; the month's next run is a new attempt. */
	ABANDONED;

	/** Whether a further try at the month takes up this attempt instead of a new one. */
	public boolean unfinished() {
		return this != COMPLETED && this != ABANDONED;
	}

}
