package org.huizong.excel.mark;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.huizong.excel.format.TextWidth;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/**
 * The comments of one sheet. What a cell's comment said before stays above ours, with its
 * author and its fonts; ours begins with a line of its own, by which it is known again.
 */
final class MarkComments {

	/** Excel's limit for the text of a cell, and a comment's. */
	static final int LONGEST = 32_767;

	private static final String OURS = "—— 审核意见 ——";

	private static final int COLUMNS = 5;

	/** Half-width characters that fit beside each other in that many columns. */
	private static final int WIDTH = 42;

	private static final int MOST_ROWS = 40;

	private final Sheet sheet;

	private final String author;

	private final Set<CellAddress> taken;

	private @Nullable Drawing<?> drawing;

	MarkComments(Sheet sheet, String author) {
		this.sheet = sheet;
		this.author = author;
		this.taken = new HashSet<>(sheet.getCellComments().keySet());
	}

	/** Takes our words out of the comments, and comments that are ours alone away. */
	Set<CellAddress> clear() {
		Set<CellAddress> cleared = new HashSet<>();
		for (Map.Entry<CellAddress, ? extends Comment> entry : Map.copyOf(this.sheet.getCellComments()).entrySet()) {
			String text = entry.getValue().getString().getString();
			if (text.contains(OURS)) {
				cleared.add(entry.getKey());
				clear(entry.getKey(), entry.getValue(), text.substring(0, text.indexOf(OURS)).stripTrailing());
			}
		}
		return cleared;
	}

	private void clear(CellAddress at, Comment comment, String before) {
		if (before.isEmpty()) {
			this.sheet.getRow(at.getRow()).getCell(at.getColumn()).removeCellComment();
			this.taken.remove(at);
		}
		else {
			comment.setString(cut(comment.getString(), before.length()));
		}
	}

	/** Puts words on a cell. */
	void put(Cell cell, String note) {
		Comment old = this.taken.contains(cell.getAddress()) ? cell.getCellComment() : null;
		String before = (old != null) ? old.getString().getString() + "\n" : "";
		String said = OURS + "\n" + note;
		int room = Math.max(OURS.length(), LONGEST - before.length());
		String ours = (said.length() <= room) ? said : said.substring(0, room - 1) + "…";
		RichTextString text = (old != null) ? joined(old.getString(), "\n" + ours) : plain(ours);
		String name = (old != null) ? old.getAuthor() : this.author;
		boolean visible = old != null && old.isVisible();
		if (old != null) {
			cell.removeCellComment();
		}
		Comment comment = create(cell, TextWidth.lines(before + ours, WIDTH) + 1);
		comment.setString(text);
		comment.setAuthor(name);
		comment.setVisible(visible);
		this.taken.add(cell.getAddress());
	}

	/** POI wants a corner whose cell has no comment; it moves none of the others. */
	private Comment create(Cell cell, int lines) {
		int most = version().getMaxColumns() - COLUMNS - 1;
		int column = cell.getColumnIndex() + 1;
		while (column < most && this.taken.contains(new CellAddress(cell.getRowIndex(), column))) {
			column++;
		}
		column = Math.min(column, most);
		int last = Math.min(cell.getRowIndex() + Math.min(lines, MOST_ROWS), version().getMaxRows() - 1);
		CreationHelper helper = this.sheet.getWorkbook().getCreationHelper();
		ClientAnchor anchor = helper.createClientAnchor();
		anchor.setCol1(column);
		anchor.setCol2(column + COLUMNS);
		anchor.setRow1(cell.getRowIndex());
		anchor.setRow2(last);
		Comment comment = drawing().createCellComment(anchor);
		comment.setAddress(cell.getAddress());
		return comment;
	}

	private Drawing<?> drawing() {
		if (this.drawing == null) {
			this.drawing = this.sheet.createDrawingPatriarch();
		}
		return this.drawing;
	}

	private SpreadsheetVersion version() {
		return this.sheet.getWorkbook().getSpreadsheetVersion();
	}

	private RichTextString plain(String text) {
		return this.sheet.getWorkbook().getCreationHelper().createRichTextString(text);
	}

	private RichTextString joined(RichTextString before, String ours) {
		if (before instanceof XSSFRichTextString rich) {
			XSSFRichTextString joined = new XSSFRichTextString((CTRst) rich.getCTRst().copy());
			joined.append(ours);
			return joined;
		}
		return withFonts((HSSFRichTextString) before, before.getString() + ours);
	}

	private RichTextString cut(RichTextString text, int length) {
		if (text instanceof HSSFRichTextString rich) {
			return withFonts(rich, text.getString().substring(0, length));
		}
		XSSFRichTextString rich = (XSSFRichTextString) text;
		XSSFRichTextString kept = new XSSFRichTextString();
		int done = 0;
		for (int run = 0; run < Math.max(1, rich.numFormattingRuns()) && done < length; run++) {
			int end = (rich.numFormattingRuns() == 0) ? length
					: Math.min(length, done + rich.getLengthOfFormattingRun(run));
			String part = rich.getString().substring(done, end);
			if (rich.numFormattingRuns() == 0 || rich.getFontOfFormattingRun(run) == null) {
				kept.append(part);
			}
			else {
				kept.append(part, rich.getFontOfFormattingRun(run));
			}
			done = end;
		}
		return kept;
	}

	private static HSSFRichTextString withFonts(HSSFRichTextString from, String text) {
		HSSFRichTextString copy = new HSSFRichTextString(text);
		for (int run = 0; run < from.numFormattingRuns(); run++) {
			int start = from.getIndexOfFormattingRun(run);
			if (start < Math.min(text.length(), from.length())) {
				copy.applyFont(start, text.length(), from.getFontOfFormattingRun(run));
			}
		}
		return copy;
	}

}
