package org.huizong.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A program in the place of the real one. Its jar can be unpacked as Spring Boot's can;
 * what it is told by its first word of its own (after {@code --home DIR}) it does:
 * {@code exit N}, {@code wait FILE} (until it is ended, once the file is written), or
 * {@code tell} how it was started. Every start and unpacking is written to the file that
 * {@code STUB_LOG} names, or, where an environment is kept from it, to none.
 */
public final class StubProgram {

	private StubProgram() {
	}

	public static void main(String[] arguments) throws Exception {
		if ("tools".equals(System.getProperty("jarmode"))) {
			log("unpacked");
			unpack(Path.of(arguments[2]));
			return;
		}
		log("started " + String.join(" ", arguments));
		int first = arguments[0].equals("--home") ? 2 : 0;
		switch (arguments[first]) {
			case "exit" -> System.exit(Integer.parseInt(arguments[first + 1]));
			case "wait" -> waiting(Path.of(arguments[first + 1]));
			default -> tell(arguments);
		}
	}

	/** What lies in the jar beside the manifest: enough to start from. */
	private static void unpack(Path folder) throws IOException {
		if ("full".equals(System.getenv("STUB_DISK"))) {
			Files.createDirectories(folder);
			Files.write(folder.resolve("huizong.jar"), new byte[10]);
			System.exit(1);
		}
		Files.createDirectories(folder.resolve("lib"));
		Files.createFile(folder.resolve("lib/empty.jar"));
		Files.copy(Path.of(System.getProperty("java.class.path")), folder.resolve("huizong.jar"));
	}

	private static void waiting(Path file) throws IOException, InterruptedException {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ended in order")));
		Files.createFile(file);
		Thread.currentThread().join();
	}

	private static void tell(String[] arguments) {
		System.out.println("jar " + System.getProperty("java.class.path"));
		System.out.println("options " + String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
		System.out.println("folder " + Path.of("").toAbsolutePath());
		for (String argument : arguments) {
			System.out.println("word " + argument);
		}
	}

	private static void log(String line) throws IOException {
		String log = System.getenv("STUB_LOG");
		if (log != null) {
			Files.writeString(new File(log).toPath(), line + "\n", StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
	}

}
