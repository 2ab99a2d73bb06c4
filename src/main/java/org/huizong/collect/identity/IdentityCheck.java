package org.huizong.collect.identity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.collect.name.UnitNames;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.TemplateIdentity;
import org.huizong.statistics.Text;
import org.huizong.statistics.received.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** Weighs what the sheets of one workbook say against each other, its name and folder. */
final class IdentityCheck {

	private final StatisticalProgramme programme;

	private final UnitNames units;

	private final ReceivedFile file;

	private final ReferencePeriod folder;

	private final IdentityFindings findings;

	IdentityCheck(StatisticalProgramme programme, UnitNames units, ReceivedFile file, ReferencePeriod folder) {
		this.programme = programme;
		this.units = units;
		this.file = file;
		this.folder = folder;
		this.findings = new IdentityFindings(programme, file);
	}

	Identification check(List<SheetIdentity> alike, List<String> sheetNames, WorkbookNotes notes,
			Optional<TemplateIdentity> template) {
		Resemblance resemblance = new Resemblance(alike);
		List<SheetIdentity> sheets = resemblance.taken();
		if (sheets.isEmpty()) {
			String addressee = reportNoForm(sheetNames);
			resemblance.tell(addressee, this.findings);
			notes.tell(sheets, null, this.findings);
			return new Identification(this.file, null, this.folder, List.of(), this.findings.all());
		}
		UnitCheck unitCheck = new UnitCheck(this.programme, this.folder, this.findings);
		ReportingUnit unit = unitCheck.unit(sheets);
		String code = (unit != null) ? unit.code() : null;
		List<SheetIdentity> own = unitCheck.own(sheets, unit);
		checkName(unit);
		resemblance.tell(code, this.findings);
		Optional<TemplateIdentity> made = template.filter((one) -> one.programme().equals(this.programme.code()));
		new PeriodCheck(this.folder, this.file.path(), this.findings).check(own, code, made);
		new MentionedUnits(this.units, this.findings).check(own, unit);
		made.ifPresent((one) -> checkTemplate(one, unit));
		List<FormSheet> forms = forms(own, code);
		notes.tell(own, code, this.findings);
		return new Identification(this.file, code, this.folder, forms, this.findings.all());
	}

	/** A template filled in for another unit or month than it was written for. */
	private void checkTemplate(TemplateIdentity template, @Nullable ReportingUnit unit) {
		String code = (unit != null) ? unit.code() : null;
		if (unit != null && !template.unit().equals(code)) {
			String name = this.programme.unit(template.unit()).map(ReportingUnit::name).orElse(template.unit());
			this.findings.ofFile(Intake.UNIT_CONFLICT, code, new Text(name + "的模板", "the template of " + name),
					Text.same(unit.name()));
		}
	}

	private void checkName(@Nullable ReportingUnit unit) {
		Set<ReportingUnit> mentioned = this.units.mentionedByName(this.file.path());
		if (unit != null && !mentioned.isEmpty() && !mentioned.contains(unit)) {
			String names = mentioned.stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
			this.findings.ofFile(Intake.NAME_CONFLICT, unit.code(), Text.same(names), Text.same(unit.name()));
		}
	}

	/**
	 * One sheet a form and those that continue it; of several the one of the period, or
	 * the first, with a finding for each further one: what else the workbook holds is
	 * read all the same.
	 */
	private List<FormSheet> forms(List<SheetIdentity> sheets, @Nullable String unit) {
		Map<String, List<SheetIdentity>> byForm = sheets.stream()
			.collect(Collectors.groupingBy((sheet) -> sheet.form().code(), LinkedHashMap::new, Collectors.toList()));
		List<List<SheetIdentity>> counting = byForm.values().stream().map(this::ofPeriod).toList();
		counting.forEach((same) -> checkOnce(same, unit));
		return counting.stream()
			.flatMap(
					(same) -> same.stream().filter((sheet) -> sheet == same.get(0) || sheet.announcement().continues()))
			.sorted(Comparator.comparingInt((sheet) -> sheet.sheet().index()))
			.map(SheetIdentity::formSheet)
			.toList();
	}

	private List<SheetIdentity> ofPeriod(List<SheetIdentity> same) {
		List<SheetIdentity> matching = same.stream().filter((sheet) -> sheet.inPeriod(this.folder)).toList();
		return matching.isEmpty() ? same : matching;
	}

	private void checkOnce(List<SheetIdentity> same, @Nullable String unit) {
		String first = same.get(0).sheet().name();
		Text seen = new Text("工作表“" + first + "”", "sheet \"" + first + "\"");
		same.stream()
			.skip(1)
			.filter((sheet) -> !sheet.announcement().continues())
			.forEach((sheet) -> this.findings.ofSheet(Intake.DUPLICATE_RETURN, unit, sheet, seen,
					new Text("一份", "one")));
	}

	private @Nullable String reportNoForm(List<String> sheetNames) {
		List<ReturnForm> expected = this.programme.forms()
			.stream()
			.filter((form) -> form.holder() == ReturnForm.Holder.UNIT)
			.toList();
		String unit = this.units.addressee(this.file.path()).map(ReportingUnit::code).orElse(null);
		this.findings.ofFile(Intake.NO_FORM, unit, Text.same(String.join("、", sheetNames)),
				new Text(expected.stream().map((form) -> form.title().zh()).collect(Collectors.joining("、")),
						expected.stream().map((form) -> form.title().en()).collect(Collectors.joining(", "))));
		return unit;
	}

}
