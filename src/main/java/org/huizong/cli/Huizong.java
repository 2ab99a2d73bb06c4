package org.huizong.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

import org.huizong.batch.Outcome;
import org.huizong.statistics.Language;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line and its commands. */
@Command(name = "huizong", mixinStandardHelpOptions = true, versionProvider = Version.class,
		subcommands = { RunCommand.class, RetryCommand.class, StatusCommand.class, CheckCommand.class,
				FindingsCommand.class, AnswerCommand.Explain.class, AnswerCommand.Accept.class,
				AnswerCommand.Reject.class, AnswerCommand.Waive.class, ExclusionCommand.Exclude.class,
				ExclusionCommand.Include.class, ChaseCommand.class, VersionsCommand.class, DiffCommand.class,
				ReturnCommand.class, TemplateCommand.class, RuleCommand.class, UsersCommand.class, AuditCommand.class,
				ScheduleCommand.class, NotifyCommand.class, ServeCommand.class })
public final class Huizong implements Runnable {

	@Option(names = "--lang", descriptionKey = "lang", scope = CommandLine.ScopeType.INHERIT, defaultValue = "zh",
			paramLabel = "zh|en")
	private String lang = "zh";

	@Option(names = "--json", descriptionKey = "json", scope = CommandLine.ScopeType.INHERIT)
	private boolean json;

	@Option(names = "--home", descriptionKey = "home", scope = CommandLine.ScopeType.INHERIT, defaultValue = ".",
			paramLabel = "DIR")
	private Path home = Path.of(".");

	@CommandLine.Spec
	private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

	private final Start start;

	private Huizong(Start start) {
		this.start = start;
	}

	/**
	 * Runs a command line.
	 * @param start starts the application over a home folder; only commands that need it
	 * do
	 * @return the exit code
	 */
	public static int execute(String[] arguments, Start start) {
		Huizong root = new Huizong(start);
		CommandLine commandLine = new CommandLine(root);
		commandLine.setResourceBundle(ResourceBundle.getBundle("cli.messages", locale(arguments)));
		commandLine.setCaseInsensitiveEnumValuesAllowed(true);
		commandLine.setExecutionExceptionHandler((exception, line, parsed) -> root.terminal().failure(exception));
		commandLine.setExitCodeExceptionMapper((exception) -> Outcome.USAGE.exitCode());
		return commandLine.execute(arguments);
	}

	private static Locale locale(String[] arguments) {
		for (int i = 0; i < arguments.length; i++) {
			boolean english = arguments[i].equals("--lang=en")
					|| arguments[i].equals("--lang") && i + 1 < arguments.length && arguments[i + 1].equals("en");
			if (english) {
				return Locale.ENGLISH;
			}
		}
		return Locale.ROOT;
	}

	@Override
	public void run() {
		if (this.spec != null) {
			this.spec.commandLine().usage(System.err);
		}
	}

	Terminal terminal() {
		return new Terminal(this.lang.equals("en") ? Language.ENGLISH : Language.CHINESE, this.json);
	}

	Path home() {
		return this.home.toAbsolutePath().normalize();
	}

	/**
	 * Opens the office: the application over its home folder, once what it needs is
	 * there.
	 */
	ConfigurableApplicationContext open() {
		return new Office(home(), this.start::start).open();
	}

	/** The same with a face that stays: the settings are the application's. */
	ConfigurableApplicationContext serve(String... settings) {
		return new Office(home(), (folder) -> this.start.start(folder, settings)).open();
	}

	/** Starts the application over a home folder. */
	@FunctionalInterface
	public interface Start {

		ConfigurableApplicationContext start(Path home, String... settings);

	}

}
