package org.huizong.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.huizong.cli.control.Terminal;
import org.huizong.planning.Outdated;
import org.huizong.renewal.Renewal;
import org.huizong.runs.MonthEndResult;
import org.jspecify.annotations.Nullable;

/** Tells which months are out of date and why, and what became of them. */
public final class RenewalReport {

	private final Terminal terminal;

	private final ResultReport results;

	public RenewalReport(Terminal terminal, ResultReport results) {
		this.terminal = terminal;
		this.results = results;
	}

	public void due(List<Renewal.Due> months) {
		if (this.terminal.json()) {
			this.terminal.resultJson(months.stream().map(this::json).toList());
			return;
		}
		months.forEach((month) -> this.terminal.result(month.period() + "  "
				+ (month.causes().isEmpty()
						? this.terminal.in("以前月份出新版后更新", "to be renewed when an earlier month has a new vintage")
						: causes(this.terminal, month.causes()))));
		this.terminal.result(months.isEmpty() ? upToDate() : this.terminal.in("以上只是预览，什么也没有改动。内容有变的月份才出新版。",
				"This was a preview; nothing was changed. Only months whose content changes get a new vintage."));
	}

	public void ended(Renewal renewal) {
		if (this.terminal.json()) {
			this.terminal.resultJson(json(renewal));
			return;
		}
		if (renewal.months().isEmpty()) {
			this.terminal.result(upToDate());
		}
		for (Renewal.Month month : renewal.months()) {
			this.terminal.result(month.period() + "  " + this.terminal.in(month.text()));
			MonthEndResult result = month.result();
			if (month.state() == Renewal.State.FAILED && result != null) {
				this.results.unpublished(result.last());
			}
		}
	}

	/** The causes in one line. */
	static String causes(Terminal terminal, List<Outdated> causes) {
		return causes.stream()
			.map((cause) -> terminal.in(cause.text()))
			.collect(Collectors.joining(terminal.in("；", "; ")));
	}

	/** The causes with their words, for {@code --json}. */
	public static List<Map<String, Object>> json(Terminal terminal, List<Outdated> causes) {
		return causes.stream()
			.map((cause) -> Map.<String, Object>of("reason", lower(cause.reason()), "text", terminal.in(cause.text())))
			.toList();
	}

	private String upToDate() {
		return this.terminal.in("已发布的各月都是最新的。", "Every published month is up to date.");
	}

	private Map<String, @Nullable Object> json(Renewal.Due month) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("period", month.period().toString());
		json.put("causes", json(this.terminal, month.causes()));
		return json;
	}

	private Map<String, @Nullable Object> json(Renewal renewal) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("programme", renewal.programme());
		json.put("outcome", lower(renewal.outcome()));
		json.put("exitCode", renewal.outcome().exitCode());
		json.put("months", renewal.months().stream().map(this::month).toList());
		return json;
	}

	private Map<String, @Nullable Object> month(Renewal.Month month) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		MonthEndResult result = month.result();
		json.put("period", month.period().toString());
		json.put("state", lower(month.state()));
		json.put("text", this.terminal.in(month.text()));
		json.put("vintage",
				(result != null && result.last().vintage() != null) ? result.last().vintage().number() : null);
		return json;
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
