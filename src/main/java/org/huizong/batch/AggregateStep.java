package org.huizong.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.huizong.aggregate.Aggregator;
import org.huizong.statistics.Coverage;
import org.huizong.statistics.Observation;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Source;
import org.huizong.store.InboxStore;
import org.huizong.store.ObservationStore;
import org.huizong.store.ObservationStore.Whose;
import org.huizong.store.RegisterStore;
import org.huizong.store.RuleConnections;
import org.huizong.store.StagingStore;

import org.springframework.stereotype.Component;

/** Turns staged rows into values of units and of the city. */
@Component
class AggregateStep {

	static final String STAGE = "aggregate";

	private final RuleConnections connections;

	private final InboxStore inbox;

	private final ObservationStore observations;

	private final RegisterStore registers;

	private final StagingStore staging;

	AggregateStep(RuleConnections connections, InboxStore inbox, ObservationStore observations, RegisterStore registers,
			StagingStore staging) {
		this.connections = connections;
		this.inbox = inbox;
		this.observations = observations;
		this.registers = registers;
		this.staging = staging;
	}

	void run(MonthContext context) throws SQLException {
		Coverage coverage = this.inbox.coverage(context.scope(),
				context.programme().unitsIn(context.period()).stream().map(ReportingUnit::code).toList());
		try (Connection connection = this.connections.open()) {
			Aggregator.Aggregated aggregated = new Aggregator(context.programme()).aggregate(connection,
					context.period(), coverage);
			Map<String, String> raw = this.staging.raw(context.scope());
			this.observations.replace(context.vintage(), Whose.CITY, STAGE, quoted(aggregated.values(), raw));
			this.observations.replace(context.vintage(), Whose.PROVINCE, STAGE, quoted(aggregated.province(), raw));
			this.registers.replace(context.vintage(), aggregated.campaign(), aggregated.groups());
		}
	}

	/** With the raw text of the cells that were read otherwise than they stand. */
	private static List<Observation> quoted(List<Observation> observations, Map<String, String> raw) {
		return observations.stream()
			.map((one) -> new Observation(one.period(), one.unit(), one.indicator(), one.measure(), one.value(),
					one.status(), one.remark(), one.sources().stream().map((source) -> quoted(source, raw)).toList()))
			.toList();
	}

	private static Source quoted(Source source, Map<String, String> raw) {
		return new Source(source.file(), source.sheet(), source.range(), raw.get(source.reference()));
	}

}
