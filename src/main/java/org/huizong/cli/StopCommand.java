package org.huizong.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.InterventionReport;
import org.huizong.cli.start.Signature;
import org.huizong.monthend.Interventions;
import org.huizong.monthend.MonthEnd;
import org.huizong.runs.LeaseStore.Lease;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks the run of a programme to stop after the work in hand. */
@Command(name = "stop", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Parameters(index = "0", paramLabel = "PROGRAMME", descriptionKey = "programme")
	private String programme = "";

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
						context.getBean(Interventions.class).stop(this.programme));
				this.dryRun.tell(terminal);
				return code;
			}
			Optional<Lease> lease = context.getBean(MonthEnd.class).stop(this.programme, this.signature.by());
			if (terminal.json()) {
				terminal.resultJson(json(lease));
			}
			else {
				terminal.result(lease.map((one) -> told(terminal, one))
					.orElse(terminal.in(this.programme + " 没有在进行的运行。",
							"No run of " + this.programme + " is under way.")));
			}
		}
		return 0;
	}

	private static String told(Terminal terminal, Lease lease) {
		return terminal.in(
				lease.scope() + " 正在停止（主机 " + lease.host() + "，进程 " + lease.pid() + "）：手头的工作做完即停，之后可用 retry 继续。",
				lease.scope() + " is stopping (host " + lease.host() + ", process " + lease.pid()
						+ ") after the work in hand; retry goes on later.");
	}

	private static Map<String, @Nullable Object> json(Optional<Lease> lease) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("stopping", lease.isPresent());
		json.put("period", lease.map((one) -> one.scope().period().toString()).orElse(null));
		json.put("host", lease.map(Lease::host).orElse(null));
		json.put("pid", lease.map(Lease::pid).orElse(null));
		return json;
	}

}
