package org.huizong.programme;

import java.nio.file.Path;

/** Reads a programme's declaration from its folder. */
public final class ProgrammeReader {

	private ProgrammeReader() {
	}

	/**
	 * Reads {@code jobs/<code>/}.
	 * @throws FaultyProgrammeException with every fault of every file, when there is any
	 */
	public static StatisticalProgramme read(Path folder) {
		throw new IllegalStateException("not wired: " + folder);
	}

}
