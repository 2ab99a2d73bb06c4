package org.huizong.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.huizong.cli.start.MonthArgument;
import org.huizong.cli.start.PlainWords;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Does a month again though nothing changed. */
@Command(name = "rerun", mixinStandardHelpOptions = true)
final class RerunCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Option(names = "--from", descriptionKey = "from.step", paramLabel = "STEP")
	private @Nullable String from;

	@Mixin
	private DryRun dryRun;

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		RerunCommand command = new RerunCommand();
		command.root = root;
		command.month = MonthArgument.plain(words);
		command.from = words.value("--from");
		command.dryRun = DryRun.plain(words);
		return command;
	}

	@Override
	public Integer call() {
		MonthStep step = (this.from != null) ? step(this.from) : null;
		return new MonthCommand(this.root).call(RunRequest.rerun(this.month.scope(), step), this.dryRun);
	}

	/**
	 * The step of that name or Chinese title.
	 * @throws RefusedException when there is none
	 */
	static MonthStep step(String name) {
		return Arrays.stream(MonthStep.values())
			.filter((step) -> step.stepName().equals(name.toLowerCase(Locale.ROOT)) || step.title().zh().equals(name))
			.findFirst()
			.orElseThrow(() -> {
				String known = Arrays.stream(MonthStep.values())
					.map((step) -> step.stepName() + " " + step.title().zh())
					.collect(Collectors.joining("、"));
				return new RefusedException(Outcome.USAGE, "没有步骤「" + name + "」。应为：" + known + "。",
						"There is no step " + name + "; there are: " + known);
			});
	}

}
