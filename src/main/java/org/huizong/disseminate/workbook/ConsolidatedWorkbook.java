package org.huizong.disseminate.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.disseminate.month.Correction;
import org.huizong.disseminate.month.Disclosure;
import org.huizong.disseminate.month.Month;
import org.huizong.excel.write.SheetDraft;
import org.huizong.excel.write.WorkbookDraft;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator;

/** The workbook a statistician opens: the sheets the programme declares, in order. */
public final class ConsolidatedWorkbook {

	private final Month month;

	private final Disclosure circulated;

	private final WorkbookDraft draft;

	private final Trail trail = new Trail();

	/** Whether the correction notice has its sheet. */
	private boolean corrected;

	private final Map<String, SheetDraft> contents = new LinkedHashMap<>();

	private final List<Runnable> pending = new ArrayList<>();

	/** What needs to know where every other sheet has put its figures. */
	private final List<Runnable> last = new ArrayList<>();

	public ConsolidatedWorkbook(Month month) {
		this.month = month;
		this.circulated = Disclosure.circulated(month.result());
		this.draft = new WorkbookDraft(month.programme().title().zh() + month.period().chinese(),
				month.programme().office(), month.result().imprint().issued());
	}

	public void write(Path file) throws IOException {
		this.month.programme()
			.reports()
			.stream()
			.sorted(Comparator.comparingInt(Report::order).thenComparing(Report::code))
			.forEach(this::plan);
		this.month.result().imprint().correction().filter((one) -> !this.corrected).ifPresent(this::correction);
		this.pending.forEach(Runnable::run);
		this.last.forEach(Runnable::run);
		this.trail.tie();
		this.draft.write(file);
	}

	/** Adds the report's sheets; they are filled when every sheet is there to link to. */
	private void plan(Report report) {
		switch (report.kind()) {
			case COVER -> cover(report);
			case RANKING -> rankings(report);
			default -> {
				SheetDraft sheet = sheet(report.sheet());
				this.contents.put(sheet.name(), sheet);
				boolean sources = report.kind() == Report.Kind.SOURCES;
				(sources ? this.last : this.pending).add(() -> writer(report.kind()).write(report, sheet));
				if (report.kind() == Report.Kind.FINDINGS) {
					rules(report);
				}
			}
		}
	}

	private void cover(Report report) {
		SheetDraft sheet = sheet(report.sheet());
		this.pending
			.add(() -> new CoverSheet(this.month, this.circulated.findings()).write(report, sheet, this.contents));
		this.month.result().imprint().correction().filter((one) -> !this.corrected).ifPresent(this::correction);
	}

	/** Behind the cover, at the end where there is none. */
	private void correction(Correction correction) {
		this.corrected = true;
		SheetDraft sheet = sheet(Correction.NAME);
		this.contents.put(sheet.name(), sheet);
		this.pending.add(() -> new CorrectionSheet(this.month, correction).write(sheet));
	}

	private void rankings(Report report) {
		RankingSheet writer = new RankingSheet(this.month, this.trail);
		for (Indicator indicator : this.month.indicators(report)) {
			if (!writer.bases(report, indicator).isEmpty()) {
				SheetDraft sheet = sheet(report.sheet().replace("{indicator}", indicator.name().zh()));
				this.contents.put(sheet.name(), sheet);
				this.pending.add(() -> writer.write(report, indicator, sheet));
			}
		}
	}

	private void rules(Report report) {
		SheetDraft sheet = sheet(report.sheet() + "·规则");
		this.contents.put(sheet.name(), sheet);
		this.pending.add(() -> new RulesSheet(this.month, this.circulated.outcomes()).write(report, sheet));
	}

	private SheetDraft sheet(String name) {
		SheetDraft sheet = this.draft.sheet(name);
		sheet.footer(this.month.programme().office(), this.month.period().chinese() + " " + this.month.edition());
		return sheet;
	}

	private SheetWriter writer(Report.Kind kind) {
		return switch (kind) {
			case CITY_SUMMARY -> new CitySummarySheet(this.month, this.trail);
			case UNIT_TABLE, PIPELINE -> new UnitTableSheet(this.month, this.trail);
			case SCHEDULE -> new ScheduleSheet(this.month, this.trail);
			case PROVINCE -> new ProvinceSheet(this.month, this.trail);
			case COUNTIES -> new CountiesSheet(this.month, this.trail);
			case TREND -> new TrendSheet(this.month, this.trail);
			case BREAKDOWN -> new BreakdownSheet(this.month);
			case FORM_ROWS -> new FormRowsSheet(this.month);
			case FINDINGS -> new FindingCountsSheet(this.month, this.circulated.findings());
			case SOURCES -> new SourcesSheet(this.month, this.trail);
			case BULLETIN -> new BulletinSheet(this.month, this.trail);
			case COVER, RANKING -> throw new IllegalArgumentException("not one sheet by itself: " + kind);
		};
	}

}
