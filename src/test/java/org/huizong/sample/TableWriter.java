package org.huizong.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

import org.huizong.sample.Habits.Digits;
import org.huizong.sample.Habits.Extra;

/** Writes a table on a sheet as a unit with its habits would. */
final class TableWriter {

	/** Columns that no formula adds up, so that text in them spoils no total. */
	private static final Set<String> TYPED = Set.of("上年同期累计", "合同外资", "累计进资", "现汇");

	/** Columns whose places after the point depend on the row. */
	private static final Set<String> AS_THEY_COME = Set.of("累计进资", "本月", "本年累计", "上年同期累计");

	private final Sheet sheet;

	private final Ink ink;

	private final Habits habits;

	private final int left;

	private int next;

	TableWriter(Sheet sheet, Ink ink, Habits habits) {
		this.sheet = sheet;
		this.ink = ink;
		this.habits = habits;
		this.left = habits.has(Extra.INDENTED) ? 1 : 0;
		this.next = this.left;
	}

	void write(Table table) {
		title(table);
		table.lines().forEach(this::line);
		header(table);
		Table.Total total = table.total();
		int first = this.next + ((total != null && total.above()) ? 1 : 0);
		int last = first + table.rows().size() - 1;
		if (total != null && total.above()) {
			total(table, total, first, last);
		}
		table.rows().forEach((row) -> data(table.columns(), row));
		if (total != null && !total.above()) {
			this.next += total.blankLine() ? 1 : 0;
			total(table, total, first, last);
		}
		table.foot().forEach(this::line);
		page(table.columns());
	}

	private void title(Table table) {
		Row row = row(30);
		text(row, 0, table.title(), this.ink.title());
		merge(row.getRowNum(), row.getRowNum(), 0, table.columns().size() - 1);
	}

	private void line(List<String> cells) {
		Row row = row(18);
		for (int i = 0; i < cells.size(); i++) {
			if (!cells.get(i).isEmpty()) {
				text(row, i, cells.get(i), this.ink.line());
			}
		}
	}

	private void header(Table table) {
		List<Column> columns = table.columns();
		Row upper = row(table.twoRows() ? 32 : 34);
		Row lower = table.twoRows() ? row(22) : upper;
		for (int i = 0; i < columns.size(); i++) {
			Column column = columns.get(i);
			if (column.upper().isEmpty()) {
				text(lower, i, "", this.ink.heading());
				text(upper, i, column.heading(), this.ink.heading());
				merge(upper.getRowNum(), lower.getRowNum(), i, i);
			}
			else {
				boolean firstOfGroup = i == 0 || !columns.get(i - 1).upper().equals(column.upper());
				text(upper, i, firstOfGroup ? column.upper() : "", this.ink.heading());
				text(lower, i, column.heading(), this.ink.heading());
				if (firstOfGroup) {
					merge(upper.getRowNum(), upper.getRowNum(), i, lastOfGroup(columns, i));
				}
			}
		}
		this.sheet.createFreezePane(this.left, this.next);
	}

	private static int lastOfGroup(List<Column> columns, int first) {
		int last = first;
		while (last + 1 < columns.size() && columns.get(last + 1).upper().equals(columns.get(first).upper())) {
			last++;
		}
		return last;
	}

	private void data(List<Column> columns, Map<String, Object> values) {
		Row row = row(18);
		for (int i = 0; i < columns.size(); i++) {
			value(row, i, columns.get(i), values.get(columns.get(i).name()));
		}
	}

	private void total(Table table, Table.Total total, int first, int last) {
		Row row = row(18);
		for (int i = 0; i < table.columns().size(); i++) {
			Column column = table.columns().get(i);
			boolean added = total.added().contains(column.name());
			Object value = column.name().equals(total.labelled()) ? total.label()
					: added ? sum(table, column.name(), i, first, last) : null;
			value(row, i, column, value);
		}
	}

	private Formula sum(Table table, String name, int column, int first, int last) {
		String letter = CellReference.convertNumToColString(column + this.left);
		BigDecimal sum = table.rows()
			.stream()
			.map((row) -> (BigDecimal) row.get(name))
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return new Formula("SUM(" + letter + (first + 1) + ":" + letter + (last + 1) + ")", sum);
	}

	private void value(Row row, int column, Column of, @Nullable Object value) {
		if (value instanceof BigDecimal number) {
			figure(row, column, of, number);
		}
		else if (value instanceof LocalDate day) {
			day(row, column, day);
		}
		else if (value instanceof Formula formula) {
			Cell cell = row.createCell(column + this.left);
			cell.setCellFormula(formula.text());
			cell.setCellValue(formula.cached().doubleValue());
			cell.setCellStyle(this.ink.number(formula.cached().scale()));
		}
		else {
			text(row, column, (value == null) ? "" : value.toString(), this.ink.text());
		}
	}

	private void figure(Row row, int column, Column of, BigDecimal number) {
		Digits digits = this.habits.digits();
		boolean typed = TYPED.contains(of.name()) || (digits == Digits.TEXT && AS_THEY_COME.contains(of.name()));
		if (digits == Digits.NUMBERS || !typed) {
			Cell cell = row.createCell(column + this.left);
			cell.setCellValue(number.doubleValue());
			cell.setCellStyle(this.ink.number(number.scale()));
			return;
		}
		String text = switch (digits) {
			case GROUPED -> grouped(number);
			case WIDE -> Digits.wide(number.toPlainString());
			default -> number.toPlainString();
		};
		text(row, column, text, this.ink.figureAsText());
	}

	private static String grouped(BigDecimal number) {
		return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
	}

	private void day(Row row, int column, LocalDate day) {
		if (this.habits.days().text()) {
			String text = (this.habits.days() == Habits.Days.DOTS)
					? day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth()
					: day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
			text(row, column, text, this.ink.text());
			return;
		}
		Cell cell = row.createCell(column + this.left);
		cell.setCellValue(day);
		cell.setCellStyle(this.ink.day(this.habits.days()));
	}

	private Row row(int points) {
		Row row = this.sheet.createRow(this.next++);
		row.setHeightInPoints(points);
		return row;
	}

	private void text(Row row, int column, String text, CellStyle style) {
		Cell cell = row.createCell(column + this.left);
		if (!text.isEmpty()) {
			cell.setCellValue(text);
		}
		cell.setCellStyle(style);
	}

	private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
		if (firstRow != lastRow || firstColumn != lastColumn) {
			this.sheet.addMergedRegion(
					new CellRangeAddress(firstRow, lastRow, firstColumn + this.left, lastColumn + this.left));
		}
	}

	private void page(List<Column> columns) {
		for (int i = 0; i < columns.size(); i++) {
			this.sheet.setColumnWidth(i + this.left, columns.get(i).width() * 256);
		}
		this.sheet.getPrintSetup().setLandscape(true);
		this.sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
		this.sheet.setFitToPage(true);
		this.sheet.getPrintSetup().setFitHeight((short) 0);
	}

}
