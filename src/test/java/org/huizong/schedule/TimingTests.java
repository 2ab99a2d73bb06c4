package org.huizong.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.huizong.programme.reading.WorkdaysFile;
import org.huizong.programme.yaml.FaultyProgrammeException;
import org.huizong.statistics.Workdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Times of schedules among the holidays of 2026. */
class TimingTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final Workdays WORKDAYS = WorkdaysFile.read(Path.of("jobs"));

	@Test
	void anyDayIsTakenAsItComes() {
		assertThat(next("0 30 20 10 * *", Schedule.Day.ANY, 0, "2026-09-01", 5)).containsExactly(
				"2026-09-10T20:30 2026-08", "2026-10-10T20:30 2026-09", "2026-11-10T20:30 2026-10",
				"2026-12-10T20:30 2026-11", "2027-01-10T20:30 2026-12");
	}

	@Test
	void holidayMovesToTheNextWorkdayEvenAWorkedWeekend() {
		assertThat(next("0 0 9 3 * *", Schedule.Day.NEXT, 0, "2026-09-20", 2))
			.containsExactly("2026-10-08T09:00 2026-09", "2026-11-03T09:00 2026-10");
		assertThat(next("0 0 9 19 * *", Schedule.Day.NEXT, 0, "2026-09-10", 1))
			.containsExactly("2026-09-20T09:00 2026-08");
	}

	@Test
	void movedTimeIsNotLostWhileTheHolidayLasts() {
		assertThat(next("0 0 9 1 * *", Schedule.Day.NEXT, 0, "2026-10-05", 1))
			.containsExactly("2026-10-08T09:00 2026-09");
	}

	@Test
	void daysMovedToTheSameWorkdayAreOne() {
		assertThat(next("0 0 9 * * *", Schedule.Day.NEXT, 0, "2026-09-30", 4)).containsExactly(
				"2026-09-30T09:00 2026-08", "2026-10-08T09:00 2026-09", "2026-10-09T09:00 2026-09",
				"2026-10-10T09:00 2026-09");
	}

	@Test
	void movedBackTheReferencePeriodIsThatOfTheDayMeant() {
		assertThat(next("0 0 9 3 * *", Schedule.Day.PREVIOUS, 0, "2026-09-20", 1))
			.containsExactly("2026-09-30T09:00 2026-09");
	}

	@Test
	void onlyWorkdaysCount() {
		assertThat(next("0 0 9 1-9 10 *", Schedule.Day.ONLY, 0, "2026-09-20", 2))
			.containsExactly("2026-10-08T09:00 2026-09", "2026-10-09T09:00 2026-09");
	}

	@Test
	void eighthWorkdayCountsWorkedWeekendsAndNoHolidays() {
		assertThat(next("0 30 20 * * *", Schedule.Day.NTH, 8, "2026-09-30", 3))
			.containsExactly("2026-10-16T20:30 2026-09", "2026-11-11T20:30 2026-10", "2026-12-10T20:30 2026-11");
	}

	@Test
	void tableOfHolidaysKnowsWorkedWeekends() {
		assertThat(WORKDAYS.works(LocalDate.parse("2026-10-10"))).isTrue();
		assertThat(WORKDAYS.works(LocalDate.parse("2026-10-11"))).isFalse();
		assertThat(WORKDAYS.works(LocalDate.parse("2026-10-07"))).isFalse();
		assertThat(WORKDAYS.covers(2026)).isTrue();
		assertThat(WORKDAYS.covers(2031)).isFalse();
	}

	@Test
	void faultsOfTheTableAreReportedTogether(@TempDir Path jobs) throws Exception {
		Files.writeString(jobs.resolve("workdays.csv"),
				"day,kind\n2026-1-1,holiday\n2026-01-02,vacation\n" + "2026-01-03,holiday\n2026-01-03,holiday\n");
		assertThatThrownBy(() -> WorkdaysFile.read(jobs)).isInstanceOfSatisfying(FaultyProgrammeException.class,
				(faulty) -> assertThat(faulty.faults()).extracting((fault) -> fault.line() + " " + fault.text().zh())
					.containsExactly("2 「2026-1-1」不是日期，应写成 2026-10-01", "3 「vacation」应为 holiday（放假）或 workday（调休上班）",
							"5 2026-01-03 写了两次"));
	}

	private static List<String> next(String cron, Schedule.Day day, int nth, String after, int count) {
		Schedule schedule = new Schedule("x", "x", false, cron, ZONE, day, nth, 1, Schedule.Misfire.ONCE, false,
				Instant.EPOCH, "x", Instant.EPOCH);
		return new Timing(schedule, WORKDAYS).next(LocalDate.parse(after).atStartOfDay(ZONE).toInstant(), count)
			.stream()
			.map((one) -> one.at().atZone(ZONE).toLocalDateTime() + " " + one.period())
			.toList();
	}

}
