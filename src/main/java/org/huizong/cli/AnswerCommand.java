package org.huizong.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.FindingsReport;
import org.huizong.cli.start.MonthArgument;
import org.huizong.cli.start.Signature;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Answering;
import org.huizong.findings.Waiving;
import org.huizong.office.Scope;
import org.huizong.statistics.finding.Answer.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Says the same to one or several findings: what explain, accept, reject and waive share.
 */
abstract class AnswerCommand implements Callable<Integer> {

	private final Kind kind;

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Parameters(index = "2..*", arity = "1..*", paramLabel = "ID", descriptionKey = "finding")
	private List<String> numbers = List.of();

	@Option(names = "--reason", descriptionKey = "reason", paramLabel = "TEXT")
	private String reason;

	@Mixin
	private Signature signature;

	@Mixin
	private DryRun dryRun;

	/**
	 * Prepares a command.
	 * @param reason where none is given; empty where it must be
	 */
	AnswerCommand(Kind kind, String reason) {
		this.kind = kind;
		this.reason = reason;
	}

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		Scope scope = this.month.scope();
		try (OpenOffice context = this.root.open()) {
			List<AnsweredFinding> answered = this.dryRun.deed(context,
					() -> say(context, scope, this.numbers, this.signature.by()));
			FindingsReport report = new FindingsReport(terminal);
			if (terminal.json()) {
				terminal.resultJson(answered.stream().map(report::json).toList());
			}
			else {
				answered.forEach(report::print);
				if (!this.dryRun.asked()) {
					tell(report, answered);
				}
			}
			this.dryRun.tell(terminal);
		}
		return 0;
	}

	List<AnsweredFinding> say(OpenOffice context, Scope scope, List<String> ids, String by) {
		return context.getBean(Answering.class).say(scope, this.kind, ids, by, this.reason);
	}

	void tell(FindingsReport report, List<AnsweredFinding> answered) {
		report.recorded(answered);
	}

	String reason() {
		return this.reason;
	}

	/** 核实说明: the unit's words about a query. */
	@Command(name = "explain", mixinStandardHelpOptions = true)
	static final class Explain extends AnswerCommand {

		Explain() {
			super(Kind.EXPLAIN, "");
		}

	}

	/** 验收: the office takes an explanation. */
	@Command(name = "accept", mixinStandardHelpOptions = true)
	static final class Accept extends AnswerCommand {

		Accept() {
			super(Kind.ACCEPT, "同意");
		}

	}

	/** 退回: the office does not take an explanation, or takes a waiver back. */
	@Command(name = "reject", mixinStandardHelpOptions = true)
	static final class Reject extends AnswerCommand {

		Reject() {
			super(Kind.REJECT, "");
		}

	}

	/**
	 * 豁免: the office lets an error stand, or one proposes that where a second person
	 * decides.
	 */
	@Command(name = "waive", mixinStandardHelpOptions = true)
	static final class Waive extends AnswerCommand {

		@Option(names = "--confirm", descriptionKey = "waive.confirm")
		private boolean confirm;

		@Option(names = "--reject", descriptionKey = "waive.reject")
		private boolean reject;

		Waive() {
			super(Kind.WAIVE, "");
		}

		@Override
		List<AnsweredFinding> say(OpenOffice context, Scope scope, List<String> ids, String by) {
			Waiving waiving = context.getBean(Waiving.class);
			return this.reject ? waiving.reject(scope, ids, by)
					: this.confirm ? waiving.confirm(scope, ids, by) : waiving.request(scope, ids, by, reason());
		}

		@Override
		void tell(FindingsReport report, List<AnsweredFinding> answered) {
			if (this.reject) {
				report.dropped(answered.size());
			}
			else {
				super.tell(report, answered);
			}
		}

	}

}
