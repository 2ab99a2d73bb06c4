package org.huizong.schedule;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.huizong.office.AbsentException;
import org.huizong.office.HomeFolder;
import org.huizong.office.Outcome;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.CronText;
import org.huizong.programme.reading.ProgrammeCheck;
import org.huizong.programme.reading.WorkdaysFile;
import org.huizong.programme.yaml.FaultyProgrammeException;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.statistics.Workdays;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When months start by themselves: as each programme declares, and as people added. What
 * is declared can be paused, not removed.
 */
@Service
public class Schedules {

	/** Code of the schedule that a programme declares. */
	public static final String DECLARED = "month-end";

	private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

	private static final Duration SHORTEST = Duration.ofMinutes(1);

	private static final int LAST_WORKDAY = 23;

	private static final int LONGEST_BACK = 12;

	private final ScheduleStore schedules;

	private final HomeFolder home;

	private final Programmes programmes;

	private final AuditTrail audit;

	private final Clock clock;

	Schedules(ScheduleStore schedules, HomeFolder home, Programmes programmes, AuditTrail audit, Clock clock) {
		this.programmes = programmes;
		this.schedules = schedules;
		this.home = home;
		this.audit = audit;
		this.clock = clock;
	}

	/** Every schedule, by programme and code, after what is declared now was noted. */
	@Transactional
	public List<Schedule> all() {
		List<String> programmes = ProgrammeCheck.codes(this.home.jobs());
		programmes.forEach((code) -> usable(code).ifPresent(this::declare));
		return this.schedules.all().stream().filter((one) -> programmes.contains(one.programme())).toList();
	}

	/** Every schedule as declared now, by programme and code, for those who look on. */
	public List<Schedule> seen() {
		return ProgrammeCheck.codes(this.home.jobs()).stream().flatMap((code) -> seen(code).stream()).toList();
	}

	/** The schedules of a programme as declared now, by code, for those who look on. */
	public List<Schedule> seen(String programme) {
		List<Schedule> seen = new ArrayList<>(
				this.schedules.all().stream().filter((one) -> one.programme().equals(programme)).toList());
		StatisticalProgramme declared = usable(programme).orElse(null);
		if (declared != null) {
			Schedule known = seen.stream().filter((one) -> one.code().equals(DECLARED)).findFirst().orElse(null);
			if (known == null) {
				seen.add(declared(declared));
			}
			else if (changed(known, declared.cron())) {
				seen.set(seen.indexOf(known), known.at(declared.cron().expression(), declared.cron().zone()));
			}
		}
		seen.sort(Comparator.comparing(Schedule::code));
		return seen;
	}

	private Optional<StatisticalProgramme> usable(String programme) {
		try {
			return Optional.of(this.programmes.get(programme));
		}
		catch (FaultyProgrammeException | AbsentException ex) {
			return Optional.empty();
		}
	}

	private void declare(StatisticalProgramme programme) {
		StatisticalProgramme.Cron cron = programme.cron();
		Instant now = this.clock.instant();
		Optional<Schedule> known = this.schedules.find(programme.code(), DECLARED);
		if (known.isEmpty()) {
			this.schedules.add(declared(programme));
		}
		else if (changed(known.get(), cron)) {
			this.schedules.setTimes(programme.code(), DECLARED, cron.expression(), cron.zone(), now);
		}
	}

	private Schedule declared(StatisticalProgramme programme) {
		StatisticalProgramme.Cron cron = programme.cron();
		Instant now = this.clock.instant();
		return new Schedule(programme.code(), DECLARED, true, cron.expression(), cron.zone(), Schedule.Day.ANY, 0, 1,
				Schedule.Misfire.ONCE, false, now, "programme.yaml", now);
	}

	private static boolean changed(Schedule known, StatisticalProgramme.Cron cron) {
		return !known.cron().equals(cron.expression()) || !known.zone().equals(cron.zone());
	}

	/** The next times of a schedule, though it may be paused. */
	public List<Next> next(Schedule schedule, int count) {
		Workdays workdays = workdays();
		return new Timing(schedule, workdays).next(this.clock.instant(), count)
			.stream()
			.map((one) -> new Next(one.at(), one.period(),
					schedule.day() == Schedule.Day.ANY || workdays.covers(one.at().atZone(schedule.zone()).getYear())))
			.toList();
	}

	/** What became of the last times of a programme's schedules, newest first. */
	public List<ScheduleFire> history(String programme, int limit) {
		return this.schedules.fires(programme, limit);
	}

