package org.huizong.collect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.huizong.programme.ReportingCalendar;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Reminder.Stage;
import org.huizong.statistics.Reminder;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.statistics.received.ReturnVersions;

/**
 * The chasing list (催报) of a month on a day: units that owe a form, in code-list order. A
 * form has come on the day its first version was first seen; it came late when that was
 * past the grace. Of months that were locked before anything was ever received nobody
 * knows the day: they were brought in later, and count as come in time.
 */
public final class ChasingList {

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	private final LocalDate asOf;

	private final SortedMap<ReferencePeriod, ReturnVersions> received;

	private final LocalDate since;

	private final List<ReturnForm> forms;

	private ChasingList(StatisticalProgramme programme, ReferencePeriod period, LocalDate asOf,
			SortedMap<ReferencePeriod, ReturnVersions> received) {
		this.programme = programme;
		this.period = period;
		this.asOf = asOf;
		this.received = received;
		this.since = received.values()
			.stream()
			.flatMap((versions) -> versions.all().stream())
			.map(this::seen)
			.min(LocalDate::compareTo)
			.orElse(asOf);
		this.forms = programme.forms()
			.stream()
			.filter((form) -> form.holder() == ReturnForm.Holder.UNIT && !form.optional()
					&& form.periodicity() == ReturnForm.Periodicity.MONTHLY)
			.toList();
	}

	/**
	 * Who is to be reminded.
	 * @param received versions by month, of the period (those held now) and of earlier
	 * months of its year
	 */
	public static List<Reminder> of(StatisticalProgramme programme, ReferencePeriod period, LocalDate asOf,
			SortedMap<ReferencePeriod, ReturnVersions> received) {
		return new ChasingList(programme, period, asOf, received).list();
	}

	/** Where the day stands between the month's deadline, grace and lock. */
	public static Stage stage(ReportingCalendar calendar, ReferencePeriod period, LocalDate day) {
		if (calendar.locked(period, day)) {
			return Stage.LOCKED;
		}
		if (day.isAfter(calendar.grace(period))) {
			return Stage.OVERDUE;
		}
		return day.isAfter(calendar.deadline(period)) ? Stage.GRACE : Stage.DUE;
	}

	private List<Reminder> list() {
		List<Reminder> reminders = new ArrayList<>();
		for (ReportingUnit unit : this.programme.unitsIn(this.period)) {
			List<ReturnForm> owed = owed(unit, this.period);
			if (!owed.isEmpty()) {
				reminders.add(reminder(unit, owed));
			}
		}
		return reminders;
	}

	private Reminder reminder(ReportingUnit unit, List<ReturnForm> owed) {
		int late = 0;
		int missing = 0;
		for (ReferencePeriod month : earlier(unit)) {
			if (!owed(unit, month).isEmpty()) {
				missing++;
			}
			else if (this.forms.stream().anyMatch((form) -> late(unit, form, month))) {
				late++;
			}
		}
		long days = ChronoUnit.DAYS.between(this.programme.calendar().deadline(this.period), this.asOf);
		Stage stage = stage(this.programme.calendar(), this.period, this.asOf);
		return new Reminder(unit.code(), owed.stream().map(ReturnForm::code).toList(), stage, days, late, missing,
				letter(unit, owed, stage, days, late, missing));
	}

	/** Earlier months of the year that were due by the day. */
	private List<ReferencePeriod> earlier(ReportingUnit unit) {
		return this.period.yearToDate()
			.stream()
			.filter((month) -> month.compareTo(this.period) < 0 && month.compareTo(this.programme.firstPeriod()) >= 0
					&& reported(unit, month) && this.asOf.isAfter(this.programme.calendar().grace(month)))
			.toList();
	}

	/** Under whatever name. */
	private boolean reported(ReportingUnit unit, ReferencePeriod month) {
		return this.programme.unitsIn(month).stream().anyMatch((one) -> one.code().equals(unit.code()));
	}

	private List<ReturnForm> owed(ReportingUnit unit, ReferencePeriod month) {
		return this.forms.stream().filter((form) -> arrival(unit, form, month).isEmpty()).toList();
	}

	private boolean late(ReportingUnit unit, ReturnForm form, ReferencePeriod month) {
		return arrival(unit, form, month).filter((day) -> day.isAfter(this.programme.calendar().grace(month)))
			.isPresent();
	}

	/** The day on which the form first came, by the day asked about. */
	private Optional<LocalDate> arrival(ReportingUnit unit, ReturnForm form, ReferencePeriod month) {
		boolean broughtIn = this.programme.calendar().lock(month).isBefore(this.since);
		return this.received.getOrDefault(month, ReturnVersions.NONE)
			.of(unit.code(), form.code())
			.stream()
			.map((version) -> broughtIn ? this.programme.calendar().deadline(month) : seen(version))
			.filter((day) -> !day.isAfter(this.asOf))
			.min(LocalDate::compareTo);
	}

	private LocalDate seen(ReturnVersion version) {
		return this.programme.cron().day(version.firstSeen());
	}

	private String letter(ReportingUnit unit, List<ReturnForm> owed, Stage stage, long days, int late, int missing) {
		ReportingCalendar calendar = this.programme.calendar();
		String forms = owed.stream().map((form) -> "《" + form.title().zh() + "》").collect(Collectors.joining("、"));
		String record = (late + missing == 0) ? "" : "今年以来贵单位迟报" + late + "次、漏报" + missing + "次，";
		return unit.name() + "：\n截至" + day(this.asOf) + "，贵单位" + this.period.chinese() + forms + "尚未收到。报送期限为"
				+ day(calendar.deadline(this.period)) + switch (stage) {
					case DUE -> (days == 0) ? "，今天到期。请于今天报送。" : "，还有" + -days + "天。请按时报送。";
					case GRACE -> "，已逾期" + days + "天，宽限至" + day(calendar.grace(this.period)) + "。请务必在宽限期内报送。";
					case OVERDUE ->
						"，已逾期" + days + "天，宽限期已过。请立即报送；" + day(calendar.lock(this.period)) + "起本月锁定，其后报送作补报处理。";
					case LOCKED -> "，已逾期" + days + "天，本月已于" + day(calendar.lock(this.period)) + "锁定。请立即补报，并书面说明原因。";
				} + record + (record.isEmpty() ? "" : "请重视。") + "\n" + this.programme.office() + "\n" + day(this.asOf);
	}

	private static String day(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

}
