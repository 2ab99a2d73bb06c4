package org.huizong.disseminate;

import java.util.ArrayList;
import java.util.List;

import org.huizong.excel.ChartDraft.Series;
import org.huizong.excel.NamedStyle.Emphasis;
import org.huizong.excel.NamedStyle.Role;
import org.huizong.excel.SheetDraft;
import org.huizong.programme.Report;
import org.huizong.programme.Report.Chart;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;

/** The city month by month: a table a measure, a line an indicator. */
final class TrendSheet implements SheetWriter {

	private static final List<Measure> MEASURES = List.of(Measure.MONTH, Measure.YTD, Measure.GROWTH);

	private static final int CHART_ROWS = 14;

	private static final int CHARTS_ACROSS = 2;

	private final Month month;

	TrendSheet(Month month) {
		this.month = month;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		List<Measure> measures = report.measures().isEmpty() ? MEASURES : report.measures();
		List<Indicator> indicators = this.month.indicators(report,
				(indicator) -> indicator.derivation() instanceof Derivation.Reported);
		Page page = new Page(sheet, this.month, 1 + indicators.size());
		page.title(report.title(), this.month.span());
		sheet.repeat(1, 2);
		sheet.freeze(2, 1);
		for (int column = 1; column <= indicators.size(); column++) {
			sheet.atLeast(column, 14);
		}
		List<Table> tables = measures.stream().map((measure) -> table(page, measure, indicators)).toList();
		page.notes(List.of("各表均为全市数。"), report.notes());
		if (report.charts().contains(Chart.MONTHLY_TREND)) {
			charts(page, tables, indicators);
		}
	}

	private Table table(Page page, Measure measure, List<Indicator> indicators) {
		page.line("各月" + measure.title().zh() + switch (measure.unit()) {
			case AMOUNT -> "";
			case PERCENT -> "（%）";
			case POINTS -> "（百分点）";
		}, Role.SECTION);
		boolean amounts = measure.unit() == Measure.Unit.AMOUNT;
		List<String> headers = new ArrayList<>(List.of("月份"));
		indicators.forEach((indicator) -> headers
			.add(indicator.name().zh() + (amounts ? "\n（" + indicator.unitOfMeasure() + "）" : "")));
		page.headers(0, headers);
		int first = page.row();
		for (ReferencePeriod period : this.month.period().yearToDate()) {
			page.centred(0, period.month() + "月", Emphasis.NONE);
			for (int i = 0; i < indicators.size(); i++) {
				page.print(1 + i, this.month.printed(period, this.month.city(), indicators.get(i), measure),
						Emphasis.NONE);
			}
			page.skip(1);
		}
		page.skip(1);
		return new Table(measure, first, first + this.month.period().month() - 1);
	}

	/** Amounts a chart each, since their units differ; rates together in one. */
	private void charts(Page page, List<Table> tables, List<Indicator> indicators) {
		page.skip(1);
		page.sheet().pageBreakBefore(page.row());
		Slots slots = new Slots(page);
		for (Table table : tables) {
			if (table.measure().unit() != Measure.Unit.AMOUNT) {
				slots.place(rates(page.sheet(), table, indicators), true);
			}
		}
		Table amounts = tables.get(0);
		for (int i = 0; i < indicators.size() && amounts.measure().unit() == Measure.Unit.AMOUNT; i++) {
			Indicator indicator = indicators.get(i);
			Series series = series(page.sheet(), amounts, indicator, 1 + i);
			slots.place(Charts.lines(indicator.name().zh() + "（" + amounts.measure().title().zh() + "）",
					indicator.unitOfMeasure(), months(page.sheet(), amounts), List.of(series), indicator.decimals()),
					false);
		}
	}

	private org.huizong.excel.ChartDraft rates(SheetDraft sheet, Table table, List<Indicator> indicators) {
		List<Series> series = new ArrayList<>();
		for (int i = 0; i < indicators.size(); i++) {
			if (!(indicators.get(i).derivation() instanceof Derivation.Ratio)) {
				series.add(series(sheet, table, indicators.get(i), 1 + i));
			}
		}
		return Charts.lines("各月" + table.measure().title().zh(), "%", months(sheet, table), series, 1);
	}

	private static Series series(SheetDraft sheet, Table table, Indicator indicator, int column) {
		return Charts.series(indicator.name().zh(), sheet.place(table.first(), column),
				sheet.place(table.last(), column));
	}

	private static org.huizong.excel.ChartDraft.Span months(SheetDraft sheet, Table table) {
		return Charts.down(sheet, 0, table.first(), table.last());
	}

	/** A table of one measure: rows of its first and last month. */
	private record Table(Measure measure, int first, int last) {
	}

	/** Places for charts, two a line, or one over the whole width. */
	private static final class Slots {

		private final Page page;

		private int next;

		Slots(Page page) {
			this.page = page;
		}

		void place(org.huizong.excel.ChartDraft chart, boolean whole) {
			int half = (this.page.columns() + 1) / CHARTS_ACROSS;
			boolean right = this.next % CHARTS_ACROSS == 1;
			int first = (right && !whole) ? half : 0;
			int last = (right || whole) ? this.page.columns() - 1 : half - 1;
			this.page.sheet().chart(chart, this.page.row(), first, this.page.row() + CHART_ROWS - 1, last);
			this.next = whole ? 0 : this.next + 1;
			if (right || whole) {
				this.page.skip(CHART_ROWS + 1);
			}
		}

	}

}
