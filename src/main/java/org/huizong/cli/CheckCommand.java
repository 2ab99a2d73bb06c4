package org.huizong.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.start.PlainWords;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.programme.reading.ProgrammeCheck.Checked;
import org.huizong.programme.reading.ProgrammeCheck;
import org.huizong.programme.yaml.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks declarations and lists all their faults. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Parameters(index = "0", arity = "0..1", paramLabel = "PROGRAMME", descriptionKey = "programme")
	private String programme = "";

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		CheckCommand command = new CheckCommand();
		command.root = root;
		command.programme = (words.count() > 0) ? words.at(0) : "";
		return command;
	}

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		List<Checked> checked = ProgrammeCheck.all(this.root.home().resolve("jobs"))
			.stream()
			.filter((one) -> this.programme.isEmpty() || one.code().equals(this.programme))
			.toList();
		if (checked.isEmpty()) {
			throw new RefusedException(Outcome.USAGE, "jobs 下没有报表制度" + this.programme + "。",
					"There is no programme " + this.programme + " under jobs.");
		}
		if (terminal.json()) {
			terminal.resultJson(checked.stream().map((one) -> json(terminal, one)).toList());
		}
		else {
			checked.forEach((one) -> print(terminal, one));
		}
		return checked.stream().allMatch((one) -> one.faults().isEmpty()) ? 0 : Outcome.USAGE.exitCode();
	}

	private static void print(Terminal terminal, Checked checked) {
		if (checked.faults().isEmpty()) {
			terminal.result(checked.code() + terminal.in("：没有错误", ": no faults"));
		}
		else {
			terminal.faults(checked.faults());
		}
	}

	private static Map<String, Object> json(Terminal terminal, Checked checked) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("programme", checked.code());
		json.put("faults", checked.faults().stream().map((fault) -> json(terminal, fault)).toList());
		return json;
	}

	private static Map<String, Object> json(Terminal terminal, Fault fault) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("file", "jobs/" + fault.file());
		json.put("line", fault.line());
		json.put("message", terminal.in(fault.text()));
		return json;
	}

}
