package org.huizong.disseminate.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.disseminate.month.Departed;
import org.huizong.disseminate.month.Month;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.NamedStyle;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Lineage.Departure;
import org.huizong.statistics.figure.Observation;

/**
 * Filled last: where every figure of a unit was read from: file, sheet, cell, and the
 * text that stood there.
 */
final class SourcesSheet implements SheetWriter {

	private static final List<Measure> MEASURES = List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO,
			Measure.TARGET);

	private static final List<String> HEADERS = List.of("单位", "指标", "计量单位", "项目", "公布数", "文件", "工作表", "单元格", "原文",
			"所在表");

	private final Month month;

	private final Trail trail;

	SourcesSheet(Month month, Trail trail) {
		this.month = month;
		this.trail = trail;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		Page page = new Page(sheet, this.month, HEADERS.size());
		page.title(report.title(), this.month.period().chinese());
		page.headers(0, HEADERS);
		sheet.repeat(1, page.row() - 1);
		sheet.freeze(page.row() - 1, 2);
		sheet.atMost(7, 16);
		sheet.atMost(8, 20);
		List<Measure> measures = report.measures().isEmpty() ? MEASURES : report.measures();
		List<Line> lines = lines(this.month.indicators(report), measures);
		page.body(lines.size(), () -> lines.forEach((line) -> line(page, line)));
		page.notes(List.of("“原文”为读取时经过换算的单元格的原样文字，空白表示原样即是该数；取自台账的指标列出其行的范围。点击“所在表”可回到公布的数据。"), report.notes());
	}

	private List<Line> lines(List<Indicator> indicators, List<Measure> measures) {
		List<Line> lines = new ArrayList<>();
		for (ReportingUnit unit : units()) {
			for (Indicator indicator : indicators) {
				for (Measure measure : measures) {
					this.month.observation(unit.code(), indicator.code(), measure)
						.filter((observation) -> !observation.sources().isEmpty())
						.ifPresent((observation) -> lines.add(new Line(unit, indicator, observation)));
				}
			}
		}
		return lines;
	}

	/** Those that report, then those of which something is left in the totals. */
	private List<ReportingUnit> units() {
		return Stream
			.concat(this.month.units().stream(), new Departed(this.month).departures().stream().map(Departure::unit))
			.toList();
	}

	private void line(Page page, Line line) {
		Indicator indicator = line.indicator();
		Observation observation = line.observation();
		Measure measure = observation.measure();
		page.label(0, line.unit().name(), Emphasis.NONE);
		page.label(1, indicator.name().zh(), Emphasis.NONE);
		page.centred(2, indicator.unitOfMeasure(), Emphasis.NONE);
		page.label(3, measure.title().zh(), Emphasis.NONE);
		page.print(4, this.month.printed(observation.unit(), indicator, measure), Emphasis.NONE);
		List<Source> sources = observation.sources();
		page.words(5, joined(sources.stream().map(Source::file).toList()));
		page.words(6, joined(sources.stream().map(Source::sheet).toList()));
		page.words(7, joined(sources.stream().map(Source::range).toList()));
		page.words(8,
				joined(sources.stream().map(Source::raw).flatMap((raw) -> Optional.ofNullable(raw).stream()).toList()));
		boolean published = this.trail.isPublished(observation.key());
		CellPlace back = page.sheet()
			.text(page.row(), 9, published ? "查看" : "", new NamedStyle(Role.CENTRED).with(Emphasis.LINKED));
		this.trail.traced(observation.key(), page.sheet(), back);
		page.skip(1);
	}

	private static String joined(List<String> parts) {
		return parts.stream().distinct().collect(Collectors.joining("、"));
	}

	/** A figure of a unit that was read from somewhere. */
	private record Line(ReportingUnit unit, Indicator indicator, Observation observation) {
	}

}
