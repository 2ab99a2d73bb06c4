package org.huizong.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.huizong.office.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of files that were read before in this process: a file of the same size and
 * time is not read again. One that was read within two seconds of its being written is,
 * since a change right after that could bear the same time.
 */
public final class KnownHashes {

	private static final Duration TICK = Duration.ofSeconds(2);

	private final Clock clock;

	private final Map<Path, Known> known = new ConcurrentHashMap<>();

	public KnownHashes(Clock clock) {
		this.clock = clock;
	}

	/** Lower-case hex; reads the file unless it is known. */
	public String of(Path file) throws IOException {
		Stamp now = stamp(file);
		Known before = this.known.get(file);
		return (before != null && before.settled() && before.stamp().equals(now)) ? before.sha256() : fresh(file);
	}

	/** Reads the file, whatever is known of it. */
	public String fresh(Path file) throws IOException {
		Stamp before = stamp(file);
		boolean settled = Duration.between(before.modified().toInstant(), this.clock.instant())
			.abs()
			.compareTo(TICK) > 0;
		String sha256 = Hashes.of(file);
		this.known.put(file, new Known(before, settled, sha256));
		return sha256;
	}

	/** What is known of the file as it lies there; null when it has to be read first. */
	public @Nullable String known(Path file, Stamp now) {
		Known before = this.known.get(file);
		return (before != null && before.stamp().equals(now)) ? before.sha256() : null;
	}

	/** Whether the file should be read, since it is not known, or not for certain. */
	public boolean doubtful(Path file, Stamp now) {
		Known before = this.known.get(file);
		return before == null || !before.settled() || !before.stamp().equals(now);
	}

	/** The file as it lies there, not opened; null where there is none. */
	public static @Nullable Stamp look(Path file) throws IOException {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return attributes.isRegularFile() ? Stamp.of(attributes) : null;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	private static Stamp stamp(Path file) throws IOException {
		return Stamp.of(Files.readAttributes(file, BasicFileAttributes.class));
	}

	/**
	 * By what a file is told from what it was, without opening it.
	 *
	 * @param size in bytes
	 */
	public record Stamp(long size, FileTime modified) {

		static Stamp of(BasicFileAttributes attributes) {
			return new Stamp(attributes.size(), attributes.lastModifiedTime());
		}

	}

	/** A file as it was when it was read. */
	private record Known(Stamp stamp, boolean settled, String sha256) {
	}

}
