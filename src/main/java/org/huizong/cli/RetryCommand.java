package org.huizong.cli;

import java.util.concurrent.Callable;

import org.huizong.batch.MonthEnd;
import org.huizong.batch.MonthEndResult;
import org.huizong.batch.RunObserver;
import org.huizong.store.Scope;
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

	@Override
	public Integer call() {
		return new MonthCommand(this.root).call(this.month, RetryCommand::retry);
	}

	private static MonthEndResult retry(MonthEnd monthEnd, Scope scope, String by, RunObserver observer) {
		return monthEnd.retry(scope, by, observer);
	}

}
