package org.huizong.story;

import java.util.List;
import java.util.Map;

import org.huizong.runs.MonthStep;

import static org.assertj.core.api.Assertions.assertThat;

/** A run in a process of its own that was killed as it began a step. */
public final class KilledRun {

	private KilledRun() {
	}

	public static void at(OfficeFolder office, String programme, String period, MonthStep step) throws Exception {
		Child.Ended killed = Child.run(List.of(), Map.of(), CrashingRun.class.getName(), office, programme, period,
				step.name(), "begin");
		assertThat(killed.exit()).as(killed.err()).isEqualTo(137);
	}

}
