package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huizong.disseminate.month.Headings;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.NamedStyle;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.FormColumn;
import org.huizong.programme.Report;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/** The rows of a form as reported, each with the place it was read from, and totals. */
final class FormRowsSheet implements SheetWriter {

	private static final int WIDEST_WORDS = 24;

	private static final int WIDEST_PLACE = 40;

	/** More columns than these are printed on A3. */
	private static final int MANY = 12;

	private final Month month;

	private final Map<String, String> names = new HashMap<>();

	FormRowsSheet(Month month) {
		this.month = month;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		ReturnForm form = this.month.programme().form(String.valueOf(report.form()));
		List<FormColumn> columns = report.columns().isEmpty() ? form.columns()
				: report.columns().stream().map((name) -> form.column(name).orElseThrow()).toList();
		FormColumnSums sums = new FormColumnSums(columns);
		this.month.result().rows().each(form.code(), sums::add);
		Page page = new Page(sheet, this.month, columns.size() + 3);
		page.title(report.title(), this.month.period().chinese() + "　共" + sums.rows() + "行");
		List<String> headers = new ArrayList<>(List.of("序号", "单位"));
		columns.forEach((column) -> headers.add(Headings.of(column)));
		headers.add("出处");
		page.headers(0, headers);
		sheet.repeat(1, page.row() - 1);
		if (columns.size() > MANY) {
			sheet.onA3();
		}
		sheet.freeze(page.row() - 1, 2);
		for (int i = 0; i < columns.size(); i++) {
			if (!columns.get(i).type().numeric()) {
				sheet.atMost(2 + i, WIDEST_WORDS);
			}
		}
		sheet.atMost(2 + columns.size(), WIDEST_PLACE);
		int first = page.row();
		page.body(sums.rows(),
				() -> this.month.result()
					.rows()
					.each(form.code(), (row) -> line(page, row, columns, sums, page.row() - first + 1)));
		if (sums.rows() > 0 && columns.stream().anyMatch(FormColumnSums::adds)) {
			totals(page, columns, sums, first);
		}
		page.under(this.month.waived().ofForm(String.valueOf(report.form())));
		page.notes(List.of(), report.notes());
	}

	private void line(Page page, ReturnRow row, List<FormColumn> columns, FormColumnSums sums, int number) {
		SheetDraft sheet = page.sheet();
		sheet.number(page.row(), 0, BigDecimal.valueOf(number), NamedStyle.figure(FigureFormat.amount(0)));
		page.label(1, name(row.unit()), Emphasis.NONE);
		for (int i = 0; i < columns.size(); i++) {
			cell(page, 2 + i, columns.get(i), FormColumnSums.value(row, columns.get(i)), sums.format(i));
		}
		page.words(2 + columns.size(), fileName(row.file()) + " " + row.sheet() + " 第" + row.row() + "行");
		page.skip(1);
	}

	private void cell(Page page, int at, FormColumn column, @Nullable Object value, FigureFormat format) {
		if (value instanceof BigDecimal figure) {
			page.sheet().number(page.row(), at, Rounding.round(figure, format.decimals()), NamedStyle.figure(format));
		}
		else if (value instanceof LocalDate day) {
			page.sheet().day(page.row(), at, day, new NamedStyle(Role.CENTRED, Emphasis.NONE, FigureFormat.DAY));
		}
		else if (value == null) {
			page.words(at, column.required() ? Printed.MISSING : "");
		}
		else {
			page.words(at, (column.type() == ColumnType.UNIT) ? name(value.toString()) : value.toString());
		}
	}

	/** Sums the columns of one unit of measure that were reported, not derived. */
	private static void totals(Page page, List<FormColumn> columns, FormColumnSums sums, int first) {
		int last = page.row() - 1;
		page.centred(0, "", Emphasis.TOTAL);
		page.label(1, "合计", Emphasis.TOTAL);
		for (int i = 0; i < columns.size(); i++) {
			if (FormColumnSums.adds(columns.get(i))) {
				sums.of(i, 2 + i, first, last).write(page, 2 + i, sums.format(i), Emphasis.TOTAL);
			}
			else {
				page.centred(2 + i, "", Emphasis.TOTAL);
			}
		}
		page.centred(2 + columns.size(), "", Emphasis.TOTAL);
		page.skip(1);
	}

	private String name(String unit) {
		return this.names.computeIfAbsent(unit, this.month::name);
	}

	private static String fileName(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

}
