package org.huizong.batch;

/** Which programmes are being run in this process, so that nothing under them changes. */
@FunctionalInterface
interface RunningProgrammes {

	/** Whether a run of the programme is alive here. */
	boolean running(String programme);

}
