package org.huizong.console;

import java.util.List;

import org.huizong.batch.ProgrammeList;
import org.huizong.batch.Schedules;
import org.huizong.store.Schedule;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Schedules of a programme with the times that come. */
@Component
@ConditionalOnWebApplication
class PlannedSchedules {

	private static final int NEXT = 5;

	private final ProgrammeList programmes;

	private final Schedules schedules;

	PlannedSchedules(ProgrammeList programmes, Schedules schedules) {
		this.programmes = programmes;
		this.schedules = schedules;
	}

	/** By code. */
	List<Planned> of(String programme) {
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
