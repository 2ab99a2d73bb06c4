package org.huizong.disseminate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huizong.excel.FigureFormat;
import org.huizong.excel.NamedStyle;
import org.huizong.excel.NamedStyle.Emphasis;
import org.huizong.excel.NamedStyle.Role;
import org.huizong.excel.SheetDraft;
import org.huizong.programme.ColumnType;
import org.huizong.programme.FormColumn;
import org.huizong.programme.Report;
import org.huizong.programme.ReturnForm;
import org.huizong.statistics.ReturnCell;
import org.huizong.statistics.ReturnRow;

/** The rows of a form as reported, each with the place it was read from, and totals. */
final class FormRowsSheet implements SheetWriter {

	private static final int WIDEST_WORDS = 24;

	private static final int WIDEST_PLACE = 40;

	/** More columns than these are printed on A3. */
	private static final int MANY = 12;

	private final Month month;

	FormRowsSheet(Month month) {
		this.month = month;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		ReturnForm form = this.month.programme().form(String.valueOf(report.form()));
		List<FormColumn> columns = report.columns().isEmpty() ? form.columns()
				: report.columns().stream().map((name) -> form.column(name).orElseThrow()).toList();
		List<ReturnRow> rows = this.month.result().rows().getOrDefault(form.code(), List.of());
		Page page = new Page(sheet, this.month, columns.size() + 3);
		page.title(report.title(), this.month.period().chinese() + "　共" + rows.size() + "行");
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
		for (ReturnRow row : rows) {
			line(page, row, columns, rows, page.row() - first + 1);
		}
		totals(page, columns, rows, first);
		page.under(this.month.waived().ofForm(String.valueOf(report.form())));
		page.notes(List.of(), report.notes());
	}

	private void line(Page page, ReturnRow row, List<FormColumn> columns, List<ReturnRow> rows, int number) {
		page.print(0, Printed.figure(BigDecimal.valueOf(number), FigureFormat.amount(0)), Emphasis.NONE);
		page.label(1, this.month.name(row.unit()), Emphasis.NONE);
		for (int i = 0; i < columns.size(); i++) {
			cell(page, 2 + i, columns.get(i), value(row, columns.get(i)), rows);
		}
		page.words(2 + columns.size(), fileName(row.file()) + " " + row.sheet() + " 第" + row.row() + "行");
		page.skip(1);
	}

	private void cell(Page page, int at, FormColumn column, @Nullable Object value, List<ReturnRow> rows) {
		if (value instanceof BigDecimal figure) {
			page.print(at, Printed.figure(figure, FigureFormat.amount(decimals(column, rows))), Emphasis.NONE);
		}
		else if (value instanceof LocalDate day) {
			page.sheet().day(page.row(), at, day, new NamedStyle(Role.CENTRED, Emphasis.NONE, FigureFormat.DAY));
		}
		else if (value == null) {
			page.words(at, column.required() ? Printed.MISSING : "");
		}
		else {
			page.words(at, (column.type() == ColumnType.UNIT) ? this.month.name(value.toString()) : value.toString());
		}
	}

	/** As many decimals as any row of the column has, four at most. */
	private static int decimals(FormColumn column, List<ReturnRow> rows) {
		return rows.stream()
			.map((row) -> value(row, column))
			.filter(BigDecimal.class::isInstance)
			.mapToInt((figure) -> Math.max(0, Math.min(4, ((BigDecimal) figure).stripTrailingZeros().scale())))
			.max()
			.orElse(0);
	}

	/** Sums the columns of one unit of measure that were reported, not derived. */
	private static void totals(Page page, List<FormColumn> columns, List<ReturnRow> rows, int first) {
		if (rows.isEmpty() || columns.stream().noneMatch(FormRowsSheet::adds)) {
			return;
		}
		int last = page.row() - 1;
		page.centred(0, "", Emphasis.TOTAL);
		page.label(1, "合计", Emphasis.TOTAL);
		for (int i = 0; i < columns.size(); i++) {
			if (adds(columns.get(i))) {
				Sums.of(page, 2 + i, first, last)
					.write(page, 2 + i, FigureFormat.amount(decimals(columns.get(i), rows)), Emphasis.TOTAL);
			}
			else {
				page.centred(2 + i, "", Emphasis.TOTAL);
			}
		}
		page.centred(2 + columns.size(), "", Emphasis.TOTAL);
		page.skip(1);
	}

	private static boolean adds(FormColumn column) {
		return column.type().numeric() && column.unitOfMeasure() != null && column.derivation() == null;
	}

	private static @Nullable Object value(ReturnRow row, FormColumn column) {
		return Optional.ofNullable(row.cells().get(column.name())).map(ReturnCell::value).orElse(null);
	}

	private static String fileName(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

}
