package org.huizong.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.huizong.programme.ProgrammeReader;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReferencePeriod;

/** The shipped programme and what tests of this room do with it. */
final class Samples {

	static final StatisticalProgramme OPEN_ECONOMY = withRules(List.of());

	static final ReferencePeriod SEPTEMBER = ReferencePeriod.parse("2009-09");

	private Samples() {
	}

	static StatisticalProgramme withRules(List<Rule> rules) {
		StatisticalProgramme read = ProgrammeReader.read(Path.of("jobs/open-economy"));
		return new StatisticalProgramme(read.code(), read.title(), read.office(), read.city(), read.firstPeriod(),
				read.calendar(), read.cron(), read.policies(), read.cityTables(), read.groups(), read.units(),
				read.indicators(), read.forms(), read.codeLists(), rules, read.reports(), read.version());
	}

	static StatisticalProgramme withForms(List<ReturnForm> forms) {
		StatisticalProgramme read = OPEN_ECONOMY;
		return new StatisticalProgramme(read.code(), read.title(), read.office(), read.city(), read.firstPeriod(),
				read.calendar(), read.cron(), read.policies(), read.cityTables(), read.groups(), read.units(),
				read.indicators(), forms, read.codeLists(), List.of(), read.reports(), read.version());
	}

	static ReceivedFile file(String path) {
		return new ReceivedFile(path, "sha-of-" + path, 1);
	}

	static Identification identify(GridWorkbook workbook, String path) {
		return identify(workbook, path, SEPTEMBER);
	}

	static Identification identify(GridWorkbook workbook, String path, ReferencePeriod folder) {
		try {
			return new Identifier(OPEN_ECONOMY).identify(workbook, file(path), folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Collected collect(GridWorkbook workbook, String path) {
		return collect(workbook, path, SEPTEMBER);
	}

	static Collected collect(GridWorkbook workbook, String path, ReferencePeriod folder) {
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
