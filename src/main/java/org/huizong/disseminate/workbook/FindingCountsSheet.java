package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report;
import org.huizong.programme.Rule;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.finding.Finding;

/**
 * What validation found, as all may read it: how many findings of each rule, and what was
 * said to them. Whose they are, and where, stands in the city's own workbook.
 */
final class FindingCountsSheet implements SheetWriter {

	private static final List<Standing> STANDINGS = List.of(Standing.WAIVED, Standing.ACCEPTED, Standing.EXPLAINED,
			Standing.REJECTED, Standing.OPEN);

	private static final List<String> HEADERS = Stream
		.concat(Stream.of("级别", "规则", "名称", "条数"), STANDINGS.stream().map((standing) -> standing.title().zh()))
		.toList();

	private static final String NOTE = "各条发现的单位、单元格和答复不在本册传阅：市局见“仅市局”工作簿，各单位见发给本单位的退回件。";

	private static final int NAME = 60;

	private final Month month;

	private final List<Finding> findings;

	/**
	 * A sheet about these findings.
	 * @param findings that all may know of
	 */
	FindingCountsSheet(Month month, List<Finding> findings) {
		this.month = month;
		this.findings = findings;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		Page page = new Page(sheet, this.month, HEADERS.size());
		page.title(report.title(), this.month.period().chinese());
		page.line(FindingsSheet.counts(this.findings), Role.STATEMENT);
		page.headers(0, HEADERS);
		sheet.repeat(1, page.row() - 1);
		sheet.freeze(page.row() - 1, 0);
		sheet.width(2, NAME);
		for (Severity severity : Severity.values()) {
			Map<String, List<Finding>> byRule = this.findings.stream()
				.filter((finding) -> finding.severity() == severity)
				.collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
			byRule.forEach((rule, found) -> line(page, severity, rule, found));
		}
		page.notes(List.of(NOTE), report.notes());
	}

	private void line(Page page, Severity severity, String rule, List<Finding> found) {
		page.centred(0, severity.title().zh(), (severity == Severity.ERROR) ? Emphasis.WARNING : Emphasis.NONE);
		page.centred(1, rule, Emphasis.NONE);
		page.words(2, this.month.programme().rule(rule).map(Rule::title).map((title) -> title.zh()).orElse(""));
		count(page, 3, found.size());
		for (int i = 0; i < STANDINGS.size(); i++) {
			Standing standing = STANDINGS.get(i);
			count(page, 4 + i,
					found.stream()
						.filter((finding) -> this.month.result().answers().standing(finding) == standing)
						.count());
		}
		page.skip(1);
	}

	private static void count(Page page, int column, long count) {
		page.print(column, Printed.figure(BigDecimal.valueOf(count), FigureFormat.amount(0)), Emphasis.NONE);
	}

}
