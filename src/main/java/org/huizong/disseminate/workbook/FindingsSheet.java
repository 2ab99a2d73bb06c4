package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;

/**
 * What validation found: each finding with its place, gravest first, what was said to it,
 * and whether the unit is told of it.
 */
final class FindingsSheet implements SheetWriter {

	private static final List<String> HEADERS = List.of("序号", "级别", "规则", "单位", "文件", "工作表", "单元格", "查得", "应为", "说明",
			"编号", "答复", "影响（%）", "告知单位");

	private static final int WIDEST_SEEN = 22;

	private static final int EXPLANATION = 70;

	private static final int ANSWERS = 40;

	private final Month month;

	private final List<Finding> findings;

	/**
	 * A sheet of these findings.
	 * @param findings in the order to list them
	 */
	FindingsSheet(Month month, List<Finding> findings) {
		this.month = month;
		this.findings = findings;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		Page page = new Page(sheet, this.month, HEADERS.size());
		page.title(report.title(), this.month.period().chinese());
		page.line(counts(this.findings), Role.STATEMENT);
		int heading = page.row();
		page.headers(0, HEADERS);
		sheet.repeat(1, heading);
		sheet.freeze(page.row() - 1, 0);
		sheet.atMost(4, WIDEST_SEEN + 4);
		sheet.atMost(7, WIDEST_SEEN);
		sheet.atMost(8, WIDEST_SEEN);
		sheet.width(9, EXPLANATION);
		sheet.width(11, ANSWERS);
		int first = page.row();
		page.body(this.findings.size(),
				() -> this.findings.forEach((finding) -> line(page, finding, page.row() - first + 1)));
		if (!this.findings.isEmpty()) {
			sheet.filter(sheet.place(heading, 0), sheet.place(page.row() - 1, HEADERS.size() - 1));
		}
		page.notes(List.of(), report.notes());
	}

	static String counts(List<Finding> findings) {
		List<String> counts = new ArrayList<>();
		for (Severity severity : Severity.values()) {
			long count = findings.stream().filter((finding) -> finding.severity() == severity).count();
			counts.add(severity.title().zh() + "错误" + count + "条");
		}
		return ("本表列出审核发现" + findings.size() + "条：" + String.join("，", counts) + "。").replace("提示性错误", "提示性信息");
	}

	private void line(Page page, Finding finding, int number) {
		Emphasis emphasis = (finding.severity() == Severity.ERROR) ? Emphasis.WARNING : Emphasis.NONE;
		page.printCentred(0, Printed.figure(BigDecimal.valueOf(number), FigureFormat.amount(0)), Emphasis.NONE);
		page.centred(1, finding.severity().title().zh(), emphasis);
		page.centred(2, finding.rule(), Emphasis.NONE);
		page.label(3, (finding.unit() != null) ? this.month.name(finding.unit()) : "", Emphasis.NONE);
		Source place = finding.place();
		page.words(4, (place != null) ? place.file() : "");
		page.words(5, (place != null) ? place.sheet() : "");
		page.centred(6, (place != null) ? place.range() : "", Emphasis.NONE);
		page.words(7, finding.seen());
		page.words(8, finding.expected());
		page.words(9, finding.message().zh());
		page.centred(10, finding.id(), Emphasis.NONE);
		page.words(11, String.join("；", this.month.answers(finding)));
		page.centred(12, (finding.impact() != null) ? finding.impact().toPlainString() : "", Emphasis.NONE);
		page.centred(13, this.month.programme().forUnits(finding) ? "告知" : "仅市局", Emphasis.NONE);
		page.skip(1);
	}

}
