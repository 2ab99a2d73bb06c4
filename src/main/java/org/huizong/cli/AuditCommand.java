package org.huizong.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.Columns;
import org.huizong.cli.start.PlainWords;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.trail.AuditCsv;
import org.huizong.trail.AuditEntry;
import org.huizong.trail.AuditStore;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the trail, or checks that nobody changed it. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Parameters(index = "0", arity = "0..1", paramLabel = "PROGRAMME", descriptionKey = "audit.programme")
	private @Nullable String programme;

	@Parameters(index = "1", arity = "0..1", paramLabel = "PERIOD", descriptionKey = "audit.period")
	private @Nullable String period;

	@Option(names = "--who", descriptionKey = "who", paramLabel = "NAME")
	private @Nullable String who;

	@Option(names = "--what", descriptionKey = "what", paramLabel = "DEED")
	private @Nullable String what;

	@Option(names = "--last", descriptionKey = "last", paramLabel = "N", defaultValue = "50")
	private int last = 50;

	@Option(names = "--csv", descriptionKey = "csv", paramLabel = "FILE")
	private @Nullable Path csv;

	@Option(names = "--verify", descriptionKey = "verify")
	private boolean verify;

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		AuditCommand command = new AuditCommand();
		command.root = root;
		command.programme = words.perhaps(0);
		command.period = words.perhaps(1);
		command.who = words.value("--who");
		command.what = words.value("--what");
		command.verify = words.has("--verify");
		return command;
	}

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		AuditStore.Query query = query();
		try (OpenOffice context = this.root.openToRead()) {
			AuditTrail trail = context.getBean(AuditTrail.class);
			if (this.verify) {
				return verdict(terminal, trail.verify());
			}
			List<AuditEntry> entries = trail.list(query, this.last);
			if (this.csv != null) {
				AuditCsv.of(entries, terminal.language(), ZoneOffset.UTC).write(this.csv);
			}
			else if (terminal.json()) {
				terminal.resultJson(entries.stream().map(AuditCommand::json).toList());
			}
			else {
				entries.forEach((entry) -> terminal.result(line(terminal, entry)));
			}
		}
		return 0;
	}

	private static int verdict(Terminal terminal, AuditTrail.Verdict verdict) {
		if (terminal.json()) {
			Map<String, @Nullable Object> json = new LinkedHashMap<>();
			json.put("whole", verdict.whole());
			json.put("entries", verdict.entries());
			json.put("hash", verdict.hash());
			json.put("broken", verdict.broken());
			terminal.resultJson(json);
		}
		else {
			terminal.result(terminal.in(verdict.text()));
		}
		return verdict.whole() ? 0 : Outcome.FAILED.exitCode();
	}

	private AuditStore.Query query() {
		try {
			return new AuditStore.Query(this.who, this.what, this.programme,
					(this.period != null) ? ReferencePeriod.parse(this.period) : null, Long.MAX_VALUE);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(Outcome.USAGE, "「" + this.period + "」不是报告期。应写成 2009-09 的形式。",
					this.period + " is no reference period. Write it like 2009-09.");
		}
	}

	private static String line(Terminal terminal, AuditEntry entry) {
		String subject = Stream.of(entry.programme(), entry.period(), entry.object())
			.filter(Objects::nonNull)
			.map(Object::toString)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
		return Columns.padLeft(String.valueOf(entry.number()), 6) + "  " + time(entry) + "  "
				+ Columns.pad(entry.who(), 14) + Columns.pad(terminal.in(title(entry)), 16) + subject
				+ (entry.detail().isEmpty() ? "" : terminal.in("：", ": ") + entry.detail().replaceAll("\\R", " "));
	}

	private static String time(AuditEntry entry) {
		return entry.at().toString().substring(0, 19).replace('T', ' ') + " UTC";
	}

	private static Text title(AuditEntry entry) {
		return Deed.of(entry.what()).map(Deed::title).orElse(Text.same(entry.what()));
	}

	private static Map<String, @Nullable Object> json(AuditEntry entry) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("number", entry.number());
		json.put("at", entry.at().toString());
		json.put("who", entry.who());
		json.put("what", entry.what());
		json.put("programme", entry.programme());
		json.put("period", (entry.period() != null) ? entry.period().toString() : null);
		json.put("object", entry.object());
		json.put("detail", entry.detail());
		json.put("hash", entry.hash());
		return json;
	}

}
