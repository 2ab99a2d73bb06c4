package org.huizong.disseminate;

import org.huizong.excel.SheetDraft;
import org.huizong.programme.Report;

/** Fills the sheets of one kind of report. */
@FunctionalInterface
interface SheetWriter {

	void write(Report report, SheetDraft sheet);

}
