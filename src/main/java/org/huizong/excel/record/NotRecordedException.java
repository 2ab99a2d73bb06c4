package org.huizong.excel.record;

import java.io.IOException;

/** A recording does not hold what is asked of it; the workbook itself does. */
public class NotRecordedException extends IOException {

	private static final long serialVersionUID = 1L;

	NotRecordedException(String what) {
		super(what);
	}

}
