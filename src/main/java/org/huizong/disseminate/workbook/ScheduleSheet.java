package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.disseminate.month.Basis;
import org.huizong.disseminate.month.Caveats;
import org.huizong.disseminate.month.Headings;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.ChartDraft.Series;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report.Chart;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Ranking;

/**
 * Each unit against the time-proportional schedule, an indicator with a target a page.
 */
final class ScheduleSheet implements SheetWriter {

	private static final List<Measure> MEASURES = List.of(Measure.YTD, Measure.TARGET, Measure.COMPLETION,
			Measure.SCHEDULE_GAP, Measure.NEEDED_PER_MONTH, Measure.FORECAST, Measure.FORECAST_COMPLETION);

	private static final int CHART_ROWS = 13;

	private final Month month;

	private final Trail trail;

	private final Basis basis;

	ScheduleSheet(Month month, Trail trail) {
		this.month = month;
		this.basis = new Basis(month);
		this.trail = trail;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		List<Measure> measures = report.measures().isEmpty() ? MEASURES : report.measures();
		Page page = new Page(sheet, this.month, 3 + measures.size());
		page.title(report.title(), this.month.span() + "　序时进度" + progress().toPlainString() + "%");
		sheet.repeat(1, 2);
		sheet.freeze(2, 1);
		for (int column = 0; column < page.columns(); column++) {
			sheet.atLeast(column, 14);
		}
		boolean first = true;
		for (Indicator indicator : this.month.indicators(report)) {
			if (!first) {
				sheet.pageBreakBefore(page.row());
			}
			first = false;
			table(page, indicator, measures, report);
		}
		List<String> notes = new ArrayList<>(List.of("未下达目标的单位以“—”表示，不参加完成进度排位。"));
		notes.addAll(new Caveats(this.month).of(this.month.indicators(report), measures));
		page.notes(notes, report.notes());
	}

	private BigDecimal progress() {
		return Rounding.round(Rounding.percent(BigDecimal.valueOf(this.month.period().month()), BigDecimal.valueOf(12)),
				2);
	}

	private void table(Page page, Indicator indicator, List<Measure> measures, Report report) {
		page.line(Month.titled(indicator), Role.SECTION);
		List<String> headers = new ArrayList<>(List.of("单位"));
		measures.forEach((measure) -> headers.add(Headings.of(measure)));
		headers.add("序时进度\n（%）");
		headers.add("完成进度\n位次");
		page.headers(0, headers);
		int first = page.row();
		Optional<Ranking> ranking = this.month.ranking(indicator.code(), RankingBasis.COMPLETION);
		for (ReportingUnit unit : this.month.units()) {
			line(page, indicator, measures, unit.code(), rank(ranking, unit.code()), Emphasis.NONE);
		}
		line(page, indicator, measures, this.month.city(), Printed.words(""), Emphasis.TOTAL);
		if (this.basis.shown(List.of(indicator), measures)) {
			alike(page, indicator, measures);
		}
		if (report.charts().contains(Chart.COMPLETION_AGAINST_SCHEDULE) && measures.contains(Measure.COMPLETION)) {
			chart(page, indicator, measures, first);
		}
		page.skip(1);
	}

	private void line(Page page, Indicator indicator, List<Measure> measures, String unit, Printed rank,
			Emphasis emphasis) {
		page.label(0, unit.equals(this.month.city()) ? "全市" : this.month.name(unit), emphasis);
		for (int i = 0; i < measures.size(); i++) {
			Printed printed = this.month.printed(unit, indicator, measures.get(i));
			Emphasis own = (measures.get(i) == Measure.SCHEDULE_GAP && behind(printed)) ? Emphasis.WARNING : emphasis;
			this.trail.published(new Observation.Key(unit, indicator.code(), measures.get(i)), page.sheet(),
					page.print(1 + i, printed, own));
		}
		page.print(1 + measures.size(), Printed.figure(progress(), FigureFormat.amount(2)), emphasis);
		page.printCentred(2 + measures.size(), rank, emphasis);
		page.skip(1);
	}

	/** Below the city's line what is over the same units on both sides. */
	private void alike(Page page, Indicator indicator, List<Measure> measures) {
		page.label(0, Basis.ALIKE, Emphasis.SUBTOTAL);
		for (int i = 0; i < measures.size(); i++) {
			Printed printed = this.basis.beside(indicator, measures.get(i));
			boolean warned = measures.get(i) == Measure.SCHEDULE_GAP && behind(printed);
			CellPlace place = page.print(1 + i, printed, warned ? Emphasis.WARNING : Emphasis.SUBTOTAL);
			if (this.basis.shown(indicator, measures.get(i))) {
				this.trail.published(this.basis.key(indicator, measures.get(i)), page.sheet(), place);
			}
		}
		page.print(1 + measures.size(), Printed.figure(progress(), FigureFormat.amount(2)), Emphasis.SUBTOTAL);
		page.printCentred(2 + measures.size(), Printed.words(""), Emphasis.SUBTOTAL);
		page.skip(1);
	}

	private static boolean behind(Printed gap) {
		return gap.value() != null && gap.value().signum() < 0;
	}

	private static Printed rank(Optional<Ranking> ranking, String unit) {
		return ranking.flatMap((found) -> found.entry(unit))
			.map((entry) -> Printed.rank(entry.rank(), entry.tied()))
			.orElseGet(() -> Printed.words(Printed.NOT_APPLICABLE));
	}

	private void chart(Page page, Indicator indicator, List<Measure> measures, int first) {
		SheetDraft sheet = page.sheet();
		int last = page.row() - 1;
		int completion = 1 + measures.indexOf(Measure.COMPLETION);
		Series bars = new Series("完成目标", Charts.down(sheet, completion, first, last), false);
		Series schedule = new Series("序时进度", Charts.down(sheet, 1 + measures.size(), first, last), true);
		page.skip(1);
		sheet.chart(Charts.columns(indicator.name().zh() + "完成目标与序时进度", "", "%", Charts.down(sheet, 0, first, last),
				List.of(bars, schedule), 2), page.row(), 0, page.row() + CHART_ROWS - 1, page.columns() - 1);
		page.skip(CHART_ROWS);
	}

}
