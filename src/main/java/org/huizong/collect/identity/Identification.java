package org.huizong.collect.identity;

import java.util.List;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says it is.
 *
 * @param unit code of the unit, of the city when it holds only city-held tables; null
 * when none could be named
 * @param period the folder's period
 * @param forms which form stands on which sheet
 * @param findings faults of identity; each an intake rule of the programme
 */
public record Identification(ReceivedFile file, @Nullable String unit, ReferencePeriod period, List<FormSheet> forms,
		List<Finding> findings) {

	/** The field of a fault that all sheets of a return share. */
	public static final String WHOLE_RETURN = "报告期";

	public Identification {
		forms = List.copyOf(forms);
		findings = List.copyOf(findings);
	}

	/**
	 * A form on a sheet.
	 *
	 * @param continues whether it goes on from another sheet of the workbook (续表)
	 */
	public record FormSheet(String form, int sheetIndex, String sheetName, boolean continues) {

		/** A form that begins on the sheet. */
		public FormSheet(String form, int sheetIndex, String sheetName) {
			this(form, sheetIndex, sheetName, false);
		}

	}

}
