package org.huizong.chase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

import org.huizong.collect.ChasingList;
import org.huizong.inbox.InboxContents;
import org.huizong.inbox.Intake;
import org.huizong.inbox.ReturnVersionStore;
import org.huizong.inbox.Units;
import org.huizong.office.Outcome;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Chase;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Reminder;
import org.huizong.statistics.received.ReturnVersions;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chasing list of a month as far as its returns were taken in, and who was reminded.
 */
@Service
public class Chasing {

	private static final int LONGEST_NOTE = 1000;

	private final Programmes programmes;

	private final Units units;

	private final InboxContents contents;

	private final Intake intake;

	private final ReturnVersionStore versions;

	private final ChaseStore chases;

	private final AuditTrail audit;

	private final Clock clock;

	Chasing(Programmes programmes, Units units, InboxContents contents, Intake intake, ReturnVersionStore versions,
			ChaseStore chases, AuditTrail audit, Clock clock) {
		this.programmes = programmes;
		this.units = units;
		this.contents = contents;
		this.intake = intake;
		this.versions = versions;
		this.chases = chases;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Who is to be reminded, in code-list order.
	 * @param asOf the day to count from; null for today at the office
	 */
	public List<Reminder> list(Scope scope, @Nullable LocalDate asOf) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		LocalDate day = (asOf != null) ? asOf : programme.cron().day(this.clock.instant());
		// what was taken out of the inbox is owed again
		Set<String> contents = this.contents.look(scope).contents();
		SortedMap<ReferencePeriod, ReturnVersions> received = this.versions.yearToDate(scope);
		received.computeIfPresent(scope.period(),
				(month, versions) -> versions.held((version) -> contents.contains(version.sha256())));
		return ChasingList.of(programme, scope.period(), day, received);
	}

	/** Who was reminded of this month before, in order. */
	public List<Chase> past(Scope scope) {
		this.programmes.get(scope.programme());
		return this.chases.of(scope);
	}

	/**
	 * Keeps that units were reminded of what is missing today.
	 * @param names codes, names or aliases; all that are on the list when empty
	 * @param note in what way, or what was answered; may be empty
	 * @return what was kept, in code-list order
	 * @throws RefusedException when one of them is not on the list, or nobody is
	 */
	@Transactional
	public List<Chase> record(Scope scope, List<String> names, String by, String note) {
		requireWords(by, note);
		this.intake.take(scope);
		List<Reminder> list = list(scope, null);
		Set<String> codes = new LinkedHashSet<>();
		names.forEach((name) -> codes.add(this.units.reporting(scope, name).code()));
		List<Reminder> meant = list.stream().filter((one) -> names.isEmpty() || codes.contains(one.unit())).toList();
		if (meant.isEmpty() || !names.isEmpty() && meant.size() < codes.size()) {
			throw new RefusedException(Outcome.USAGE, scope.period() + " 的报表已收到，没有要催的。",
					"The returns of " + scope.period() + " are in: there is nobody to remind.");
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		List<Chase> kept = meant.stream()
			.map((one) -> new Chase(one.unit(), now, by, one.stage(), one.daysLate(), one.forms(), note.strip()))
			.toList();
		kept.forEach((one) -> this.chases.add(scope, one));
		this.audit.record(by, Deed.CHASE, scope, String.join("、", kept.stream().map(Chase::unit).toList()),
				note.strip());
		return kept;
	}

	private static void requireWords(String by, String note) {
		if (by.isBlank() || note.length() > LONGEST_NOTE) {
			throw new RefusedException(Outcome.USAGE, "催报须署名，备注至多 " + LONGEST_NOTE + " 字。",
					"A reminder needs a name; its note has at most " + LONGEST_NOTE + " characters.");
		}
	}

	/** The title of a form in Chinese. */
	public String title(Scope scope, String form) {
		ReturnForm declared = this.programmes.get(scope.programme()).form(form);
		return declared.title().zh();
	}

}
