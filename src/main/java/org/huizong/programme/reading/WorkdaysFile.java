package org.huizong.programme.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.programme.yaml.CsvTable;
import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Faults;
import org.huizong.programme.yaml.FaultyProgrammeException;
import org.huizong.programme.yaml.Keys;
import org.huizong.statistics.Workdays;

/**
 * What {@code jobs/workdays.csv} says: public holidays, and weekend days that are worked.
 */
public final class WorkdaysFile {

	/** Its name in the jobs folder. */
	public static final String NAME = "workdays.csv";

	private static final Keys KEYS = Keys.must("day", "kind").may("note");

	private WorkdaysFile() {
	}

	/**
	 * Reads the table; without one, Monday to Friday are worked.
	 * @throws FaultyProgrammeException when it has faults
	 */
	public static Workdays read(Path jobs) {
		Path location = jobs.resolve(NAME);
		if (!Files.exists(location)) {
			return Workdays.WEEKDAYS;
		}
		Faults faults = new Faults();
		Map<LocalDate, Boolean> exceptions = new TreeMap<>();
		CsvTable.read(DeclaredFile.read(location, NAME, faults), KEYS, true)
			.rows()
			.forEach((row) -> take(row, exceptions));
		if (!faults.none()) {
			throw new FaultyProgrammeException(faults.sorted());
		}
		return new Workdays(exceptions);
	}

	private static void take(CsvTable.Row row, Map<LocalDate, Boolean> exceptions) {
		String kind = row.required("kind");
		if (!kind.isEmpty() && !kind.equals("holiday") && !kind.equals("workday")) {
			row.fault("「" + kind + "」应为 holiday（放假）或 workday（调休上班）", "\"" + kind + "\" must be holiday or workday");
		}
		try {
			LocalDate day = LocalDate.parse(row.required("day"));
			if (exceptions.put(day, kind.equals("workday")) != null) {
				row.fault(day + " 写了两次", day + " is given twice");
			}
		}
		catch (DateTimeParseException ex) {
			row.fault("「" + row.text("day") + "」不是日期，应写成 2026-10-01",
					"\"" + row.text("day") + "\" is no date, write it like 2026-10-01");
		}
	}

}
