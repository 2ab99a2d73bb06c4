package org.huizong.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

import org.huizong.cli.control.Caller;
import org.huizong.cli.control.GuestCommand;
import org.huizong.cli.control.Handover;
import org.huizong.cli.start.PlainWords;
import org.huizong.cli.start.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Commands that read or do a month, executed without the command line's parser, which
 * takes longer to start than they do, where their words are plain. Whatever is not plain,
 * mistakes and questions among it, is understood by the parser as ever.
 */
enum PlainCommand {

	STATUS(1, 1, List.of(), List.of(), StatusCommand::plain),

	FINDINGS(2, 2, List.of("--city", "--open"), List.of("--unit", "--rule"), FindingsCommand::plain),

	LOG(2, 2, List.of(), List.of("--step"), LogCommand::plain),

	CHECK(0, 1, List.of(), List.of(), CheckCommand::plain),

	AUDIT(0, 2, List.of("--verify"), List.of("--who", "--what"), AuditCommand::plain),

	USERS(0, 0, List.of(), List.of(), UsersCommand::plain),

	SCHEDULE(0, 0, List.of(), List.of(), ScheduleCommand::plain),

	VERSIONS(2, 3, List.of(), List.of(), VersionsCommand::plain),

	DIFF(3, 3, List.of(), List.of(), DiffCommand::plain),

	RUN(2, 2, List.of("--dry-run"), List.of(), RunCommand::plain),

	RETRY(2, 2, List.of("--dry-run"), List.of(), RetryCommand::plain),

	RERUN(2, 2, List.of("--dry-run"), List.of("--from"), RerunCommand::plain);

	private static final Map<String, PlainCommand> NAMED = new HashMap<>();

	static {
		for (PlainCommand command : values()) {
			NAMED.put(command.name().toLowerCase(Locale.ROOT), command);
		}
	}

	private final int fewest;

	private final int most;

	private final List<String> flags;

	private final List<String> valued;

	private final BiFunction<Huizong, PlainWords, Callable<Integer>> made;

	PlainCommand(int fewest, int most, List<String> flags, List<String> valued,
			BiFunction<Huizong, PlainWords, Callable<Integer>> made) {
		this.fewest = fewest;
		this.most = most;
		this.flags = flags;
		this.valued = valued;
		this.made = made;
	}

	/**
	 * Executes a command line here or there.
	 * @return the exit code; empty when the parser must understand it
	 */
	static OptionalInt execute(String[] arguments, Huizong.Start start, Caller here) {
		Made made = of(arguments, start, here);
		if (made == null) {
			return OptionalInt.empty();
		}
		try {
			return OptionalInt.of(new Turn(GuestCommand.of(arguments, here), here).take(made.command()));
		}
		catch (Exception ex) {
			return OptionalInt.of(made.root().terminal().failure(ex));
		}
	}

	/** The command as the words make it; null when the parser must understand them. */
	static @Nullable Made of(String[] arguments, Huizong.Start start, Caller here) {
		PlainCommand command = NAMED.get(String.valueOf(Handover.command(arguments)));
		PlainWords words = (command != null) ? command.words(arguments) : null;
		if (command == null || words == null) {
			return null;
		}
		Huizong root = Huizong.plain(words, start, here);
		return new Made(root, command.made.apply(root, words));
	}

	private @Nullable PlainWords words(String[] arguments) {
		PlainWords words = PlainWords.of(arguments, this.flags, this.valued);
		return (words != null && words.count() >= this.fewest && words.count() <= this.most) ? words : null;
	}

	/** A command with the options that all have. */
	record Made(Huizong root, Callable<Integer> command) {
	}

}
