package org.huizong.office;

/** Which programmes are being run in this process, so that nothing under them changes. */
@FunctionalInterface
public interface RunningProgrammes {

	/** Whether a run of the programme is alive here. */
	boolean running(String programme);

}
