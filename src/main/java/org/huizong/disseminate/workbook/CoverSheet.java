package org.huizong.disseminate.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.huizong.disseminate.month.Headlines;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Sentence;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.NamedStyle;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.finding.Finding;

/** The cover: what this is, who is in it, what it says, how to read it, what follows. */
final class CoverSheet {

	private static final int COLUMNS = 8;

	private static final int COLUMN_WIDTH = 21;

	private static final int LINKS_ACROSS = 4;

	private final Month month;

	private final List<Finding> findings;

	/**
	 * A cover.
	 * @param findings those that the workbook lists
	 */
	CoverSheet(Month month, List<Finding> findings) {
		this.month = month;
		this.findings = findings;
	}

	/** Fills the cover; the contents list the sheets in order with links. */
	void write(Report report, SheetDraft sheet, Map<String, SheetDraft> contents) {
		for (int column = 0; column < COLUMNS; column++) {
			sheet.width(column, COLUMN_WIDTH);
		}
		sheet.onOnePage();
		Page page = new Page(sheet, this.month, COLUMNS);
		page.line(report.title().zh(), Role.COVER_TITLE);
		page.line(this.month.period().chinese() + "　" + this.month.edition(), Role.COVER_LINE);
		page.line(this.month.programme().office() + "　" + Month.chinese(this.month.result().imprint().issued()),
				Role.COVER_LINE);
		Headlines headlines = new Headlines(this.month);
		headlines.countdown().ifPresent((text) -> page.line(text, Role.COVER_LINE));
		section(page, "汇总范围与审核");
		page.line(this.month.coverage(), Role.STATEMENT);
		this.month.late().ifPresent((text) -> page.line(text, Role.STATEMENT));
		this.month.corrects().ifPresent((text) -> page.line(text, Role.STATEMENT));
		page.line(reviewed(), Role.STATEMENT);
		this.month.waived()
			.notes(this.month, this.month.waived().waivers())
			.forEach((note) -> page.line(note, Role.STATEMENT));
		List<Sentence> said = headlines.all(this.month.indicators(report));
		if (!said.isEmpty()) {
			section(page, "主要情况");
			said.forEach((sentence) -> page.line(sentence.text(), Role.STATEMENT));
		}
		section(page, "怎样看表");
		page.line("0 表示数值为零；… 表示应报未报或数据缺失；— 表示不适用，如未下达目标；数字后的 * 表示插补数；" + "并列 表示位次相同，其后位次顺延；↑↓ 表示比上月进位、退位的位数，平 表示位次不变。"
				+ "各表均为初步数，更正、补报后另出新版。", Role.STATEMENT);
		report.notes().forEach((note) -> page.line(note.zh(), Role.STATEMENT));
		section(page, "目录");
		contents(page, contents);
	}

	private static void section(Page page, String title) {
		page.skip(1);
		page.line(title, Role.SECTION);
	}

	private String reviewed() {
		return "本册列出审核发现的强制性错误" + count(Severity.ERROR) + "条、核实性错误" + count(Severity.QUERY) + "条、提示性信息"
				+ count(Severity.INFO) + "条" + answered() + "，详见“审核情况”。";
	}

	/** How many of them were answered, in words; empty for none. */
	private String answered() {
		List<String> counts = new ArrayList<>();
		for (Standing standing : List.of(Standing.WAIVED, Standing.ACCEPTED, Standing.EXPLAINED, Standing.REJECTED)) {
			long count = this.findings.stream()
				.filter((finding) -> this.month.result().answers().standing(finding) == standing)
				.count();
			if (count > 0) {
				counts.add(standing.title().zh() + count + "条");
			}
		}
		return counts.isEmpty() ? "" : "（其中" + String.join("、", counts) + "）";
	}

	private long count(Severity severity) {
		return this.findings.stream().filter((finding) -> finding.severity() == severity).count();
	}

	private static void contents(Page page, Map<String, SheetDraft> contents) {
		int across = COLUMNS / LINKS_ACROSS;
		int place = 0;
		for (Map.Entry<String, SheetDraft> entry : contents.entrySet()) {
			int first = (place % LINKS_ACROSS) * across;
			CellPlace link = page.sheet().text(page.row(), first, entry.getKey(), new NamedStyle(Role.LINK));
			page.sheet().merge(page.row(), first, page.row(), first + across - 1);
			page.sheet().link(link, entry.getValue().place(1, 0));
			place++;
			if (place % LINKS_ACROSS == 0) {
				page.skip(1);
			}
		}
	}

}
