package org.huizong.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.Progress;
import org.huizong.cli.report.ResultReport;
import org.huizong.cli.report.ScheduleReport;
import org.huizong.cli.start.PlainWords;
import org.huizong.cli.start.Signature;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.renewal.Backfill;
import org.huizong.results.MonthSummaries;
import org.huizong.runs.MonthEndResult;
import org.huizong.schedule.Schedule;
import org.huizong.schedule.Schedules;
import org.huizong.statistics.ReferencePeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** When months start by themselves. */
@Command(name = "schedule", mixinStandardHelpOptions = true,
		subcommands = { ScheduleCommand.Add.class, ScheduleCommand.Pause.class, ScheduleCommand.Resume.class,
				ScheduleCommand.Remove.class, ScheduleCommand.History.class, ScheduleCommand.Fill.class })
final class ScheduleCommand implements Callable<Integer> {

	private static final int TIMES = 5;

	@ParentCommand
	private Huizong root;

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		ScheduleCommand command = new ScheduleCommand();
		command.root = root;
		return command;
	}

	@Override
	public Integer call() {
		try (OpenOffice context = this.root.openToRead()) {
			Schedules schedules = context.getBean(Schedules.class);
			new ScheduleReport(this.root.terminal()).list(schedules.seen(), (one) -> schedules.next(one, TIMES));
		}
		return 0;
	}

	/** What the subcommands share. */
	abstract static class OnProgramme implements Callable<Integer> {

		@ParentCommand
		private ScheduleCommand parent;

		@Parameters(index = "0", paramLabel = "PROGRAMME", descriptionKey = "programme")
		private String programme = "";

		@Override
		public Integer call() {
			try (OpenOffice context = this.parent.root.open()) {
				return act(context, this.parent.root, this.programme);
			}
		}

		abstract int act(OpenOffice context, Huizong root, String programme);

		static int show(Huizong root, Schedules schedules, Schedule schedule) {
			new ScheduleReport(root.terminal()).list(List.of(schedule), (one) -> schedules.next(one, TIMES));
			return 0;
		}

	}

	/** What those share that change a schedule. */
	abstract static class OnSchedule extends OnProgramme {

		@Parameters(index = "1", paramLabel = "CODE", descriptionKey = "schedule.code")
		private String code = "";

		@Mixin
		private Signature signature;

		@Mixin
		private DryRun dryRun;

		@Override
		int act(OpenOffice context, Huizong root, String programme) {
			Schedules schedules = context.getBean(Schedules.class);
			int exit = this.dryRun.deed(context,
					() -> change(schedules, root, this.signature.by(), programme, this.code));
			this.dryRun.tell(root.terminal());
			return exit;
		}

		abstract int change(Schedules schedules, Huizong root, String by, String programme, String code);

	}

	/** Adds a schedule. */
	@Command(name = "add", mixinStandardHelpOptions = true)
	static final class Add extends OnSchedule {

		@Option(names = "--cron", descriptionKey = "cron", paramLabel = "CRON", required = true)
		private String cron = "";

		@Option(names = "--zone", descriptionKey = "zone", paramLabel = "ZONE", defaultValue = "Asia/Shanghai")
		private String zone = "Asia/Shanghai";

		@Option(names = "--day", descriptionKey = "day", paramLabel = "RULE", defaultValue = "any")
		private Schedule.Day day = Schedule.Day.ANY;

		@Option(names = "--nth", descriptionKey = "nth", paramLabel = "N", defaultValue = "0")
		private int nth;

		@Option(names = "--months-back", descriptionKey = "months-back", paramLabel = "N", defaultValue = "1")
		private int monthsBack = 1;

		@Option(names = "--misfire", descriptionKey = "misfire", paramLabel = "POLICY", defaultValue = "once")
		private Schedule.Misfire misfire = Schedule.Misfire.ONCE;

		@Override
		int change(Schedules schedules, Huizong root, String by, String programme, String code) {
			Schedule added = schedules.add(by, new Schedules.Draft(programme, code, this.cron, this.zone, this.day,
					this.nth, this.monthsBack, this.misfire));
			return show(root, schedules, added);
		}

	}

	/** Pauses a schedule. */
	@Command(name = "pause", mixinStandardHelpOptions = true)
	static final class Pause extends OnSchedule {

		@Override
		int change(Schedules schedules, Huizong root, String by, String programme, String code) {
			return show(root, schedules, schedules.pause(by, programme, code));
		}

	}

	/** Goes on with a schedule. */
	@Command(name = "resume", mixinStandardHelpOptions = true)
	static final class Resume extends OnSchedule {

		@Override
		int change(Schedules schedules, Huizong root, String by, String programme, String code) {
			return show(root, schedules, schedules.resume(by, programme, code));
		}

	}

	/** Removes a schedule. */
	@Command(name = "remove", mixinStandardHelpOptions = true)
	static final class Remove extends OnSchedule {

		@Override
		int change(Schedules schedules, Huizong root, String by, String programme, String code) {
			schedules.remove(by, programme, code);
			root.terminal().say("删除 " + code + "。", "Removes " + code + ".");
			return 0;
		}

	}

	/** What became of each time. */
	@Command(name = "history", mixinStandardHelpOptions = true)
	static final class History extends OnProgramme {

		@Option(names = "--last", descriptionKey = "last", paramLabel = "N", defaultValue = "50")
		private int last = 50;

		@Override
		int act(OpenOffice context, Huizong root, String programme) {
			new ScheduleReport(root.terminal()).history(context.getBean(Schedules.class).history(programme, this.last));
			return 0;
		}

	}

	/** Runs several months in order. */
	@Command(name = "backfill", mixinStandardHelpOptions = true)
	static final class Fill extends OnProgramme {

		@Parameters(index = "1", paramLabel = "FROM", descriptionKey = "from.month")
		private String from = "";

		@Parameters(index = "2", paramLabel = "TO", descriptionKey = "to.month")
		private String to = "";

		@Option(names = "--dry-run", descriptionKey = "dry-run")
		private boolean dryRun;

		@Mixin
		private Signature signature;

		@Override
		int act(OpenOffice context, Huizong root, String programme) {
			Backfill backfill = context.getBean(Backfill.class);
			Terminal terminal = root.terminal();
			ReferencePeriod first = period(this.from);
			ReferencePeriod last = period(this.to);
			if (this.dryRun) {
				new ScheduleReport(terminal).planned(backfill.preview(programme, first, last));
				return 0;
			}
			try (Progress progress = Progress.on(terminal)) {
				List<MonthEndResult> results = backfill.run(programme, first, last, this.signature.by(), progress);
				progress.close();
				ResultReport report = new ResultReport(terminal, root.home(), context.getBean(MonthSummaries.class));
				results.forEach(report::print);
				return results.get(results.size() - 1).outcome().exitCode();
			}
		}

		private static ReferencePeriod period(String text) {
			try {
				return ReferencePeriod.parse(text);
			}
			catch (IllegalArgumentException ex) {
				throw new RefusedException(Outcome.USAGE, "「" + text + "」不是报告期。应写成 2009-09 的形式。",
						text + " is no reference period. Write it like 2009-09.");
			}
		}

	}

}
