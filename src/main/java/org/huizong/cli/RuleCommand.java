package org.huizong.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What can be done with a rule. */
@Command(name = "rule", mixinStandardHelpOptions = true, subcommands = RuleTestCommand.class)
final class RuleCommand implements Runnable {

	@ParentCommand
	private Huizong root;

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	@Override
	public void run() {
		this.spec.commandLine().usage(this.root.caller().err());
	}

	Huizong root() {
		return this.root;
	}

}
