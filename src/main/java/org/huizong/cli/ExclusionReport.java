package org.huizong.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.batch.Units;
import org.huizong.statistics.Exclusion;
import org.huizong.store.ExclusionStore.Decision;
import org.huizong.store.Scope;

/** Decisions to leave units out or take them in again, as lines and as JSON. */
final class ExclusionReport {

	private final Terminal terminal;

	private final Units units;

	ExclusionReport(Terminal terminal, Units units) {
		this.terminal = terminal;
		this.units = units;
	}

	void print(Scope scope, List<Decision> decisions) {
		for (Decision decision : decisions) {
			Exclusion one = decision.exclusion();
			String what = decision.withdrawn() ? this.terminal.in("恢复计入", "taken in again")
					: this.terminal.in("剔除", "left out");
			this.terminal.result(what + " " + this.units.of(scope, one.unit()).name() + this.terminal.in("（", " (")
					+ one.by() + " " + one.at().toString().replace('T', ' ').replace("Z", " UTC")
					+ this.terminal.in("）：", "): ") + one.reason());
		}
	}

	static Map<String, Object> json(Decision decision) {
		Exclusion one = decision.exclusion();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("unit", one.unit());
		json.put("excluded", !decision.withdrawn());
		json.put("by", one.by());
		json.put("at", one.at().toString());
		json.put("reason", one.reason());
		return json;
	}

}
