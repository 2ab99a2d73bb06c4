package org.huizong.cli.control;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Who gave a command, and where the answer goes: this process's own terminal, or that of
 * another process, which sent its command here.
 */
public final class Caller {

	private final PrintStream out;

	private final PrintStream err;

	private final String user;

	private final Path folder;

	private final boolean guest;

	private final AtomicReference<@Nullable Runnable> whenGone = new AtomicReference<>();

	private Caller(PrintStream out, PrintStream err, String user, Path folder, boolean guest) {
		this.out = out;
		this.err = err;
		this.user = user;
		this.folder = folder;
		this.guest = guest;
	}

	public static Caller here() {
		return new Caller(System.out, System.err, System.getProperty("user.name", "?"), Path.of(""), false);
	}

	/**
	 * Another process.
	 * @param folder against which its relative paths are meant
	 */
	public static Caller guest(PrintStream out, PrintStream err, String user, Path folder) {
		return new Caller(out, err, user, folder, true);
	}

	public PrintStream out() {
		return this.out;
	}

	public PrintStream err() {
		return this.err;
	}

	public String user() {
		return this.user;
	}

	/** A path as the caller wrote it. */
	public Path path(String written) {
		return this.folder.resolve(written);
	}

	/** Whether the command came from another process. */
	public boolean guest() {
		return this.guest;
	}

	/** What to do when the caller goes away before its command has ended. */
	public void whenGone(Runnable action) {
		this.whenGone.set(action);
	}

	void gone() {
		Runnable action = this.whenGone.get();
		if (action != null) {
			action.run();
		}
	}

}
