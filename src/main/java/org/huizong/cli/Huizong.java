package org.huizong.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;

import org.huizong.cli.control.Caller;
import org.huizong.cli.control.ControlClient;
import org.huizong.cli.control.ControlServer;
import org.huizong.cli.control.Elsewhere;
import org.huizong.cli.control.GuestCommand;
import org.huizong.cli.control.Terminal;
import org.huizong.cli.start.Dispatch;
import org.huizong.cli.start.Office;
import org.huizong.cli.start.PlainWords;
import org.huizong.cli.start.Signature;
import org.huizong.cli.start.Turn;
import org.huizong.cli.start.UsageErrors;
import org.huizong.cli.start.Version;
import org.huizong.inbox.Intake;
import org.huizong.office.DeclarationBeside;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.statistics.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine;

import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The command line and its commands. */
@Command(name = "huizong", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Huizong implements Runnable {

	@Option(names = "--lang", descriptionKey = "lang", scope = CommandLine.ScopeType.INHERIT, defaultValue = "zh",
			paramLabel = "zh|en")
	private Written lang = Written.ZH;

	@Option(names = "--json", descriptionKey = "json", scope = CommandLine.ScopeType.INHERIT)
	private boolean json;

	@Option(names = "--home", descriptionKey = "home", scope = CommandLine.ScopeType.INHERIT, defaultValue = ".",
			paramLabel = "DIR")
	private Path home = Path.of(".");

	@CommandLine.Spec
	private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

	private final Start start;

	private final Caller caller;

	private final @Nullable ConfigurableApplicationContext living;

	private Huizong(Start start, Caller caller, @Nullable ConfigurableApplicationContext living) {
		this.start = start;
		this.caller = caller;
		this.living = living;
	}

	/**
	 * Runs a command line.
	 * @param start starts the application over a home folder; only commands that need it
	 * do
	 * @return the exit code
	 */
	public static int execute(String[] arguments, Start start) {
		return execute(arguments, start, Caller.here());
	}

	static int execute(String[] arguments, Start start, Caller here) {
		OptionalInt plain = PlainCommand.execute(arguments, start, here);
		if (plain.isPresent()) {
			return plain.getAsInt();
		}
		return line(arguments, root(start, here))
			.setExecutionStrategy(new Dispatch(new Turn(GuestCommand.of(arguments, here), here)))
			.execute(arguments);
	}

	/** Of a process of its own. */
	static Huizong root(Start start, Caller here) {
		return new Huizong(start, here, null);
	}

	/** Made by plain words instead of the parser. */
	static Huizong plain(PlainWords words, Start start, Caller here) {
		Huizong root = root(start, here);
		root.lang = words.language().equals("en") ? Written.EN : Written.ZH;
		root.json = words.json();
		root.home = here.path(words.home());
		return root;
	}

	static CommandLine line(String[] arguments, Huizong root) {
		CommandLine commandLine = new CommandLine(root);
		Commands.addTo(commandLine, arguments);
		if (root.caller.guest()) {
			commandLine
				.setOut(new PrintWriter(new OutputStreamWriter(root.caller.out(), StandardCharsets.UTF_8), true));
			commandLine
				.setErr(new PrintWriter(new OutputStreamWriter(root.caller.err(), StandardCharsets.UTF_8), true));
		}
		commandLine.registerConverter(Path.class, root.caller::path);
		commandLine.setDefaultValueProvider((argument) -> argument.paramLabel().equals(Signature.LABEL)
				&& argument.isOption() && ((CommandLine.Model.OptionSpec) argument).longestName().equals("--by")
						? root.caller.user() : null);
		commandLine.setResourceBundle(ResourceBundle.getBundle("cli.messages", locale(arguments)));
		commandLine.setCaseInsensitiveEnumValuesAllowed(true);
		commandLine.setExecutionExceptionHandler((exception, line, parsed) -> root.terminal().failure(exception));
		commandLine.setParameterExceptionHandler(new UsageErrors(locale(arguments).equals(Locale.ENGLISH)));
		commandLine.setExitCodeExceptionMapper((exception) -> Outcome.USAGE.exitCode());
		return commandLine;
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
			this.spec.commandLine().usage(this.caller.err());
		}
	}

	Terminal terminal() {
		return new Terminal((this.lang == Written.EN) ? Language.ENGLISH : Language.CHINESE, this.json, this.caller);
	}

	Caller caller() {
		return this.caller;
	}

	Path home() {
		return this.home.toAbsolutePath().normalize();
	}

	/**
	 * Opens the office: the application over its home folder, once what it needs is
	 * there, reachable for the commands of other processes until it closes.
	 * @throws Elsewhere when another process has it open and will take the command
	 */
	OpenOffice open() {
		if (this.living != null) {
			return OpenOffice.living(this.living);
		}
		requireNobodyElse();
		ConfigurableApplicationContext context = new Office(home()).open(this.start::start);
		return OpenOffice.started(context, reachable(context));
	}

	/** The same for a command that asks for a programme's declaration. */
	OpenOffice open(String programme) {
		declare(programme);
		return open();
	}

	/**
	 * The same for a command that only reads. It takes no commands of other processes:
	 * they wait the moment that it takes.
	 */
	OpenOffice openToRead() {
		if (this.living != null) {
			return OpenOffice.living(this.living);
		}
		requireNobodyElse();
		Optional<Reading> reading = new Office(home()).look(this.start::read);
		return reading.isPresent() ? OpenOffice.reading(reading.get()) : open();
	}

	/** The same for a command that asks for a programme's declaration. */
	OpenOffice openToRead(String programme) {
		declare(programme);
		return openToRead();
	}

	/** Has it read beside, where it is not known already. */
	private void declare(String programme) {
		if (this.living == null) {
			DeclarationBeside.begin(home(), programme);
		}
	}

	/**
	 * The same for a command that reads a month as its inbox is now: only where something
	 * there was not taken in yet is the whole application opened, which takes it in.
	 */
	OpenOffice openTaken(Scope scope) {
		OpenOffice office = openToRead(scope.programme());
		if (office.reads()) {
			if (office.getBean(Intake.class).done(scope)) {
				return office;
			}
			office.close();
			office = open();
		}
		office.getBean(Intake.class).take(scope);
		return office;
	}

	private void requireNobodyElse() {
		ControlClient client = ControlClient.connect(state());
		if (client != null) {
			throw new Elsewhere(client);
		}
	}

	/** The same with a face that stays: the settings are the application's. */
	ConfigurableApplicationContext serve(String... settings) {
		if (this.living != null) {
			throw new RefusedException(Outcome.USAGE, "控制台只能在自己的进程里启动。", "The console starts in a process of its own.");
		}
		ConfigurableApplicationContext context = new Office(home())
			.open((folder) -> this.start.start(folder, settings));
		reachable(context);
		return context;
	}

	private @Nullable ControlServer reachable(ConfigurableApplicationContext context) {
		ControlServer control = ControlServer.open(state(), (arguments, guest) -> {
			Huizong root = new Huizong(this.start, guest, context);
			return line(arguments, root).execute(arguments);
		});
		if (control != null) {
			context.addApplicationListener((ApplicationListener<ContextClosedEvent>) (event) -> control.shut());
		}
		return control;
	}

	private Path state() {
		return home().resolve(".huizong");
	}

	/** Starts the application over a home folder. */
	@FunctionalInterface
	public interface Start {

		/**
		 * The whole of it.
		 * @param settings of a face that stays; none for a command
		 */
		ConfigurableApplicationContext start(Path home, String... settings);

		/** What reads alone; empty when the database must be brought up first. */
		default Optional<Reading> read(Path home) {
			return Optional.empty();
		}

	}

	/** The application as far as it reads. */
	public interface Reading extends AutoCloseable {

		<T> T getBean(Class<T> type);

		@Override
		void close();

	}

	/** Languages as they are asked for. */
	private enum Written {

		ZH, EN

	}

}
