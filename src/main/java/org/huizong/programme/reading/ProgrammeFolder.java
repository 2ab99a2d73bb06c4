package org.huizong.programme.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Faults;

/**
 * The files of a declaration, by path below its folder with forward slashes, in path
 * order. Documents (*.md), dot-files and editor backups are no part of it.
 */
record ProgrammeFolder(Path root, String code, List<String> paths) {

	/** The files and folders a declaration may consist of. */
	static final List<String> PARTS = List.of("programme.yaml", "units.csv", "indicators.yaml", "returns/*.yaml",
			"codelists/*.csv", "rules/*.yaml", "reports/*.yaml");

	static ProgrammeFolder of(Path folder) {
		Path root = folder.toAbsolutePath().normalize();
		try (Stream<Path> walk = Files.walk(root)) {
			List<String> paths = walk.filter(Files::isRegularFile)
				.map((file) -> root.relativize(file))
				.filter(ProgrammeFolder::declares)
				.map((file) -> file.toString().replace('\\', '/'))
				.sorted()
				.toList();
			return new ProgrammeFolder(root, root.getFileName().toString(), paths);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The file, with a fault when it is missing. */
	Optional<DeclaredFile> only(String path, Faults faults) {
		if (!this.paths.contains(path)) {
			faults.add(this.code + "/" + path, 0, "缺少这个文件", "This file is missing");
			return Optional.empty();
		}
		return Optional.of(read(path, faults));
	}

	/** The files matching one of {@link #PARTS}. */
	List<DeclaredFile> all(String part, Faults faults) {
		return this.paths.stream().filter((path) -> matches(path, part)).map((path) -> read(path, faults)).toList();
	}

	/** Records the files that nothing reads. */
	void strangers(Faults faults) {
		this.paths.stream()
			.filter((path) -> PARTS.stream().noneMatch((part) -> matches(path, part)))
			.forEach((path) -> faults.add(this.code + "/" + path, 0, "制度里没有这种文件。可用：" + String.join("、", PARTS),
					"No such file belongs to a programme. Allowed: " + String.join(", ", PARTS)));
	}

	/** SHA-256 over path and content of every file in path order, lower-case hex. */
	String version() {
		return hash(this.paths);
	}

	/** The same over one file. */
	String hash(String path) {
		return hash(List.of(path));
	}

	private String hash(List<String> hashed) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String path : hashed) {
				update(digest, path.getBytes(StandardCharsets.UTF_8));
				update(digest, Files.readAllBytes(this.root.resolve(path)));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Length first, so that no two lists of files feed the same bytes. */
	private static void update(MessageDigest digest, byte[] bytes) {
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
		digest.update(bytes);
	}

	private DeclaredFile read(String path, Faults faults) {
		return DeclaredFile.read(this.root.resolve(path), this.code + "/" + path, faults);
	}

	private static boolean matches(String path, String part) {
		int star = part.indexOf('*');
		if (star < 0) {
			return path.equals(part);
		}
		String folder = part.substring(0, star);
		return path.startsWith(folder) && path.endsWith(part.substring(star + 1))
				&& path.indexOf('/', folder.length()) < 0;
	}

	private static boolean declares(Path relative) {
		for (Path step : relative) {
			if (step.toString().matches("[.#~].*|.*~|.*[.](md|bak|orig|swp|swo|tmp)")) {
				return false;
			}
		}
		return true;
	}

}
