package org.huizong.cli.control;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

import org.huizong.statistics.Language;
import org.jspecify.annotations.Nullable;

/**
 * Hands a command line over as it stands, before anything is parsed or started here, when
 * another process has the office open: that one understands it and answers. Only what
 * says plainly which home it is for and opens the office goes this way; the rest, help
 * among it, is understood here. Without lambdas and joined texts, which would cost more
 * than the errand.
 */
public final class Handover {

	/** Commands that do nothing without the office. */
	static final Set<String> OPENING = new HashSet<>(Arrays.asList("run", "retry", "rerun", "renew", "stop", "recover",
			"log", "status", "findings", "explain", "accept", "reject", "waive", "exclude", "include", "chase",
			"versions", "diff", "return", "template", "users", "audit", "schedule", "notify"));

	/** Words that are understood here, wherever they stand. */
	private static final Set<String> HERE = new HashSet<>(Arrays.asList("-h", "--help", "-V", "--version", "--"));

	private static final String HOME = "--home";

	private static final String LANG = "--lang";

	private final String[] arguments;

	private final Caller caller;

	private @Nullable String command;

	private String home = ".";

	private String lang = "";

	private int homes;

	private Handover(String[] arguments, Caller caller) {
		this.arguments = arguments;
		this.caller = caller;
	}

	/**
	 * Tries it.
	 * @return the exit code; empty when the command is to be executed here
	 */
	public static OptionalInt of(String[] arguments) {
		return new Handover(arguments, Caller.here()).hand();
	}

	/**
	 * Hands a command over to this very process, for nothing but the classes that it
	 * takes.
	 */
	public static void rehearse(String home) {
		ControlServer control = ControlServer.open(Path.of(home).toAbsolutePath().resolve(".huizong"),
				(arguments, guest) -> 0);
		if (control != null) {
			of(new String[] { HOME, home, "status", "nothing" });
			control.shut();
		}
	}

	/** The home folder that the words name; null when they are understood here only. */
	static @Nullable Path home(String[] arguments, Caller caller) {
		return new Handover(arguments, caller).home();
	}

	/** The command that the words name; null when they do not plainly name one. */
	public static @Nullable String command(String[] arguments) {
		Handover handover = new Handover(arguments, Caller.here());
		return handover.plainly() ? handover.command : null;
	}

	private OptionalInt hand() {
		Path folder = home();
		ControlClient client = (folder != null) ? ControlClient.connect(folder.resolve(".huizong")) : null;
		if (client == null) {
			return OptionalInt.empty();
		}
		try (client) {
			return client.send(GuestCommand.of(this.arguments, this.caller), this.caller.out(), this.caller.err());
		}
		catch (RuntimeException ex) {
			Language language = this.lang.equals("en") ? Language.ENGLISH : Language.CHINESE;
			return OptionalInt.of(new Terminal(language, false, this.caller).failure(ex));
		}
	}

	private @Nullable Path home() {
		return plain() ? this.caller.path(this.home).toAbsolutePath().normalize() : null;
	}

	private boolean plain() {
		return plainly() && OPENING.contains(String.valueOf(this.command));
	}

	private boolean plainly() {
		for (int i = 0; i < this.arguments.length; i++) {
			String word = this.arguments[i];
			if (word.startsWith("@") || HERE.contains(word)) {
				return false;
			}
			i += option(word, (i + 1 < this.arguments.length) ? this.arguments[i + 1] : "");
		}
		return this.homes <= 1 && !this.home.isEmpty() && this.command != null;
	}

	/** Takes in a word, and tells how many after it belong to it. */
	private int option(String word, String next) {
		if (word.equals(HOME) || word.startsWith("--home=")) {
			this.homes++;
			this.home = word.equals(HOME) ? next : word.substring(HOME.length() + 1);
			return word.equals(HOME) ? 1 : 0;
		}
		if (word.equals(LANG) || word.startsWith("--lang=")) {
			this.lang = word.equals(LANG) ? next : word.substring(LANG.length() + 1);
			return word.equals(LANG) ? 1 : 0;
		}
		if (this.command == null && !word.startsWith("-")) {
			this.command = word;
		}
		return 0;
	}

}
