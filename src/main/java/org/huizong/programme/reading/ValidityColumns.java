package org.huizong.programme.reading;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.huizong.programme.yaml.CsvTable;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code units.csv} that say from which month to which a unit reports: a
 * month, or the first day of the first and the last day of the last.
 */
final class ValidityColumns {

	private static final String FROM = "valid_from";

	private static final String TO = "valid_to";

	private ValidityColumns() {
	}

	static @Nullable ReferencePeriod from(CsvTable.Row row) {
		return period(row, FROM);
	}

	static @Nullable ReferencePeriod to(CsvTable.Row row) {
		ReferencePeriod from = silent(row, FROM);
		ReferencePeriod to = period(row, TO);
		if (from != null && to != null && from.compareTo(to) > 0) {
			row.fault("「" + FROM + "」" + from + " 晚于「" + TO + "」" + to,
					"\"" + FROM + "\" " + from + " comes after \"" + TO + "\" " + to);
		}
		return to;
	}

	private static @Nullable ReferencePeriod period(CsvTable.Row row, String heading) {
		String text = row.text(heading);
		ReferencePeriod period = silent(row, heading);
		LocalDate day = day(text);
		if (day != null && !day.equals(bound(heading, day))) {
			row.fault(
					"「" + heading + "」" + text + " 不是" + (heading.equals(TO) ? "月末" : "月初") + "：报表按整月报送，请写成 "
							+ bound(heading, day) + " 或年月",
					"\"" + heading + "\" " + text + " is not the " + (heading.equals(TO) ? "last" : "first")
							+ " day of a month: returns are by whole months. Write " + bound(heading, day)
							+ " or a month");
		}
		if (period == null && !text.isEmpty()) {
			row.fault("「" + heading + "」应为 2009-01 这样的年月，这里是「" + text + "」",
					"\"" + heading + "\" must be a month such as 2009-01, not \"" + text + "\"");
		}
		return period;
	}

	private static @Nullable ReferencePeriod silent(CsvTable.Row row, String heading) {
		LocalDate day = day(row.text(heading));
		return ProgrammeFile
			.period((day != null) ? day.toString().substring(0, "2009-01".length()) : row.text(heading));
	}

	private static LocalDate bound(String heading, LocalDate day) {
		return day.withDayOfMonth(heading.equals(TO) ? day.lengthOfMonth() : 1);
	}

	private static @Nullable LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
