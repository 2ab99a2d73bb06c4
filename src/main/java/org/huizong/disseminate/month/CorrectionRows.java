package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.huizong.statistics.Language;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Published;
import org.huizong.statistics.vintage.FigureChange;
import org.huizong.statistics.vintage.RankChange;
import org.jspecify.annotations.Nullable;

/** A correction as rows of words, the same in the workbook and the table for programs. */
public final class CorrectionRows {

	public static final List<String> CAUSES = List.of("类别", "单位", "报表", "内容", "文件", "版本", "时间", "经办");

	public static final List<String> CELLS = List.of("单位", "报表", "变动", "行", "栏目", "工作表", "原单元格", "原值", "现单元格", "现值");

	public static final List<String> FIGURES = List.of("指标", "单位", "项目", "原公布数", "现公布数", "变动");

	public static final List<String> RANKS = List.of("指标", "排位", "单位", "原位次", "现位次", "进退位");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

	private final Month month;

	public CorrectionRows(Month month) {
		this.month = month;
	}

	public List<String> cause(Correction.Cause one) {
		return List.of(one.kind().title().zh(), unit(one.unit()), form(one.form()), one.what(), word(one.file()),
				(one.version() != null) ? "第" + one.version() + "版" : "", moment(one), word(one.by()));
	}

	String moment(Correction.Cause one) {
		return (one.at() != null) ? MOMENT.format(one.at().atZone(this.month.programme().cron().zone())) : "";
	}

	public List<String> cell(Correction.Cell one) {
		Source before = one.difference().before();
		Source after = one.difference().after();
		return List.of(unit(one.unit()), form(one.difference().form()), one.difference().kind().title().zh(),
				row(one.difference().row()), one.difference().column(), sheet(before, after), range(before),
				raw(before), range(after), raw(after));
	}

	public static List<String> figure(FigureChange one) {
		Published difference = one.difference();
		return List.of(one.indicator().name().zh(), one.unit().name(), one.measure().title().zh(), shown(one.before()),
				shown(one.after()), (difference != null) ? shown(difference) : "");
	}

	public List<String> surrounding(Correction.Surrounding one) {
		BigDecimal difference = one.difference();
		return List.of(one.indicator().name().zh(), this.month.name(one.city()), one.item(), figure(one.before()),
				figure(one.after()), (difference != null) ? difference.toPlainString() : "");
	}

	private static String figure(@Nullable BigDecimal value) {
		return (value != null) ? value.toPlainString() : "—";
	}

	public static List<String> rank(RankChange one) {
		Integer gained = one.gained();
		return List.of(one.indicator().name().zh(), one.basis().title().zh(), one.unit().name(), place(one.before()),
				place(one.after()), (gained == null) ? "" : gained > 0 ? "进" + gained : "退" + -gained);
	}

	/** Which later months wait for their renewal; empty for none. */
	static String later(List<ReferencePeriod> months) {
		return months.stream().map(ReferencePeriod::chinese).collect(Collectors.joining("、"));
	}

	static String place(@Nullable Integer rank) {
		return (rank != null) ? String.valueOf(rank) : "—";
	}

	public static String shown(Published published) {
		return published.in(Language.CHINESE);
	}

	public static String sheet(@Nullable Source before, @Nullable Source after) {
		return (after != null) ? after.sheet() : (before != null) ? before.sheet() : "";
	}

	public static String range(@Nullable Source place) {
		return (place != null) ? place.range() : "";
	}

	public static String raw(@Nullable Source place) {
		return (place != null) ? word(place.raw()) : "";
	}

	/** A row keyed by an indicator's code is named after it. */
	private String row(String key) {
		return this.month.programme()
			.indicators()
			.stream()
			.filter((indicator) -> indicator.code().equals(key))
			.map((indicator) -> indicator.name().zh())
			.findFirst()
			.orElse(key);
	}

	public String unit(@Nullable String code) {
		return (code != null) ? this.month.name(code) : "";
	}

	String form(@Nullable String code) {
		return (code != null) ? this.month.programme().form(code).title().zh() : "";
	}

	private static String word(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
