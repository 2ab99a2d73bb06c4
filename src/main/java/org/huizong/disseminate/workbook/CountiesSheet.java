package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.huizong.disseminate.month.Basis;
import org.huizong.disseminate.month.Caveats;
import org.huizong.disseminate.month.Cited.Spread.Statistic;
import org.huizong.disseminate.month.Cited;
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
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Dispersion;
import org.jspecify.annotations.Nullable;

/**
 * Units against each other: shares, contributions, and how far apart they are by month.
 */
final class CountiesSheet implements SheetWriter {

	private static final List<Measure> MEASURES = List.of(Measure.YTD, Measure.SHARE, Measure.GROWTH,
			Measure.CONTRIBUTION);

	private static final Column VARIATION = new Column("变异系数", 4, Dispersion::variation, Statistic.VARIATION);

	private static final Column ALIKE = new Column("变异系数\n（可比口径）", 4, Dispersion::variation,
			Statistic.VARIATION_COMPARABLE);

	private static final List<Column> COLUMNS = List.of(VARIATION, new Column("基尼系数", 4, Dispersion::gini, null),
			new Column("泰尔指数", 4, Dispersion::theil, null), new Column("最大值／\n中位数", 2, Dispersion::maxToMedian, null),
			new Column("前三位比重\n（%）", 2, Dispersion::topThreeShare, Statistic.TOP_THREE_SHARE),
			new Column("首末差距", -1, Dispersion::gap, null));

	private static final int SIDE_BY_SIDE = 2;

	private static final int CHART_ROWS = 20;

	/** Rows that fit a printed page below its title. */
	private static final int PAGE_ROWS = 36;

	private final Month month;

	private final Trail trail;

	private final Basis basis;

	private List<Column> columns = COLUMNS;

	CountiesSheet(Month month, Trail trail) {
		this.month = month;
		this.basis = new Basis(month);
		this.trail = trail;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		List<Measure> measures = report.measures().isEmpty() ? MEASURES : report.measures();
		List<Indicator> indicators = this.month.indicators(report);
		this.columns = indicators.stream().allMatch((indicator) -> this.basis.dispersion(indicator).isEmpty()) ? COLUMNS
				: Stream.concat(Stream.of(VARIATION, ALIKE), COLUMNS.stream().skip(1)).toList();
		int width = Math.max(BandLayout.columns(indicators.size(), measures.size()),
				1 + SIDE_BY_SIDE * this.columns.size());
		Page page = new Page(sheet, this.month, width);
		page.title(report.title(), this.month.span());
		sheet.repeat(1, 2);
		sheet.freeze(2, 1);
		List<String> notes = new ArrayList<>(new UnitBands(page, this.month, this.trail, indicators, measures).write());
		List<Indicator> dispersed = indicators.stream().filter((indicator) -> !months(indicator).isEmpty()).toList();
		if (!dispersed.isEmpty()) {
			dispersion(page, dispersed, report.charts().contains(Chart.DISPERSION_TREND));
			notes.add("离散程度按各单位本年累计数计算：变异系数用总体标准差，基尼系数按n／（n−1）校正，泰尔指数为泰尔T；数值增大表示差距扩大。");
			notes.addAll(new Caveats(this.month).ofDispersion(dispersed));
		}
		page.notes(notes, report.notes());
	}

	private void dispersion(Page page, List<Indicator> indicators, boolean charted) {
		int top = page.row();
		page.sheet().pageBreakBefore(top);
		page.line("各单位间的差距（离散程度）", Role.SECTION);
		int chartRow = page.row();
		page.skip(charted ? CHART_ROWS + 1 : 0);
		List<Series> series = new ArrayList<>();
		int first = 0;
		for (int i = 0; i < indicators.size(); i += SIDE_BY_SIDE) {
			if (page.row() + this.month.period().month() + 3 - top > PAGE_ROWS) {
				top = page.row();
				page.sheet().pageBreakBefore(top);
			}
			List<Indicator> band = indicators.subList(i, Math.min(i + SIDE_BY_SIDE, indicators.size()));
			first = band(page, band, series);
		}
		if (charted) {
			page.sheet()
				.chart(Charts.lines("变异系数逐月变化", "变异系数",
						Charts.down(page.sheet(), 0, first, first + this.month.period().month() - 1), series, 4),
						chartRow, 0, chartRow + CHART_ROWS - 1, page.columns() - 1);
		}
	}

	private int band(Page page, List<Indicator> band, List<Series> series) {
		int row = page.row();
		page.header(row, 0, row + 1, 0, "月份");
		for (int i = 0; i < band.size(); i++) {
			int column = 1 + i * this.columns.size();
			page.header(row, column, row, column + this.columns.size() - 1, Month.titled(band.get(i)));
			for (int c = 0; c < this.columns.size(); c++) {
				page.header(row + 1, column + c, this.columns.get(c).title());
			}
		}
		page.skip(2);
		int first = page.row();
		for (ReferencePeriod period : this.month.period().yearToDate()) {
			page.centred(0, (period.isJanuary() ? "" : "1—") + period.month() + "月", Emphasis.NONE);
			for (int i = 0; i < band.size(); i++) {
				line(page, band.get(i), period, 1 + i * this.columns.size());
			}
			page.skip(1);
		}
		for (int i = 0; i < band.size(); i++) {
			int column = 1 + i * this.columns.size() + charted(band.get(i));
			series.add(Charts.series(band.get(i).name().zh(), page.sheet().place(first, column),
					page.sheet().place(page.row() - 1, column)));
		}
		page.skip(1);
		return first;
	}

	/** The column whose months are all between the same units. */
	private int charted(Indicator indicator) {
		return this.basis.dispersion(indicator).isEmpty() ? 0 : this.columns.indexOf(ALIKE);
	}

	private void line(Page page, Indicator indicator, ReferencePeriod period, int column) {
		for (int c = 0; c < this.columns.size(); c++) {
			Column wanted = this.columns.get(c);
			int decimals = (wanted.decimals() < 0) ? indicator.decimals() : wanted.decimals();
			CellPlace place = page.print(column + c, printed(indicator, period, wanted, decimals), Emphasis.NONE);
			if (wanted.cited() != null) {
				this.trail.published(new Cited.Spread(indicator.code(), period, wanted.cited()), page.sheet(), place);
			}
		}
	}

	private Printed printed(Indicator indicator, ReferencePeriod period, Column wanted, int decimals) {
		boolean alike = wanted == ALIKE;
		List<Dispersion> months = alike ? this.basis.dispersion(indicator) : months(indicator);
		Optional<Dispersion> found = months.stream()
			.filter((dispersion) -> dispersion.period().equals(period))
			.findFirst();
		if (alike && found.isEmpty()) {
			return Printed.words(months.isEmpty() ? "" : Printed.MISSING);
		}
		return Printed.figure(found.map(wanted.figure()).orElse(null), FigureFormat.amount(decimals));
	}

	private List<Dispersion> months(Indicator indicator) {
		return this.month.result()
			.dispersion()
			.stream()
			.filter((dispersion) -> dispersion.indicator().equals(indicator.code()))
			.toList();
	}

	/**
	 * A column of the table of dispersion.
	 *
	 * @param decimals −1 for those of the indicator
	 * @param cited as what sentences quote it, null for what none does
	 */
	private record Column(String title, int decimals, Function<Dispersion, @Nullable BigDecimal> figure,
			@Nullable Statistic cited) {
	}

}
