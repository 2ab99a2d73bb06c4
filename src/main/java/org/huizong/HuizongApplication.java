package org.huizong;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.office.HomeFolder;
import org.huizong.store.DatabaseClosing;
import org.huizong.store.DatabaseFile;
import org.huizong.store.DatabaseMemory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The one program with its faces. */
@SpringBootApplication
public class HuizongApplication {

	public static void main(String[] args) {
		Main.main(args);
	}

	/**
	 * Starts the application over a home folder: what a command needs, each part when it
	 * is asked for, or, with settings, the face that stays.
	 * @param settings such as {@code --server.port=8080}; none for a command
	 */
	public static ConfigurableApplicationContext start(Path home, String... settings) {
		Map<String, Object> defaults = defaults(home);
		if (settings.length == 0) {
			return command(home, defaults);
		}
		Ahead.end();
		SpringApplication application = new SpringApplication(HuizongApplication.class);
		application.setDefaultProperties(defaults);
		return application
			.run(Stream.concat(Stream.of("--huizong.home=" + home), Stream.of(settings)).toArray(String[]::new));
	}

	private static ConfigurableApplicationContext command(Path home, Map<String, Object> defaults) {
		defaults.putAll(DatabaseClosing.of(new HomeFolder(home)));
		Optional<Map<String, String>> plain = PlainApplication.settings(home, defaults);
		if (plain.isPresent()) {
			return PlainApplication.start(home, defaults, plain.get());
		}
		SpringApplication application = new SpringApplication(CommandApplication.class);
		application.setLazyInitialization(true);
		application.setDefaultProperties(defaults);
		return CommandApplication.run(application, "--huizong.home=" + home);
	}

	/** What holds unless a file, a variable or the command line says otherwise. */
	static Map<String, Object> defaults(Path home) {
		Map<String, Object> settled = new LinkedHashMap<>(DatabaseMemory.settle());
		settled.putAll(DatabaseFile.read(new HomeFolder(home), System::getenv));
		return settled;
	}

}
