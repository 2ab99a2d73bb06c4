package org.huizong;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.huizong.cli.Huizong;
import org.huizong.office.HomeFolder;
import org.huizong.office.RunningProgrammes;
import org.huizong.programme.predicate.Dialect;
import org.huizong.store.ReadingDatabase;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a command that only reads starts: the same settings, the same log and the same
 * classes, over one connection and without an application context.
 */
final class ReadingApplication implements Huizong.Reading {

	/** Of the settings of the database, those that one connection can follow. */
	private static final Set<String> FOLLOWED = Set.of("url", "username", "password", "hikari");

	private final ReadingDatabase database;

	private final Wiring wiring = new Wiring();

	private ReadingApplication(Path home, ReadingDatabase database) {
		this.database = database;
		this.wiring.give(HomeFolder.class, new HomeFolder(home));
		this.wiring.give(Clock.class, Clock.systemUTC());
		// who only reads runs nothing
		this.wiring.give(RunningProgrammes.class, (programme) -> false);
		this.wiring.give(Dialect.class, database.dialect());
		this.wiring.give(JdbcTemplate.class, database.jdbc());
	}

	/** Starts it; empty when the database needs more than a look. */
	static Optional<Huizong.Reading> start(Path home) {
		Map<String, Object> defaults = HuizongApplication.defaults(home);
		Optional<Map<String, String>> plain = PlainSettings.alone(System.getProperty("java.class.path", ""))
				? PlainSettings.here(home, defaults) : Optional.empty();
		if (plain.isPresent()) {
			LateLog.putOff(() -> log(environment(home, defaults)));
			return open(home, plain.get());
		}
		ConfigurableEnvironment environment = environment(home, defaults);
		Map<String, Object> settings = settings(environment);
		if (!FOLLOWED.containsAll(settings.keySet())) {
			return Optional.empty();
		}
		log(environment);
		return open(home, settings);
	}

	private static Optional<Huizong.Reading> open(Path home, Map<String, ?> settings) {
		try {
			return ReadingDatabase
				.open(String.valueOf(settings.get("url")), String.valueOf(settings.get("username")),
						String.valueOf(settings.get("password")))
				.map((database) -> new ReadingApplication(home, database));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the database cannot be opened", ex);
		}
	}

	/** Of the database. */
	static Map<String, Object> settings(ConfigurableEnvironment environment) {
		return Binder.get(environment)
			.bind("spring.datasource", Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of());
	}

	/** Files, variables and properties as the application reads them. */
	static ConfigurableEnvironment environment(Path home, Map<String, Object> defaults) {
		ConfigurableEnvironment environment = new StandardEnvironment();
		ConfigurationPropertySources.attach(environment);
		environment.getPropertySources()
			.addFirst(new MapPropertySource("commandLineArgs", Map.of("huizong.home", home.toString())));
		environment.getPropertySources().addLast(new MapPropertySource("defaultProperties", defaults));
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		return environment;
	}

	static void log(ConfigurableEnvironment environment) {
		LoggingSystem logging = LoggingSystem.get(ReadingApplication.class.getClassLoader());
		logging.beforeInitialize();
		logging.initialize(new LoggingInitializationContext(environment), null, null);
	}

	@Override
	public <T> T getBean(Class<T> type) {
		return this.wiring.get(type);
	}

	@Override
	public void close() {
		this.database.close();
	}

}
