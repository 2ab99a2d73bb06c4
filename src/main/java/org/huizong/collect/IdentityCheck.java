package org.huizong.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.huizong.collect.Identification.FormSheet;
import org.huizong.excel.Cell;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Finding;
import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;

/** Weighs what the sheets of one workbook say against each other, its name and folder. */
final class IdentityCheck {

	private static final Text A_UNIT = new Text("名录中当期报送的单位", "a unit of the code list that reports in the period");

	private final StatisticalProgramme programme;

	private final UnitNames units;

	private final ReceivedFile file;

	private final ReferencePeriod folder;

	private final IntakeFindings wording;

	private final List<Finding> findings = new ArrayList<>();

	IdentityCheck(StatisticalProgramme programme, UnitNames units, ReceivedFile file, ReferencePeriod folder) {
		this.programme = programme;
		this.units = units;
		this.file = file;
		this.folder = folder;
		this.wording = new IntakeFindings(programme);
	}

	Identification check(List<SheetIdentity> sheets, List<String> sheetNames) {
		if (sheets.isEmpty()) {
			reportNoForm(sheetNames);
			return new Identification(this.file, null, this.folder, List.of(), this.findings);
		}
		ReportingUnit unit = unit(sheets);
		String code = (unit != null) ? unit.code() : null;
		List<SheetIdentity> own = own(sheets, unit);
		checkName(unit);
		own.forEach((sheet) -> checkPeriod(sheet, code));
		checkPeriodNamed(own, code);
		return new Identification(this.file, code, this.folder, forms(own, code), this.findings);
	}

	/** The unit most sheets name, the first of them when as many name another. */
	private @Nullable ReportingUnit unit(List<SheetIdentity> sheets) {
		if (sheets.stream().allMatch(SheetIdentity::ofCity)) {
			return this.programme.city();
		}
		checkUnitsKnown(sheets);
		Map<ReportingUnit, Long> named = sheets.stream()
			.flatMap((sheet) -> known(sheet).stream())
			.collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
		long most = named.values().stream().mapToLong(Long::longValue).max().orElse(0);
		return named.keySet().stream().filter((unit) -> named.get(unit) == most).findFirst().orElse(null);
	}

	private void checkUnitsKnown(List<SheetIdentity> sheets) {
		Set<String> reported = new HashSet<>();
		sheets.stream()
			.filter((sheet) -> sheet.unit().isPresent() && known(sheet).isEmpty())
			.filter((sheet) -> reported.add(sheet.unit().get().seen()))
			.forEach((sheet) -> report(Intake.UNKNOWN_UNIT, null, sheet, sheet.unit().get(), A_UNIT));
		boolean none = sheets.stream().allMatch((sheet) -> sheet.unit().isEmpty());
		if (none) {
			add(Intake.NO_UNIT, null, sheets.get(0).form().code(), place(sheets.get(0), "A1"), Text.same(""), A_UNIT);
		}
	}

	/** The unit named when it reports in the period; the city fills no unit's form. */
	private Optional<ReportingUnit> known(SheetIdentity sheet) {
		return sheet.unit()
			.map(Mention::value)
			.filter((unit) -> !unit.equals(this.programme.city()) && unit.reportsIn(this.folder));
	}

	/** The sheets of the unit, and those that name none. */
	private List<SheetIdentity> own(List<SheetIdentity> sheets, @Nullable ReportingUnit unit) {
		boolean city = this.programme.city().equals(unit);
		List<SheetIdentity> own = new ArrayList<>();
		for (SheetIdentity sheet : sheets) {
			Optional<ReportingUnit> named = sheet.ofCity() ? Optional.of(this.programme.city()) : known(sheet);
			if (city || unit == null || (sheet.unit().isEmpty() && !sheet.ofCity())
					|| named.equals(Optional.of(unit))) {
				own.add(sheet);
			}
			else if (named.isPresent()) {
				add(Intake.UNIT_CONFLICT, unit.code(), sheet.form().code(),
						place(sheet, sheet.unit().map((mention) -> mention.cell().address()).orElse("A1")),
						Text.same(named.get().name()), Text.same(unit.name()));
			}
		}
		return own;
	}

