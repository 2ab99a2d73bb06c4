package org.huizong.console.shared;

import java.util.List;

import org.huizong.office.ProgrammeList;
import org.huizong.schedule.Schedule;
import org.huizong.schedule.Schedules;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Schedules of a programme with the times that come. */
@Component
@ConditionalOnWebApplication
public class PlannedSchedules {

	private static final int NEXT = 5;

	private final ProgrammeList programmes;

	private final Schedules schedules;

	PlannedSchedules(ProgrammeList programmes, Schedules schedules) {
		this.programmes = programmes;
		this.schedules = schedules;
	}

	/** By code. */
	public List<Planned> of(String programme) {
		this.programmes.get(programme);
		return this.schedules.seen(programme)
			.stream()
			.map((one) -> new Planned(one, this.schedules.next(one, NEXT)))
			.toList();
	}

	/** A schedule with the times that come, though it may be paused. */
	public record Planned(Schedule schedule, List<Schedules.Next> next) {
	}

}
