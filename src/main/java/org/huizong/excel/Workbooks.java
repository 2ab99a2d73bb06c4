package org.huizong.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.huizong.excel.UnreadableWorkbookException.Verdict;

/** Opens workbooks for reading by what they are, not by what they are called. */
public final class Workbooks {

	private Workbooks() {
	}

	/**
	 * Opens a workbook.
	 * @throws UnreadableWorkbookException when it is none, or exceeds a limit
	 */
	public static Workbook open(Path file, Limits limits) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new NoSuchFileException(file.toString());
		}
		long size = Files.size(file);
		if (size > limits.fileBytes()) {
			throw new UnreadableWorkbookException(Verdict.TOO_LARGE, size + " bytes");
		}
		return switch (FileSignature.of(file)) {
			case ZIP -> XlsxWorkbook.open(file, limits);
			case OLE2 -> XlsWorkbook.open(file, limits);
			case TEXT -> CsvWorkbook.open(file, limits);
		};
	}

}
