package org.huizong.excel.letter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Reads letters that {@link LetterDraft} wrote. */
public final class Letters {

	private Letters() {
	}

	/**
	 * The words in order: a paragraph, or a cell of a table, a line; blank ones left out.
	 */
	public static List<String> paragraphs(Path file) throws IOException {
		List<String> texts = new ArrayList<>();
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
				XWPFDocument document = new XWPFDocument(in)) {
			for (IBodyElement element : document.getBodyElements()) {
				if (element instanceof XWPFParagraph paragraph) {
					texts.add(paragraph.getText());
				}
				else if (element instanceof XWPFTable table) {
					table.getRows().forEach((row) -> row.getTableCells().forEach((cell) -> texts.add(cell.getText())));
				}
			}
		}
		return texts.stream().map(String::strip).filter((text) -> !text.isEmpty()).toList();
	}

}
