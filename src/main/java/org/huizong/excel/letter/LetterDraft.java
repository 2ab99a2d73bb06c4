package org.huizong.excel.letter;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.huizong.excel.write.OfficeProperties;
import org.huizong.excel.write.StablePackage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * A letter of an office (公文), {@code .docx}, to be written: A4 upright, margins, faces
 * and sizes of GB/T 9704—2012. The same calls give the same bytes.
 */
public final class LetterDraft {

	private static final String RED = "C00000";

	/** Twentieths of a point: the height of a line of the body. */
	private static final int LINE = 28 * 20;

	/** Points: the size of the body's characters. */
	private static final int BODY = 16;

	/** Hundredths of a character: what the first line of a paragraph stands in. */
	private static final BigInteger TWO_CHARACTERS = BigInteger.valueOf(200);

	private final XWPFDocument document = new XWPFDocument();

	/**
	 * Begins a letter.
	 * @param day stands in the file's properties as the day of creation
	 */
	public LetterDraft(String title, String office, LocalDate day) {
		OfficeProperties.set(this.document.getProperties(), title, office, day);
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(millimetres(210));
		size.setH(millimetres(297));
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(millimetres(37));
		margins.setBottom(millimetres(35));
		margins.setLeft(millimetres(28));
		margins.setRight(millimetres(26));
		margins.setHeader(millimetres(15));
		margins.setFooter(millimetres(25));
		margins.setGutter(BigInteger.ZERO);
		pageNumber();
	}

	/**
	 * The name large and red, and below it what stands left and right over a red line.
	 */
	public void masthead(String name, String left, String right) {
		XWPFParagraph head = begin(ParagraphAlignment.CENTER, LineSpacingRule.AUTO);
		run(head, name, "宋体", 36, true).setColor(RED);
		XWPFParagraph below = begin(ParagraphAlignment.LEFT, LineSpacingRule.AUTO);
		below.getCTPPr().addNewTabs().addNewTab().setPos(millimetres(156));
		below.getCTPPr().getTabs().getTabArray(0).setVal(STTabJc.RIGHT);
		XWPFRun run = run(below, left, "仿宋", BODY, false);
		run.addTab();
		run.setText(right);
		below.setBorderBottom(Borders.SINGLE);
		below.getCTPPr().getPBdr().getBottom().setColor(RED);
		below.getCTPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(18));
		begin(ParagraphAlignment.LEFT, LineSpacingRule.EXACT);
	}

	public void title(String title) {
		XWPFParagraph paragraph = begin(ParagraphAlignment.CENTER, LineSpacingRule.AUTO);
		paragraph.setSpacingAfter(LINE / 2);
		paragraph.setKeepNext(true);
		run(paragraph, title, "宋体", 22, true);
	}

	/** Whom the letter goes to, at the margin. */
	public void addressees(String names) {
		run(begin(ParagraphAlignment.LEFT, LineSpacingRule.EXACT), names, "仿宋", BODY, false);
	}

	/** The title of a section; it stays with what follows. */
	public void heading(String text) {
		XWPFParagraph paragraph = indented();
		paragraph.setKeepNext(true);
		paragraph.getCTPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
		run(paragraph, text, "黑体", BODY, false);
	}

	public void paragraph(String text) {
		run(indented(), text, "仿宋", BODY, false);
	}

	/** A note in small print. */
	public void note(String text) {
		run(begin(ParagraphAlignment.LEFT, LineSpacingRule.AUTO), text, "仿宋", 10, false);
	}

	/** Who signs, and the day, at the right; never alone on a page. */
	public void signature(String office, String day) {
		List<XWPFParagraph> before = this.document.getParagraphs();
		before.get(before.size() - 1).setKeepNext(true);
		begin(ParagraphAlignment.LEFT, LineSpacingRule.EXACT).setKeepNext(true);
		for (String line : List.of(office, day)) {
			XWPFParagraph paragraph = begin(ParagraphAlignment.RIGHT, LineSpacingRule.EXACT);
			paragraph.getCTPPr().addNewInd().setRightChars(BigInteger.valueOf(400));
			paragraph.setKeepNext(line.equals(office));
			run(paragraph, line, "仿宋", BODY, false);
		}
		begin(ParagraphAlignment.LEFT, LineSpacingRule.EXACT);
	}

	/**
	 * A table over the whole width; its headings are repeated on every page.
	 * @param corner heading of the first column
	 * @param rows each with as many cells as there are columns
	 */
	public void table(String corner, List<Columns> columns, List<Row> rows) {
		new LetterTable(this.document.createTable(), millimetres(156).intValueExact()).fill(corner, columns, rows);
		XWPFParagraph after = begin(ParagraphAlignment.LEFT, LineSpacingRule.EXACT);
		after.setSpacingBetween(12, LineSpacingRule.EXACT);
	}

	public void write(Path file) throws IOException {
		try (this.document) {
			StablePackage.write(StablePackage.parts(this.document), file);
		}
	}

	private XWPFParagraph indented() {
		XWPFParagraph paragraph = begin(ParagraphAlignment.BOTH, LineSpacingRule.EXACT);
		CTInd indent = paragraph.getCTPPr().addNewInd();
		indent.setFirstLineChars(TWO_CHARACTERS);
		indent.setFirstLine(BigInteger.valueOf(2 * BODY * 20));
		return paragraph;
	}

	private XWPFParagraph begin(ParagraphAlignment alignment, LineSpacingRule rule) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setAlignment(alignment);
		if (rule == LineSpacingRule.EXACT) {
			paragraph.setSpacingBetween(LINE / 20.0, rule);
		}
		return paragraph;
	}

	/** — 1 — in the middle of every page's foot. */
	private void pageNumber() {
		XWPFParagraph foot = this.document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		foot.setAlignment(ParagraphAlignment.CENTER);
		run(foot, "— ", "宋体", 14, false);
		XWPFRun number = run(foot, "", "宋体", 14, false);
		number.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
		number.getCTR().addNewInstrText().setStringValue("PAGE");
		number.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
		run(foot, " —", "宋体", 14, false);
	}

	static XWPFRun run(XWPFParagraph paragraph, String text, String face, int points, boolean bold) {
		XWPFRun run = paragraph.createRun();
		run.setFontFamily("Times New Roman");
		run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
		run.setFontSize(points);
		run.setBold(bold);
		run.setText(text);
		return run;
	}

	private static BigInteger millimetres(int length) {
		return BigInteger.valueOf(Math.round(length * 1440 / 25.4));
	}

	/** Columns under one heading. */
	public record Columns(String heading, List<Title> titles) {

		public Columns {
			titles = List.copyOf(titles);
		}

	}

	/**
	 * The title of a column.
	 *
	 * @param figures whether its cells are figures, and stand at the right
	 */
	public record Title(String text, boolean figures) {
	}

	/** A row of a table: its name, its cells. */
	public record Row(String name, List<String> cells, boolean total) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

}
