package org.huizong.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReferencePeriod;

/**
 * The inbox of a month as it lies on disk. Symbolic links, hidden files, Office's lock
 * files ({@code ~$…}) and read-me files are not returns and are left out.
 */
public final class InboxFolder {

	private final HomeFolder home;

	public InboxFolder(HomeFolder home) {
		this.home = home;
	}

	public boolean exists(String programme, ReferencePeriod period) {
		return Files.isDirectory(this.home.inbox(programme, period), LinkOption.NOFOLLOW_LINKS);
	}

	/** What units and the city sent for the month, sorted by path. */
	public List<ReceivedFile> monthly(String programme, ReferencePeriod period) throws IOException {
		return list(programme, this.home.inbox(programme, period));
	}

	/** The tables that hold for the whole year, sorted by path. */
	public List<ReceivedFile> annual(String programme, ReferencePeriod period) throws IOException {
		return list(programme, this.home.annualInbox(programme, period));
	}

	public Path locate(String programme, ReceivedFile file) {
		return this.home.input(programme).resolve(file.path());
	}

	private List<ReceivedFile> list(String programme, Path folder) throws IOException {
		List<ReceivedFile> found = new ArrayList<>();
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			return found;
		}
		Path base = this.home.input(programme);
		try (Stream<Path> files = Files.walk(folder, 3)) {
			for (Path file : files.filter(InboxFolder::isReturn).sorted().toList()) {
				String path = base.relativize(file).toString().replace('\\', '/');
				found.add(new ReceivedFile(path, Hashes.of(file), Files.size(file)));
			}
		}
		found.sort(null);
		return found;
	}

	private static boolean isReturn(Path file) {
		String name = String.valueOf(file.getFileName());
		return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !name.startsWith(".") && !name.startsWith("~$")
				&& !name.regionMatches(true, 0, "readme", 0, 6);
	}

}
