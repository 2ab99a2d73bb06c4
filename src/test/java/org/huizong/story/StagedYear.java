package org.huizong.story;

import java.io.IOException;
import java.nio.file.Path;

/** An office of one's own in which the shipped year was run. */
public final class StagedYear {

	private StagedYear() {
	}

	public static OfficeFolder copy(Path home) throws IOException {
		return ShippedYear.copy(home);
	}

	/** Puts a folder of the inbox back as it was shipped. */
	public static void restore(OfficeFolder office, String folder) throws IOException {
		OfficeFolder.delete(office.inbox(folder));
		OfficeFolder.copy(OfficeFolder.REPOSITORY.resolve("input/open-economy").resolve(folder), office.inbox(folder));
	}

	/** Puts the declarations back as they were shipped. */
	public static void restoreDeclarations(OfficeFolder office) throws IOException {
		Path jobs = office.home().resolve("jobs/open-economy");
		OfficeFolder.delete(jobs);
		OfficeFolder.copy(OfficeFolder.REPOSITORY.resolve("jobs/open-economy"), jobs);
	}

}
