package org.huizong.excel.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.huizong.excel.FileSignature;
import org.huizong.excel.Limits;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook;
import org.huizong.excel.csv.CsvWorkbook;
import org.huizong.excel.xls.XlsWorkbook;
import org.huizong.excel.xlsx.XlsxWorkbook;

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
