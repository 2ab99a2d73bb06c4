package org.huizong.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huizong.sample.Project.Stages;

/** Throws the days of a project's stages, each in its order and by 30 September 2009. */
final class Calendar2009 {

	static final LocalDate FIRST_DAY = LocalDate.of(2009, 1, 1);

	static final LocalDate LAST_DAY = LocalDate.of(2009, 9, 30);

	private static final LocalDate LAST_DAY_OF_2008 = LocalDate.of(2008, 12, 31);

	private final Dice dice;

	Calendar2009(Dice dice) {
		this.dice = dice;
	}

	static LocalDate endOf(int month) {
		return YearMonth.of(2009, month).atEndOfMonth();
	}

	/**
	 * A contract signed in a month of this year, its first money in by September's end.
	 */
	Stages contract(int month, String name) {
		LocalDate signed = day(YearMonth.of(2009, month), (month == 9) ? 17 : 31, name, "signed");
		int wait = (month == 9) ? between(4, 11, name, "wait") : between(6, 42, name, "wait");
		LocalDate funded = WorkingDays.onOrAfter(signed.plusDays(wait), LAST_DAY);
		LocalDate approved = WorkingDays.onOrAfter(signed.plusDays((long) wait * between(30, 75, name, "part") / 100),
				funded);
		return built(signed, approved, funded, 74, 8, 80, name);
	}

	/** Signed in the last months of last year, first money in a month of this year. */
	Stages carriedOver(int month, String name) {
		LocalDate signed = day(YearMonth.of(2008, between(8, 12, name, "month")), 31, name, "signed");
		LocalDate funded = day(YearMonth.of(2009, month), 31, name, "funded");
		LocalDate approved = WorkingDays.onOrAfter(signed.plusDays(between(15, 50, name, "approved")), funded);
		return built(signed, approved, funded, 80, 10, 70, name);
	}

	/** Signed and under way before this year. */
	Stages old(String name) {
		YearMonth month = YearMonth.of(2007, 3).plusMonths(between(0, 19, name, "month"));
		LocalDate signed = day(month, 31, name, "signed");
		LocalDate approved = WorkingDays.onOrAfter(signed.plusDays(between(8, 45, name, "approved")), LAST_DAY_OF_2008);
		LocalDate funded = WorkingDays.onOrAfter(approved.plusDays(between(5, 40, name, "funded")), LAST_DAY_OF_2008);
		return built(signed, approved, funded, 90, 20, 120, name);
	}

	/** A home project of this year, which may still be waiting for its papers. */
	Stages home(int month, String name) {
		Stages stages = contract(month, name);
		return this.dice.percent(70, name, "papers") ? stages : new Stages(stages.signed(), null, null, null, null);
	}

	/** A foreign project that produces within the year of its approval. */
	Stages sameYear(String name) {
		LocalDate approved = day(YearMonth.of(2009, between(1, 4, name, "month")), 31, name, "approved");
		LocalDate funded = WorkingDays.onOrAfter(approved.plusDays(between(8, 28, name, "funded")), LAST_DAY);
		LocalDate started = WorkingDays.onOrAfter(funded.plusDays(between(4, 22, name, "started")), LAST_DAY);
		LocalDate producing = WorkingDays.onOrAfter(started.plusDays(between(72, 100, name, "producing")), LAST_DAY);
		return new Stages(signedBefore(approved, name), approved, funded, started, producing);
	}

	/** A foreign project approved this year and begun. */
	Stages begun(String name) {
		LocalDate approved = day(YearMonth.of(2009, between(2, 7, name, "month")), 31, name, "approved");
		LocalDate funded = WorkingDays.onOrAfter(approved.plusDays(between(8, 26, name, "funded")), LAST_DAY);
		LocalDate started = WorkingDays.onOrAfter(funded.plusDays(between(5, 30, name, "started")), LAST_DAY);
		return new Stages(signedBefore(approved, name), approved, funded, started, null);
	}

	/** A foreign project approved this year with no work begun. */
	Stages waiting(String name) {
		LocalDate approved = day(YearMonth.of(2009, between(5, 9, name, "month")), 29, name, "approved");
		LocalDate funded = this.dice.percent(50, name, "money")
				? inTime(approved.plusDays(between(12, 40, name, "funded"))) : null;
		return new Stages(signedBefore(approved, name), approved, funded, null, null);
	}

	private Stages built(LocalDate signed, LocalDate approved, LocalDate funded, int startedOfHundred, int low,
			int high, String name) {
		LocalDate started = this.dice.percent(startedOfHundred, name, "starts")
				? inTime(funded.plusDays(between(low, high, name, "started"))) : null;
		LocalDate producing = (started != null && this.dice.percent(55, name, "produces"))
				? inTime(started.plusDays(between(90, 330, name, "producing"))) : null;
		return new Stages(signed, approved, funded, started, producing);
	}

	private @Nullable LocalDate inTime(LocalDate day) {
		return day.isAfter(LAST_DAY) ? null : WorkingDays.onOrAfter(day, LAST_DAY);
	}

	private LocalDate signedBefore(LocalDate approved, String name) {
		return WorkingDays.onOrBefore(approved.minusDays(between(9, 60, name, "signed")));
	}

	private LocalDate day(YearMonth month, int lastDay, String name, String stage) {
		List<LocalDate> days = WorkingDays.of(month, lastDay);
		return this.dice.oneOf(days, name, stage, "day");
	}

	private int between(int low, int high, String name, String stage) {
		return this.dice.between(low, high, name, stage);
	}

}
