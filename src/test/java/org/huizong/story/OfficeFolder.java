package org.huizong.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An office's folder for a test: declarations and returns copied from the repository. */
public final class OfficeFolder {

	static final Path REPOSITORY = Path.of("").toAbsolutePath();

	private final Path home;

	private OfficeFolder(Path home) {
		this.home = home;
	}

	/** With whatever already lies there. */
	public static OfficeFolder at(Path home) {
		return new OfficeFolder(home);
	}

	/** With the shipped declarations and no returns. */
	public static OfficeFolder empty(Path home) throws IOException {
		copy(REPOSITORY.resolve("jobs/open-economy"), home.resolve("jobs/open-economy"));
		return new OfficeFolder(home);
	}

	/** With the shipped declarations, the year's tables and these months' returns. */
	public static OfficeFolder with(Path home, String... periods) throws IOException {
		OfficeFolder folder = empty(home);
		for (String period : Stream.concat(Stream.of("2009"), Stream.of(periods)).toList()) {
			copy(REPOSITORY.resolve("input/open-economy").resolve(period), folder.inbox(period));
		}
		return folder;
	}

	public Path home() {
		return this.home;
	}

	public Path inbox(String period) {
		return this.home.resolve("input/open-economy").resolve(period);
	}

	/** A unit's workbook of a month, by a part of its file name. */
	public Path received(String period, String part) throws IOException {
		try (Stream<Path> files = Files.list(inbox(period))) {
			return files.filter((file) -> file.getFileName().toString().contains(part)).findFirst().orElseThrow();
		}
	}

	/** Everything published under {@code output/}, by path, as hexadecimal hashes. */
	public Map<String, String> published() throws IOException {
		Path output = this.home.resolve("output");
		Map<String, String> hashes = new TreeMap<>();
		if (!Files.exists(output)) {
			return hashes;
		}
		try (Stream<Path> files = Files.walk(output)) {
			for (Path file : files.filter(Files::isRegularFile).filter((path) -> !returned(path)).toList()) {
				hashes.put(output.relativize(file).toString().replace('\\', '/'), org.huizong.office.Hashes.of(file));
			}
		}
		return hashes;
	}

	/** What goes back to units is not published. */
	private static boolean returned(Path file) {
		return file.getParent().getFileName().toString().equals("returned");
	}

	/** Forgets everything but declarations and returns. */
	public void forget() throws IOException {
		delete(this.home.resolve(".huizong"));
		delete(this.home.resolve("output"));
	}

	static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				}
				else {
					Files.createDirectories(target.getParent());
					Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

	static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
			for (Path file : deepestFirst) {
				Files.delete(file);
			}
		}
	}

}
