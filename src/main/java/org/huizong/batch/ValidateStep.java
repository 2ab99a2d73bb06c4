package org.huizong.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.huizong.store.FindingStore;
import org.huizong.store.RuleConnections;
import org.huizong.validate.Validator;

import org.springframework.stereotype.Component;

/** Runs the programme's rules over what is staged. */
@Component
class ValidateStep {

	static final String STAGE = "validate";

	private final RuleConnections connections;

	private final FindingStore findings;

	ValidateStep(RuleConnections connections, FindingStore findings) {
		this.connections = connections;
		this.findings = findings;
	}

	void run(MonthContext context) throws SQLException {
		if (context.run().frozen()) {
			return;
		}
		try (Connection connection = this.connections.open()) {
			Validator.Validated validated = new Validator(context.programme()).validate(connection, context.period());
			this.findings.replace(context.scope(), STAGE, validated.findings());
			Map<String, long[]> outcomes = new LinkedHashMap<>();
			validated.outcomes()
				.forEach((outcome) -> outcomes.put(outcome.rule(),
						new long[] { outcome.valid(), outcome.invalid(), outcome.undecided() }));
			this.findings.replaceOutcomes(context.scope(), outcomes);
		}
	}

}
