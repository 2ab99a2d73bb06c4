package org.huizong.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.excel.Gravity;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.InputCheck.Kind;
import org.huizong.excel.write.InputCheck;
import org.huizong.programme.Check;
import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn;
import org.huizong.programme.Rule;
import org.huizong.statistics.Severity;

/**
 * What the cells of a template refuse and what they colour, from the columns' types and
 * the row rules. What an error rule forbids is refused while typing, where it can be
 * judged from cells that are filled; whatever breaks a rule, pasted values too, is
 * coloured.
 */
final class TemplateChecks {

	private static final int LONGEST_LIST = 255;

	private final TemplateForm template;

	/** Cells that hold the code lists, by list. */
	private final Map<String, String> lists;

	TemplateChecks(TemplateForm template, Map<String, String> lists) {
		this.template = template;
		this.lists = lists;
	}

	/**
	 * Adds them to rows.
	 * @param constants texts in double quotes that stand for columns, such as a row's
	 * indicator
	 * @param input names of the columns that are filled in
	 * @param prompts words to show beside the cells, by column
	 */
	void add(int firstRow, int lastRow, Map<String, String> constants, List<String> input,
			Map<String, String> prompts) {
		Map<String, String> cells = new LinkedHashMap<>(this.template.cells(firstRow));
		cells.putAll(constants);
		Map<String, List<String>> refused = new LinkedHashMap<>();
		Map<String, List<String>> reasons = new LinkedHashMap<>();
		for (Rule rule : this.template.rowRules()) {
			String sql = ((Check.Row) rule.check()).predicate().sql(this.template.period());
			for (ExcelCondition condition : ExcelCondition.of(sql, cells)) {
				colour(condition, rule.severity(), firstRow, lastRow);
				if (rule.severity() == Severity.ERROR && condition.partial()) {
					condition.columns().forEach((column) -> {
						refused.computeIfAbsent(column, (fresh) -> new ArrayList<>()).add(condition.formula());
						reasons.computeIfAbsent(column, (fresh) -> new ArrayList<>())
							.add(condition.words() + "（" + rule.code() + "）");
					});
				}
			}
		}
		for (String name : input) {
			int index = this.template.index(name);
			FormColumn column = this.template.columns().get(index);
			this.template.sheet()
				.check(check(column, this.template.sheet().place(firstRow, index),
						this.template.sheet().place(lastRow, index), refused.getOrDefault(name, List.of()),
						reasons.getOrDefault(name, List.of()).stream().distinct().toList(),
						prompts.getOrDefault(name, column.required() ? "必填。" : "")));
		}
	}

	private void colour(ExcelCondition condition, Severity severity, int firstRow, int lastRow) {
		for (String name : condition.columns()) {
			int index = this.template.index(name);
			if (index >= 0) {
				this.template.sheet()
					.highlight(this.template.sheet().place(firstRow, index),
							this.template.sheet().place(lastRow, index), "NOT(" + condition.formula() + ")",
							gravity(severity));
			}
		}
	}

	private static Gravity gravity(Severity severity) {
		return ReturnedWorkbook.gravity(severity);
	}

	private InputCheck check(FormColumn column, CellPlace first, CellPlace last, List<String> refused,
			List<String> reasons, String prompt) {
		String rules = reasons.isEmpty() ? "" : "须符合：" + String.join("；", reasons) + "。";
		String cell = first.address();
		return switch (column.type()) {
			case CODE -> list(column, first, last, prompt);
			case DECIMAL -> refused.isEmpty() ? new InputCheck(first, last, Kind.NUMBER, "", List.of(), "请填数字。", prompt)
					: condition("ISNUMBER(" + cell + ")", refused, first, last, "请填数字。" + rules, prompt);
			case INTEGER -> refused.isEmpty() ? new InputCheck(first, last, Kind.WHOLE, "", List.of(), "请填整数。", prompt)
					: condition("ISNUMBER(" + cell + "),INT(" + cell + ")=" + cell, refused, first, last,
							"请填整数。" + rules, prompt);
			case DATE -> {
				String error = "请填日期，如 " + this.template.period().lastDay() + "。";
				yield refused.isEmpty() ? new InputCheck(first, last, Kind.DAY, "", List.of(), error, prompt)
						: condition("ISNUMBER(" + cell + ")," + cell + ">=DATE(1990,1,1)", refused, first, last,
								error + rules, prompt);
			}
			case TEXT, INDICATOR, UNIT -> new InputCheck(first, last, Kind.ANY, "", List.of(), "", prompt);
		};
	}

	private static InputCheck condition(String type, List<String> refused, CellPlace first, CellPlace last,
			String error, String prompt) {
		return new InputCheck(first, last, Kind.CONDITION, "AND(" + type + "," + String.join(",", refused) + ")",
				List.of(), error, prompt);
	}

	private InputCheck list(FormColumn column, CellPlace first, CellPlace last, String prompt) {
		String code = String.valueOf(column.codeList());
		List<String> names = this.template.programme()
			.codeList(code)
			.map(CodeList::entries)
			.orElse(List.of())
			.stream()
			.map(CodeList.Entry::name)
			.toList();
		boolean fits = String.join(",", names).length() <= LONGEST_LIST
				&& names.stream().noneMatch((name) -> name.contains(","));
		return new InputCheck(first, last, Kind.LIST, fits ? "" : this.lists.getOrDefault(code, ""),
				fits ? names : List.of(), "请从下拉列表中选择；全部名称见工作表“" + Template.LISTS + "”。", prompt);
	}

}
