package org.huizong.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Workdays;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.support.CronExpression;

/**
 * The times of a schedule, with holidays minded. A day moved to a workday keeps its time
 * of day and the reference period of the day it was moved from.
 */
final class Timing {

	/** Longer than any run of holidays. */
	private static final Duration HOLIDAYS = Duration.ofDays(14);

	/** More fruitless days than any expression has between two times that count. */
	private static final int TRIES = 50_000;

	static final int MANY = 1000;

	private final Schedule schedule;

	private final Workdays workdays;

	private final CronExpression cron;

	Timing(Schedule schedule, Workdays workdays) {
		this.schedule = schedule;
		this.workdays = workdays;
		this.cron = CronExpression.parse(schedule.cron());
	}

	/** The first time after that instant; empty when there is none ever. */
	Optional<Firing> next(Instant after) {
		boolean late = this.schedule.day() == Schedule.Day.NEXT;
		ZonedDateTime day = after.minus(late ? HOLIDAYS : Duration.ZERO).atZone(this.schedule.zone());
		for (int i = 0; i < TRIES; i++) {
			day = this.cron.next(day);
			if (day == null) {
				return Optional.empty();
			}
			Firing firing = firing(day);
			if (firing != null && firing.at().isAfter(after)) {
				return Optional.of(firing);
			}
		}
		return Optional.empty();
	}

	/** The next times, at most so many. */
	List<Firing> next(Instant after, int count) {
		List<Firing> firings = new ArrayList<>();
		Optional<Firing> next = next(after);
		while (next.isPresent() && firings.size() < count) {
			firings.add(next.get());
			next = next(next.get().at());
		}
		return firings;
	}

	/** The times after one instant and up to another, the first {@link #MANY}. */
	List<Firing> between(Instant after, Instant upTo) {
		List<Firing> firings = new ArrayList<>();
		Optional<Firing> next = next(after);
		while (next.isPresent() && !next.get().at().isAfter(upTo) && firings.size() < MANY) {
			firings.add(next.get());
			next = next(next.get().at());
		}
		return firings;
	}

	private @Nullable Firing firing(ZonedDateTime day) {
		LocalDate date = day.toLocalDate();
		LocalDate moved = switch (this.schedule.day()) {
			case ANY -> date;
			case NEXT -> this.workdays.onOrAfter(date);
			case PREVIOUS -> this.workdays.onOrBefore(date);
			case ONLY -> this.workdays.works(date) ? date : null;
			case NTH -> (this.workdays.ordinal(date) == this.schedule.nth()) ? date : null;
		};
		if (moved == null) {
			return null;
		}
		YearMonth month = YearMonth.from(date).minusMonths(this.schedule.monthsBack());
		return new Firing(day.with(moved).toInstant(), new ReferencePeriod(month.getYear(), month.getMonthValue()));
	}

	/** A time and the reference period that starts then. */
	record Firing(Instant at, ReferencePeriod period) {
	}

}
