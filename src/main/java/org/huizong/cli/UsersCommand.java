package org.huizong.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.UsersReport;
import org.huizong.cli.start.PlainWords;
import org.huizong.cli.start.Signature;
import org.huizong.people.Accounts;
import org.huizong.people.ApiTokens;
import org.huizong.people.Person;
import org.huizong.statistics.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** People who may sign in at the console, and their keys. */
@Command(name = "users", mixinStandardHelpOptions = true,
		subcommands = { UsersCommand.Add.class, UsersCommand.ChangeRole.class, UsersCommand.Disable.class,
				UsersCommand.Enable.class, UsersCommand.Unlock.class, UsersCommand.Password.class,
				UsersCommand.Token.class, UsersCommand.Revoke.class })
final class UsersCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		UsersCommand command = new UsersCommand();
		command.root = root;
		return command;
	}

	@Override
	public Integer call() {
		try (OpenOffice context = this.root.openToRead()) {
			new UsersReport(this.root.terminal()).list(context.getBean(Accounts.class).people(),
					context.getBean(ApiTokens.class).all());
		}
		return 0;
	}

	/** What the subcommands share: whom, by whom, and a report of the person after it. */
	abstract static class OnPerson implements Callable<Integer> {

		@ParentCommand
		private UsersCommand parent;

		@Parameters(index = "0", paramLabel = "NAME", descriptionKey = "person")
		private String name = "";

		@Mixin
		private Signature signature;

		@Mixin
		private DryRun dryRun;

		@Override
		public Integer call() {
			Terminal terminal = this.parent.root.terminal();
			try (OpenOffice context = this.parent.root.open()) {
				this.dryRun.deed(context, () -> {
					act(context, this.signature.by(), this.name, new UsersReport(terminal));
					return this.name;
				});
			}
			this.dryRun.tell(terminal);
			return 0;
		}

		/** A secret that will not hold is not shown. */
		boolean rehearsed() {
			return this.dryRun.asked();
		}

		void given(UsersReport report, Person person, String password) {
			if (rehearsed()) {
				show(report, person);
			}
			else {
				report.given(person, password);
			}
		}

		abstract void act(OpenOffice context, String by, String name, UsersReport report);

	}

	/** Adds a person. */
	@Command(name = "add", mixinStandardHelpOptions = true)
	static final class Add extends OnPerson {

		@Option(names = "--role", descriptionKey = "role", paramLabel = "ROLE", defaultValue = "viewer")
		private Role role = Role.VIEWER;

		@Override
		void act(OpenOffice context, String by, String name, UsersReport report) {
			Accounts accounts = context.getBean(Accounts.class);
			String password = accounts.randomPassword();
			given(report, accounts.create(by, name, this.role, password), password);
		}

	}

	/** Changes a role. */
	@Command(name = "role", mixinStandardHelpOptions = true)
	static final class ChangeRole extends OnPerson {

		@Parameters(index = "1", paramLabel = "ROLE", descriptionKey = "role")
		private Role role = Role.VIEWER;

		@Override
		void act(OpenOffice context, String by, String name, UsersReport report) {
			show(report, context.getBean(Accounts.class).changeRole(by, name, this.role));
		}

	}

	/** Keeps a person out. */
	@Command(name = "disable", mixinStandardHelpOptions = true)
	static final class Disable extends OnPerson {

		@Override
		void act(OpenOffice context, String by, String name, UsersReport report) {
			show(report, context.getBean(Accounts.class).disable(by, name));
		}

	}

	/** Lets a person in again. */
	@Command(name = "enable", mixinStandardHelpOptions = true)
	static final class Enable extends OnPerson {

		@Override
		void act(OpenOffice context, String by, String name, UsersReport report) {
			show(report, context.getBean(Accounts.class).enable(by, name));
		}

	}

	/** Ends a lock-out. */
	@Command(name = "unlock", mixinStandardHelpOptions = true)
	static final class Unlock extends OnPerson {

		@Override
		void act(OpenOffice context, String by, String name, UsersReport report) {
			show(report, context.getBean(Accounts.class).unlock(by, name));
		}

	}

	/** Sets a password. */
	@Command(name = "password", mixinStandardHelpOptions = true)
	static final class Password extends OnPerson {

		@Override
		void act(OpenOffice context, String by, String name, UsersReport report) {
			Accounts accounts = context.getBean(Accounts.class);
			String password = accounts.randomPassword();
			given(report, accounts.setPassword(by, name, password), password);
		}

	}

	/** Makes an API key. */
	@Command(name = "token", mixinStandardHelpOptions = true)
	static final class Token extends OnPerson {

		@Option(names = "--label", descriptionKey = "label", paramLabel = "TEXT", required = true)
		private String label = "";

		@Option(names = "--role", descriptionKey = "role", paramLabel = "ROLE", defaultValue = "viewer")
		private Role role = Role.VIEWER;

		@Option(names = "--days", descriptionKey = "days", paramLabel = "N", defaultValue = "90")
		private int days = 90;

		@Override
		void act(OpenOffice context, String by, String name, UsersReport report) {
			ApiTokens tokens = context.getBean(ApiTokens.class);
			ApiTokens.Made made = tokens.create(by, name, this.label, this.role, this.days);
			if (rehearsed()) {
				report.list(List.of(context.getBean(Accounts.class).find(name).orElseThrow()), tokens.all());
			}
			else {
				report.made(made);
			}
		}

	}

	/** Ends an API key. */
	@Command(name = "revoke", mixinStandardHelpOptions = true)
	static final class Revoke extends OnPerson {

		@Parameters(index = "1", paramLabel = "KEY", descriptionKey = "key")
		private int key;

		@Override
		void act(OpenOffice context, String by, String name, UsersReport report) {
			ApiTokens tokens = context.getBean(ApiTokens.class);
			tokens.revoke(by, name, this.key);
			Person person = context.getBean(Accounts.class).find(name).orElseThrow();
			report.list(List.of(person), tokens.all());
		}

	}

	private static void show(UsersReport report, Person person) {
		report.list(List.of(person), List.of());
	}

}
