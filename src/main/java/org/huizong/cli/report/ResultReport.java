package org.huizong.cli.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.huizong.cli.control.Terminal;
import org.huizong.office.Outcome;
import org.huizong.results.MonthSummaries;
import org.huizong.results.MonthSummary;
import org.huizong.runs.MonthEndResult;
import org.huizong.staging.CellCounts;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.store.RowCounts;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a run ended: what was published, or what stands in the way and what to do.
 */
public final class ResultReport {

	private static final int LISTED = 50;

	private final Terminal terminal;

	private final Path home;

	private final MonthSummaries summaries;

	public ResultReport(Terminal terminal, Path home, MonthSummaries summaries) {
		this.terminal = terminal;
		this.home = home;
		this.summaries = summaries;
	}

	public void print(MonthEndResult result) {
		MonthEndResult.Month last = result.last();
		Vintage vintage = last.vintage();
		MonthSummary summary = (vintage != null) ? this.summaries.of(vintage) : null;
		if (this.terminal.json()) {
			this.terminal.resultJson(new ResultJson(this.terminal.language(), this.home).of(result, summary));
			return;
		}
		if (summary != null) {
			published(result, summary);
		}
		else {
			unpublished(last);
		}
	}

	private void published(MonthEndResult result, MonthSummary summary) {
		if (result.nothingNew()) {
			line("报表与上次相同，没有新的内容要发布；" + name(summary.vintage()) + " 仍为最新。",
					"Nothing new to publish: the returns are the same; " + name(summary.vintage()) + " stands.");
		}
		else if (result.last().same()) {
			line(name(summary.vintage()) + "：" + result.last().told().zh() + "。",
					name(summary.vintage()) + ": " + result.last().told().en() + ".");
		}
		coverage(summary);
		rows(summary.rows());
		cells(summary.cells());
		totals(summary);
		podiums(summary);
		findings(summary.findings());
		line("成果：" + this.home.relativize(summary.folder()), "outputs: " + this.home.relativize(summary.folder()));
		if (summary.cityOnly() != null) {
			Path cityOnly = this.home.relativize(summary.cityOnly());
			line("仅供市局，不得外传：" + cityOnly, "for the city alone, not to be passed on: " + cityOnly);
		}
	}

	private void coverage(MonthSummary summary) {
		int reported = summary.coverage().reported().size();
		int expected = summary.coverage().expected().size();
		String title = this.terminal.in(summary.programme()) + " " + name(summary.vintage());
		String left = units(new Text("未报", "missing"), summary.coverage().missing(), summary)
				+ units(new Text("剔除", "excluded"), summary.coverage().excluded(), summary);
		line(title + "：应报 " + expected + " 个单位，已报 " + reported + " 个" + left,
				title + ": " + reported + " of " + expected + " units reported" + left);
		summary.unitChanges().forEach((change) -> this.terminal.result("  " + this.terminal.in(change)));
	}

	private void rows(RowCounts rows) {
		line(counted("读取 %,d 行：采用 %,d 行，其余 %,d 行是说明、重复的表头等", rows),
				counted("%,d rows read: %,d kept, %,d are notes, headings and the like", rows));
	}

	/** Cells with data in the forms' tables, and what became of them. */
	private void cells(CellCounts cells) {
		line(counted("表内有数据的单元格 %,d 个：采用 %,d，空白记号 %,d，退回 %,d，合计、说明、表头等 %,d", cells),
				counted("%,d cells with data in the tables: %,d taken, %,d marks for nothing, %,d refused,"
						+ " %,d in totals, notes, headings and the like", cells));
	}

	private static String counted(String words, CellCounts cells) {
		return String.format(Locale.ROOT, words, cells.read(), cells.taken(), cells.blank(), cells.refused(),
				cells.told());
	}

	private static String counted(String words, RowCounts rows) {
		return String.format(Locale.ROOT, words, rows.read(), rows.kept(), rows.ignored());
	}

	private String units(Text label, List<String> units, MonthSummary summary) {
		return units.isEmpty() ? ""
				: this.terminal.in("；", "; ") + this.terminal.in(label) + " "
						+ units.stream()
							.map((unit) -> summary.unitNames().getOrDefault(unit, unit))
							.collect(Collectors.joining("、"));
	}

