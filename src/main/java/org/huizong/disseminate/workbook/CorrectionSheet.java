package org.huizong.disseminate.workbook;

import java.util.List;
import java.util.function.Function;

import org.huizong.disseminate.month.Correction;
import org.huizong.disseminate.month.CorrectionRows;
import org.huizong.disseminate.month.CorrectionWords;
import org.huizong.disseminate.month.Month;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.SheetDraft;
import org.huizong.statistics.Text;

/**
 * What this vintage corrects in the one before (更正说明): the causes, cell by cell what
 * changed in the returns, and every published figure and rank that moved.
 */
final class CorrectionSheet {

	private static final int COLUMNS = CorrectionRows.CELLS.size();

	private final Month month;

	private final Correction correction;

	private final CorrectionRows rows;

	CorrectionSheet(Month month, Correction correction) {
		this.month = month;
		this.correction = correction;
		this.rows = new CorrectionRows(month);
	}

	void write(SheetDraft sheet) {
		Page page = new Page(sheet, this.month, COLUMNS);
		page.title(Text.same(Correction.NAME), this.month.period().chinese());
		page.line(CorrectionWords.headline(this.month, this.correction), Role.STATEMENT);
		table(page, "一、更正原因", CorrectionRows.CAUSES, this.correction.causes(), this.rows::cause, "没有可列的原因。");
		table(page, "二、报表的改动", CorrectionRows.CELLS, this.correction.cells(), this.rows::cell, "报表的单元格没有改动。");
		table(page, "三、公布数的变动", CorrectionRows.FIGURES, this.correction.figures(), CorrectionRows::figure, "公布数没有变动。");
		table(page, "四、位次的变动", CorrectionRows.RANKS, this.correction.ranks(), CorrectionRows::rank, "位次没有变动。");
		table(page, "五、全省位次和离散程度的变动", CorrectionRows.FIGURES, this.correction.surroundings(), this.rows::surrounding,
				"全省位次和离散程度没有变动。");
		page.skip(1);
		page.line("六、涉及的以后月份", Role.SECTION);
		page.line(CorrectionWords.later(this.correction), Role.STATEMENT);
		for (int column = 0; column < COLUMNS; column++) {
			sheet.atLeast(column, 12);
			sheet.atMost(column, 40);
		}
	}

	private static <T> void table(Page page, String title, List<String> headers, List<T> rows,
			Function<T, List<String>> words, String none) {
		page.skip(1);
		page.line(title, Role.SECTION);
		if (rows.isEmpty()) {
			page.line(none, Role.STATEMENT);
			return;
		}
		page.headers(0, headers);
		for (T row : rows) {
			List<String> texts = words.apply(row);
			for (int column = 0; column < texts.size(); column++) {
				page.label(column, texts.get(column), Emphasis.NONE);
			}
			page.skip(1);
		}
	}

}
