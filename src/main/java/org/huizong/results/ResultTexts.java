package org.huizong.results;

import java.util.stream.Collectors;

import org.huizong.office.Outcome;
import org.huizong.runs.MonthEndResult;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.statistics.vintage.Vintage;

/** How a run ended, in a few words. */
public final class ResultTexts {

	private ResultTexts() {
	}

	/** Of the last month tried. */
	public static Text of(MonthEndResult result) {
		MonthEndResult.Month month = result.last();
		MonthEndResult.Failure failure = month.failure();
		if (failure != null) {
			return failure.text();
		}
		return switch (month.outcome()) {
			case BAD_RETURNS -> blocked(month);
			case STOPPED -> new Text("已停止，可用 retry 继续。", "It was stopped; retry goes on with it.");
			case DONE, DONE_WITH_EXCLUSIONS -> published(month);
			default -> Text.same(month.outcome().name());
		};
	}

	private static Text published(MonthEndResult.Month month) {
		Vintage vintage = month.vintage();
		String folder = (vintage != null) ? vintage.folder() : "";
		if (month.same()) {
			return month.told();
		}
		boolean partial = month.outcome() == Outcome.DONE_WITH_EXCLUSIONS;
		return new Text("已发布 " + folder + (partial ? "，有单位未计入。" : "。"),
				"Published " + folder + (partial ? ", without some units." : "."));
	}

	private static Text blocked(MonthEndResult.Month month) {
		String names = month.missing().stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
		int findings = month.blocking().size();
		return new Text(
				"没有发布：" + (names.isEmpty() ? "" : "未报 " + month.missing().size() + " 个单位（" + names + "）；")
						+ ((findings > 0) ? findings + " 条审核结果须了结；" : "") + "处理后用 retry 继续。",
				"Not published: " + (names.isEmpty() ? "" : "missing " + names + "; ")
						+ ((findings > 0) ? findings + " findings to settle; " : "") + "then retry.");
	}

}
