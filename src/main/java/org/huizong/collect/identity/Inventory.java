package org.huizong.collect.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.collect.flaw.Flaw;
import org.huizong.collect.flaw.IntakeFindings;
import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.StatisticalProgramme.Policies.LateReturns;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.statistics.received.ReturnVersions;

/** Lays the workbooks of a period side by side: what is double, what is missing. */
public final class Inventory {

	private static final Text ONE = new Text("一份", "one");

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	private final IntakeFindings wording;

	private final List<Finding> findings = new ArrayList<>();

	private final ReturnVersions versions;

	private Inventory(StatisticalProgramme programme, ReferencePeriod period, ReturnVersions versions) {
		this.programme = programme;
		this.period = period;
		this.versions = versions;
		this.wording = new IntakeFindings(programme);
	}

	/**
	 * Weighs the identifications of a period.
	 * @param identifications of the month's folder and of its year's, in any order
	 */
	public static Inbox take(StatisticalProgramme programme, ReferencePeriod period,
			List<Identification> identifications) {
		return take(programme, period, identifications, ReturnVersions.NONE);
	}

	/**
	 * Weighs the identifications of a period.
	 * @param identifications of the month's folder and of its year's, in any order
	 * @param versions of the month's returns, those of the identifications among them
	 */
	public static Inbox take(StatisticalProgramme programme, ReferencePeriod period,
			List<Identification> identifications, ReturnVersions versions) {
		return new Inventory(programme, period, versions).take(identifications);
	}

	private Inbox take(List<Identification> identifications) {
		Map<String, List<Identification>> received = byUnit(identifications);
		Map<String, List<Identification>> returns = new LinkedHashMap<>();
		Stream.concat(Stream.of(this.programme.city()), this.programme.unitsIn(this.period).stream())
			.map(ReportingUnit::code)
			.forEach((unit) -> returns.put(unit, single(unit, received.getOrDefault(unit, List.of()))));
		returns.values().removeIf(List::isEmpty);
		checkForms(received);
		if (this.programme.policies().lateReturns() == LateReturns.BLOCK) {
			returns.forEach(this::checkLate);
		}
		this.findings.sort(Finding.ORDER);
		return new Inbox(this.findings, returns, missing(received.keySet()));
	}

	private Map<String, List<Identification>> byUnit(List<Identification> identifications) {
		return identifications.stream()
			.map(this::ofPeriod)
			.filter((identification) -> identification.unit() != null && !identification.forms().isEmpty())
			.sorted(Comparator.comparing(Identification::file))
			.collect(Collectors.groupingBy((identification) -> Objects.requireNonNull(identification.unit()),
					TreeMap::new, Collectors.toList()));
	}

	/** Without forms that lay in another folder than theirs, which is reported. */
	private Identification ofPeriod(Identification identification) {
		List<FormSheet> forms = identification.forms()
			.stream()
			.filter((sheet) -> inItsFolder(identification, sheet))
			.toList();
		return new Identification(identification.file(), identification.unit(), identification.period(), forms,
				identification.findings());
	}

	/** Monthly forms lie in the month's folder, annual ones in the year's. */
	private boolean inItsFolder(Identification identification, FormSheet sheet) {
		ReturnForm form = this.programme.form(sheet.form());
		String path = identification.file().path();
		String lay = path.substring(0, Math.max(path.indexOf('/'), 0));
		boolean right = annual(form) ? lay.equals(String.valueOf(this.period.year()))
				: lay.equals(this.period.toString());
		if (!right) {
			this.findings.add(this.wording.finding(new Flaw(Intake.WRONG_PERIOD, identification.unit(), form.code(),
					new Source(path, sheet.sheetName(), "A1", null), "", Text.same(lay), place(form))
				.of(identification.file().sha256())));
		}
		return right;
	}

	private static boolean annual(ReturnForm form) {
		return form.periodicity() == ReturnForm.Periodicity.ANNUAL;
	}

	/**
	 * The unit's workbooks without copies. Of two that differ in the same form the one
	 * that came last is read, of two that came together the first by name, so that what
	 * is wrong in it is told at once; the other is out, with a finding. Two sheets of one
	 * workbook were reported when it was identified.
	 */
	private List<Identification> single(String unit, List<Identification> received) {
		List<Identification> different = withoutCopies(unit, received);
		Map<String, Identification> firsts = new LinkedHashMap<>();
		for (Identification identification : different) {
			for (FormSheet sheet : identification.forms()) {
				Identification first = firsts.putIfAbsent(sheet.form(), identification);
				if (first != null && first != identification) {
					duplicate(unit, sheet, identification, first);
				}
			}
		}
		List<Identification> read = new ArrayList<>();
		different.stream()
			.sorted(Comparator.comparing((Identification one) -> lastSeen(unit, one)).reversed())
			.filter((one) -> read.stream().noneMatch((other) -> rivals(one, other)))
			.forEach(read::add);
		return different.stream().filter(read::contains).toList();
	}

	private Instant lastSeen(String unit, Identification identification) {
		return this.versions.ofContent(identification.file().sha256())
			.stream()
			.filter((version) -> version.unit().equals(unit))
			.map(ReturnVersion::firstSeen)
			.max(Comparator.naturalOrder())
			.orElse(Instant.MIN);
	}

