package org.huizong.cli;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.Columns;
import org.huizong.cli.start.MonthArgument;
import org.huizong.cli.start.PlainWords;
import org.huizong.office.Outcome;
import org.huizong.office.ProgrammeList;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunRecordStore.Line;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the steps of an attempt at a month, and what they said. */
@Command(name = "log", mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
		.withZone(ZoneId.systemDefault());

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Option(names = "--attempt", descriptionKey = "attempt", paramLabel = "N")
	private @Nullable Integer attempt;

	@Option(names = "--step", descriptionKey = "step", paramLabel = "STEP")
	private @Nullable String step;

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		LogCommand command = new LogCommand();
		command.root = root;
		command.month = MonthArgument.plain(words);
		command.step = words.value("--step");
		return command;
	}

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		Scope scope = this.month.scope();
		MonthStep only = (this.step != null) ? RerunCommand.step(this.step) : null;
		try (OpenOffice context = this.root.openToRead()) {
			RunHistory history = context.getBean(RunHistory.class);
			RunHistory.Attempt one = (this.attempt != null) ? history.attempt(scope, this.attempt)
					: last(context, history, scope);
			List<Line> lines = history.log(scope, one.run().attempt(), only, 0, Integer.MAX_VALUE);
			if (terminal.json()) {
				terminal.resultJson(json(terminal, one, lines));
			}
			else {
				one.steps().forEach((each) -> terminal.result(line(terminal, each)));
				lines.forEach((line) -> terminal.result(TIME.format(line.at()) + "  "
						+ Columns.pad(line.level().name(), 7) + terminal.in(line.text())));
			}
		}
		return 0;
	}

	private static RunHistory.Attempt last(OpenOffice context, RunHistory history, Scope scope) {
		return history.last(scope).orElseThrow(() -> {
			context.getBean(ProgrammeList.class).get(scope.programme());
			return new RefusedException(Outcome.USAGE, scope + " 还没有运行过。", scope + " has not been run yet.");
		});
	}

	private static String line(Terminal terminal, RunHistory.Step step) {
		Long rows = step.counts().rows();
		Long files = step.counts().files();
		String took = (step.started() == null || step.ended() == null || step.carried()) ? ""
				: seconds(step.took(step.ended()));
		return Columns.pad(terminal.in(step.step().title()), 12) + Columns.pad(state(terminal, step), 12)
				+ Columns.padLeft(took, 10)
				+ ((files != null) ? terminal.in("  " + files + " 个文件", "  " + files + " files") : "")
				+ ((rows != null) ? terminal.in("  " + rows + " 行", "  " + rows + " rows") : "");
	}

	private static String seconds(Duration took) {
		return String.format(Locale.ROOT, "%d.%03d s", took.toSeconds(), took.toMillisPart());
	}

	private static String state(Terminal terminal, RunHistory.Step step) {
		if (step.carried()) {
			return terminal.in("保留", "kept");
		}
		return switch (step.status()) {
			case COMPLETED -> terminal.in("完成", "done");
			case RUNNING -> terminal.in("进行中", "running");
			case STOPPED -> terminal.in("已停止", "stopped");
			case CUT_OFF -> terminal.in("中断", "cut off");
			case FAILED -> terminal.in("未完成", "failed");
			case WAITING -> terminal.in("未开始", "waiting");
		};
	}

	private static Map<String, @Nullable Object> json(Terminal terminal, RunHistory.Attempt one, List<Line> lines) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("attempt", one.run().attempt());
		json.put("status", one.run().status().name());
		json.put("by", one.run().by());
		json.put("steps", one.steps().stream().map(LogCommand::json).toList());
		json.put("lines", lines.stream().map((line) -> json(terminal, line)).toList());
		return json;
	}

	private static Map<String, @Nullable Object> json(RunHistory.Step step) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("step", step.step().stepName());
		json.put("status", step.status().name());
		json.put("started", (step.started() != null) ? step.started().toString() : null);
		json.put("ended", (step.ended() != null) ? step.ended().toString() : null);
		json.put("rows", step.counts().rows());
		json.put("files", step.counts().files());
		json.put("kept", step.carried());
		return json;
	}

	private static Map<String, @Nullable Object> json(Terminal terminal, Line line) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("at", line.at().toString());
		json.put("step", line.step());
		json.put("level", line.level().name());
		json.put("text", terminal.in(line.text()));
		return json;
	}

}
