package org.huizong.cli;

import java.util.concurrent.Callable;

import org.huizong.cli.start.MonthArgument;
import org.huizong.cli.start.PlainWords;
import org.huizong.runs.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Runs a month. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Mixin
	private DryRun dryRun;

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		RunCommand command = new RunCommand();
		command.root = root;
		command.month = MonthArgument.plain(words);
		command.dryRun = DryRun.plain(words);
		return command;
	}

	@Override
	public Integer call() {
		return new MonthCommand(this.root).call(RunRequest.run(this.month.scope()), this.dryRun);
	}

}
