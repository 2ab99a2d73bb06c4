package org.huizong.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

import org.huizong.collect.flaw.Flaw;
import org.huizong.collect.flaw.IntakeFindings;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.identity.Identifier;
import org.huizong.collect.layout.SheetHead;
import org.huizong.collect.name.NamesByPeriod;
import org.huizong.collect.table.Collected;
import org.huizong.excel.Limits;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.huizong.excel.record.NotRecordedException;
import org.huizong.excel.record.RecordedWorkbook;
import org.huizong.excel.record.WorkbookRecording;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** Reads what was received, in two passes: who sent which form, then every row. */
public final class Collector {

	private static final String FIRST_CELL = "A1";

	private final Identifier identifier;

	private final WorkbookReader reader;

	private final NamesByPeriod names;

	private final IntakeFindings wording;

	private final Limits limits;

	public Collector(StatisticalProgramme programme, Limits limits) {
		this.names = new NamesByPeriod(programme);
		this.identifier = new Identifier(programme, this.names);
		this.reader = new WorkbookReader(programme, this.names);
		this.wording = new IntakeFindings(programme);
		this.limits = limits;
	}

	/**
	 * Reads only as much as tells unit, period and forms. A workbook that cannot be read
	 * has no unit and a finding that says why, addressed to the unit that its name points
	 * to.
	 * @param content where the bytes are
	 * @param file how it was received
	 * @param folder the period of the folder it lay in; of a year's folder its January
	 * @throws UncheckedIOException when the content cannot be reached
	 */
	public Identification identify(Path content, ReceivedFile file, ReferencePeriod folder) {
		try (Workbook workbook = Workbooks.open(content, this.limits)) {
			return this.identifier.identify(workbook, file, folder);
		}
		catch (UnreadableWorkbookException ex) {
			return unreadable(ex, file, folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The same of a workbook that is open, and what can be read of it again, in one
	 * opening: every sheet of a form whole, of others the first rows.
	 * @param content where the bytes are
	 * @param file how it was received
	 * @param folder the period of the folder it lay in; of a year's folder its January
	 * @throws UncheckedIOException when the content cannot be reached
	 */
	public Taken take(Path content, ReceivedFile file, ReferencePeriod folder) {
		try (Workbook workbook = Workbooks.open(content, this.limits)) {
			Identification found = this.identifier.identify(workbook, file, folder);
			return new Taken(found, recording(workbook, found));
		}
		catch (UnreadableWorkbookException ex) {
			return new Taken(unreadable(ex, file, folder), Taken.NOTHING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What {@link #identify(Path, ReceivedFile, ReferencePeriod)} finds, of a recording.
	 * @throws UncheckedIOException when it cannot be played
	 */
	public Identification identify(RecordedWorkbook recorded, ReceivedFile file, ReferencePeriod folder) {
		try {
			return this.identifier.identify(recorded, file, folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What {@link #collect(Path, Identification)} reads, of a recording.
	 * @throws NotRecordedException when a sheet was not recorded whole
	 */
	public Collected collect(RecordedWorkbook recorded, Identification identification) throws NotRecordedException {
		try {
			return this.reader.read(recorded, identification, unit(identification));
		}
		catch (NotRecordedException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A workbook that breaks further down, or is too long, is not recorded. */
	private static byte[] recording(Workbook workbook, Identification found) throws IOException {
		BitSet whole = new BitSet();
		found.forms().forEach((sheet) -> whole.set(sheet.sheetIndex()));
		try {
			return WorkbookRecording.of(workbook, whole::get, SheetHead.ROWS);
		}
		catch (UnreadableWorkbookException | NotRecordedException ex) {
			return Taken.NOTHING;
		}
	}

	/**
	 * Reads every form of an identified workbook. One that turns out unreadable on the
	 * way gives no table at all, and a finding.
	 * @param identification what {@link #identify} said of the same bytes
	 * @throws IllegalArgumentException when no unit was identified
	 * @throws UncheckedIOException when the content cannot be reached
	 */
	public Collected collect(Path content, Identification identification) {
		String unit = unit(identification);
		try (Workbook workbook = Workbooks.open(content, this.limits)) {
			return this.reader.read(workbook, identification, unit);
		}
		catch (UnreadableWorkbookException ex) {
			return new Collected(List.of(), List.of(unreadable(ex, unit, identification.file())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is said of something in the inbox that is no file to be opened.
	 * @param path where it lies, below the programme's input folder
	 * @param folder the period of the folder it lies in
	 */
	public Finding refuse(String path, ReferencePeriod folder, Verdict verdict) {
		return this.wording.finding(Flaw.ofFile(Intake.UNREADABLE, addressee(path, folder), path,
				Verdicts.seen(verdict, ""), Verdicts.advice(verdict))
			.restingOn(path));
	}

	private static String unit(Identification identification) {
		String unit = identification.unit();
		if (unit == null) {
			throw new IllegalArgumentException("no unit identified: " + identification.file().path());
		}
		return unit;
	}

	private Identification unreadable(UnreadableWorkbookException cause, ReceivedFile file, ReferencePeriod folder) {
		return new Identification(file, null, folder, List.of(),
				List.of(unreadable(cause, addressee(file.path(), folder), file)));
	}

	private @Nullable String addressee(String path, ReferencePeriod folder) {
		return this.names.units(folder).addressee(path).map(ReportingUnit::code).orElse(null);
	}

	private Finding unreadable(UnreadableWorkbookException cause, @Nullable String unit, ReceivedFile file) {
		String cell = cause.sheet().isEmpty() ? "" : cause.cell().isEmpty() ? FIRST_CELL : cause.cell();
		return this.wording
			.finding(new Flaw(Intake.UNREADABLE, unit, null, new Source(file.path(), cause.sheet(), cell, null), "",
					Verdicts.seen(cause.verdict(), cause.detail()), Verdicts.advice(cause.verdict()))
				.of(file.sha256()));
	}

	/**
	 * What one opening of a file gave.
	 *
	 * @param recording as {@link RecordedWorkbook} plays it; {@link #NOTHING} when it
	 * could not be recorded
	 */
	public record Taken(Identification identification, byte[] recording) {

		/** Stands for a recording that could not be made. */
		public static final byte[] NOTHING = {};

	}

}
