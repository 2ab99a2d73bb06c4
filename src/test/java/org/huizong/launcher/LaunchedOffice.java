package org.huizong.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A project folder with the launcher as it is shipped and a {@link StubProgram}. */
final class LaunchedOffice {

	private static final int PATIENCE_SECONDS = 300;

	private final Path root;

	private final Path log;

	private final Map<String, String> environment = new HashMap<>(Map.of("HUIZONG_ARCHIVE", "no"));

	private LaunchedOffice(Path root) {
		this.root = root;
		this.log = root.resolve("log.txt");
	}

	static LaunchedOffice in(Path root) throws IOException {
		LaunchedOffice office = new LaunchedOffice(root);
		Files.createDirectories(root.resolve("jobs"));
		Files.copy(Path.of("jobs/huizong"), office.launcher());
		Files.setPosixFilePermissions(office.launcher(), PosixFilePermissions.fromString("rwxr-xr-x"));
		office.build("first");
		return office;
	}

	/** Builds the program anew, as Maven does; the mark tells one build from another. */
	void build(String mark) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubProgram.class.getName());
		String name = StubProgram.class.getName().replace('.', '/') + ".class";
		Files.createDirectories(this.root.resolve("target"));
		try (OutputStream raw = Files.newOutputStream(jar());
				JarOutputStream out = new JarOutputStream(raw, manifest)) {
			out.putNextEntry(new JarEntry(name));
			out.write(StubProgram.class.getResourceAsStream("StubProgram.class").readAllBytes());
			out.putNextEntry(new JarEntry("mark"));
			out.write(mark.getBytes(StandardCharsets.UTF_8));
		}
	}

	LaunchedOffice set(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	Path root() {
		return this.root;
	}

	Path launcher() {
		return this.root.resolve("jobs/huizong");
	}

	Path jar() {
		return this.root.resolve("target/huizong.jar");
	}

	Path programs() {
		return this.root.resolve(".huizong/program");
	}

	/**
	 * The folders of the builds that were unpacked, and whatever lies beside them but the
	 * note of the last.
	 */
	List<Path> unpacked() throws IOException {
		try (Stream<Path> found = Files.list(programs())) {
			return found.filter((file) -> !file.endsWith("known")).sorted().toList();
		}
	}

	/** The archives of classes of the one build there is. */
	List<Path> archives() throws IOException {
		try (Stream<Path> found = Files.list(unpacked().get(0))) {
			return found.filter((file) -> file.getFileName().toString().startsWith("classes-")).toList();
		}
	}

	/** What the stub wrote about its starts and unpackings. */
	List<String> log() throws IOException {
		return Files.exists(this.log) ? Files.readAllLines(this.log) : List.of();
	}

	Ended start(String... words) throws IOException, InterruptedException {
		return startAs(launcher(), this.root, words);
	}

	Ended startAs(Path launcher, Path folder, String... words) throws IOException, InterruptedException {
		return begin(launcher, folder, words).await();
	}

	Started begin(String... words) throws IOException {
		return begin(launcher(), this.root, words);
	}

	private Started begin(Path launcher, Path folder, String... words) throws IOException {
		List<String> command = new ArrayList<>(List.of(launcher.toString()));
		command.addAll(List.of(words));
		Path out = Files.createTempFile("launched", ".out");
		Path err = Files.createTempFile("launched", ".err");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectOutput(out.toFile())
			.redirectError(err.toFile());
		builder.environment().keySet().removeIf((name) -> name.matches("(HUIZONG|STUB)_.*|JAVA_OPTS|JDK_JAVA_OPTIONS"));
		builder.environment()
			.putAll(Map.of("LC_ALL", "C.UTF-8", "STUB_LOG", this.log.toString(), "JAVA_HOME",
					System.getProperty("java.home")));
		builder.environment().putAll(this.environment);
		return new Started(builder.start(), out, err);
	}

	/** A start under way. */
	record Started(Process process, Path out, Path err) {

		Ended await() throws IOException, InterruptedException {
			if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
				throw new IllegalStateException("still running: " + Files.readString(this.err));
			}
			return new Ended(this.process.exitValue(), Files.readString(this.out), Files.readString(this.err));
		}

	}

	/** How a start ended. */
	record Ended(int exit, String out, String err) {

		/** What the stub told about how it was started. */
		List<String> told(String kind) {
			return this.out.lines()
				.filter((line) -> line.startsWith(kind + " "))
				.map((line) -> line.substring(kind.length() + 1))
				.toList();
		}

	}

}