	/**
	 * A copy of what was received before decides nothing, so it is only mentioned; the
	 * one first seen stays.
	 */
	private List<Identification> withoutCopies(String unit, List<Identification> received) {
		Map<String, Identification> byContent = new LinkedHashMap<>();
		received.forEach((identification) -> byContent.merge(identification.file().sha256(), identification,
				(first, next) -> this.versions.original(next.file()) ? next : first));
		for (Identification identification : received) {
			Identification first = byContent.getOrDefault(identification.file().sha256(), identification);
			if (first != identification) {
				mention(identical(unit, identification, Text.same(first.file().path())));
			}
			else if (received.stream().noneMatch((other) -> rivals(other, identification))) {
				this.versions.resubmitted(identification.file())
					.ifPresent((version) -> mention(identical(unit, identification,
							new Text("第" + version.number() + "版（" + version.path() + "）",
									"version " + version.number() + " (" + version.path() + ")"))));
			}
		}
		return List.copyOf(byContent.values());
	}

	/** Whether another workbook of other content holds one of its forms. */
	private static boolean rivals(Identification one, Identification other) {
		List<String> forms = other.forms().stream().map(FormSheet::form).toList();
		return !one.file().sha256().equals(other.file().sha256())
				&& one.forms().stream().map(FormSheet::form).anyMatch(forms::contains);
	}

	private static Flaw identical(String unit, Identification identification, Text seen) {
		return Flaw
			.ofFile(Intake.IDENTICAL_RETURN, unit, identification.file().path(), seen,
					new Text("更正后的报表", "a corrected return"))
			.of(identification.file().sha256());
	}

	/** Returns first seen once the month was locked, where the programme refuses them. */
	private void checkLate(String unit, List<Identification> received) {
		LocalDate lock = this.programme.calendar().lock(this.period);
		for (Identification identification : received) {
			this.versions.ofContent(identification.file().sha256())
				.stream()
				.filter((version) -> version.unit().equals(unit))
				.map((version) -> this.programme.cron().day(version.firstSeen()))
				.filter((day) -> this.programme.calendar().locked(this.period, day))
				.findFirst()
				.ifPresent(
						(day) -> this.findings
							.add(this.wording.finding(Flaw
								.ofFile(Intake.LATE_RETURN, unit, identification.file().path(),
										Text.same(day.toString()), Text.same(lock.toString()))
								.of(identification.file().sha256()))));
		}
	}

	private void mention(Flaw flaw) {
		this.findings.add(this.wording.finding(flaw).weighing(Severity.INFO));
	}

	private void duplicate(String unit, FormSheet sheet, Identification identification, Identification first) {
		this.findings.add(this.wording.finding(duplicateFlaw(unit, sheet, identification, first)));
	}

	private Flaw duplicateFlaw(String unit, FormSheet sheet, Identification identification, Identification first) {
		return new Flaw(Intake.DUPLICATE_RETURN, unit, sheet.form(),
				new Source(identification.file().path(), sheet.sheetName(), "A1", null), "",
				Text.same(first.file().path()), ONE)
			.of(identification.file().sha256())
			.restingOn(first.file().sha256());
	}

	private void checkForms(Map<String, List<Identification>> received) {
		for (ReturnForm form : this.programme.forms()) {
			if (form.holder() == ReturnForm.Holder.CITY && !form.optional()) {
				checkForm(this.programme.city().code(), form, Intake.MISSING_TABLE, received);
			}
			else if (!form.optional()) {
				this.programme.unitsIn(this.period)
					.stream()
					.map(ReportingUnit::code)
					.filter(received::containsKey)
					.forEach((unit) -> checkForm(unit, form, Intake.MISSING_FORM, received));
			}
		}
	}

	private void checkForm(String unit, ReturnForm form, Intake intake, Map<String, List<Identification>> received) {
		boolean present = received.getOrDefault(unit, List.of())
			.stream()
			.flatMap((identification) -> identification.forms().stream())
			.anyMatch((sheet) -> sheet.form().equals(form.code()));
		if (!present) {
			Text expected = (intake == Intake.MISSING_TABLE) ? folder(form)
					: new Text("《" + form.title().zh() + "》一张", "one \"" + form.title().en() + "\"");
			this.findings
				.add(this.wording.finding(new Flaw(intake, unit, form.code(), null, "", Text.same(""), expected)));
		}
	}

	/** Where the form belongs, in words that may reach whoever sends it. */
	private Text place(ReturnForm form) {
		return (form.holder() == ReturnForm.Holder.CITY) ? folder(form)
				: new Text(this.period.chinese(), this.period.toString());
	}

	/** Where the city's office puts a table of its own; no unit is told. */
	private Text folder(ReturnForm form) {
		return Text.same("input/" + this.programme.code() + "/"
				+ (annual(form) ? String.valueOf(this.period.year()) : this.period.toString()));
	}

	private List<String> missing(Set<String> received) {
		Set<String> missing = new LinkedHashSet<>(
				this.programme.unitsIn(this.period).stream().map(ReportingUnit::code).toList());
		missing.removeAll(received);
		return List.copyOf(missing);
	}

}
