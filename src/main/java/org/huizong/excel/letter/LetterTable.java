package org.huizong.excel.letter;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.huizong.excel.letter.LetterDraft.Columns;
import org.huizong.excel.letter.LetterDraft.Row;
import org.huizong.excel.letter.LetterDraft.Title;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A letter's table: two rows of headings, a row a name. */
final class LetterTable {

	private static final int POINTS = 9;

	/** The first column as a part of the whole width. */
	private static final double NAMES = 0.15;

	private static final String BODY = "宋体";

	private static final String HEADER_FILL = "EDEDED";

	private final XWPFTable table;

	private final int width;

	/**
	 * A table to be filled.
	 * @param width in twentieths of a point
	 */
	LetterTable(XWPFTable table, int width) {
		this.table = table;
		this.width = width;
	}

	void fill(String corner, List<Columns> columns, List<Row> rows) {
		int across = columns.stream().mapToInt((group) -> group.titles().size()).sum();
		int first = (int) Math.round(this.width * NAMES);
		int each = (this.width - first) / across;
		layout(first, each, across);
		headings(corner, columns);
		List<ParagraphAlignment> alignments = columns.stream()
			.flatMap((group) -> group.titles().stream())
			.map((title) -> title.figures() ? ParagraphAlignment.RIGHT : ParagraphAlignment.CENTER)
			.toList();
		for (Row row : rows) {
			XWPFTableRow line = this.table.createRow();
			put(cell(line, 0), row.name(), ParagraphAlignment.LEFT, BODY, row.total());
			for (int i = 0; i < across; i++) {
				put(cell(line, 1 + i), row.cells().get(i), alignments.get(i), BODY, row.total());
			}
			line.setCantSplitRow(true);
		}
		together();
	}

	/** A table that fits a page is not torn over two. */
	private void together() {
		List<XWPFTableRow> rows = this.table.getRows();
		rows.subList(0, rows.size() - 1)
			.forEach((row) -> row.getTableCells()
				.forEach((cell) -> cell.getParagraphs().forEach((paragraph) -> paragraph.setKeepNext(true))));
	}

	private void layout(int first, int each, int across) {
		this.table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		this.table.setWidth(this.width);
		this.table.setCellMargins(12, 30, 12, 30);
		var grid = this.table.getCTTbl().addNewTblGrid();
		for (int column = 0; column <= across; column++) {
			grid.addNewGridCol().setW(BigInteger.valueOf((column == 0) ? first : each));
		}
	}

	private void headings(String corner, List<Columns> columns) {
		XWPFTableRow above = this.table.getRow(0);
		XWPFTableRow below = this.table.createRow();
		heading(cell(above, 0), corner).addNewVMerge().setVal(STMerge.RESTART);
		heading(cell(below, 0), "").addNewVMerge().setVal(STMerge.CONTINUE);
		int column = 1;
		for (int i = 0; i < columns.size(); i++) {
			List<Title> titles = columns.get(i).titles();
			heading(cell(above, 1 + i), columns.get(i).heading()).addNewGridSpan()
				.setVal(BigInteger.valueOf(titles.size()));
			for (Title title : titles) {
				heading(cell(below, column++), title.text());
			}
		}
		above.setRepeatHeader(true);
		below.setRepeatHeader(true);
	}

	private static CTTcPr heading(XWPFTableCell cell, String text) {
		cell.setColor(HEADER_FILL);
		put(cell, text, ParagraphAlignment.CENTER, "黑体", false);
		return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
	}

	private static XWPFTableCell cell(XWPFTableRow row, int index) {
		XWPFTableCell cell = row.getCell(index);
		return (cell != null) ? cell : row.createCell();
	}

	private static void put(XWPFTableCell cell, String text, ParagraphAlignment alignment, String face, boolean bold) {
		cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
		XWPFParagraph paragraph = cell.getParagraphs().get(0);
		paragraph.setAlignment(alignment);
		String[] lines = text.split("\n");
		for (int i = 0; i < lines.length; i++) {
			var run = LetterDraft.run(paragraph, lines[i], face, POINTS, bold);
			if (i < lines.length - 1) {
				run.addBreak();
			}
		}
	}

}
