package org.huizong.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.NamedStyle;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Check;
import org.huizong.programme.FormColumn;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a fixed table: an indicator each, with its year to date as last month's
 * plus this month's and its ratios as formulas.
 */
record TemplateMatrix(TemplateForm template, TemplateChecks checks, List<ReturnRow> lastMonth,
		List<ReturnRow> yearAgo) {

	private static final int FIRST_ROW = TemplateForm.HEADING_ROW + 1;

	/** Reported indicators, and ratios whose two parts are. */
	static List<String> codes(StatisticalProgramme programme) {
		List<String> codes = new ArrayList<>();
		for (Indicator indicator : programme.indicators()) {
			boolean ratio = indicator.derivation() instanceof Indicator.Derivation.Ratio parts
					&& codes.contains(parts.numerator()) && codes.contains(parts.denominator());
			if (ratio || indicator.derivation() instanceof Indicator.Derivation.Reported) {
				codes.add(indicator.code());
			}
		}
		return codes;
	}

	void write() {
		FormColumn key = this.template.form().column(this.template.form().key().get(0)).orElseThrow();
		List<String> names = names(key);
		for (int i = 0; i < names.size(); i++) {
			row(key, names, i);
		}
		foot(FIRST_ROW + names.size());
		this.template.sheet().freeze(TemplateForm.HEADING_ROW, this.template.index(key.name()) + 1);
	}

	private List<String> names(FormColumn key) {
		StatisticalProgramme programme = this.template.programme();
		return switch (key.type()) {
			case INDICATOR -> codes(programme);
			case UNIT -> programme.unitsIn(this.template.period()).stream().map((unit) -> unit.code()).toList();
			default -> programme.codeList(String.valueOf(key.codeList()))
				.map((list) -> list.entries().stream().map((entry) -> entry.name()).toList())
				.orElse(List.of());
		};
	}

	private void row(FormColumn key, List<String> names, int number) {
		int row = FIRST_ROW + number;
		String name = names.get(number);
		Optional<Indicator> indicator = (key.type() == ColumnType.INDICATOR)
				? Optional.of(this.template.programme().indicator(name)) : Optional.empty();
		List<String> input = new ArrayList<>();
		Map<String, String> prompts = new LinkedHashMap<>();
		for (int column = 0; column < this.template.columns().size(); column++) {
			FormColumn declared = this.template.columns().get(column);
			if (declared.equals(key)) {
				this.template.sheet().text(row, column, shown(key, name), new NamedStyle(Role.LABEL));
			}
			else if (indicator.isPresent() && unitOfMeasure(declared)) {
				this.template.sheet().text(row, column, indicator.get().unitOfMeasure(), new NamedStyle(Role.CENTRED));
			}
			else if (cell(declared, row, column, name, indicator.orElse(null), names, prompts)) {
				input.add(declared.name());
			}
		}
		Map<String, String> constants = (key.type() == ColumnType.CODE) ? Map.of()
				: Map.of(key.name(), "\"" + name + "\"");
		this.checks.add(row, row, constants, input, prompts);
	}

	private String shown(FormColumn key, String name) {
		StatisticalProgramme programme = this.template.programme();
		return switch (key.type()) {
			case INDICATOR -> programme.indicator(name).name().zh();
			case UNIT -> programme.unit(name, this.template.period()).orElseThrow().name();
			default -> name;
		};
	}

	private boolean unitOfMeasure(FormColumn column) {
		return column.type() == ColumnType.TEXT && column.headings()
			.stream()
			.anyMatch((heading) -> this.template.form().header().unitOfMeasure().contains(heading));
	}

	/** Writes a cell, and says whether it is to be filled in. */
	private boolean cell(FormColumn declared, int row, int column, String name, @Nullable Indicator indicator,
			List<String> names, Map<String, String> prompts) {
		int decimals = (indicator != null) ? indicator.decimals() : 2;
		NamedStyle locked = TemplateForm.style(declared, decimals, Emphasis.NONE);
		SheetDraft sheet = this.template.sheet();
		if (indicator != null && indicator.derivation() instanceof Indicator.Derivation.Ratio ratio
				&& declared.type().numeric()) {
			String letter = CellPlace.letters(column);
			String below = letter + (FIRST_ROW + names.indexOf(ratio.denominator()));
			String above = letter + (FIRST_ROW + names.indexOf(ratio.numerator()));
			sheet.formula(row, column, "IF(OR(" + above + "=\"\"," + below + "=\"\"," + below + "=0),\"\",ROUND("
					+ above + "/" + below + "*100," + decimals + "))", locked);
			return false;
		}
		Check.Cumulative adds = this.template.cumulative();
		boolean flow = indicator == null || indicator.kind() == Indicator.Kind.FLOW
				|| indicator.kind() == Indicator.Kind.COUNT;
		if (!flow && declared.measure() == Measure.MONTH) {
			sheet.blank(row, column, locked);
			return false;
		}
		if (adds != null && flow
				&& (declared.name().equals(adds.yearToDate()) || declared.name().equals(adds.month()))) {
			BigDecimal before = before(name, adds.yearToDate());
			if (before != null && declared.name().equals(adds.month())) {
				prompts.put(declared.name(), this.template.period().isJanuary() ? "必填；没有发生填 0。"
						: "必填；没有发生填 0，核减填负数。上月累计 " + before.toPlainString() + "。");
			}
			if (before != null && declared.name().equals(adds.yearToDate())) {
				String month = CellPlace.letters(this.template.index(adds.month())) + row;
				String sum = (before.signum() == 0) ? month : before.toPlainString() + "+" + month;
				sheet.formula(row, column, "IF(" + month + "=\"\",\"\"," + sum + ")", locked);
				return false;
			}
		}
		return input(declared, row, column, name, decimals);
	}

	private boolean input(FormColumn declared, int row, int column, String name, int decimals) {
		Object known = (declared.measure() == Measure.YTD_YEAR_AGO) ? yearBefore(name) : null;
		if (known instanceof BigDecimal figure) {
			this.template.sheet().number(row, column, figure, TemplateForm.style(declared, decimals, Emphasis.CARRIED));
		}
		else {
			this.template.sheet().blank(row, column, TemplateForm.style(declared, decimals, Emphasis.INPUT));
		}
		return true;
	}

	/** Last month's year to date; in January zero, null when it is not known. */
	private @Nullable BigDecimal before(String name, String column) {
		return this.template.period().isJanuary() ? BigDecimal.ZERO : figure(this.lastMonth, name, column);
	}

	private @Nullable Object yearBefore(String name) {
		return this.template.columns()
			.stream()
			.filter((column) -> column.measure() == Measure.YTD)
			.findFirst()
			.map((column) -> figure(this.yearAgo, name, column.name()))
			.orElse(null);
	}

	private @Nullable BigDecimal figure(List<ReturnRow> rows, String name, String column) {
		String key = this.template.form().key().get(0);
		List<ReturnCell> found = rows.stream()
			.filter((row) -> name.equals(row.cells().get(key).value()))
			.map((row) -> row.cells().get(column))
			.toList();
		return (found.size() == 1 && found.get(0).value() instanceof BigDecimal figure) ? figure : null;
	}

	/**
	 * Who signs: the labels of the form's notes that name something, each with a cell.
	 */
	private void foot(int from) {
		int row = from;
		for (String label : this.template.form().noteLabels()) {
			if (label.length() > 2) {
				this.template.sheet().text(row, 0, label + "：", new NamedStyle(Role.LABEL));
				this.template.sheet().blank(row++, 1, new NamedStyle(Role.LABEL, Emphasis.INPUT, FigureFormat.TEXT));
			}
		}
	}

}
