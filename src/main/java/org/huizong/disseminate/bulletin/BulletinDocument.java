package org.huizong.disseminate.bulletin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.huizong.disseminate.bulletin.BulletinText.Block;
import org.huizong.disseminate.bulletin.BulletinText.Grid;
import org.huizong.disseminate.bulletin.BulletinText.Heading;
import org.huizong.disseminate.bulletin.BulletinText.Paragraph;
import org.huizong.disseminate.month.Correction;
import org.huizong.disseminate.month.CorrectionWords;
import org.huizong.disseminate.month.Month;
import org.huizong.excel.letter.LetterDraft.Columns;
import org.huizong.excel.letter.LetterDraft.Row;
import org.huizong.excel.letter.LetterDraft;
import org.huizong.programme.Report;

/** The bulletin as a document to be circulated, edited and printed. */
public final class BulletinDocument {

	private final Month month;

	private final Report report;

	public BulletinDocument(Month month, Report report) {
		this.month = month;
		this.report = report;
	}

	public void write(Path file) throws IOException {
		BulletinText text = new BulletinText(this.month, this.report);
		String office = this.month.programme().office();
		String day = Month.chinese(this.month.result().imprint().issued());
		LetterDraft letter = new LetterDraft(text.title(), office, this.month.result().imprint().issued());
		text.masthead().ifPresent((name) -> letter.masthead(name, office, day));
		letter.title(text.title());
		text.addressees().ifPresent(letter::addressees);
		for (Block block : text.blocks()) {
			if (block instanceof Heading heading) {
				letter.heading(heading.text());
			}
			else if (block instanceof Paragraph paragraph) {
				letter.paragraph(paragraph.sentence().text());
			}
			else if (block instanceof Grid grid) {
				letter.table("单位", columns(grid), rows(grid));
			}
		}
		letter.signature(office, day);
		List<String> notes = text.notes();
		for (int i = 0; i < notes.size(); i++) {
			letter.note(((i == 0) ? "注：" : "　　") + (i + 1) + ". " + notes.get(i));
		}
		this.month.result().imprint().correction().ifPresent((correction) -> correction(letter, correction));
		letter.write(file);
	}

	/** The notice follows the bulletin as a whole, headed so that it can be found. */
	private void correction(LetterDraft letter, Correction correction) {
		letter.heading(Correction.NAME);
		new CorrectionWords(this.month, correction).paragraphs().forEach(letter::paragraph);
	}

	private static List<Columns> columns(Grid grid) {
		return grid.groups().stream().map((group) -> new Columns(group.heading(), group.columns())).toList();
	}

	private static List<Row> rows(Grid grid) {
		return grid.lines()
			.stream()
			.map((line) -> new Row(line.unit(), line.entries().stream().map((entry) -> entry.printed().text()).toList(),
					line.total()))
			.toList();
	}

}
