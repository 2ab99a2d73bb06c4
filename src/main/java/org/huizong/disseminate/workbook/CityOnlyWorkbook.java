package org.huizong.disseminate.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.huizong.disseminate.month.Disclosure;
import org.huizong.disseminate.month.Month;
import org.huizong.excel.write.SheetDraft;
import org.huizong.excel.write.WorkbookDraft;
import org.huizong.programme.Report;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;

/**
 * Every finding with its unit, cell and answers, and the outcomes of the rules for the
 * city alone: what the circulated workbook lacks. Says on every sheet and page that it
 * must not be passed on.
 */
public final class CityOnlyWorkbook {

	private static final String WARNING = "仅限市局内部使用，不得外传";

	private static final Report FINDINGS = new Report("city-only", Report.Kind.FINDINGS, 0,
			new Text("审核情况（市局掌握）", "Findings, for the city alone"), "仅市局·审核情况", List.of(), List.of(), List.of(), null,
			List.of(), null, null, List.of(),
			List.of(new Text(WARNING + "：各单位的错误不在单位之间传阅；末栏“仅市局”的线索和门槛不得告知报送单位，发给各单位的汇总表、退回件和催报函中都没有这些内容。",
					"For the city alone: units do not read each other's errors, nor the suspicions and thresholds so marked.")),
			null);

	private final Month month;

	public CityOnlyWorkbook(Month month) {
		this.month = month;
	}

	public void write(Path file) throws IOException {
		Disclosure withheld = Disclosure.withheld(this.month.result());
		WorkbookDraft draft = new WorkbookDraft(FINDINGS.title().zh() + this.month.period().chinese(),
				this.month.programme().office(), this.month.result().imprint().issued());
		SheetDraft findings = sheet(draft, FINDINGS.sheet());
		SheetDraft rules = sheet(draft, "仅市局·规则");
		new FindingsSheet(this.month, this.month.result().findings().stream().sorted(Finding.ORDER).toList())
			.write(FINDINGS, findings);
		new RulesSheet(this.month, withheld.outcomes()).write(FINDINGS, rules);
		draft.write(file);
	}

	private SheetDraft sheet(WorkbookDraft draft, String name) {
		SheetDraft sheet = draft.sheet(name);
		sheet.footer(this.month.programme().office() + "　" + WARNING,
				this.month.period().chinese() + " " + this.month.edition());
		return sheet;
	}

}
