package org.huizong.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.huizong.board.MonthStatuses.MonthStatus;
import org.huizong.board.MonthStatuses;
import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.Columns;
import org.huizong.cli.report.RenewalReport;
import org.huizong.cli.start.PlainWords;
import org.huizong.runs.RunPlan;
import org.huizong.runs.StepState;
import org.huizong.statistics.Text;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows how the months of a programme stand. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Parameters(index = "0", paramLabel = "PROGRAMME", descriptionKey = "programme")
	private String programme = "";

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		StatusCommand command = new StatusCommand();
		command.root = root;
		command.programme = words.at(0);
		return command;
	}

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		try (OpenOffice context = this.root.openToRead(this.programme)) {
			List<MonthStatus> statuses = context.getBean(MonthStatuses.class).of(this.programme);
			if (terminal.json()) {
				terminal.resultJson(statuses.stream().map((status) -> json(terminal, status)).toList());
			}
			else {
				print(terminal, statuses);
			}
		}
		return 0;
	}

	private void print(Terminal terminal, List<MonthStatus> statuses) {
		if (statuses.isEmpty()) {
			terminal.result(terminal.in(this.programme + " 还没有运行过。", this.programme + " has not been run yet."));
		}
		for (MonthStatus status : statuses) {
			Vintage vintage = status.vintage();
			String published = (vintage != null) ? terminal.in("已发布 ", "published ") + vintage.folder()
					: terminal.in("未发布", "not published");
			String damaged = status.intact() ? ""
					: terminal.in("（文件已被改动或删除，重新 run 可恢复）", " (files were changed or deleted; run restores them)");
			String fresh = (vintage == null) ? "" : status.causes().isEmpty() ? terminal.in("，最新", ", up to date")
					: terminal.in("，过期", ", out of date");
			terminal.result(status.scope().period() + "  " + Columns.pad(published + fresh + damaged, 22)
					+ terminal.in("第 " + status.last().attempt() + " 次运行 ", "attempt " + status.last().attempt() + " ")
					+ state(terminal, status) + message(terminal, status));
			status.causes()
				.stream()
				.filter((cause) -> cause.reason() != RunPlan.Reason.DAMAGED)
				.forEach((cause) -> terminal.result("    " + terminal.in(cause.text())));
		}
		if (statuses.stream().anyMatch((status) -> !status.causes().isEmpty())) {
			terminal.result(terminal.in("过期的各月可用 renew " + this.programme + " 一并更新。",
					"renew " + this.programme + " brings up what is out of date."));
		}
	}

	private static String state(Terminal terminal, MonthStatus status) {
		if (status.cutOff()) {
			return terminal.in("中断，可用 retry 继续", "cut off; retry goes on");
		}
		return switch (status.last().status()) {
			case COMPLETED -> completed(terminal, status.last().leftOut());
			case RUNNING -> terminal.in("进行中", "running");
			case STOPPED -> terminal.in("已停止", "stopped");
			case ABANDONED -> terminal.in("已放弃", "given up");
			default -> terminal.in("未完成", "failed");
		};
	}

	private static String completed(Terminal terminal, @Nullable Integer leftOut) {
		return (leftOut == null || leftOut == 0) ? terminal.in("完成", "completed")
				: terminal.in("完成（不计入 " + leftOut + " 个单位）", "completed (without " + leftOut + " units)");
	}

	private static String message(Terminal terminal, MonthStatus status) {
		Text told = status.last().told();
		return (told != null) ? terminal.in("：", ": ") + terminal.in(told) : "";
	}

	private static Map<String, @Nullable Object> json(Terminal terminal, MonthStatus status) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("period", status.scope().period().toString());
		json.put("attempt", status.last().attempt());
		json.put("status", status.cutOff() ? StepState.CUT_OFF.name() : status.last().status().name());
		json.put("message", (status.last().told() != null) ? terminal.in(status.last().told()) : null);
		json.put("leftOut", status.last().leftOut());
		json.put("vintage", (status.vintage() != null) ? status.vintage().number() : null);
		json.put("intact", status.intact());
		json.put("upToDate", status.vintage() != null && status.causes().isEmpty());
		json.put("outOfDate", RenewalReport.json(terminal, status.causes()));
		json.put("started", status.last().started().toString());
		return json;
	}

}
