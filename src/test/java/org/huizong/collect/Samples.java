package org.huizong.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.huizong.collect.identity.Identification;
import org.huizong.collect.identity.Identifier;
import org.huizong.collect.table.Collected;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;

/** The shipped programme and what tests of this room do with it. */
public final class Samples {

	public static final StatisticalProgramme OPEN_ECONOMY = withRules(List.of());

	public static final ReferencePeriod SEPTEMBER = ReferencePeriod.parse("2009-09");

	private Samples() {
	}

	public static StatisticalProgramme withRules(List<Rule> rules) {
		StatisticalProgramme read = ProgrammeReader.read(Path.of("jobs/open-economy"));
		return new StatisticalProgramme(read.code(), read.title(), read.office(), read.city(), read.firstPeriod(),
				read.calendar(), read.cron(), read.policies(), read.cityTables(), read.groups(), read.units(),
				read.indicators(), read.forms(), read.codeLists(), rules, read.reports(), read.version());
	}

	public static StatisticalProgramme withForms(List<ReturnForm> forms) {
		StatisticalProgramme read = OPEN_ECONOMY;
		return new StatisticalProgramme(read.code(), read.title(), read.office(), read.city(), read.firstPeriod(),
				read.calendar(), read.cron(), read.policies(), read.cityTables(), read.groups(), read.units(),
				read.indicators(), forms, read.codeLists(), List.of(), read.reports(), read.version());
	}

	public static ReceivedFile file(String path) {
		return new ReceivedFile(path, "sha-of-" + path, 1);
	}

	public static Identification identify(GridWorkbook workbook, String path) {
		return identify(workbook, path, SEPTEMBER);
	}

	public static Identification identify(GridWorkbook workbook, String path, ReferencePeriod folder) {
		try {
			return new Identifier(OPEN_ECONOMY).identify(workbook, file(path), folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static Collected collect(GridWorkbook workbook, String path) {
		return collect(workbook, path, SEPTEMBER);
	}

	public static Collected collect(GridWorkbook workbook, String path, ReferencePeriod folder) {
		Identification identification = identify(workbook, path, folder);
		try {
			return new WorkbookReader(OPEN_ECONOMY).read(workbook, identification, java.util.Objects
				.requireNonNull(identification.unit(), () -> identification.findings().toString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
