package org.huizong.disseminate.workbook;

import java.util.ArrayList;
import java.util.List;

import org.huizong.disseminate.month.Basis;
import org.huizong.disseminate.month.Caveats;
import org.huizong.disseminate.month.Cited;
import org.huizong.disseminate.month.Headings;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.ChartDraft.Series;
import org.huizong.excel.write.ChartDraft;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report.Chart;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Observation;

/** The city month by month: months in lines, measures of indicators in columns. */
final class TrendSheet implements SheetWriter {

	private static final List<Measure> MEASURES = List.of(Measure.MONTH, Measure.YTD, Measure.GROWTH);

	private static final int CHART_ROWS = 12;

	/** Lines of charts that fit a printed page. */
	private static final int LINES = 3;

	/** Wide enough for both bands to be scaled onto one page. */
	private static final int NARROWEST = 16;

	private final Month month;

	private final Trail trail;

	private final Basis basis;

	TrendSheet(Month month, Trail trail) {
		this.month = month;
		this.basis = new Basis(month);
		this.trail = trail;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		List<Indicator> indicators = this.month.indicators(report);
		List<Measure> measures = measures(report, indicators);
		List<List<Indicator>> bands = BandLayout.split(indicators, measures.size());
		Page page = new Page(sheet, this.month, BandLayout.columns(indicators.size(), measures.size()));
		page.title(report.title(), this.month.span());
		sheet.repeat(1, 2);
		sheet.freeze(2, 1);
		for (int column = 1; column < page.columns(); column++) {
			sheet.atLeast(column, NARROWEST);
		}
		List<Column> columns = new ArrayList<>();
		bands.forEach((band) -> band(page, band, measures, columns));
		List<String> notes = new ArrayList<>(List.of("各列均为全市数，同比增幅为累计数的同比增幅。"));
		notes.addAll(new Caveats(this.month).ofTrends(indicators));
		page.notes(notes, report.notes());
		if (report.charts().contains(Chart.MONTHLY_TREND)) {
			page.skip(1);
			sheet.pageBreakBefore(page.row());
			page.skip(1);
			rates(page, columns);
			amounts(page, measures, columns);
		}
	}

	/** With a column for growth over the same units where some months have others. */
	private List<Measure> measures(Report report, List<Indicator> indicators) {
		List<Measure> measures = new ArrayList<>(report.measures().isEmpty() ? MEASURES : report.measures());
		boolean alike = indicators.stream().anyMatch(this.basis::hasGrowthTrend);
		if (alike && measures.contains(Measure.GROWTH)) {
			measures.add(1 + measures.indexOf(Measure.GROWTH), Measure.GROWTH_COMPARABLE);
		}
		return measures;
	}

	private void band(Page page, List<Indicator> band, List<Measure> measures, List<Column> columns) {
		int row = page.row();
		page.header(row, 0, row + 1, 0, "月份");
		for (int i = 0; i < band.size(); i++) {
			int first = 1 + i * measures.size();
			page.header(row, first, row, first + measures.size() - 1, Month.titled(band.get(i)));
			for (int m = 0; m < measures.size(); m++) {
				page.header(row + 1, first + m, Headings.of(measures.get(m)));
				columns.add(new Column(band.get(i), measures.get(m), page.sheet().place(row + 2, first + m)));
			}
		}
		page.skip(2);
		for (ReferencePeriod period : this.month.period().yearToDate()) {
			page.centred(0, period.month() + "月", Emphasis.NONE);
			for (int i = 0; i < band.size(); i++) {
				for (int m = 0; m < measures.size(); m++) {
					CellPlace place = page.print(1 + i * measures.size() + m,
							printed(period, band.get(i), measures.get(m)), Emphasis.NONE);
					if (measures.get(m) == this.basis.growthTrend(band.get(i)) && period.equals(this.month.period())) {
						this.trail.published(new Cited.Trend(this.basis.key(band.get(i), Measure.GROWTH)), page.sheet(),
								place);
					}
				}
			}
			page.skip(1);
		}
		page.skip(1);
	}

	private Printed printed(ReferencePeriod period, Indicator indicator, Measure measure) {
		return (measure == Measure.GROWTH_COMPARABLE) ? this.basis.growth(period, indicator)
				: this.month.printed(period, this.month.city(), indicator, measure);
	}

	/**
	 * Rates of all indicators share a chart, each over the same units in all its months.
	 */
	private void rates(Page page, List<Column> columns) {
		List<Column> rates = columns.stream()
			.filter((column) -> column.measure().unit() != Measure.Unit.AMOUNT
					&& !(column.indicator().derivation() instanceof Derivation.Ratio))
			.filter((column) -> column.measure().plain() != Measure.GROWTH
					|| column.measure() == this.basis.growthTrend(column.indicator()))
			.toList();
		if (!rates.isEmpty()) {
			Measure measure = rates.get(0).measure().plain();
			List<Series> series = rates.stream()
				.filter((column) -> column.measure().plain() == measure)
				.map((column) -> series(page.sheet(), column))
				.toList();
			ChartDraft chart = Charts.lines("各月累计" + measure.title().zh(), "%", months(page.sheet(), rates.get(0)),
					series, measure.decimals(rates.get(0).indicator()));
			page.sheet().chart(chart, page.row(), 0, page.row() + CHART_ROWS - 1, page.columns() - 1);
			page.skip(CHART_ROWS + 1);
		}
	}

	/**
	 * Amounts have a chart each, since their units differ: as many abreast as columns
	 * allow.
	 */
	private void amounts(Page page, List<Measure> measures, List<Column> columns) {
		List<Column> amounts = columns.stream().filter((column) -> column.measure() == measures.get(0)).toList();
		int abreast = Math.max(1, Math.min(3, page.columns() / 3));
		for (int i = 0; i < amounts.size(); i++) {
			Column column = amounts.get(i);
			int figures = page.columns() - 1;
			int first = (i % abreast == 0) ? 0 : 1 + (i % abreast) * figures / abreast;
			int last = (i % abreast + 1) * figures / abreast;
			ChartDraft chart = Charts.lines(column.indicator().name().zh() + "（" + column.measure().title().zh() + "）",
					column.indicator().unitOfMeasure(), months(page.sheet(), column),
					List.of(series(page.sheet(), column)), column.indicator().decimals());
			if (i % abreast == 0 && (1 + i / abreast) % LINES == 0) {
				page.sheet().pageBreakBefore(page.row());
				page.skip(1);
			}
			page.sheet().chart(chart, page.row(), first, page.row() + CHART_ROWS - 1, last);
			if (i % abreast == abreast - 1) {
				page.skip(CHART_ROWS + 1);
			}
		}
	}

	private Series series(SheetDraft sheet, Column column) {
		return Charts.series(column.indicator().name().zh(), column.first(),
				sheet.place(last(column), column.first().column()));
	}

	private ChartDraft.Span months(SheetDraft sheet, Column column) {
		return Charts.down(sheet, 0, column.first().row(), last(column));
	}

	private int last(Column column) {
		return column.first().row() + this.month.period().month() - 1;
	}

	/** A measure of an indicator down the months: its January's cell. */
	private record Column(Indicator indicator, Measure measure, CellPlace first) {
	}

}
