package org.huizong.monthend;

import java.sql.Connection;
import java.sql.SQLException;

import org.huizong.aggregate.Aggregator;
import org.huizong.inbox.InboxStore;
import org.huizong.runs.MonthContext;
import org.huizong.staging.ObservationStore.Whose;
import org.huizong.staging.ObservationStore;
import org.huizong.staging.RegisterStore;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Coverage;
import org.huizong.store.RuleConnections;

import org.springframework.stereotype.Component;

/** Turns staged rows into values of units and of the city. */
@Component
class AggregateStep {

	static final String STAGE = "aggregate";

	private final RuleConnections connections;

	private final InboxStore inbox;

	private final ObservationStore observations;

	private final RegisterStore registers;

	AggregateStep(RuleConnections connections, InboxStore inbox, ObservationStore observations,
			RegisterStore registers) {
		this.connections = connections;
		this.inbox = inbox;
		this.observations = observations;
		this.registers = registers;
	}

	void run(MonthContext context) throws SQLException {
		Coverage coverage = this.inbox.coverage(context.scope(),
				context.programme().unitsIn(context.period()).stream().map(ReportingUnit::code).toList());
		try (Connection connection = this.connections.open()) {
			Aggregator.Aggregated aggregated = new Aggregator(context.programme()).aggregate(connection,
					context.period(), coverage,
					this.observations.before(context.scope().programme(), context.period(), STAGE));
			this.observations.replace(context.vintage(), Whose.CITY, STAGE, aggregated.values());
			this.observations.replace(context.vintage(), Whose.PROVINCE, STAGE, aggregated.province());
			this.registers.replace(context.vintage(), aggregated.campaign(), aggregated.groups());
		}
	}

}
