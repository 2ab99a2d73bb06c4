package org.huizong.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tells one build of the program from another: SHA-256 over path and content of what it
 * was built from, which lies in it under {@code META-INF/source}. The same sources give
 * the same hash on every machine, by whatever compiler and with whatever line ends. A
 * build without its sources, as a compiler alone makes it, is told by its classes.
 */
final class BuildHash {

	private static final String SOURCE = "META-INF/source/";

	/** Where the build notes it, so that a packaged program need not read itself. */
	private static final String NOTE = "META-INF/huizong-build";

	private BuildHash() {
	}

	/**
	 * Notes it, when the program is built.
	 * @param arguments the folder of the classes
	 */
	public static void main(String[] arguments) throws IOException {
		Path note = Path.of(arguments[0]).resolve(NOTE);
		Files.createDirectories(note.getParent());
		Files.writeString(note, made());
	}

	/** Of the program that runs, in lower-case hex. */
	static String here() {
		URL note = BuildHash.class.getClassLoader().getResource(NOTE);
		// a folder of classes may have changed since
		return (note != null && !note.getProtocol().equals("file")) ? noted(note) : made();
	}

	private static String noted(URL note) {
		try (InputStream in = note.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String made() {
		try {
			SortedMap<String, byte[]> sources = sources();
			return of(sources.isEmpty() ? classes() : sources);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String of(SortedMap<String, byte[]> files) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				update(digest, file.getKey().getBytes(StandardCharsets.UTF_8));
				update(digest, plain(file.getValue()));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

	private static SortedMap<String, byte[]> sources() throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (Resource resource : new PathMatchingResourcePatternResolver(BuildHash.class.getClassLoader())
			.getResources("classpath*:" + SOURCE + "**")) {
			String path = resource.getURL().getPath();
			if (!path.endsWith("/") && resource.isReadable()) {
				try (InputStream in = resource.getInputStream()) {
					files.put(path.substring(path.lastIndexOf(SOURCE) + SOURCE.length()), in.readAllBytes());
				}
			}
		}
		return files;
	}

	private static SortedMap<String, byte[]> classes() throws IOException {
		Path root = root();
		if (Files.isDirectory(root)) {
			return files(root);
		}
		try (FileSystem jar = FileSystems.newFileSystem(root)) {
			return files(jar.getPath("/"));
		}
	}

	private static SortedMap<String, byte[]> files(Path root) throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(root)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
			}
		}
		return files;
	}

	private static Path root() {
		try {
			return Path.of(BuildHash.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Without the carriage returns that some machines put before line feeds. */
	private static byte[] plain(byte[] content) {
		byte[] kept = new byte[content.length];
		int length = 0;
		for (int i = 0; i < content.length; i++) {
			boolean lineEnd = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
			if (!lineEnd) {
				kept[length++] = content[i];
			}
		}
		return Arrays.copyOf(kept, length);
	}

	/** Length first, so that no two lists of files feed the same bytes. */
	private static void update(MessageDigest digest, byte[] bytes) {
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
		digest.update(bytes);
	}

}