	private void totals(MonthSummary summary) {
		line("全市累计", "City, year to date");
		for (MonthSummary.Total total : summary.totals()) {
			this.terminal.result("  " + Columns.pad(this.terminal.in(total.indicator()), 38)
					+ Columns.padLeft(figure(total.yearToDate()), 16) + " " + Columns.pad(total.unitOfMeasure(), 8)
					+ Columns.pad(part("同比", "growth", total.growth()), 18)
					+ part("完成目标", "completion", total.completion()));
		}
	}

	private String part(String zh, String en, MonthSummary.Rate rate) {
		BigDecimal value = rate.value();
		String without = String.join("、", rate.without());
		String basis = without.isEmpty() ? ""
				: this.terminal.in("（可比口径，不含" + without + "）", " (like for like, without " + without + ")");
		return (value != null) ? this.terminal.in(zh, en) + " " + value.toPlainString() + "%" + basis : "";
	}

	private void podiums(MonthSummary summary) {
		line("排位前三", "First three");
		for (MonthSummary.Podium podium : summary.podiums()) {
			String places = podium.places()
				.stream()
				.map((place) -> place.rank() + " " + place.name()
						+ (place.tied() ? this.terminal.in("（并列）", " (tied)") : ""))
				.collect(Collectors.joining("  "));
			this.terminal.result("  "
					+ Columns.pad(this.terminal.in(podium.indicator()) + " " + this.terminal.in(podium.basis()), 48)
					+ places);
		}
	}

	private void findings(Map<Severity, Long> counts) {
		String list = counts.entrySet()
			.stream()
			.map((entry) -> this.terminal.in(entry.getKey().title()) + " " + entry.getValue())
			.collect(Collectors.joining(this.terminal.in("，", ", ")));
		line("审核情况：" + list, "findings: " + list);
	}

	/** What stands in the way of a month, and what to do. */
	void unpublished(MonthEndResult.Month month) {
		MonthEndResult.Failure failure = month.failure();
		String period = month.scope().period().toString();
		if (month.outcome() == Outcome.STOPPED) {
			this.terminal.say(period + " 已停止，可用 retry 继续。", period + " was stopped; retry goes on.");
		}
		else if (failure != null) {
			String step = (failure.step() != null) ? this.terminal.in(failure.step().title()) + ":" : "";
			this.terminal.say(period + " " + step + this.terminal.in(failure.text()));
		}
		else {
			gate(month);
		}
	}

	private void gate(MonthEndResult.Month month) {
		String period = month.scope().period().toString();
		if (!month.missing().isEmpty()) {
			String units = month.missing().stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
			this.terminal.say(
					period + " 未报单位 " + month.missing().size() + " 个：" + units
							+ "。请催报（chase），或用 exclude 签批剔除，再用 retry 重试。",
					period + ": " + month.missing().size() + " units have not reported: " + units
							+ ". Chase them, or exclude them, then retry.");
		}
		month.blocking()
			.stream()
			.limit(LISTED)
			.forEach((finding) -> this.terminal.say("[" + finding.id() + "] " + this.terminal.in(finding.message())));
		if (!month.blocking().isEmpty()) {
			this.terminal.say(period + " 有 " + month.blocking()
				.size() + " 条审核结果须了结，没有发布。更正报表，或按方括号内编号用 explain 说明、waive 豁免、exclude 剔除单位，再用 retry 重试。", period + ": "
						+ month.blocking().size()
						+ " findings must be settled; nothing was published. Correct the returns, or explain or waive"
						+ " by the number in brackets, or exclude the unit, then retry.");
		}
		if (!month.returned().isEmpty()) {
			Path folder = this.home.relativize(month.returned().get(0).file().getParent());
			this.terminal.say("退回件 " + month.returned().size() + " 份，已标注有问题的单元格，请发还各单位：" + folder,
					month.returned().size() + " workbooks to go back to the units, marked: " + folder);
		}
	}

	private void line(String zh, String en) {
		this.terminal.result(this.terminal.in(zh, en));
	}

	private static String name(Vintage vintage) {
		return vintage.period() + " " + vintage.folder();
	}

	private static String figure(@Nullable BigDecimal value) {
		return (value != null) ? String.format(java.util.Locale.ROOT, "%,." + Math.max(value.scale(), 0) + "f", value)
				: "…";
	}

}
