package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.ChartDraft.Series;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.FormColumn;
import org.huizong.programme.Report.Chart;
import org.huizong.programme.Report;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.RegisterGroup;

/** A register broken down by a column, with shares. */
final class BreakdownSheet implements SheetWriter {

	private static final FigureFormat SHARE = FigureFormat.amount(2);

	private final Month month;

	BreakdownSheet(Month month) {
		this.month = month;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		List<RegisterGroup> groups = this.month.result()
			.groups()
			.stream()
			.filter((group) -> group.report().equals(report.code()))
			.toList();
		boolean amounts = report.amount() != null;
		boolean charted = report.charts().contains(Chart.SHARES) && !groups.isEmpty();
		int columns = amounts ? 5 : 3;
		Page page = new Page(sheet, this.month, charted ? columns + 10 : columns);
		page.title(report.title(), this.month.period().chinese() + "末");
		sheet.onOnePage();
		sheet.atLeast(0, 18);
		int top = page.row();
		page.headers(0, headers(report));
		int first = page.row();
		groups.forEach((group) -> line(page, group, amounts));
		List<String> notes = totals(page, groups, first, amounts);
		if (charted) {
			int last = first + groups.size() - 1;
			int share = amounts ? 4 : 2;
			sheet.width(columns, 2);
			Series series = Charts.series("比重", sheet.place(first, share), sheet.place(last, share));
			sheet.chart(
					Charts.bars(report.title().zh() + (amounts ? "：" + report.amount() + "比重" : "：项目数比重"), "%",
							Charts.down(sheet, 0, first, last), series, 2),
					top, columns + 1, Math.max(page.row(), top + 16) - 1, columns + 9);
			page.moveTo(Math.max(page.row(), top + 16));
		}
		page.under(this.month.waived().ofForm(String.valueOf(report.form())));
		page.notes(notes, report.notes());
	}

	private List<String> headers(Report report) {
		List<String> headers = new ArrayList<>(List.of(String.valueOf(report.groupBy()), "项目数\n（个）", "占项目数比重\n（%）"));
		if (report.amount() != null) {
			Optional<String> unit = Optional.ofNullable(report.form())
				.flatMap((form) -> this.month.programme().form(form).column(report.amount()))
				.map(FormColumn::unitOfMeasure);
			headers.add(report.amount() + unit.map((name) -> "\n（" + name + "）").orElse(""));
			headers.add("占" + report.amount() + "比重\n（%）");
		}
		return headers;
	}

	private static void line(Page page, RegisterGroup group, boolean amounts) {
		page.label(0, group.label(), Emphasis.NONE);
		page.print(1, Printed.figure(BigDecimal.valueOf(group.count()), FigureFormat.amount(0)), Emphasis.NONE);
		page.print(2, Printed.figure(group.countShare(), SHARE), Emphasis.NONE);
		if (amounts) {
			page.print(3, (group.amount() == null) ? Printed.words(Printed.MISSING)
					: Printed.figure(group.amount(), FigureFormat.amount(0)), Emphasis.NONE);
			page.print(4, (group.amount() == null) ? Printed.words(Printed.MISSING)
					: Printed.figure(group.amountShare(), SHARE), Emphasis.NONE);
		}
		page.skip(1);
	}

	/** Answers the note that shares call for when rounding keeps them from 100. */
	private static List<String> totals(Page page, List<RegisterGroup> groups, int first, boolean amounts) {
		if (groups.isEmpty()) {
			return List.of();
		}
		boolean apart = false;
		page.label(0, "合计", Emphasis.TOTAL);
		for (int column = 1; column <= (amounts ? 4 : 2); column++) {
			boolean share = column % 2 == 0;
			Sums sum = Sums.of(page, column, first, page.row() - 1);
			if (share && sum.value().isEmpty()) {
				page.print(column, Printed.words(Printed.NOT_APPLICABLE), Emphasis.TOTAL);
			}
			else if (share && !sum.comesTo(Rounding.HUNDRED)) {
				page.print(column, Printed.figure(Rounding.HUNDRED, SHARE), Emphasis.TOTAL);
				apart = true;
			}
			else {
				sum.write(page, column, share ? SHARE : FigureFormat.amount(0), Emphasis.TOTAL);
			}
		}
		page.skip(1);
		return apart ? List.of("比重分项合计因四舍五入不等于100。") : List.of();
	}

}
