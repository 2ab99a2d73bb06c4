package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.disseminate.month.Basis;
import org.huizong.disseminate.month.Caveats;
import org.huizong.disseminate.month.CityDifferences;
import org.huizong.disseminate.month.Headings;
import org.huizong.disseminate.month.Headlines;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Observation;

/** The city at a glance: an indicator a row, and which targets will be missed. */
final class CitySummarySheet implements SheetWriter {

	private static final List<Measure> MEASURES = List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO,
			Measure.GROWTH, Measure.TARGET, Measure.COMPLETION, Measure.SCHEDULE_GAP, Measure.NEEDED_PER_MONTH,
			Measure.FORECAST, Measure.FORECAST_COMPLETION);

	private final Month month;

	private final Trail trail;

	private final Basis basis;

	CitySummarySheet(Month month, Trail trail) {
		this.month = month;
		this.basis = new Basis(month);
		this.trail = trail;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		List<Measure> measures = report.measures().isEmpty() ? MEASURES : report.measures();
		boolean judged = measures.contains(Measure.FORECAST_COMPLETION);
		Page page = new Page(sheet, this.month, 2 + measures.size() + (judged ? 1 : 0));
		page.title(report.title(), this.month.span());
		List<String> headers = new ArrayList<>(List.of("指标", "计量单位"));
		measures.forEach((measure) -> headers.add(Headings.of(measure)));
		if (judged) {
			headers.add(ended() ? "全年目标\n完成情况" : "全年目标\n预计");
		}
		page.headers(0, headers);
		sheet.repeat(1, page.row() - 1);
		sheet.freeze(page.row() - 1, 1);
		for (Indicator indicator : this.month.indicators(report)) {
			line(page, indicator, measures, judged);
			if (this.basis.shown(List.of(indicator), measures)) {
				alike(page, indicator, measures, judged);
			}
		}
		List<String> notes = new ArrayList<>(notes());
		notes.addAll(new Caveats(this.month).of(this.month.indicators(report), measures));
		notes.addAll(new CityDifferences(this.month).notes(this.month.indicators(report)));
		page.notes(notes, report.notes());
		page.skip(1);
		new Headlines(this.month).outlook(this.month.indicators(report))
			.forEach((sentence) -> page.line(sentence.text(), Role.STATEMENT));
	}

	private void line(Page page, Indicator indicator, List<Measure> measures, boolean judged) {
		Optional<BigDecimal> forecast = forecast(indicator);
		boolean missed = forecast.filter((value) -> value.compareTo(Rounding.HUNDRED) < 0).isPresent();
		Emphasis emphasis = (judged && missed) ? Emphasis.WARNING : Emphasis.NONE;
		page.label(0, indicator.name().zh(), emphasis);
		page.centred(1, indicator.unitOfMeasure(), Emphasis.NONE);
		for (int i = 0; i < measures.size(); i++) {
			Measure measure = measures.get(i);
			Printed printed = this.month.printed(this.month.city(), indicator, measure);
			this.trail.mentioned(new Observation.Key(this.month.city(), indicator.code(), measure), page.sheet(),
					page.print(2 + i, printed, (measure == Measure.FORECAST_COMPLETION) ? emphasis : Emphasis.NONE));
		}
		if (judged) {
			page.centred(2 + measures.size(), forecast.map((value) -> outcome(missed)).orElse(Printed.NOT_APPLICABLE),
					emphasis);
		}
		page.skip(1);
	}

	private String outcome(boolean missed) {
		if (ended()) {
			return missed ? "未完成" : "已完成";
		}
		return missed ? "预计完不成" : "预计完成";
	}

	private boolean ended() {
		return this.month.period().isDecember();
	}

	/** Below an indicator what is over the same units on both sides. */
	private void alike(Page page, Indicator indicator, List<Measure> measures, boolean judged) {
		page.label(0, "　可比口径", Emphasis.NONE);
		page.centred(1, "", Emphasis.NONE);
		for (int i = 0; i < measures.size(); i++) {
			CellPlace place = page.print(2 + i, this.basis.beside(indicator, measures.get(i)), Emphasis.NONE);
			if (this.basis.shown(indicator, measures.get(i))) {
				this.trail.mentioned(this.basis.key(indicator, measures.get(i)), page.sheet(), place);
			}
		}
		if (judged) {
			page.centred(2 + measures.size(), "", Emphasis.NONE);
		}
		page.skip(1);
	}

	/** Over the same units as the targets. */
	private Optional<BigDecimal> forecast(Indicator indicator) {
		return Optional.ofNullable(this.basis.printed(indicator, Measure.FORECAST_COMPLETION).value());
	}

	private List<String> notes() {
		return List.of("“比序时进度”为完成目标百分比与时间进度（月数／12）之差；“后续月均需完成”为完成全年目标今后各月平均须完成的数额；"
				+ (ended() ? "全年已结束，着色者为未完成全年目标的指标。" : "“全年预计”按目前进度推算，着色者为预计完不成全年目标的指标。"));
	}

}
