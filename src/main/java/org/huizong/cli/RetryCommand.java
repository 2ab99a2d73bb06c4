package org.huizong.cli;

import java.util.concurrent.Callable;

import org.huizong.batch.RunRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Resumes what a month's last attempt left unfinished. */
@Command(name = "retry", mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Mixin
	private DryRun dryRun;

	@Override
	public Integer call() {
		return new MonthCommand(this.root).call(RunRequest.retry(this.month.scope()), this.dryRun);
	}

}
