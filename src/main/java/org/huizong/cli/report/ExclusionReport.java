package org.huizong.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.cli.control.Terminal;
import org.huizong.findings.ExclusionStore.Decision;
import org.huizong.inbox.Units;
import org.huizong.office.Scope;
import org.huizong.statistics.finding.Exclusion;

/** Decisions to leave units out or take them in again, as lines and as JSON. */
public final class ExclusionReport {

	private final Terminal terminal;

	private final Units units;

	private final boolean rehearsed;

	/**
	 * Tells of exclusions.
	 * @param rehearsed whether nothing is really recorded
	 */
	public ExclusionReport(Terminal terminal, Units units, boolean rehearsed) {
		this.terminal = terminal;
		this.units = units;
		this.rehearsed = rehearsed;
	}

	public void print(Scope scope, List<Decision> decisions) {
		for (Decision decision : decisions) {
			Exclusion one = decision.exclusion();
			String what = decision.withdrawn() ? this.terminal.in("恢复计入", "taken in again")
					: this.terminal.in("剔除", "left out");
			this.terminal.result(what + " " + this.units.name(scope, one.unit()) + this.terminal.in("（", " (")
					+ one.by() + " " + one.at().toString().replace('T', ' ').replace("Z", " UTC")
					+ this.terminal.in("）：", "): ") + one.reason());
		}
	}

	/** A decision just taken. */
	public void recorded(Scope scope, Decision decision) {
		if (this.terminal.json()) {
			this.terminal.resultJson(json(decision));
			return;
		}
		print(scope, List.of(decision));
		say("已记录。用 retry 继续本月。", "Recorded. retry goes on with the month.");
	}

	/** A proposal that waits for somebody else. */
	public void proposed(Scope scope, Exclusion one) {
		if (this.terminal.json()) {
			Map<String, Object> json = json(new Decision(one, true));
			json.put("proposed", true);
			this.terminal.resultJson(json);
			return;
		}
		this.terminal.result(this.terminal.in("提出剔除 ", "proposed to leave out ") + this.units.name(scope, one.unit())
				+ this.terminal.in("（", " (") + one.by() + this.terminal.in("）：", "): ") + one.reason());
		say("须由另一人确认后才生效：控制台的报表页，或 exclude … --confirm --by 姓名。",
				"It holds once somebody else confirms it: on the return's page, or by exclude … --confirm --by NAME.");
	}

	/** A proposal that is dropped. */
	public void rejected(Scope scope, String unit) {
		if (this.terminal.json()) {
			this.terminal.resultJson(JsonObject.of("unit", code(scope, unit), "proposed", false));
			return;
		}
		this.terminal
			.result(this.terminal.in("已撤下剔除的提议：", "The proposal is dropped: ") + this.units.of(scope, unit).name());
	}

	private void say(String zh, String en) {
		if (!this.rehearsed) {
			this.terminal.say(zh, en);
		}
	}

	public String code(Scope scope, String unit) {
		return this.units.of(scope, unit).code();
	}

	public static Map<String, Object> json(Decision decision) {
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
