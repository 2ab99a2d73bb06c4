package org.huizong.excel;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** What the number formats of an {@code .xls} show. */
final class XlsNumberFormats {

	private final Map<Integer, String> declared = new HashMap<>();

	private final Map<Integer, NumberLook> looks = new HashMap<>();

	XlsNumberFormats(HSSFWorkbook workbook) {
		for (FormatRecord format : workbook.getInternalWorkbook().getFormats()) {
			this.declared.put(format.getIndexCode(), format.getFormatString());
		}
	}

	boolean isDate(int formatId) {
		return DateFormatCode.isDate(formatId, this.declared.get(formatId));
	}

	NumberLook look(int formatId) {
		return this.looks.computeIfAbsent(formatId, (id) -> NumberFormatCode.look(id, this.declared.get(id)));
	}

}
