package org.huizong.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.NamedStyle;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Check;
import org.huizong.programme.FormColumn;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list: a live total, last month's rows, and blank ones for what is new.
 */
record TemplateRegister(TemplateForm template, TemplateChecks checks, List<ReturnRow> lastMonth) {

	private static final int FIRST_TIME = 100;

	private static final int LEAST = 20;

	void write() {
		boolean total = !this.template.form().totalLabels().isEmpty();
		int first = TemplateForm.HEADING_ROW + (total ? 2 : 1);
		int last = first + this.lastMonth.size() + blankRows() - 1;
		if (total) {
			total(first - 1, first, last);
		}
		int row = first;
		for (ReturnRow carried : this.lastMonth) {
			carried(row++, carried);
		}
		for (; row <= last; row++) {
			for (int column = 0; column < this.template.columns().size(); column++) {
				this.template.sheet()
					.blank(row, column, TemplateForm.style(this.template.columns().get(column), 2, Emphasis.INPUT));
			}
		}
		List<String> input = this.template.columns().stream().map(FormColumn::name).toList();
		this.checks.add(first, last, Map.of(), input, prompts());
		this.template.sheet().freeze(first - 1, Math.min(2, this.template.columns().size()));
	}

	private int blankRows() {
		return this.lastMonth.isEmpty() ? FIRST_TIME : Math.max(LEAST, this.lastMonth.size());
	}

	private Map<String, String> prompts() {
		Map<String, String> prompts = new LinkedHashMap<>();
		for (FormColumn column : this.template.columns()) {
			String unit = column.unitOfMeasure();
			String words = (column.required() ? "必填。" : "") + ((unit != null) ? "单位：" + unit + "。" : "")
					+ ((column.type() == ColumnType.DATE) ? "尚未发生的留空。" : "");
			prompts.put(column.name(), words);
		}
		return prompts;
	}

	private void total(int row, int first, int last) {
		List<String> added = added();
		for (int column = 0; column < this.template.columns().size(); column++) {
			FormColumn declared = this.template.columns().get(column);
			if (column == 0) {
				this.template.sheet()
					.text(row, column, this.template.form().totalLabels().get(0),
							new NamedStyle(Role.LABEL, Emphasis.TOTAL, FigureFormat.TEXT));
			}
			else if (added.contains(declared.name())) {
				String letter = CellPlace.letters(column);
				this.template.sheet()
					.formula(row, column, "SUM(" + letter + first + ":" + letter + last + ")", sum(declared.name()),
							TemplateForm.style(declared, 2, Emphasis.TOTAL));
			}
			else {
				this.template.sheet().blank(row, column, new NamedStyle(Role.LABEL, Emphasis.TOTAL, FigureFormat.TEXT));
			}
		}
	}

	/** The columns whose totals a rule compares; those with a unit where none does. */
	private List<String> added() {
		return this.template.programme()
			.rules()
			.stream()
			.filter((rule) -> this.template.form().code().equals(rule.form()))
			.map(Rule::check)
			.filter(Check.Total.class::isInstance)
			.map((check) -> ((Check.Total) check).columns())
			.findFirst()
			.orElseGet(() -> this.template.columns()
				.stream()
				.filter((column) -> column.type().numeric() && column.unitOfMeasure() != null)
				.map(FormColumn::name)
				.toList());
	}

	private BigDecimal sum(String column) {
		Check.Cumulative adds = this.template.cumulative();
		boolean fresh = adds != null && (adds.month().equals(column) || adds.yearToDate().equals(column));
		return fresh ? BigDecimal.ZERO
				: this.lastMonth.stream()
					.map((row) -> row.cells().get(column))
					.map((cell) -> (cell.value() instanceof BigDecimal figure) ? figure : BigDecimal.ZERO)
					.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private void carried(int row, ReturnRow before) {
		Check.Cumulative adds = this.template.cumulative();
		for (int column = 0; column < this.template.columns().size(); column++) {
			FormColumn declared = this.template.columns().get(column);
			ReturnCell cell = before.cells().get(declared.name());
			Object value = (cell != null) ? cell.value() : null;
			if (adds != null && declared.name().equals(adds.month())) {
				this.template.sheet().blank(row, column, TemplateForm.style(declared, 2, Emphasis.INPUT));
			}
			else if (adds != null && declared.name().equals(adds.yearToDate()) && base(value) != null) {
				String month = CellPlace.letters(this.template.index(adds.month())) + row;
				this.template.sheet()
					.formula(row, column,
							"IF(" + month + "=\"\",\"\"," + base(value).toPlainString() + "+" + month + ")",
							TemplateForm.style(declared, 2, Emphasis.NONE));
			}
			else {
				boolean key = this.template.form().key().contains(declared.name()) && value != null;
				write(row, column, value, TemplateForm.style(declared, 2, key ? Emphasis.NONE : Emphasis.CARRIED));
			}
		}
	}

	/** What a month is added to: nothing in January. */
	private @Nullable BigDecimal base(@Nullable Object value) {
		return this.template.period().isJanuary() ? BigDecimal.ZERO
				: (value instanceof BigDecimal figure) ? figure : null;
	}

	private void write(int row, int column, @Nullable Object value, NamedStyle style) {
		SheetDraft sheet = this.template.sheet();
		if (value instanceof BigDecimal figure) {
			sheet.number(row, column, figure, style);
		}
		else if (value instanceof LocalDate day) {
			sheet.day(row, column, day, style);
		}
		else if (value != null) {
			sheet.text(row, column, value.toString(), style);
		}
		else {
			sheet.blank(row, column, style);
		}
	}

}
