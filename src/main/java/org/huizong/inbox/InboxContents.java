package org.huizong.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.inbox.InboxFolder.Listed;
import org.huizong.office.Scope;
import org.huizong.statistics.received.ReceivedFile;

import org.springframework.stereotype.Component;

/**
 * What lies in the inbox of a month now, for those who look on. Looking opens no file: of
 * one that nobody has read since it changed only its name and time are told.
 */
@Component
public class InboxContents {

	/** Stands for a content that nobody has read yet. */
	private static final String UNREAD = "unread";

	private final InboxFolder folder;

	private final KnownHashes hashes;

	InboxContents(InboxFolder folder, Clock clock) {
		this.folder = folder;
		this.hashes = new KnownHashes(clock);
	}

	/** SHA-256 of every file of the month's own folder that was read, lower-case hex. */
	public Set<String> of(Scope scope) {
		String own = scope.period() + "/";
		return look(scope).files()
			.stream()
			.filter((file) -> file.path().startsWith(own))
			.map(ReceivedFile::sha256)
			.collect(Collectors.toSet());
	}

	/** Every file of the month's own folder and its year's; reads those that changed. */
	public List<ReceivedFile> received(Scope scope) {
		try {
			List<ReceivedFile> files = new ArrayList<>();
			for (Listed one : listed(scope)) {
				files.add(new ReceivedFile(one.path(), this.hashes.of(one.file()), one.stamp().size()));
			}
			return files;
		}
		catch (NoSuchFileException ex) {
			return received(scope);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every file of the month's own folder and its year's; opens none. */
	public Lying look(Scope scope) {
		return look(listed(scope));
	}

	public Lying look(List<Listed> listed) {
		List<ReceivedFile> files = new ArrayList<>();
		List<Unread> unread = new ArrayList<>();
		for (Listed one : listed) {
			String sha256 = this.hashes.known(one.file(), one.stamp());
			if (sha256 == null) {
				unread.add(new Unread(one.path(), one.stamp().modified().toInstant()));
			}
			else {
				files.add(new ReceivedFile(one.path(), sha256, one.stamp().size()));
			}
		}
		return new Lying(files, unread);
	}

	public List<Listed> listed(Scope scope) {
		try {
			return this.folder.listed(scope.programme(), scope.period());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the file should be read, since it changed or may have. */
	boolean doubtful(Listed one) {
		return this.hashes.doubtful(one.file(), one.stamp());
	}

	/** Reads the file, as a run does whatever is known. */
	String read(Path file) throws IOException {
		return this.hashes.fresh(file);
	}

	/**
	 * What lies there.
	 *
	 * @param files that were read, sorted by path
	 * @param unread those that were not, sorted by path
	 */
	public record Lying(List<ReceivedFile> files, List<Unread> unread) {

		public Lying {
			files = List.copyOf(files);
			unread = List.copyOf(unread);
		}

		/** All of them; of those not read yet the content differs from every other. */
		public List<ReceivedFile> all() {
			List<ReceivedFile> all = new ArrayList<>(this.files);
			this.unread.forEach((one) -> all.add(new ReceivedFile(one.path(), UNREAD + " " + one.since(), 0)));
			all.sort(null);
			return all;
		}

		public Set<String> contents() {
			Set<String> contents = new HashSet<>();
			this.files.forEach((file) -> contents.add(file.sha256()));
			return contents;
		}

	}

	/** A file that came, or changed, and was not read since. */
	record Unread(String path, Instant since) {
	}

}
