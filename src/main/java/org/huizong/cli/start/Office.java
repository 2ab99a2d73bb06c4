package org.huizong.cli.start;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.function.Function;

import org.huizong.cli.control.HeldElsewhere;
import org.huizong.cli.control.RunningNote;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the machine is fit before the application starts, and says what is not.
 */
public final class Office {

	private static final String IN_USE = "already in use";

	private final Path home;

	public Office(Path home) {
		this.home = home;
	}

	/**
	 * Starts the application, or as much of it as is asked for.
	 * @throws RefusedException when names cannot be written, folders are not writable or
	 * another process has the database
	 */
	public <T> T open(Function<Path, T> start) {
		requireUnicodeNames(System.getProperty("sun.jnu.encoding"));
		Path state = this.home.resolve(".huizong");
		requireWritable(state);
		requireWritable(this.home.resolve("output"));
		T started = started(start);
		new RunningNote(state).write();
		return started;
	}

	/**
	 * The same for who only reads: nothing is written, not even to see whether that can
	 * be done.
	 */
	public <T> T look(Function<Path, T> start) {
		requireUnicodeNames(System.getProperty("sun.jnu.encoding"));
		return started(start);
	}

	private <T> T started(Function<Path, T> start) {
		try {
			return start.apply(this.home);
		}
		catch (RuntimeException ex) {
			if (mentions(ex, IN_USE)) {
				RunningNote note = new RunningNote(this.home.resolve(".huizong"));
				throw new HeldElsewhere("已有运行在进行" + note.read("（", "）") + "。请等它结束后再试。",
						"A run is under way" + note.read(" (", ")") + ". Try again when it has ended.");
			}
			throw DatabaseTrouble.in(ex).orElse(ex);
		}
	}

	/**
	 * Chinese file names need a locale that can write them. The message is in English
	 * too, for such a terminal cannot show Chinese either.
	 */
	static void requireUnicodeNames(@Nullable String encoding) {
		Charset charset = (encoding != null && Charset.isSupported(encoding)) ? Charset.forName(encoding)
				: StandardCharsets.US_ASCII;
		if (!charset.newEncoder().canEncode("汇总")) {
			String english = "The locale's encoding (" + encoding
					+ ") cannot write Chinese file names. Run export LC_ALL=C.UTF-8 (or zh_CN.UTF-8) first.";
			throw new RefusedException(Outcome.USAGE, english + System.lineSeparator() + "当前系统区域设置（" + encoding
					+ "）不能表示中文文件名。请先执行 export LC_ALL=C.UTF-8（或 zh_CN.UTF-8）再运行。", english);
		}
	}

	private static void requireWritable(Path folder) {
		try {
			boolean fresh = !Files.exists(folder);
			Files.createDirectories(folder);
			if (fresh && folder.endsWith(".huizong") && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
				Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
			}
			Path probe = Files.createTempFile(folder, ".probe", null);
			Files.delete(probe);
		}
		catch (IOException ex) {
			String reason = String.valueOf(ex.getMessage()).toLowerCase(Locale.ROOT);
			if (reason.contains("no space")) {
				throw new RefusedException(Outcome.FAILED, "磁盘已满，无法写入 " + folder + "。请清理磁盘后再运行。",
						"The disk is full; cannot write " + folder + ". Free space and run again.");
			}
			throw new RefusedException(Outcome.NOT_PERMITTED,
					"无法写入 " + folder + "。请让当前用户（" + System.getProperty("user.name") + "）有该文件夹的写入权限后再运行。",
					"Cannot write " + folder + ". Give the user " + System.getProperty("user.name")
							+ " permission to write there and run again.");
		}
	}

	private static boolean mentions(Throwable failure, String words) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (String.valueOf(cause.getMessage()).contains(words)) {
				return true;
			}
		}
		return false;
	}

}
