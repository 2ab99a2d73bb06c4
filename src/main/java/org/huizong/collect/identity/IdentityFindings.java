package org.huizong.collect.identity;

import java.util.ArrayList;
import java.util.List;

import org.huizong.collect.flaw.Flaw;
import org.huizong.collect.flaw.IntakeFindings;
import org.huizong.excel.Cell;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one workbook's identity, in the order they were met. Whose and of when it
 * is concerns all of it, so each is a fault of the file's content.
 */
public final class IdentityFindings {

	private static final String FIRST_CELL = "A1";

	private final IntakeFindings wording;

	private final String file;

	private final String content;

	private final List<Finding> findings = new ArrayList<>();

	public IdentityFindings(StatisticalProgramme programme, ReceivedFile file) {
		this.wording = new IntakeFindings(programme);
		this.file = file.path();
		this.content = file.sha256();
	}

	/** A fault of the whole file. */
	public void ofFile(Intake intake, @Nullable String unit, Text seen, Text expected) {
		this.findings.add(this.wording.finding(Flaw.ofFile(intake, unit, this.file, seen, expected).of(this.content)));
	}

	/** A fault of a sheet that no single cell shows. */
	void ofSheet(Intake intake, @Nullable String unit, SheetIdentity sheet, Text seen, Text expected) {
		add(intake, unit, sheet, new Source(this.file, sheet.sheet().name(), FIRST_CELL, null), seen, expected);
	}

	/** A fault of what a cell says. */
	void ofCell(Intake intake, @Nullable String unit, SheetIdentity sheet, Mention<?> mention, Text expected) {
		ofCell(intake, unit, sheet, mention, Text.same(mention.seen()), expected);
	}

	/** A fault of what all sheets say, at the first of them. */
	void ofReturn(Intake intake, @Nullable String unit, SheetIdentity sheet, Mention<?> mention, Text seen,
			Text expected) {
		Cell cell = mention.cell();
		Source place = new Source(this.file, sheet.sheet().name(), cell.address(), cell.raw());
		this.findings.add(this.wording
			.finding(new Flaw(intake, unit, sheet.form().code(), place, Identification.WHOLE_RETURN, seen, expected)
				.of(this.content)));
	}

	private void ofCell(Intake intake, @Nullable String unit, SheetIdentity sheet, Mention<?> mention, Text seen,
			Text expected) {
		Cell cell = mention.cell();
		add(intake, unit, sheet, new Source(this.file, sheet.sheet().name(), cell.address(), cell.raw()), seen,
				expected);
	}

	public List<Finding> all() {
		return List.copyOf(this.findings);
	}

	private void add(Intake intake, @Nullable String unit, SheetIdentity sheet, Source place, Text seen,
			Text expected) {
		this.findings.add(this.wording
			.finding(new Flaw(intake, unit, sheet.form().code(), place, "", seen, expected).of(this.content)));
	}

}
