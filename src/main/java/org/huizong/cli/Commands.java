package org.huizong.cli;

import java.util.List;

import org.huizong.cli.control.Handover;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine;

/** The commands, in the order in which help lists them. */
public final class Commands {

	public static final List<Class<?>> ALL = List.of(RunCommand.class, RetryCommand.class, RerunCommand.class,
			RenewCommand.class, StopCommand.class, RecoverCommand.class, LogCommand.class, StatusCommand.class,
			CheckCommand.class, FindingsCommand.class, AnswerCommand.Explain.class, AnswerCommand.Accept.class,
			AnswerCommand.Reject.class, AnswerCommand.Waive.class, ExclusionCommand.Exclude.class,
			ExclusionCommand.Include.class, ChaseCommand.class, VersionsCommand.class, DiffCommand.class,
			ReturnCommand.class, TemplateCommand.class, RuleCommand.class, UsersCommand.class, AuditCommand.class,
			ScheduleCommand.class, NotifyCommand.class, ServeCommand.class);

	private Commands() {
	}

	/**
	 * Adds the one that the words name: to understand it, the others are not needed. All,
	 * when they name none, so that help lists them and what was meant is found.
	 */
	static void addTo(CommandLine line, String[] arguments) {
		String word = Handover.command(arguments);
		Class<?> named = (word != null) ? named(word) : null;
		for (Class<?> one : (named != null) ? List.<Class<?>>of(named) : ALL) {
			line.addSubcommand(one);
		}
	}

	public static String name(Class<?> command) {
		return command.getAnnotation(Command.class).name();
	}

	private static @Nullable Class<?> named(String word) {
		for (Class<?> one : ALL) {
			if (name(one).equals(word)) {
				return one;
			}
		}
		return null;
	}

}
