package org.huizong.monthend;

import java.time.Instant;
import java.util.List;

import org.huizong.findings.FindingStore;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.MonthContext;
import org.huizong.runs.RunStore;
import org.huizong.statistics.finding.Finding;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes in a month's returns by the job's own first three steps, and stops before the
 * gate.
 */
public final class ReceivedMonth {

	private static final int ATTEMPT = 1_000;

	private final ConfigurableApplicationContext office;

	public ReceivedMonth(ConfigurableApplicationContext office) {
		this.office = office;
	}

	public StatisticalProgramme programme(String code) {
		return this.office.getBean(Programmes.class).get(code);
	}

	/** Everything found in what lies in the inbox now. */
	public List<Finding> examine(Scope scope) throws Exception {
		RunStore runs = this.office.getBean(RunStore.class);
		if (runs.last(scope).map(RunStore.Run::attempt).orElse(0) != ATTEMPT) {
			runs.begin(scope, ATTEMPT, null, "test", Instant.EPOCH);
		}
		MonthContext month = new MonthContext(programme(scope.programme()), runs.get(scope, ATTEMPT));
		this.office.getBean(InventoryStep.class).run(month);
		CollectStep collect = this.office.getBean(CollectStep.class);
		for (String sender : collect.senders(month)) {
			collect.run(month, sender);
		}
		this.office.getBean(ValidateStep.class).run(month);
		return this.office.getBean(FindingStore.class).findings(scope);
	}

}
