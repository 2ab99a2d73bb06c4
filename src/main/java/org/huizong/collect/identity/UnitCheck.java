package org.huizong.collect.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huizong.programme.NotReporting;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose workbook it is from what its sheets say, and which sheets are its own.
 */
final class UnitCheck {

	private static final Text A_UNIT = new Text("名录中当期报送的单位", "a unit of the code list that reports in the period");

	private final StatisticalProgramme programme;

	private final ReportingUnit city;

	private final ReferencePeriod period;

	private final IdentityFindings findings;

	UnitCheck(StatisticalProgramme programme, ReferencePeriod period, IdentityFindings findings) {
		this.programme = programme;
		this.city = programme.city();
		this.period = period;
		this.findings = findings;
	}

	/**
	 * The unit that most sheets name, the first of those that as many name; the city when
	 * all forms are its own; null when no unit can be named.
	 */
	@Nullable ReportingUnit unit(List<SheetIdentity> sheets) {
		if (sheets.stream().allMatch(SheetIdentity::ofCity)) {
			return this.city;
		}
		checkNamed(sheets);
		checkKnown(sheets);
		Map<ReportingUnit, Long> named = sheets.stream()
			.flatMap((sheet) -> known(sheet).stream())
			.collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
		long most = named.values().stream().mapToLong(Long::longValue).max().orElse(0);
		return named.keySet().stream().filter((unit) -> named.get(unit) == most).findFirst().orElse(null);
	}

	/** The sheets that name the unit or none; the others are another unit's. */
	List<SheetIdentity> own(List<SheetIdentity> sheets, @Nullable ReportingUnit unit) {
		List<SheetIdentity> own = new ArrayList<>();
		for (SheetIdentity sheet : sheets) {
			Optional<ReportingUnit> owner = sheet.ofCity() ? Optional.of(this.city) : known(sheet);
			boolean silent = !sheet.ofCity() && sheet.unit().isEmpty();
			if (unit == null || silent || owner.equals(Optional.of(unit))) {
				own.add(sheet);
			}
			else {
				owner.ifPresent((other) -> reportOther(sheet, other, unit));
			}
		}
		return own;
	}

	private void checkNamed(List<SheetIdentity> sheets) {
		if (sheets.stream().allMatch((sheet) -> sheet.unit().isEmpty())) {
			this.findings.ofSheet(Intake.NO_UNIT, null, sheets.get(0), Text.same(""), A_UNIT);
		}
	}

	private void checkKnown(List<SheetIdentity> sheets) {
		Set<String> reported = new HashSet<>();
		for (SheetIdentity sheet : sheets) {
			sheet.unit()
				.filter((mention) -> known(sheet).isEmpty() && reported.add(mention.seen()))
				.ifPresent((mention) -> this.findings.ofCell(Intake.UNKNOWN_UNIT, null, sheet, mention,
						expected(mention)));
		}
	}

	/** A unit that ended or has not begun is not unknown: it is said why it is none. */
	private Text expected(Mention<ReportingUnit> mention) {
		ReportingUnit unit = mention.value();
		if (unit == null || unit.equals(this.city)) {
			return A_UNIT;
		}
		Text why = NotReporting.of(this.programme, unit, this.period);
		return new Text(A_UNIT.zh() + "（" + why.zh() + "）", A_UNIT.en() + " (" + why.en() + ")");
	}

	/** The unit named when it reports in the period; the city fills no unit's form. */
	private Optional<ReportingUnit> known(SheetIdentity sheet) {
		return sheet.unit()
			.map(Mention::value)
			.filter((unit) -> !unit.equals(this.city) && unit.reportsIn(this.period));
	}

	private void reportOther(SheetIdentity sheet, ReportingUnit other, ReportingUnit unit) {
		Text expected = Text.same(unit.name());
		sheet.unit()
			.ifPresentOrElse(
					(mention) -> this.findings.ofCell(Intake.UNIT_CONFLICT, unit.code(), sheet,
							new Mention<>(other, other.name(), mention.cell()), expected),
					() -> this.findings.ofSheet(Intake.UNIT_CONFLICT, unit.code(), sheet, Text.same(other.name()),
							expected));
	}

}
