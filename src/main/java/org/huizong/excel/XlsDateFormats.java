package org.huizong.excel;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Which number formats of an {@code .xls} show dates. */
final class XlsDateFormats {

	private final Map<Integer, String> declared = new HashMap<>();

	XlsDateFormats(HSSFWorkbook workbook) {
		for (FormatRecord format : workbook.getInternalWorkbook().getFormats()) {
			this.declared.put(format.getIndexCode(), format.getFormatString());
		}
	}

	boolean isDate(int formatId) {
		return DateFormatCode.isDate(formatId, this.declared.get(formatId));
	}

}