	/**
	 * Adds a schedule.
	 * @throws RefusedException when something in it cannot be, or the code is taken
	 */
	@Transactional
	public Schedule add(String by, Draft draft) {
		Instant now = this.clock.instant();
		Schedule schedule = new Schedule(draft.programme(), draft.code(), false, draft.cron().strip(),
				zone(draft.zone()), draft.day(), (draft.day() == Schedule.Day.NTH) ? draft.nth() : 0,
				draft.monthsBack(), draft.misfire(), false, now, by, now);
		require(schedule);
		try {
			this.schedules.add(schedule);
		}
		catch (DuplicateKeyException ex) {
			throw refused("已有名为「" + draft.code() + "」的计划。", "There is a schedule " + draft.code() + ".");
		}
		this.audit.record(by, Deed.SCHEDULE_ADD, draft.programme(), null, draft.code(),
				schedule.cron() + " " + schedule.zone() + "，" + schedule.day().title().zh());
		return schedule;
	}

	private void require(Schedule schedule) {
		if (!ProgrammeCheck.codes(this.home.jobs()).contains(schedule.programme())) {
			throw refused("没有名为「" + schedule.programme() + "」的报表制度。",
					"There is no programme " + schedule.programme() + ".");
		}
		if (!schedule.code().matches(CODE) || schedule.code().equals(DECLARED)) {
			throw refused("计划的名称用小写字母、数字和 -，不能是 " + DECLARED + "。",
					"The code of a schedule has small letters, digits and -, and is not " + DECLARED + ".");
		}
		List<Text> problems = CronText.problems(schedule.cron());
		if (!problems.isEmpty()) {
			throw new RefusedException(Outcome.USAGE, problems.get(0).zh() + "。", problems.get(0).en() + ".");
		}
		boolean nth = schedule.day() != Schedule.Day.NTH || schedule.nth() >= 1 && schedule.nth() <= LAST_WORKDAY;
		if (!nth || schedule.monthsBack() < 0 || schedule.monthsBack() > LONGEST_BACK) {
			throw refused("第几个工作日应为 1 至 " + LAST_WORKDAY + "，往前几个月应为 0 至 " + LONGEST_BACK + "。",
					"The workday is 1 to " + LAST_WORKDAY + ", the months back are 0 to " + LONGEST_BACK + ".");
		}
		List<Timing.Firing> first = new Timing(schedule, workdays()).next(schedule.createdAt(), 2);
		if (first.isEmpty()) {
			throw refused("这个计划一次也不会启动，请检查 cron。", "This schedule would never start anything. Check its cron.");
		}
		if (first.size() > 1 && Duration.between(first.get(0).at(), first.get(1).at()).compareTo(SHORTEST) < 0) {
			throw refused("两次启动至少隔一分钟，请检查 cron 的第一段（秒）。",
					"Two times are at least a minute apart. Check the first field of the cron, the second.");
		}
	}

	/** Starts nothing until resumed; what falls due meanwhile is not made up for. */
	@Transactional
	public Schedule pause(String by, String programme, String code) {
		return paused(by, get(programme, code), true);
	}

	@Transactional
	public Schedule resume(String by, String programme, String code) {
		return paused(by, get(programme, code), false);
	}

	private Schedule paused(String by, Schedule schedule, boolean paused) {
		this.schedules.setPaused(schedule.programme(), schedule.code(), paused, this.clock.instant());
		this.audit.record(by, paused ? Deed.SCHEDULE_PAUSE : Deed.SCHEDULE_RESUME, schedule.programme(), null,
				schedule.code(), "");
		return get(schedule.programme(), schedule.code());
	}

	/**
	 * Removes a schedule; what became of its times stays.
	 * @throws RefusedException when it is declared
	 */
	@Transactional
	public void remove(String by, String programme, String code) {
		if (get(programme, code).declared()) {
			throw refused("这个计划写在 programme.yaml 里，不能删除；可以暂停。",
					"This schedule is declared in programme.yaml. It can be paused, not removed.");
		}
		this.schedules.remove(programme, code);
		this.audit.record(by, Deed.SCHEDULE_REMOVE, programme, null, code, "");
	}

	private Schedule get(String programme, String code) {
		return all().stream()
			.filter((one) -> one.programme().equals(programme) && one.code().equals(code))
			.findFirst()
			.orElseThrow(
					() -> refused(programme + " 没有名为「" + code + "」的计划。", programme + " has no schedule " + code + "."));
	}

	/** Holidays and worked weekends, as declared for all programmes. */
	public Workdays workdays() {
		return WorkdaysFile.read(this.home.jobs());
	}

	private static ZoneId zone(String text) {
		try {
			return ZoneId.of(text);
		}
		catch (DateTimeException ex) {
			throw refused("「" + text + "」不是时区，应写成 Asia/Shanghai 的形式。",
					text + " is no zone. Write it like Asia/Shanghai.");
		}
	}

	private static RefusedException refused(String zh, String en) {
		return new RefusedException(Outcome.USAGE, zh, en);
	}

	/**
	 * A time to come.
	 *
	 * @param holidaysKnown false when the table of holidays does not reach that year
	 */
	public record Next(Instant at, ReferencePeriod period, boolean holidaysKnown) {
	}

	/** What a person asks for. */
	public record Draft(String programme, String code, String cron, String zone, Schedule.Day day, int nth,
			int monthsBack, Schedule.Misfire misfire) {
	}

}
