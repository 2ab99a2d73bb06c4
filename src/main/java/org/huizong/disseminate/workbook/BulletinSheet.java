package org.huizong.disseminate.workbook;

import java.util.List;

import org.huizong.disseminate.bulletin.BulletinText.Block;
import org.huizong.disseminate.bulletin.BulletinText.Grid;
import org.huizong.disseminate.bulletin.BulletinText.Group;
import org.huizong.disseminate.bulletin.BulletinText.Heading;
import org.huizong.disseminate.bulletin.BulletinText.Line;
import org.huizong.disseminate.bulletin.BulletinText.Paragraph;
import org.huizong.disseminate.bulletin.BulletinText;
import org.huizong.disseminate.month.Cited;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Sentence.Quote;
import org.huizong.excel.letter.LetterDraft.Title;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report;
import org.huizong.statistics.Text;

/**
 * The bulletin as it is printed, for whoever checks it: below each sentence what it
 * quotes, each linked to the table that has it.
 */
final class BulletinSheet implements SheetWriter {

	private static final List<String> HEADERS = List.of("文中写法", "单位", "指标", "项目", "表中的数");

	private static final List<Integer> WIDTHS = List.of(22, 16, 30, 20, 20, 16, 16);

	private final Month month;

	private final Trail trail;

	BulletinSheet(Month month, Trail trail) {
		this.month = month;
		this.trail = trail;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		BulletinText text = new BulletinText(this.month, report);
		for (int column = 0; column < WIDTHS.size(); column++) {
			sheet.width(column, WIDTHS.get(column));
		}
		Page page = new Page(sheet, this.month, WIDTHS.size());
		page.title(Text.same(text.title() + "（核对表）"), this.month.span());
		for (Block block : text.blocks()) {
			if (block instanceof Heading heading) {
				page.line(heading.text(), Role.SECTION);
			}
			else if (block instanceof Paragraph paragraph) {
				page.line(paragraph.sentence().text(), Role.STATEMENT);
				quotes(page, paragraph.sentence().quotes());
			}
			else if (block instanceof Grid grid) {
				grid(page, grid);
			}
		}
		page.line("以下为通报全文；点击数字，可到它所在的表，再到它的来源。", Role.NOTE);
		page.notes(text.notes(), List.of());
	}

	private void quotes(Page page, List<Quote> quotes) {
		if (!quotes.isEmpty()) {
			page.headers(0, HEADERS);
		}
		for (Quote quote : quotes) {
			About about = about(quote.cited());
			page.label(0, quote.words(), Emphasis.NONE);
			page.label(1, this.month.name(about.unit()), Emphasis.NONE);
			page.label(2, this.month.programme().indicator(about.indicator()).name().zh(), Emphasis.NONE);
			page.label(3, about.item(), Emphasis.NONE);
			cite(page, quote, page.print(4, quote.printed(), Emphasis.NONE));
			page.skip(1);
		}
		page.skip(1);
	}

	private void grid(Page page, Grid grid) {
		int row = page.row();
		page.header(row, 0, row + 1, 0, "单位");
		int column = 1;
		for (Group group : grid.groups()) {
			int first = column;
			for (Title title : group.columns()) {
				page.header(row + 1, column++, title.text());
			}
			page.header(row, first, row, column - 1, group.heading());
		}
		page.skip(2);
		for (Line line : grid.lines()) {
			Emphasis emphasis = line.total() ? Emphasis.TOTAL : Emphasis.NONE;
			page.label(0, line.unit(), emphasis);
			for (int i = 0; i < line.entries().size(); i++) {
				Quote entry = line.entries().get(i);
				cite(page, entry, page.print(1 + i, entry.printed(), emphasis));
			}
			page.skip(1);
		}
		page.skip(1);
	}

	private void cite(Page page, Quote quote, CellPlace place) {
		if (!quote.printed().text().isEmpty()) {
			this.trail.cited(quote.cited(), page.sheet(), place);
		}
	}

	private About about(Cited cited) {
		String city = this.month.city();
		if (cited instanceof Cited.Figure figure) {
			return new About(figure.key().unit(), figure.key().indicator(), figure.key().measure().title().zh());
		}
		if (cited instanceof Cited.Rank rank) {
			return new About(rank.unit(), rank.indicator(), rank.basis().title().zh() + "位次");
		}
		if (cited instanceof Cited.Standing standing) {
			return new About(city, standing.indicator(), switch (standing.place()) {
				case RANK -> "在全省的位次";
				case VALUE -> "全省表中的本年累计";
				case BELOW_THE_NEXT -> "距前一位";
				case ABOVE_THE_NEXT -> "领先后一位";
			});
		}
		if (cited instanceof Cited.Spread spread) {
			return new About(city, spread.indicator(), spread.month().chinese() + switch (spread.statistic()) {
				case VARIATION -> "变异系数";
				case VARIATION_COMPARABLE -> "变异系数（可比口径）";
				case TOP_THREE_SHARE -> "前三位比重";
			});
		}
		return new About(city, ((Cited.Trend) cited).growth().indicator(), "各月同比增幅");
	}

	/** What a quotation is about. */
	private record About(String unit, String indicator, String item) {
	}

}
