package org.huizong.cli;

import org.huizong.batch.MonthEnd;
import org.huizong.batch.MonthEndResult;
import org.huizong.batch.MonthSummaries;
import org.huizong.batch.RunObserver;
import org.huizong.store.Scope;
import org.springframework.context.ConfigurableApplicationContext;

/** What run and retry have in common: open, watch, report. */
final class MonthCommand {

	private final Huizong root;

	MonthCommand(Huizong root) {
		this.root = root;
	}

	int call(MonthArgument month, Verb verb) {
		Terminal terminal = this.root.terminal();
		Scope scope = month.scope();
		try (ConfigurableApplicationContext context = this.root.open(); Progress progress = Progress.on(terminal)) {
			MonthEndResult result = verb.apply(context.getBean(MonthEnd.class), scope,
					System.getProperty("user.name", "?"), progress);
			progress.close();
			new ResultReport(terminal, this.root.home(), context.getBean(MonthSummaries.class)).print(result);
			return result.outcome().exitCode();
		}
	}

	/** Run or retry. */
	@FunctionalInterface
	interface Verb {

		MonthEndResult apply(MonthEnd monthEnd, Scope scope, String by, RunObserver observer);

	}

}
