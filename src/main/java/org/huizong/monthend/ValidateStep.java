package org.huizong.monthend;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.chase.FollowUps;
import org.huizong.findings.Explanations;
import org.huizong.findings.FindingStore;
import org.huizong.findings.SaidBefore;
import org.huizong.programme.Check;
import org.huizong.programme.Rule;
import org.huizong.runs.MonthContext;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.store.RuleConnections;
import org.huizong.validate.Validator;

import org.springframework.stereotype.Component;

/** Runs the programme's rules over what is staged. */
@Component
class ValidateStep {

	static final String STAGE = "validate";

	private final RuleConnections connections;

	private final FindingStore findings;

	private final Explanations explanations;

	ValidateStep(RuleConnections connections, FindingStore findings, Explanations explanations) {
		this.explanations = explanations;
		this.connections = connections;
		this.findings = findings;
	}

	void run(MonthContext context) throws SQLException, IOException {
		if (context.run().frozen()) {
			return;
		}
		try (Connection connection = this.connections.open()) {
			Validator.Validated validated = new Validator(context.programme()).validate(connection, context.period());
			SaidBefore said = new SaidBefore(context.programme(),
					this.findings.ofSenders(context.scope(), CollectStep.STAGE));
			List<Finding> read = this.findings.findings(context.scope());
			FollowUps sorted = FollowUps.of(context.programme(), read,
					validated.findings().stream().filter((finding) -> !said.covers(finding)).toList());
			this.findings.replace(context.scope(), STAGE, sorted.kept());
			Map<Finding, Text> causes = new LinkedHashMap<>();
			sorted.behind().forEach((cause, behind) -> causes.put(cause, FollowUps.counted(cause, behind.size())));
			this.findings.replaceBehind(context.scope(), sorted.behind(), causes);
			Map<String, long[]> outcomes = new LinkedHashMap<>();
			validated.outcomes()
				.forEach((outcome) -> outcomes.put(outcome.rule(),
						new long[] { outcome.valid(), outcome.invalid(), outcome.undecided() }));
			validated.findings().stream().filter(said::covers).forEach((finding) -> {
				long[] counts = outcomes.get(finding.rule());
				counts[1]--;
				counts[2]++;
			});
			this.findings.replaceOutcomes(context.scope(), outcomes);
		}
		this.explanations.take(context);
	}

}
