package org.huizong.recomputed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The sentences of a vintage's bulletin: what stands below its headings. */
final class BulletinText {

	private BulletinText() {
	}

	static List<String> sentences(Path vintage) {
		List<String> sentences = new ArrayList<>();
		boolean within = false;
		try (XWPFDocument document = open(vintage)) {
			for (XWPFParagraph paragraph : document.getParagraphs()) {
				String text = paragraph.getText().strip();
				boolean heading = text.matches("[一二三四五六七八九十]+、.*");
				within = (within || heading) && !text.equals("宜春市统计局");
				if (within && !heading && !text.isEmpty()) {
					sentences.add(text);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return sentences;
	}

	private static XWPFDocument open(Path vintage) throws IOException {
		try (Stream<Path> files = Files.list(vintage)) {
			Path file = files.filter((one) -> one.toString().endsWith(".docx")).findFirst().orElseThrow();
			try (InputStream in = Files.newInputStream(file)) {
				return new XWPFDocument(in);
			}
		}
	}

}
