package org.huizong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether this office has settings besides those that the program ships and
 * {@code .huizong/database.yaml}. Where it has none, what they come to is known without
 * the machinery that reads files, variables and properties, which takes a second.
 */
final class PlainSettings {

	/** With which the names of settings begin, however they are written. */
	private static final List<String> OURS = List.of("spring", "huizong", "logging");

	/** Of the launcher, which the program does not read. */
	private static final Set<String> LAUNCHERS = Set.of("huizong_work", "huizong_archive");

	/** As {@code application.yaml} has them. */
	static final String WORKERS = "2";

	/** As {@code application.yaml} has them. */
	static final int CONNECTIONS = 6;

	private static final String FILES = "application";

	private PlainSettings() {
	}

	/** Of this process. */
	static Optional<Map<String, String>> here(Path home, Map<String, Object> defaults) {
		return of(home, defaults, System.getenv().keySet(), System.getProperties().stringPropertyNames(), Path.of(""));
	}

	/**
	 * Address, user and password of the database; empty when anything else may have a
	 * say.
	 * @param variables of the environment
	 * @param properties of the process
	 * @param here the working folder
	 */
	static Optional<Map<String, String>> of(Path home, Map<String, Object> defaults, Iterable<String> variables,
			Iterable<String> properties, Path here) {
		if (names(variables) || names(properties) || files(here)) {
			return Optional.empty();
		}
		Map<String, String> settings = Map.of("url", text(defaults, "huizong.database.url", embedded(home, defaults)),
				"username", text(defaults, "huizong.database.user", "sa"), "password",
				text(defaults, "huizong.database.password", ""));
		return settings.values().stream().anyMatch((value) -> value.contains("${")) ? Optional.empty()
				: Optional.of(settings);
	}

	/**
	 * Whether only the program's own jar is on the class path: another could bring files.
	 */
	static boolean alone(String classPath) {
		return classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"));
	}

	/** As {@code application.yaml} has it. */
	private static String embedded(Path home, Map<String, Object> defaults) {
		return "jdbc:h2:file:" + home + "/.huizong/huizong;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE="
				+ defaults.get("huizong.cache");
	}

	private static String text(Map<String, Object> defaults, String name, String otherwise) {
		return String.valueOf(defaults.getOrDefault(name, otherwise));
	}

	private static boolean names(Iterable<String> names) {
		for (String name : names) {
			String lower = name.toLowerCase(Locale.ROOT);
			for (String ours : OURS) {
				if (lower.startsWith(ours) && !LAUNCHERS.contains(lower)) {
					return true;
				}
			}
		}
		return false;
	}

	/** In the folder, in config/ there, or in a folder of that. */
	private static boolean files(Path here) {
		Path config = here.resolve("config");
		if (lies(here) || lies(config)) {
			return true;
		}
		if (!Files.isDirectory(config)) {
			return false;
		}
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(config)) {
			for (Path folder : folders) {
				if (lies(folder)) {
					return true;
				}
			}
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean lies(Path folder) {
		String[] names = folder.toFile().list();
		if (names != null) {
			for (String name : names) {
				if (name.startsWith(FILES)) {
					return true;
				}
			}
		}
		return false;
	}

}