	private void checkName(@Nullable ReportingUnit unit) {
		Set<ReportingUnit> mentioned = this.units.mentioned(nameBelowFolder());
		if (unit != null && !mentioned.isEmpty() && !mentioned.contains(unit)) {
			String names = mentioned.stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
			this.findings.add(this.wording.finding(Flaw.ofFile(Intake.NAME_CONFLICT, unit.code(), this.file.path(),
					Text.same(names), Text.same(unit.name()))));
		}
	}

	private String nameBelowFolder() {
		String path = this.file.path();
		String below = path.substring(path.indexOf('/') + 1);
		int dot = below.lastIndexOf('.');
		return (dot > 0) ? below.substring(0, dot) : below;
	}

	private void checkPeriod(SheetIdentity sheet, @Nullable String unit) {
		if (!sheet.inPeriod(this.folder)) {
			report(Intake.WRONG_PERIOD, unit, sheet, sheet.period().orElseThrow(), expectedPeriod(sheet));
		}
	}

	private void checkPeriodNamed(List<SheetIdentity> sheets, @Nullable String unit) {
		List<SheetIdentity> monthly = sheets.stream().filter((sheet) -> !sheet.annual()).toList();
		if (!monthly.isEmpty() && monthly.stream().allMatch((sheet) -> sheet.period().isEmpty())) {
			SheetIdentity first = monthly.get(0);
			add(Intake.NO_PERIOD, unit, first.form().code(), place(first, "A1"), Text.same(""), expectedPeriod(first));
		}
	}

	private Text expectedPeriod(SheetIdentity sheet) {
		return sheet.annual() ? new Text(this.folder.year() + "年", String.valueOf(this.folder.year()))
				: new Text(this.folder.chinese(), this.folder.toString());
	}

	/** One sheet a form; of several the one of the period, or all with a finding. */
	private List<FormSheet> forms(List<SheetIdentity> sheets, @Nullable String unit) {
		Map<String, List<SheetIdentity>> byForm = sheets.stream()
			.collect(Collectors.groupingBy((sheet) -> sheet.form().code(), LinkedHashMap::new, Collectors.toList()));
		List<List<SheetIdentity>> counting = byForm.values().stream().map(this::ofPeriod).toList();
		counting.forEach((same) -> checkOnce(same, unit));
		return counting.stream()
			.flatMap(List::stream)
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
		same.stream()
			.skip(1)
			.forEach((sheet) -> add(Intake.DUPLICATE_RETURN, unit, sheet.form().code(), place(sheet, "A1"),
					new Text("工作表“" + first + "”", "sheet \"" + first + "\""), new Text("一份", "one")));
	}

	private void reportNoForm(List<String> sheetNames) {
		String expected = this.programme.forms()
			.stream()
			.filter((form) -> form.holder() == ReturnForm.Holder.UNIT)
			.map((form) -> form.title().zh())
			.collect(Collectors.joining("、"));
		String names = String.join("、", sheetNames);
		this.findings.add(this.wording
			.finding(Flaw.ofFile(Intake.NO_FORM, null, this.file.path(), Text.same(names), Text.same(expected))));
	}

	private void report(Intake intake, @Nullable String unit, SheetIdentity sheet, Mention<?> mention, Text expected) {
		Cell cell = mention.cell();
		add(intake, unit, sheet.form().code(),
				new Source(this.file.path(), sheet.sheet().name(), cell.address(), cell.raw()),
				Text.same(mention.seen()), expected);
	}

	private void add(Intake intake, @Nullable String unit, String form, Source place, Text seen, Text expected) {
		this.findings
			.add(this.wording.finding(new Flaw(intake, unit, form, place, "", seen, Objects.requireNonNull(expected))));
	}

	private Source place(SheetIdentity sheet, String range) {
		return new Source(this.file.path(), sheet.sheet().name(), range, null);
	}

}
