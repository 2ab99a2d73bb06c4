package org.huizong.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.huizong.cli.control.Terminal;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunPlan;
import org.jspecify.annotations.Nullable;

/** Tells what a verb would do, month by month. */
public final class PlanReport {

	private final Terminal terminal;

	public PlanReport(Terminal terminal) {
		this.terminal = terminal;
	}

	public void print(RunPlan plan) {
		if (this.terminal.json()) {
			this.terminal.resultJson(json(plan));
			return;
		}
		plan.months().forEach(this::month);
		this.terminal.result(plan.nothingToDo() ? this.terminal.in("没有要做的事。", "There is nothing to do.")
				: this.terminal.in("以上只是预览，什么也没有改动。", "This was a preview; nothing was changed."));
	}

	private void month(RunPlan.Month month) {
		if (month.reason() == null) {
			this.terminal.result(
					month.period() + "  " + month.vintage().folder() + " " + this.terminal.in(month.kind().title()));
			return;
		}
		String attempt = (month.kind() == RunPlan.Kind.RESUME)
				? this.terminal.in("继续第 " + month.attempt() + " 次运行", "resumes attempt " + month.attempt())
				: this.terminal.in("第 " + month.attempt() + " 次运行", "attempt " + month.attempt());
		this.terminal.result(month.period() + "  " + attempt + this.terminal.in("（", " (")
				+ this.terminal.in(month.reason().title()) + this.terminal.in("）", ")"));
		month.why().forEach((cause) -> line("过期：", "out of date: ", this.terminal.in(cause)));
		line("要做：", "does: ", titles(month.again()));
		line("保留：", "keeps: ", titles(month.kept()));
		String vintage = month.vintage().folder();
		line("验收通过后发布：", "publishes, if let pass: ",
				vintage + (month.fresh()
						? this.terminal.in("（新版；内容与现有版本相同则不另发布）", " (new, unless its content equals what stands)")
						: this.terminal.in("（与现有版本相同）", " (the same as stands)")));
		month.changes()
			.forEach((change) -> line("报表", "return ",
					this.terminal.in(change.how().title()) + this.terminal.in("：", ": ") + change.path()));
	}

	private void line(String zh, String en, String text) {
		if (!text.isEmpty()) {
			this.terminal.result("    " + this.terminal.in(zh, en) + text);
		}
	}

	private String titles(List<MonthStep> steps) {
		return steps.stream()
			.map((step) -> this.terminal.in(step.title()))
			.collect(Collectors.joining(this.terminal.in("、", ", ")));
	}

	private Map<String, @Nullable Object> json(RunPlan plan) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("programme", plan.request().scope().programme());
		json.put("period", plan.request().scope().period().toString());
		json.put("verb", lower(plan.request().verb()));
		json.put("nothingToDo", plan.nothingToDo());
		json.put("months", plan.months().stream().map(this::json).toList());
		return json;
	}

	private Map<String, @Nullable Object> json(RunPlan.Month month) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("period", month.period().toString());
		json.put("kind", lower(month.kind()));
		json.put("attempt", month.attempt());
		json.put("reason", (month.reason() != null) ? lower(month.reason()) : null);
		json.put("why", month.why().stream().map(this.terminal::in).toList());
		json.put("at", (month.at() != null) ? month.at().stepName() : null);
		json.put("again", month.again().stream().map(MonthStep::stepName).toList());
		json.put("kept", month.kept().stream().map(MonthStep::stepName).toList());
		json.put("vintage", month.vintage().number());
		json.put("fresh", month.fresh());
		json.put("changes", month.changes().stream().map(PlanReport::json).toList());
		return json;
	}

	private static Map<String, @Nullable Object> json(RunPlan.Change change) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("path", change.path());
		json.put("how", lower(change.how()));
		json.put("unit", change.unit());
		return json;
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
