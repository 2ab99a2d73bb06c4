package org.huizong.disseminate.workbook;

import java.util.ArrayList;
import java.util.List;

import org.huizong.disseminate.month.Month;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report.Chart;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;

/**
 * Units by indicators with live totals: the reported indicators of
 * {@link Report.Kind#UNIT_TABLE}, the register's of {@link Report.Kind#PIPELINE}.
 */
final class UnitTableSheet implements SheetWriter {

	private static final List<Measure> REPORTED = List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO,
			Measure.GROWTH);

	private final Month month;

	private final Trail trail;

	UnitTableSheet(Month month, Trail trail) {
		this.month = month;
		this.trail = trail;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		boolean pipeline = report.kind() == Report.Kind.PIPELINE;
		List<Measure> measures = report.measures().isEmpty() ? (pipeline ? List.of(Measure.YTD) : REPORTED)
				: report.measures();
		List<Indicator> indicators = this.month.indicators(report);
		Page page = new Page(sheet, this.month, BandLayout.columns(indicators.size(), measures.size()));
		page.title(report.title(), pipeline ? this.month.period().chinese() + "末" : this.month.span());
		sheet.repeat(1, 2);
		sheet.freeze(2, 1);
		UnitBands bands = new UnitBands(page, this.month, this.trail, indicators, measures);
		List<String> notes = new ArrayList<>(bands.write());
		notes.add("点击单位数据可转到“数据来源”，查看其所在的报表、工作表和单元格。");
		page.notes(notes, report.notes());
		if (report.charts().contains(Chart.RANKING_BARS)) {
			stages(page, bands, report);
		}
	}

	/** The city's counts in the order of the first band: how far projects have come. */
	private void stages(Page page, UnitBands bands, Report report) {
		SheetDraft sheet = page.sheet();
		long counts = bands.layout()
			.bands()
			.get(0)
			.stream()
			.takeWhile((indicator) -> !(indicator.derivation() instanceof Derivation.Ratio))
			.count();
		Indicator first = bands.layout().bands().get(0).get(0);
		int row = bands.total(first.code(), Measure.YTD).orElseThrow().row();
		page.skip(1);
		sheet.pageBreakBefore(page.row());
		sheet.chart(
				Charts.columns(report.title().zh() + "（全市）", "", first.unitOfMeasure(),
						Charts.along(sheet, bands.layout().firstRow(0) + bands.layout().headerRows() - 1, 1,
								(int) counts),
						List.of(Charts.series("全市", sheet.place(row, 1), sheet.place(row, (int) counts))), 0),
				page.row(), 0, page.row() + 17, page.columns() - 1);
	}

}
