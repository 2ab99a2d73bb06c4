package org.huizong.cli.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.huizong.cli.control.Terminal;
import org.huizong.monthend.Intervention;

/** What stopping or clearing up would do. */
public final class InterventionReport {

	private InterventionReport() {
	}

	/** Prints it; the exit code is 0. */
	public static int print(Terminal terminal, Intervention would) {
		if (terminal.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("state", would.state().name());
			json.put("possible", would.possible());
			json.put("text", terminal.in(would.text()));
			terminal.resultJson(json);
		}
		else {
			terminal.result(terminal.in(would.text()));
		}
		return 0;
	}

}
