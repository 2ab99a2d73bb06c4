package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report;
import org.huizong.programme.Rule;
import org.huizong.statistics.Text;

/** How often each rule answered valid, invalid, undecided. */
final class RulesSheet implements SheetWriter {

	private static final List<String> HEADERS = List.of("规则", "级别", "名称", "通过", "不通过", "无法判断", "目的");

	private static final int NAME = 40;

	private static final int PURPOSE = 70;

	private final Month month;

	private final Map<String, long[]> outcomes;

	/**
	 * A sheet of these rules.
	 * @param outcomes rule code to valid, invalid, undecided counts
	 */
	RulesSheet(Month month, Map<String, long[]> outcomes) {
		this.month = month;
		this.outcomes = outcomes;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		Page page = new Page(sheet, this.month, HEADERS.size());
		page.title(new Text(report.title().zh() + "：各条规则的结果", report.title().en() + ": answers of the rules"),
				this.month.period().chinese());
		page.headers(0, HEADERS);
		sheet.repeat(1, page.row() - 1);
		sheet.freeze(page.row() - 1, 0);
		sheet.width(2, NAME);
		sheet.width(6, PURPOSE);
		new TreeSet<>(this.outcomes.keySet()).forEach((code) -> line(page, code, this.outcomes.get(code)));
		page.notes(List.of("无法判断：所需数据缺报或不能识别，规则未能作出结论。"), List.of());
	}

	private void line(Page page, String code, long[] counts) {
		Optional<Rule> rule = this.month.programme()
			.rules()
			.stream()
			.filter((candidate) -> candidate.code().equals(code))
			.findFirst();
		page.centred(0, code, Emphasis.NONE);
		page.centred(1, rule.map((found) -> found.severity().title().zh()).orElse(""), Emphasis.NONE);
		page.words(2, rule.map((found) -> found.title().zh()).orElse(""));
		for (int i = 0; i < counts.length; i++) {
			page.print(3 + i, Printed.figure(BigDecimal.valueOf(counts[i]), FigureFormat.amount(0)), Emphasis.NONE);
		}
		page.words(6, rule.map((found) -> found.introduction().zh()).orElse(""));
		page.skip(1);
	}

}
