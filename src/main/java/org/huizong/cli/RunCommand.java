package org.huizong.cli;

import java.util.concurrent.Callable;

import org.huizong.batch.MonthEnd;
import org.huizong.batch.MonthEndResult;
import org.huizong.batch.RunObserver;
import org.huizong.store.Scope;
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

	@Override
	public Integer call() {
		return new MonthCommand(this.root).call(this.month, RunCommand::run);
	}

	private static MonthEndResult run(MonthEnd monthEnd, Scope scope, String by, RunObserver observer) {
		return monthEnd.run(scope, by, observer);
	}

}
