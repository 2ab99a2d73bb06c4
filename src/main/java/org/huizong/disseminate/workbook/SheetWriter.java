package org.huizong.disseminate.workbook;

import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report;

/** Fills the sheets of one kind of report. */
@FunctionalInterface
interface SheetWriter {

	void write(Report report, SheetDraft sheet);

}
