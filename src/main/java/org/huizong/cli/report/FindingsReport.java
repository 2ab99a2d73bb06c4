package org.huizong.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.huizong.cli.control.Terminal;
import org.huizong.findings.AnsweredFinding;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

/** Findings with their numbers and what was said to them, as lines and as JSON. */
public final class FindingsReport {

	private final Terminal terminal;

	public FindingsReport(Terminal terminal) {
		this.terminal = terminal;
	}

	/** One line of what it is, one of what it says, one for each answer. */
	public void print(AnsweredFinding one) {
		Finding finding = one.finding();
		Source place = finding.place();
		this.terminal.result(finding.id() + "  " + Columns.pad(this.terminal.in(finding.severity().title()), 8)
				+ Columns.pad(finding.rule(), 6) + Columns.pad(this.terminal.in(one.standing().title()), 9)
				+ ((place != null) ? place.reference() : ""));
		this.terminal.result("    " + this.terminal.in(finding.message()));
		one.answers().forEach((answer) -> this.terminal.result("    " + line(answer)));
		Answer proposal = one.proposal();
		if (proposal != null) {
			this.terminal.result("    " + this.terminal.in("待另一人确认：", "to be confirmed by another: ") + line(proposal));
		}
		one.before()
			.forEach((answer) -> this.terminal
				.result("    " + this.terminal.in("上次答复，因数据已变不再适用：", "answered before; the data have changed since: ")
						+ line(answer)));
	}

	/** What follows from what was just said. */
	public void recorded(List<AnsweredFinding> answered) {
		long proposed = answered.stream().filter((one) -> one.proposal() != null).count();
		if (proposed > 0) {
			this.terminal.say("豁免强制性错误须由另一人确认后才生效（" + proposed + " 条）：控制台的报表页，或 waive … --confirm --by 姓名。",
					"The waiver of a hard error (" + proposed
							+ ") holds once somebody else confirms it: on the return's page, or by waive … --confirm"
							+ " --by NAME.");
		}
		if (proposed < answered.size()) {
			this.terminal.say("已记录。用 retry 继续本月。", "Recorded. retry goes on with the month.");
		}
	}

	/** That waivers are proposed no longer. */
	public void dropped(int waivers) {
		this.terminal.say("已撤下豁免的提议（" + waivers + " 条）。", "The proposal to waive is dropped (" + waivers + ").");
	}

	public String line(Answer answer) {
		return this.terminal.in(answer.kind().title()) + this.terminal.in("（", " (") + answer.by() + " "
				+ answer.at().toString().replace('T', ' ').replace("Z", " UTC") + this.terminal.in("）：", "): ")
				+ answer.reason();
	}

	public Map<String, @Nullable Object> json(AnsweredFinding one) {
		Finding finding = one.finding();
		Source place = finding.place();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", finding.id());
		json.put("rule", finding.rule());
		json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
		json.put("unit", finding.unit());
		json.put("form", finding.form());
		json.put("place", (place != null) ? place.reference() : null);
		json.put("field", finding.field());
		json.put("seen", finding.seen());
		json.put("expected", finding.expected());
		json.put("message", this.terminal.in(finding.message()));
		json.put("standing", one.standing().name().toLowerCase(Locale.ROOT));
		json.put("settled", one.settled());
		json.put("answers", answers(one.answers()));
		json.put("before", answers(one.before()));
		json.put("proposal", (one.proposal() != null) ? json(one.proposal()) : null);
		return json;
	}

	public List<Map<String, @Nullable Object>> answers(List<Answer> answers) {
		return answers.stream().map(this::json).toList();
	}

	private Map<String, @Nullable Object> json(Answer answer) {
		Source place = answer.place();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("finding", answer.finding());
		json.put("kind", answer.kind().name().toLowerCase(Locale.ROOT));
		json.put("by", answer.by());
		json.put("at", answer.at().toString());
		json.put("reason", answer.reason());
		json.put("place", (place != null) ? place.reference() : null);
		return json;
	}

}
