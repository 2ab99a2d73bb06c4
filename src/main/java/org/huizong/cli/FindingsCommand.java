package org.huizong.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.ExclusionReport;
import org.huizong.cli.report.FindingsReport;
import org.huizong.cli.start.MonthArgument;
import org.huizong.cli.start.PlainWords;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Answering;
import org.huizong.findings.Excluding;
import org.huizong.findings.ExclusionStore.Decision;
import org.huizong.findings.FindingList.Selection;
import org.huizong.inbox.Units;
import org.huizong.office.Scope;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Answer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists what a month's last validation found and what was said to it. */
@Command(name = "findings", mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Option(names = "--unit", descriptionKey = "only.unit", paramLabel = "UNIT")
	private @Nullable String unit;

	@Option(names = "--city", descriptionKey = "with.city")
	private boolean city;

	@Option(names = "--rule", descriptionKey = "only.rule", paramLabel = "RULE")
	private @Nullable String rule;

	@Option(names = "--severity", descriptionKey = "only.severity", paramLabel = "error|query|info")
	private @Nullable Severity severity;

	@Option(names = "--open", descriptionKey = "only.open")
	private boolean open;

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		FindingsCommand command = new FindingsCommand();
		command.root = root;
		command.month = MonthArgument.plain(words);
		command.unit = words.value("--unit");
		command.city = words.has("--city");
		command.rule = words.value("--rule");
		command.open = words.has("--open");
		return command;
	}

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		Scope scope = this.month.scope();
		try (OpenOffice context = this.root.openToRead(scope.programme())) {
			Answering answering = context.getBean(Answering.class);
			String code = (this.unit != null) ? context.getBean(Units.class).of(scope, this.unit).code() : null;
			boolean toUnit = code != null && !this.city;
			Selection asked = new Selection(code, this.rule, this.severity, false);
			Stream<AnsweredFinding> findings = (toUnit ? answering.told(scope, asked)
					: answering.findings(scope, asked))
				.filter((one) -> !this.open || !one.settled());
			List<Answer> past = toUnit ? List.of() : answering.past(scope);
			List<Decision> left = context.getBean(Excluding.class)
				.decisions(scope)
				.stream()
				.filter((one) -> code == null || one.exclusion().unit().equals(code))
				.toList();
			if (terminal.json()) {
				terminal.resultJson(json(terminal, scope, findings, past, left));
			}
			else {
				print(terminal, findings, past, answering.messages(scope));
				new ExclusionReport(terminal, context.getBean(Units.class), false).print(scope, left);
			}
		}
		return 0;
	}

	private void print(Terminal terminal, Stream<AnsweredFinding> findings, List<Answer> past,
			Map<String, Text> messages) {
		FindingsReport report = new FindingsReport(terminal);
		Shown shown = new Shown();
		findings.forEach((one) -> {
			report.print(one);
			shown.add(one);
		});
		terminal.result(terminal.in("共 " + shown.findings + " 条，未了结 " + shown.unsettled + " 条。",
				shown.findings + " findings, " + shown.unsettled + " not settled."));
		if (!past.isEmpty() && !this.open) {
			terminal.result(terminal.in("已更正、不再存在的审核结果的答复：", "Answers to findings that stand no longer:"));
			for (Answer answer : past.stream().filter((one) -> !shown.before.contains(one)).toList()) {
				terminal.result(answer.finding() + "  " + terminal.in(messages.get(answer.finding())));
				terminal.result("    " + report.line(answer));
			}
		}
	}

	private static Map<String, Object> json(Terminal terminal, Scope scope, Stream<AnsweredFinding> findings,
			List<Answer> past, List<Decision> left) {
		FindingsReport report = new FindingsReport(terminal);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("programme", scope.programme());
		json.put("period", scope.period().toString());
		json.put("findings", findings.map(report::json).toList());
		json.put("past", report.answers(past));
		json.put("exclusions", left.stream().map(ExclusionReport::json).toList());
		return json;
	}

	/** What of the findings is told at the end. */
	private static final class Shown {

		private final Set<Answer> before = new HashSet<>();

		private long findings;

		private long unsettled;

		void add(AnsweredFinding one) {
			this.findings++;
			this.unsettled += one.settled() ? 0 : 1;
			this.before.addAll(one.before());
		}

	}

}
