package org.huizong.office;

/** How a run ended, with the exit code that stands for it. */
public enum Outcome {

	DONE(0), FAILED(1), USAGE(2), DONE_WITH_EXCLUSIONS(3), STOPPED(4), NEEDS_RECOVERY(5), BAD_RETURNS(65),
	/** The database's server does not answer. */
	UNREACHABLE(69), ALREADY_RUNNING(75), NOT_PERMITTED(77);

	private final int exitCode;

	Outcome(int exitCode) {
		this.exitCode = exitCode;
	}

	public int exitCode() {
		return this.exitCode;
	}

	/** Whether what was asked for stands published. */
	public boolean published() {
		return this == DONE || this == DONE_WITH_EXCLUSIONS;
	}

}
