package org.huizong;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.huizong.store.DatabaseClosing;
import org.huizong.store.DatabaseFile;
import org.huizong.store.DatabaseMemory;
import org.huizong.store.HomeFolder;

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
		boolean command = settings.length == 0;
		SpringApplication application = new SpringApplication(
				command ? CommandApplication.class : HuizongApplication.class);
		application.setLazyInitialization(command);
		Map<String, Object> defaults = defaults(home);
		if (command) {
			defaults.putAll(DatabaseClosing.of(new HomeFolder(home)));
		}
		application.setDefaultProperties(defaults);
		String[] words = Stream.concat(Stream.of("--huizong.home=" + home), Stream.of(settings)).toArray(String[]::new);
		return command ? CommandApplication.run(application, words) : application.run(words);
	}

	/** What holds unless a file, a variable or the command line says otherwise. */
	static Map<String, Object> defaults(Path home) {
		Map<String, Object> settled = new LinkedHashMap<>(DatabaseMemory.settle());
		settled.putAll(DatabaseFile.read(new HomeFolder(home), System::getenv));
		return settled;
	}

}
