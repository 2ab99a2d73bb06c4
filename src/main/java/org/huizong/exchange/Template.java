package org.huizong.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.NamedStyle;
import org.huizong.excel.write.SheetDraft;
import org.huizong.excel.write.WorkbookDraft;
import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReportingCalendar;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.TemplateIdentity;

/**
 * A unit's blank return for a month (报表模板): a sheet for each of its monthly forms, the
 * code lists, and how to fill it in. Only cells to be filled in are not locked.
 */
public final class Template {

	static final String LISTS = "代码表";

	private static final String NOTES = "填报说明";

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	public Template(StatisticalProgramme programme, ReferencePeriod period) {
		this.programme = programme;
		this.period = period;
	}

	/** Writes the unit's; the same earlier returns give the same bytes. */
	public void write(ReportingUnit unit, EarlierReturns earlier, Path file) throws IOException {
		LocalDate day = this.period.lastDay();
		WorkbookDraft workbook = new WorkbookDraft(unit.name() + this.period.chinese() + this.programme.title().zh(),
				this.programme.office(), day);
		List<ReturnForm> forms = forms();
		Map<ReturnForm, SheetDraft> sheets = new LinkedHashMap<>();
		forms.forEach((form) -> sheets.put(form,
				workbook.sheet(form.sheetNames().stream().findFirst().orElse(form.title().zh()))));
		Map<String, String> lists = lists(workbook, forms);
		forms.forEach((form) -> write(form, sheets.get(form), unit, earlier, lists));
		notes(workbook.sheet(NOTES), unit);
		new TemplateIdentity(this.programme.code(), unit.code(), this.period,
				forms.stream().map(ReturnForm::code).collect(Collectors.joining(",")), this.programme.version())
			.properties()
			.forEach(workbook::property);
		workbook.recalculate();
		workbook.write(file);
	}

	private List<ReturnForm> forms() {
		return this.programme.forms()
			.stream()
			.filter((form) -> form.holder() == ReturnForm.Holder.UNIT
					&& form.periodicity() == ReturnForm.Periodicity.MONTHLY)
			.toList();
	}

	private void write(ReturnForm form, SheetDraft sheet, ReportingUnit unit, EarlierReturns earlier,
			Map<String, String> lists) {
		TemplateForm template = new TemplateForm(this.programme, this.period, form, sheet);
		TemplateChecks checks = new TemplateChecks(template, lists);
		template.head(unit);
		if (form.kind() == ReturnForm.Kind.MATRIX) {
			new TemplateMatrix(template, checks, earlier.lastMonth().getOrDefault(form.code(), List.of()),
					earlier.yearAgo().getOrDefault(form.code(), List.of()))
				.write();
		}
		else {
			new TemplateRegister(template, checks, earlier.lastMonth().getOrDefault(form.code(), List.of())).write();
		}
		sheet.protect();
	}

	/** Writes the code lists side by side, and says which cells hold them. */
	private Map<String, String> lists(WorkbookDraft workbook, List<ReturnForm> forms) {
		Map<String, String> headings = new LinkedHashMap<>();
		forms.stream()
			.flatMap((form) -> form.columns().stream())
			.filter((column) -> column.codeList() != null && !column.headings().isEmpty())
			.forEach((column) -> headings.putIfAbsent(String.valueOf(column.codeList()), column.headings().get(0)));
		Map<String, String> places = new LinkedHashMap<>();
		if (headings.isEmpty()) {
			return places;
		}
		SheetDraft sheet = workbook.sheet(LISTS);
		int column = 0;
		for (Map.Entry<String, String> list : headings.entrySet()) {
			sheet.text(1, column, list.getValue(), new NamedStyle(Role.HEADER));
			List<CodeList.Entry> entries = this.programme.codeList(list.getKey())
				.map(CodeList::entries)
				.orElse(List.of());
			int row = 2;
			for (CodeList.Entry entry : entries) {
				sheet.text(row++, column, entry.name(), new NamedStyle(Role.LABEL));
			}
			String letter = CellPlace.letters(column++);
			places.put(list.getKey(), "'" + LISTS + "'!$" + letter + "$2:$" + letter + "$" + (row - 1));
		}
		sheet.protect();
		return places;
	}

	private void notes(SheetDraft sheet, ReportingUnit unit) {
		ReportingCalendar calendar = this.programme.calendar();
		List<String> lines = new ArrayList<>(List.of(
				"本工作簿供" + unit.name() + "填报 " + this.period.chinese() + " 数据，请勿转给其他单位或改作其他月份使用。",
				"报送期限：" + calendar.deadline(this.period) + "；宽限期至：" + calendar.grace(this.period) + "。报送给"
						+ this.programme.office() + "。",
				"浅黄色单元格由单位填写；浅绿色单元格已填入以前报过的内容，有变化的直接改写；其余单元格已锁定，由公式计算或按制度固定。",
				"本年累计由公式计算：上月累计加本月。上月累计有误的，请先与市局联系更正上月报表。确属核减的，本月填负数并说明。",
				"台账已列入上月全部项目，请逐项更新进展；新项目填在后面的空行，名称用下拉列表选择。终止的项目不要清空，请在备注中注明。空行不够的，撤销工作表保护（没有密码）后在末行之前插入。",
				"没有数据的单元格留空，确实为零的填 0，不要填“无”或横线。", "填入的内容不符合审核规则时不能录入，或显示底色：玫红须更正，浅黄请核实，浅蓝供参考。粘贴的内容同样会显示底色。",
				"请不要改动工作表名、表头和锁定的单元格；保存为 .xlsx 后报送。"));
		sheet.text(1, 0, NOTES, new NamedStyle(Role.TITLE));
		sheet.width(0, 100);
		for (int i = 0; i < lines.size(); i++) {
			sheet.text(i + 2, 0, (i + 1) + ". " + lines.get(i), new NamedStyle(Role.STATEMENT));
		}
		sheet.protect();
	}

}
