package org.huizong.disseminate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.excel.ChartDraft.Series;
import org.huizong.excel.FigureFormat;
import org.huizong.excel.NamedStyle.Emphasis;
import org.huizong.excel.SheetDraft;
import org.huizong.programme.FormColumn;
import org.huizong.programme.Report;
import org.huizong.programme.Report.Chart;
import org.huizong.statistics.RegisterGroup;

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
		Page page = new Page(sheet, this.month, charted ? columns + 9 : columns);
		page.title(report.title(), this.month.period().chinese() + "末");
		sheet.onOnePage();
		sheet.atLeast(0, 18);
		int top = page.row();
		page.headers(0, headers(report));
		int first = page.row();
		groups.forEach((group) -> line(page, group, amounts));
		totals(page, groups, first, amounts);
		if (charted) {
			int last = first + groups.size() - 1;
			int share = amounts ? 4 : 2;
			Series series = Charts.series("比重", sheet.place(first, share), sheet.place(last, share));
			sheet.chart(
					Charts.bars(report.title().zh() + (amounts ? "：" + report.amount() + "比重" : "：项目数比重"), "%",
							Charts.down(sheet, 0, first, last), series, 2),
					top, columns, Math.max(page.row(), top + 16) - 1, columns + 8);
			page.moveTo(Math.max(page.row(), top + 16));
		}
		page.notes(List.of(), report.notes());
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
			page.print(4, Printed.figure(group.amountShare(), SHARE), Emphasis.NONE);
		}
		page.skip(1);
	}

	private static void totals(Page page, List<RegisterGroup> groups, int first, boolean amounts) {
		if (groups.isEmpty()) {
			return;
		}
		page.label(0, "合计", Emphasis.TOTAL);
		for (int column = 1; column <= (amounts ? 4 : 2); column++) {
			Sums.down(page, column, first, page.row() - 1, (column % 2 == 0) ? SHARE : FigureFormat.amount(0),
					Emphasis.TOTAL);
		}
		page.skip(1);
	}

}
