package org.huizong.exchange;

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
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.jspecify.annotations.Nullable;

/**
 * One form of a template on its sheet: title, labels, headings as declared. The rows are
 * written by {@link TemplateMatrix} or {@link TemplateRegister}.
 */
final class TemplateForm {

	static final int HEADING_ROW = 3;

	/** Forms of more columns are printed on A3. */
	private static final int A4_COLUMNS = 14;

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	private final ReturnForm form;

	private final SheetDraft sheet;

	private final List<FormColumn> columns;

	TemplateForm(StatisticalProgramme programme, ReferencePeriod period, ReturnForm form, SheetDraft sheet) {
		this.programme = programme;
		this.period = period;
		this.form = form;
		this.sheet = sheet;
		this.columns = form.columns().stream().filter((column) -> !column.headings().isEmpty()).toList();
	}

	void head(ReportingUnit unit) {
		String title = this.form.titles().isEmpty() ? this.form.title().zh() : this.form.titles().get(0);
		this.sheet.text(1, 0, title, new NamedStyle(Role.TITLE));
		this.sheet.merge(1, 0, 1, this.columns.size() - 1);
		ReturnForm.HeaderLabels labels = this.form.header();
		List<String> lines = new ArrayList<>();
		first(labels.unit()).ifPresent((label) -> lines.add(label + "：" + unit.name()));
		first(labels.period()).ifPresent((label) -> lines.add(label + "：" + this.period.chinese()));
		first(labels.unitOfMeasure()).filter((label) -> this.form.kind() == ReturnForm.Kind.MATRIX)
			.ifPresent((label) -> lines.add(label + "：" + String.join("、", unitsOfMeasure())));
		for (int i = 0; i < lines.size(); i++) {
			int column = Math.min(this.columns.size() - 1, i * Math.max(1, this.columns.size() / lines.size()));
			this.sheet.text(2, column, lines.get(i), new NamedStyle(Role.SUBTITLE));
		}
		for (int column = 0; column < this.columns.size(); column++) {
			this.sheet.text(HEADING_ROW, column, this.columns.get(column).headings().get(0),
					new NamedStyle(Role.HEADER));
			width(column);
		}
		this.sheet.repeat(1, HEADING_ROW);
		if (this.columns.size() > A4_COLUMNS) {
			this.sheet.onA3();
		}
	}

	private List<String> unitsOfMeasure() {
		return indicators().stream()
			.map((code) -> this.programme.indicator(code).unitOfMeasure())
			.filter((unit) -> !unit.equals("%"))
			.distinct()
			.toList();
	}

	/** Codes of the indicators that the form's rows are expected to hold. */
	List<String> indicators() {
		return this.form.columnOf(ColumnType.INDICATOR).isEmpty() ? List.of() : TemplateMatrix.codes(this.programme);
	}

	private void width(int column) {
		this.sheet.atLeast(column, switch (this.columns.get(column).type()) {
			case DATE -> 12;
			case DECIMAL, INTEGER -> (this.columns.size() > A4_COLUMNS) ? 12 : 17;
			case INDICATOR, UNIT -> 34;
			case TEXT, CODE -> 12;
		});
		this.sheet.atMost(column, (this.columns.size() > A4_COLUMNS) ? 26 : 40);
	}

	private static Optional<String> first(List<String> spellings) {
		return spellings.stream().findFirst();
	}

	/** Where the column stands, −1 when it is not on the sheet. */
	int index(String name) {
		for (int column = 0; column < this.columns.size(); column++) {
			if (this.columns.get(column).name().equals(name)) {
				return column;
			}
		}
		return -1;
	}

	/** The cells of a row by column, as a formula copied down would name them. */
	Map<String, String> cells(int row) {
		Map<String, String> cells = new LinkedHashMap<>();
		for (int column = 0; column < this.columns.size(); column++) {
			ColumnType type = this.columns.get(column).type();
			if (type != ColumnType.INDICATOR && type != ColumnType.UNIT) {
				cells.put(this.columns.get(column).name(), "$" + CellPlace.letters(column) + row);
			}
		}
		return cells;
	}

	/** The row rules about this form that a unit may know of. */
	List<Rule> rowRules() {
		return this.programme.rules()
			.stream()
			.filter((rule) -> this.form.code().equals(rule.form()) && !rule.cityOnly())
			.filter((rule) -> rule.check() instanceof Check.Row)
			.toList();
	}

	/** How months add up, null when no rule says so. */
	Check.@Nullable Cumulative cumulative() {
		return this.programme.rules()
			.stream()
			.filter((rule) -> this.form.code().equals(rule.form()))
			.map(Rule::check)
			.filter(Check.Cumulative.class::isInstance)
			.map(Check.Cumulative.class::cast)
			.findFirst()
			.orElse(null);
	}

	static NamedStyle style(FormColumn column, int decimals, Emphasis emphasis) {
		return switch (column.type()) {
			case DECIMAL -> NamedStyle.figure(FigureFormat.amount(decimals)).with(emphasis);
			case INTEGER -> NamedStyle.figure(FigureFormat.amount(0)).with(emphasis);
			case DATE -> new NamedStyle(Role.CENTRED, emphasis, FigureFormat.DAY);
			case TEXT, CODE, INDICATOR, UNIT -> new NamedStyle(Role.LABEL, emphasis, FigureFormat.TEXT);
		};
	}

	StatisticalProgramme programme() {
		return this.programme;
	}

	ReferencePeriod period() {
		return this.period;
	}

	ReturnForm form() {
		return this.form;
	}

	SheetDraft sheet() {
		return this.sheet;
	}

	List<FormColumn> columns() {
		return this.columns;
	}

}
