package org.huizong.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.office.HomeFolder;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What {@code .huizong/database.yaml} says: the address, user and password of an office's
 * PostgreSQL. Without the file the database is H2's in the same folder. It carries a
 * secret, so nobody else may read it, and <code>${NAME}</code> in it is taken from the
 * environment. Without a password the driver looks into {@code ~/.pgpass}.
 */
public final class DatabaseFile {

	static final String NAME = "database.yaml";

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

	private static final Set<String> KEYS = Set.of("url", "user", "password");

	private final UnaryOperator<@Nullable String> environment;

	private final List<Text> faults = new ArrayList<>();

	private DatabaseFile(UnaryOperator<@Nullable String> environment) {
		this.environment = environment;
	}

	/**
	 * Reads the settings of the application; none without the file.
	 * @param environment the value of a variable, null when it is not set
	 * @throws UnfitDatabaseException with every fault when it has any
	 */
	public static Map<String, Object> read(HomeFolder home, UnaryOperator<@Nullable String> environment) {
		Path file = home.state().resolve(NAME);
		if (!Files.exists(file)) {
			return Map.of();
		}
		DatabaseFile reader = new DatabaseFile(environment);
		reader.requireOwn(file);
		Map<String, Object> settings = reader.settings(reader.load(file));
		if (!reader.faults.isEmpty()) {
			throw UnfitDatabaseException.of(reader.faults);
		}
		return settings;
	}

	private void requireOwn(Path file) {
		try {
			if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
				Set<PosixFilePermission> open = EnumSet.of(PosixFilePermission.GROUP_READ,
						PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ,
						PosixFilePermission.OTHERS_WRITE);
				open.retainAll(Files.getPosixFilePermissions(file, new LinkOption[0]));
				if (!open.isEmpty()) {
					fault("别的用户能读写 database.yaml，请执行 chmod 600", "others may read or write database.yaml: chmod 600");
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<?, ?> load(Path file) {
		try (Reader reader = Files.newBufferedReader(file)) {
			if (new Yaml(new SafeConstructor(new LoaderOptions())).load(reader) instanceof Map<?, ?> map) {
				return map;
			}
		}
		catch (YAMLException ex) {
			// said below; what it quotes may be the password
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		fault("database.yaml 应有 url、user、password", "database.yaml must have url, user, password");
		return Map.of();
	}

	private Map<String, Object> settings(Map<?, ?> map) {
		map.keySet()
			.stream()
			.map(String::valueOf)
			.filter((key) -> !KEYS.contains(key))
			.sorted()
			.forEach((key) -> fault("database.yaml 里不认识的键「" + key + "」", "unknown key in database.yaml: " + key));
		Map<String, Object> settings = new LinkedHashMap<>();
		map.forEach((key, value) -> settings.put("huizong.database." + key, filled(String.valueOf(value)).strip()));
		requireAddress(String.valueOf(settings.getOrDefault("huizong.database.url", "")));
		if (!map.containsKey("user")) {
			fault("database.yaml 缺 user", "database.yaml lacks user");
		}
		settings.putIfAbsent("huizong.database.password", "");
		return settings;
	}

	/** Addresses stand in logs, passwords do not. */
	private void requireAddress(String url) {
		if (!url.startsWith("jdbc:postgresql:")) {
			fault("url 应以 jdbc:postgresql: 开头", "url must begin with jdbc:postgresql:");
		}
		if (url.contains("password=") || url.contains("user=") || url.contains("@")) {
			fault("用户名和口令不要写在 url 里", "user and password do not belong into url");
		}
	}

	/** With the values of the environment in their places. */
	private String filled(String text) {
		return VARIABLE.matcher(text).replaceAll((found) -> {
			String value = this.environment.apply(found.group(1));
			if (value == null) {
				fault("环境变量 " + found.group(1) + " 没有设置", "the variable " + found.group(1) + " is not set");
			}
			return Matcher.quoteReplacement((value != null) ? value : "");
		});
	}

	private void fault(String zh, String en) {
		this.faults.add(new Text(zh, en));
	}

}
