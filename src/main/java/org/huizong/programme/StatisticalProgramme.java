package org.huizong.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.UnitGroup;
import org.huizong.statistics.figure.Lineage;
import org.huizong.statistics.figure.Restatement;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A statistical programme (报表制度) as declared under {@code jobs/<code>/}: complete and
 * consistent, or {@code ProgrammeReader} would have listed its faults.
 *
 * @param city the city as the parent of all units; its code carries the totals
 * @param groups in the order tables show them
 * @param units in code-list order; one that is renamed stands there under each name
 * @param indicators in declared order; ratio indicators after their parts
 * @param version SHA-256 over the declaration's files in path order, lower-case hex
 */
public record StatisticalProgramme(String code, Text title, String office, ReportingUnit city,
		ReferencePeriod firstPeriod, ReportingCalendar calendar, Cron cron, Policies policies, CityTables cityTables,
		List<UnitGroup> groups, List<ReportingUnit> units, List<Indicator> indicators, List<ReturnForm> forms,
		List<CodeList> codeLists, List<Rule> rules, List<Report> reports, String version) {

	private static final Comparator<ReportingUnit> BY_BEGINNING = Comparator.comparing(ReportingUnit::validFrom,
			Comparator.nullsFirst(Comparator.naturalOrder()));

	public StatisticalProgramme {
		groups = List.copyOf(groups);
		units = List.copyOf(units);
		indicators = List.copyOf(indicators);
		forms = List.copyOf(forms);
		codeLists = List.copyOf(codeLists);
		rules = List.copyOf(rules);
		reports = List.copyOf(reports);
	}

	/** The units expected to report for the period, in code-list order. */
	public List<ReportingUnit> unitsIn(ReferencePeriod period) {
		return this.units.stream().filter((unit) -> unit.reportsIn(period)).toList();
	}

	/** The unit or the city as it is called last, whether it still reports or not. */
	public Optional<ReportingUnit> unit(String unitCode) {
		if (this.city.code().equals(unitCode)) {
			return Optional.of(this.city);
		}
		ReportingUnit last = null;
		for (ReportingUnit unit : this.units) {
			if (unit.code().equals(unitCode) && (last == null || BY_BEGINNING.compare(unit, last) > 0)) {
				last = unit;
			}
		}
		return Optional.ofNullable(last);
	}

	/**
	 * The unit or the city as it is called in the month; where it does not report then,
	 * as it was called last before, or else first after.
	 */
	public Optional<ReportingUnit> unit(String unitCode, ReferencePeriod period) {
		if (this.city.code().equals(unitCode)) {
			return Optional.of(this.city);
		}
		ReportingUnit first = null;
		ReportingUnit called = null;
		for (ReportingUnit unit : this.units) {
			if (unit.code().equals(unitCode)) {
				boolean begun = unit.validFrom() == null || unit.validFrom().compareTo(period) <= 0;
				called = (begun && (called == null || BY_BEGINNING.compare(unit, called) >= 0)) ? unit : called;
				first = (first == null || BY_BEGINNING.compare(unit, first) < 0) ? unit : first;
			}
		}
		return Optional.ofNullable((called != null) ? called : first);
	}

	/** Every unit once, as it is called in the month, whether it reports then or not. */
	public List<ReportingUnit> everyUnit(ReferencePeriod period) {
		return this.units.stream()
			.map(ReportingUnit::code)
			.distinct()
			.map((unitCode) -> unit(unitCode, period).orElseThrow())
			.toList();
	}

	/**
	 * The same programme with each unit as it is called in the month; what it was or will
	 * be called is an alias, unless that is another unit's name then.
	 */
	public StatisticalProgramme calledIn(ReferencePeriod period) {
		List<ReportingUnit> called = everyUnit(period);
		if (called.size() == this.units.size()) {
			return this;
		}
		return new StatisticalProgramme(this.code, this.title, this.office, this.city, this.firstPeriod, this.calendar,
				this.cron, this.policies, this.cityTables, this.groups,
				called.stream().map((unit) -> withOtherNames(unit, called)).toList(), this.indicators, this.forms,
				this.codeLists, this.rules, this.reports, this.version);
	}

	private ReportingUnit withOtherNames(ReportingUnit unit, List<ReportingUnit> called) {
		Set<String> taken = called.stream()
			.filter((other) -> !other.code().equals(unit.code()))
			.flatMap((other) -> other.names().stream())
			.collect(Collectors.toSet());
		List<String> aliases = Stream
			.concat(unit.aliases().stream(),
					this.units.stream()
						.filter((other) -> other.code().equals(unit.code()))
						.flatMap((other) -> other.names().stream()))
			.filter((name) -> !taken.contains(name))
			.distinct()
			.toList();
		return new ReportingUnit(unit.code(), unit.name(), unit.shortName(), aliases, unit.group(), unit.parent(),
				unit.validFrom(), unit.validTo(), unit.successors());
	}

	/** Puts values of earlier months on the units of later ones. */
	public Restatement restatement() {
		return new Restatement(lineage(), this.indicators, this.city.code());
	}

	/** How units ended, began, merged, split and were renamed. */
	public Lineage lineage() {
		return new Lineage(this.units);
	}

	/**
	 * The declared indicator.
	 * @throws IllegalArgumentException when there is none of that code
	 */
	public Indicator indicator(String indicatorCode) {
		return this.indicators.stream()
			.filter((indicator) -> indicator.code().equals(indicatorCode))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no indicator " + indicatorCode));
	}

	/**
	 * The declared form.
	 * @throws IllegalArgumentException when there is none of that code
	 */
	public ReturnForm form(String formCode) {
		return this.forms.stream()
			.filter((form) -> form.code().equals(formCode))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no form " + formCode));
	}

	public Optional<Rule> rule(String ruleCode) {
		return this.rules.stream().filter((rule) -> rule.code().equals(ruleCode)).findFirst();
	}

	/** The same programme with other rules. */
	public StatisticalProgramme withRules(List<Rule> others) {
		return new StatisticalProgramme(this.code, this.title, this.office, this.city, this.firstPeriod, this.calendar,
				this.cron, this.policies, this.cityTables, this.groups, this.units, this.indicators, this.forms,
				this.codeLists, others, this.reports, this.version);
	}

	/**
	 * Whether a unit may be told of the finding; those of rules against padding stay with
	 * the city.
	 */
	public boolean forUnits(Finding finding) {
		return forUnits(finding.rule());
	}

	/** Whether units may be told of the rule, and of what it found. */
	public boolean forUnits(String ruleCode) {
		return rule(ruleCode).map((rule) -> !rule.cityOnly()).orElse(true);
	}

	public Optional<CodeList> codeList(String listCode) {
		return this.codeLists.stream().filter((list) -> list.code().equals(listCode)).findFirst();
	}

	/**
	 * Codes of the forms the city holds itself; null where the programme has none.
	 *
	 * @param targets units by indicators, annual
	 * @param province sibling cities by indicators; its key is a CODE column
	 * @param campaign name, first day, last day: the first text and the first two date
	 * columns
	 */
	public record CityTables(@Nullable String targets, @Nullable String province, @Nullable String campaign) {
	}

	/** When the month-end starts by itself: a Spring cron expression in a zone. */
	public record Cron(String expression, ZoneId zone) {

		/** The day that it is at a time where the office is. */
		public LocalDate day(Instant at) {
			return LocalDate.ofInstant(at, this.zone);
		}

	}

	/**
	 * What the gate lets pass.
	 *
	 * @param missingUnits what happens when a unit has not reported
	 * @param blocking severities whose findings stop the month until they are settled;
	 * usually only errors
	 * @param queriesSettledBy what settles a finding that is no error
	 * @param lateReturns what happens to a return that came after the month was locked
	 * @param imputation how figures of missing units are imputed, where they are
	 */
	public record Policies(MissingUnits missingUnits, List<Severity> blocking, QueriesSettledBy queriesSettledBy,
			LateReturns lateReturns, Imputation imputation) {

		public Policies {
			blocking = List.copyOf(blocking);
		}

		/** Policies that say no more than they must. */
		public Policies(MissingUnits missingUnits, List<Severity> blocking) {
			this(missingUnits, blocking, QueriesSettledBy.EXPLANATION, LateReturns.ACCEPT, Imputation.NONE);
		}

		/**
		 * Whether a finding that stands so needs nothing more: an error once it is
		 * waived, any other once it is waived, accepted or, where that is enough,
		 * explained.
		 */
		public boolean settled(Severity severity, Standing standing) {
			return switch (standing) {
				case WAIVED -> true;
				case ACCEPTED -> severity != Severity.ERROR;
				case EXPLAINED -> severity != Severity.ERROR && this.queriesSettledBy == QueriesSettledBy.EXPLANATION;
				case OPEN, REJECTED -> false;
			};
		}

		/** What happens when a unit has not reported. */
		public enum MissingUnits {

			/** The gate fails with the list of who is missing. */
			WAIT,
			/** The month goes on without them, which every table says. */
			EXCLUDE,
			/**
			 * The month goes on with figures imputed for them, which every table marks.
			 */
			IMPUTE

		}

		/** What settles a query. */
		public enum QueriesSettledBy {

			/** The unit's explanation, unless the office rejects it. */
			EXPLANATION,
			/** The office's acceptance of the explanation. */
			ACCEPTANCE

		}

		/** What happens to a return that came after the month was locked. */
		public enum LateReturns {

			/** It counts; what is published then is marked as a late edition (补报). */
			ACCEPT,
			/** It is an error until somebody waives it. */
			BLOCK

		}

	}

}
