package org.huizong.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.Columns;
import org.huizong.cli.report.JsonObject;
import org.huizong.cli.start.Signature;
import org.huizong.notify.NoticeStore.Delivery;
import org.huizong.notify.Notices;
import org.huizong.office.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Who is told how months go, and what they were told. */
@Command(name = "notify", mixinStandardHelpOptions = true, subcommands = NotifyCommand.Test.class)
final class NotifyCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Option(names = "--last", descriptionKey = "last", paramLabel = "N", defaultValue = "50")
	private int last = 50;

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		try (OpenOffice context = this.root.openToRead()) {
			Notices notices = context.getBean(Notices.class);
			List<Notices.Way> ways = notices.ways();
			List<Notices.Told> told = notices.last(this.last);
			if (terminal.json()) {
				terminal.resultJson(JsonObject.of("channels", ways.stream().map(NotifyCommand::json).toList(),
						"notices", told.stream().map(NotifyCommand::json).toList()));
				return 0;
			}
			if (ways.isEmpty()) {
				terminal.say("还没有通知渠道。请建 .huizong/notify.yaml，写法见操作手册。",
						"There are no channels. Write .huizong/notify.yaml; see the manual.");
			}
			ways.forEach((one) -> print(terminal, one));
			told.forEach((one) -> print(terminal, one));
		}
		return 0;
	}

	private static void print(Terminal terminal, Notices.Way way) {
		String kinds = way.kinds()
			.stream()
			.sorted()
			.map((kind) -> terminal.in(kind.title()))
			.collect(Collectors.joining(terminal.in("、", ", ")));
		terminal
			.result(Columns.pad(way.name(), 16) + Columns.pad(way.kind(), 10) + Columns.pad(way.host(), 26) + kinds);
	}

	static void print(Terminal terminal, Notices.Told told) {
		terminal.result(Columns.padLeft(String.valueOf(told.notice().number()), 6) + "  "
				+ told.notice().at().toString().substring(0, 19).replace('T', ' ') + " UTC  " + told.notice().title());
		for (Delivery one : told.deliveries()) {
			boolean sent = one.state() == Delivery.State.SENT;
			terminal.result("        " + Columns.pad(one.channel(), 16)
					+ (sent ? terminal.in("已送达", "sent") : terminal.in("未送达：", "not sent: ") + one.message()));
		}
	}

	private static Map<String, Object> json(Notices.Way way) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", way.name());
		json.put("kind", way.kind());
		json.put("host", way.host());
		json.put("kinds", way.kinds().stream().sorted().map(Enum::name).toList());
		json.put("programmes", way.programmes());
		return json;
	}

	static Map<String, Object> json(Notices.Told told) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("number", told.notice().number());
		json.put("at", told.notice().at().toString());
		json.put("kind", told.notice().kind().name());
		json.put("title", told.notice().title());
		json.put("body", told.notice().body());
		json.put("deliveries",
				told.deliveries()
					.stream()
					.map((one) -> JsonObject.of("channel", one.channel(), "state", one.state().name(), "tries",
							one.tries(), "message", one.message()))
					.toList());
		return json;
	}

	/** Sends a test. */
	@Command(name = "test", mixinStandardHelpOptions = true)
	static final class Test implements Callable<Integer> {

		@ParentCommand
		private NotifyCommand parent;

		@Parameters(index = "0", arity = "0..1", paramLabel = "CHANNEL", descriptionKey = "channel")
		private @Nullable String channel;

		@Mixin
		private Signature signature;

		@Override
		public Integer call() {
			Terminal terminal = this.parent.root.terminal();
			try (OpenOffice context = this.parent.root.open()) {
				Notices.Told told = context.getBean(Notices.class).test(this.signature.by(), this.channel);
				if (terminal.json()) {
					terminal.resultJson(json(told));
				}
				else {
					print(terminal, told);
				}
				boolean sent = told.deliveries().stream().allMatch((one) -> one.state() == Delivery.State.SENT);
				return sent ? 0 : Outcome.FAILED.exitCode();
			}
		}

	}

}
