package org.huizong.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Workbooks changed as a county would: opened, changed, computed again, saved. */
final class Workbooks {

	private Workbooks() {
	}

	static void edit(Path file, Plant.WorkbookChange change) throws IOException {
		try (InputStream in = Files.newInputStream(file); Workbook workbook = WorkbookFactory.create(in)) {
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			change.on(workbook);
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			try (OutputStream out = Files.newOutputStream(file)) {
				workbook.write(out);
			}
		}
	}

	/** Without computing again, for formulas that must stay as they are. */
	static void editOnly(Path file, Plant.WorkbookChange change) throws IOException {
		try (InputStream in = Files.newInputStream(file); Workbook workbook = WorkbookFactory.create(in)) {
			change.on(workbook);
			try (OutputStream out = Files.newOutputStream(file)) {
				workbook.write(out);
			}
		}
	}

}
