package org.huizong.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.InterventionReport;
import org.huizong.cli.start.Signature;
import org.huizong.monthend.Interventions;
import org.huizong.monthend.Recovery;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Clears up after a run whose process died. */
@Command(name = "recover", mixinStandardHelpOptions = true)
final class RecoverCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Parameters(index = "0", paramLabel = "PROGRAMME", descriptionKey = "programme")
	private String programme = "";

	@Option(names = "--abandon", descriptionKey = "abandon")
	private boolean abandon;

	@Option(names = "--sure", descriptionKey = "sure")
	private boolean sure;

	@Mixin
	private Signature signature;

	@Mixin
	private DryRun dryRun;

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		try (OpenOffice context = this.root.open()) {
			if (this.dryRun.asked()) {
				int code = InterventionReport.print(terminal,
						context.getBean(Interventions.class).recover(this.programme));
				this.dryRun.tell(terminal);
				return code;
			}
			Recovery recovery = context.getBean(Recovery.class);
			List<RunStore.Run> runs = this.abandon ? recovery.abandon(this.programme, this.sure, this.signature.by())
					: recovery.recover(this.programme, this.sure, this.signature.by());
			if (terminal.json()) {
				terminal.resultJson(runs.stream().map(this::json).toList());
			}
			else {
				print(terminal, runs);
			}
		}
		return 0;
	}

	private void print(Terminal terminal, List<RunStore.Run> runs) {
		if (runs.isEmpty()) {
			terminal.result(terminal.in(this.programme + " 没有中断的运行。", "No run of " + this.programme + " was cut off."));
		}
		for (RunStore.Run run : runs) {
			String title = terminal.in(run.scope().period() + " 第 " + run.attempt() + " 次运行",
					run.scope().period() + " attempt " + run.attempt());
			terminal.result(title + (this.abandon ? terminal.in(" 已放弃，下次 run 从头开始。", " is given up; run begins anew.")
					: terminal.in(" 已恢复，可用 retry 继续。", " is recovered; retry goes on.")));
		}
	}

	private Map<String, @Nullable Object> json(RunStore.Run run) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("period", run.scope().period().toString());
		json.put("attempt", run.attempt());
		json.put("status", (this.abandon ? RunState.ABANDONED : RunState.FAILED).name());
		return json;
	}

}
