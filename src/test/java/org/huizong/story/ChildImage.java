package org.huizong.story;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * What every child process loads, laid out once so that starting one costs less than
 * half: the class path as jars alone, and the JVM's archive of the classes that a month
 * needs. A JVM that cannot use the archive starts without it.
 */
final class ChildImage {

	private static final ChildImage ONLY = lay();

	private final String classPath;

	private final Path archive;

	private ChildImage(String classPath, Path archive) {
		this.classPath = classPath;
		this.archive = archive;
	}

	static List<String> options() {
		return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Dstdout.encoding=UTF-8",
				"-Dfile.encoding=UTF-8", "-Xlog:disable", "-XX:SharedArchiveFile=" + ONLY.archive, "-cp",
				ONLY.classPath);
	}

	private static ChildImage lay() {
		try {
			Path folder = Files.createTempDirectory("huizong-child");
			List<String> jars = new ArrayList<>();
			for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
				jars.add(Files.isDirectory(Path.of(entry)) ? jar(folder, Path.of(entry), jars.size()).toString()
						: entry);
			}
			ChildImage image = new ChildImage(String.join(File.pathSeparator, jars), folder.resolve("classes.jsa"));
			image.write(OfficeFolder.with(folder.resolve("home"), "2009-01").home());
			folder.toFile().deleteOnExit();
			FileSystemUtils.deleteRecursively(folder.resolve("home"));
			try (Stream<Path> files = Files.list(folder)) {
				files.forEach((file) -> file.toFile().deleteOnExit());
			}
			return image;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path jar(Path folder, Path classes, int number) throws IOException {
		Path file = folder.resolve("classes-" + number + ".jar");
		try (Stream<Path> found = Files.walk(classes);
				OutputStream raw = Files.newOutputStream(file);
				JarOutputStream out = new JarOutputStream(raw)) {
			out.setLevel(0);
			for (Path one : found.filter((path) -> !path.equals(classes)).sorted().toList()) {
				String name = classes.relativize(one).toString();
				out.putNextEntry(new JarEntry(Files.isDirectory(one) ? name + "/" : name));
				if (!Files.isDirectory(one)) {
					Files.copy(one, out);
				}
			}
		}
		return file;
	}

	/** Runs a month once, for nothing but the classes that it loads. */
	private void write(Path home) throws IOException {
		Process process = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
				"-Xlog:disable", "-XX:ArchiveClassesAtExit=" + this.archive, "-cp", this.classPath,
				"org.huizong.HuizongApplication", "run", "open-economy", "2009-01", "--home", home.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			process.waitFor();
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			throw new IllegalStateException("interrupted while the children's archive was written", ex);
		}
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

}
