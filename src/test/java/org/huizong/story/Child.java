package org.huizong.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own. */
final class Child {

	private static final int PATIENCE_SECONDS = 180;

	private Child() {
	}

	/** Runs the command line in a UTF-8 locale. */
	static Ended huizong(OfficeFolder office, String... arguments) throws IOException, InterruptedException {
		return run(List.of(), Map.of(), "org.huizong.HuizongApplication", office, arguments);
	}

	/**
	 * Runs a main class.
	 * @param wrapper words before the java command, such as a shell that mounts something
	 */
	static Ended run(List<String> wrapper, Map<String, String> environment, String mainClass, OfficeFolder office,
			String... arguments) throws IOException, InterruptedException {
		Started started = start(wrapper, environment, mainClass, office, arguments);
		return started.await();
	}

	static Started start(List<String> wrapper, Map<String, String> environment, String mainClass, OfficeFolder office,
			String... arguments) throws IOException {
		Path out = Files.createTempFile("huizong", ".out");
		Path err = Files.createTempFile("huizong", ".err");
		List<String> command = new ArrayList<>(wrapper);
		command.add(ChildImage.java());
		command.addAll(ChildImage.options());
		command.add(mainClass);
		command.addAll(List.of(arguments));
		command.addAll(List.of("--home", office.home().toString()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().put("LC_ALL", "C.UTF-8");
		builder.environment().putAll(environment);
		return new Started(builder.start(), out, err);
	}

	/** A process under way. */
	record Started(Process process, Path out, Path err) {

		Ended await() throws IOException, InterruptedException {
			if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
				throw new IllegalStateException("still running after " + PATIENCE_SECONDS + " s: " + errors());
			}
			return new Ended(this.process.exitValue(), Files.readString(this.out, StandardCharsets.UTF_8), errors());
		}

		String errors() throws IOException {
			return new String(Files.readAllBytes(this.err), StandardCharsets.UTF_8);
		}

		/** Kills the process as {@code kill -9} does, once it has said the words. */
		void killWhenItSays(String words) throws IOException, InterruptedException {
			while (this.process.isAlive() && !errors().contains(words)) {
				this.process.waitFor(10, TimeUnit.MILLISECONDS);
			}
			this.process.destroyForcibly();
			this.process.waitFor();
		}

	}

	/** How a process ended. */
	record Ended(int exit, String out, String err) {
	}

}
