package org.huizong.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.huizong.office.Hashes;
import org.huizong.office.HomeFolder;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;

/**
 * The inbox of a month as it lies on disk. Hidden files, Office's lock files
 * ({@code ~$…}) and read-me files are not returns and are left out; whatever else cannot
 * be taken as a file is listed as an {@link Oddity}.
 */
public final class InboxFolder {

	/** Folders below the period's. */
	private static final int DEEPEST = 3;

	private static final int UNDECODED = 0xFFFD;

	/** Marks that turn the direction of what follows, which disguises names. */
	private static final int BIDI_FIRST = 0x202A;

	private static final int BIDI_LAST = 0x202E;

	private final HomeFolder home;

	public InboxFolder(HomeFolder home) {
		this.home = home;
	}

	public boolean exists(String programme, ReferencePeriod period) {
		return Files.isDirectory(this.home.inbox(programme, period), LinkOption.NOFOLLOW_LINKS);
	}

	/** What units and the city sent for the month, sorted by path. */
	public List<ReceivedFile> monthly(String programme, ReferencePeriod period) throws IOException {
		return monthly(programme, period, Hashes::of);
	}

	/** The same for those who know hashes already. */
	public List<ReceivedFile> monthly(String programme, ReferencePeriod period, Hashing hashing) throws IOException {
		return list(programme, this.home.inbox(programme, period), hashing);
	}

	/** The tables that hold for the whole year, sorted by path. */
	public List<ReceivedFile> annual(String programme, ReferencePeriod period) throws IOException {
		return annual(programme, period, Hashes::of);
	}

	/** The same for those who know hashes already. */
	public List<ReceivedFile> annual(String programme, ReferencePeriod period, Hashing hashing) throws IOException {
		return list(programme, this.home.annualInbox(programme, period), hashing);
	}

	/** What lies in the month's folder or its year's and is no file to open, by path. */
	public List<Oddity> oddities(String programme, ReferencePeriod period) throws IOException {
		List<Oddity> odd = new ArrayList<>();
		for (Path folder : List.of(this.home.inbox(programme, period), this.home.annualInbox(programme, period))) {
			for (Path file : files(folder)) {
				oddity(file, folder).ifPresent((kind) -> odd.add(new Oddity(shown(path(programme, file)), kind)));
			}
		}
		odd.sort(Comparator.comparing(Oddity::path));
		return odd;
	}

	public Path locate(String programme, ReceivedFile file) {
		return this.home.input(programme).resolve(file.path());
	}

	/** The files of what was sent for the month, not opened, sorted by path. */
	public List<Path> files(String programme, ReferencePeriod period) throws IOException {
		return plain(this.home.inbox(programme, period));
	}

	/**
	 * The files of the month's folder and its year's by name, size and time, none opened;
	 * sorted by path.
	 */
	public List<Listed> listed(String programme, ReferencePeriod period) throws IOException {
		List<Listed> listed = new ArrayList<>();
		for (Path folder : List.of(this.home.inbox(programme, period), this.home.annualInbox(programme, period))) {
			if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
				Files.walkFileTree(folder, new Lister(folder,
						(file, stamp) -> listed.add(new Listed(file, path(programme, file), stamp))));
			}
		}
		listed.sort(Comparator.comparing(Listed::path));
		return listed;
	}

	/** The months that have a folder, sorted. */
	public List<ReferencePeriod> months(String programme) throws IOException {
		Path input = this.home.input(programme);
		if (!Files.isDirectory(input)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(input)) {
			return folders.map((folder) -> String.valueOf(folder.getFileName()))
				.filter((name) -> name.matches("[0-9]{4}-(0[1-9]|1[0-2])"))
				.map(ReferencePeriod::parse)
				.filter((month) -> exists(programme, month))
				.sorted()
				.toList();
		}
	}

	private List<ReceivedFile> list(String programme, Path folder, Hashing hashing) throws IOException {
		List<ReceivedFile> found = new ArrayList<>();
		for (Path file : plain(folder)) {
			found.add(new ReceivedFile(path(programme, file), hashing.of(file), Files.size(file)));
		}
		found.sort(null);
		return found;
	}

	private static List<Path> plain(Path folder) throws IOException {
		return files(folder).stream().filter((file) -> oddity(file, folder).isEmpty()).toList();
	}

	private static List<Path> files(Path folder) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(InboxFolder::isReturn).sorted().toList();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private String path(String programme, Path file) {
		return this.home.input(programme).relativize(file).toString().replace('\\', '/');
	}

	private static boolean isReturn(Path file) {
		return named(file) && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
	}

	private static boolean named(Path file) {
		String name = String.valueOf(file.getFileName());
		return !name.startsWith(".") && !name.startsWith("~$") && !name.regionMatches(true, 0, "readme", 0, 6);
	}

	private static Optional<Oddity.Kind> oddity(Path file, Path folder) {
		if (Files.isSymbolicLink(file)) {
			return Optional.of(Oddity.Kind.SYMBOLIC_LINK);
		}
		if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
			return Optional.of(Oddity.Kind.SPECIAL_FILE);
		}
		return oddPlace(file, folder);
	}

	private static Optional<Oddity.Kind> oddPlace(Path file, Path folder) {
		if (folder.relativize(file).toString().codePoints().anyMatch(InboxFolder::unshowable)) {
			return Optional.of(Oddity.Kind.ODD_NAME);
		}
		if (folder.relativize(file).getNameCount() > DEEPEST) {
			return Optional.of(Oddity.Kind.TOO_DEEP);
		}
		return Files.isReadable(file) ? Optional.empty() : Optional.of(Oddity.Kind.NO_PERMISSION);
	}

	/** A name in another encoding cannot be written down and opened again. */
	private static boolean unshowable(int character) {
		return Character.isISOControl(character) || character == UNDECODED
				|| character >= BIDI_FIRST && character <= BIDI_LAST
				|| Character.getType(character) == Character.SURROGATE;
	}

	private static String shown(String path) {
		StringBuilder shown = new StringBuilder();
		path.codePoints().map((character) -> unshowable(character) ? '?' : character).forEach(shown::appendCodePoint);
		return shown.toString();
	}

	/**
	 * A file that can be taken, as it lies there.
	 *
	 * @param path below {@code input/<programme>/}, forward slashes
	 */
	public record Listed(Path file, String path, KnownHashes.Stamp stamp) {
	}

	/** Finds the SHA-256 of a file, lower-case hex. */
	@FunctionalInterface
	public interface Hashing {

		String of(Path file) throws IOException;

	}

	/**
	 * Something that is no file to be opened.
	 *
	 * @param path below {@code input/<programme>/}, with ? for what cannot be shown
	 */
	public record Oddity(String path, Kind kind) {

		/** What is odd. */
		public enum Kind {

			SYMBOLIC_LINK, SPECIAL_FILE, ODD_NAME, TOO_DEEP, NO_PERMISSION

		}

	}

	/**
	 * Walks a folder once and asks for no file twice; what vanishes meanwhile is gone.
	 */
	private static final class Lister extends SimpleFileVisitor<Path> {

		private final Path folder;

		private final BiConsumer<Path, KnownHashes.Stamp> found;

		Lister(Path folder, BiConsumer<Path, KnownHashes.Stamp> found) {
			this.folder = folder;
			this.found = found;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			if (attributes.isRegularFile() && named(file) && oddPlace(file, this.folder).isEmpty()) {
				this.found.accept(file, KnownHashes.Stamp.of(attributes));
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
			if (ex instanceof NoSuchFileException) {
				return FileVisitResult.CONTINUE;
			}
			throw ex;
		}

	}

}
