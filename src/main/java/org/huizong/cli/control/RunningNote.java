package org.huizong.cli.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A note beside the database of who has it open, for those who find it taken. It may
 * outlive its process; only the database's own lock decides.
 */
public final class RunningNote {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private final Path file;

	public RunningNote(Path state) {
		this.file = state.resolve("running");
	}

	public void write() {
		String text = "进程 " + ProcessHandle.current().pid() + "，自 "
				+ TIME.format(ZonedDateTime.now(ZoneId.systemDefault()));
		try {
			Files.writeString(this.file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The note between the two, or nothing where there is none. */
	public String read(String before, String after) {
		try {
			return Files.exists(this.file) ? before + Files.readString(this.file) + after : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
