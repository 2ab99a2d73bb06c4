package org.huizong.batch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.Check;
import org.huizong.programme.Rule;
import org.huizong.statistics.Finding;
import org.huizong.statistics.Source;
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
			this.findings.replace(context.scope(), STAGE, news(context, validated.findings()));
			Map<String, long[]> outcomes = new LinkedHashMap<>();
			validated.outcomes()
				.forEach((outcome) -> outcomes.put(outcome.rule(),
						new long[] { outcome.valid(), outcome.invalid(), outcome.undecided() }));
			this.findings.replaceOutcomes(context.scope(), outcomes);
		}
		this.explanations.take(context);
	}

	/**
	 * Without the blanks that the reader left where it could not convert a cell: it has
	 * said what is wrong there.
	 */
	private List<Finding> news(MonthContext context, List<Finding> found) {
		Set<String> complete = context.programme()
			.rules()
			.stream()
			.filter((rule) -> rule.check() instanceof Check.Complete)
			.map(Rule::code)
			.collect(Collectors.toSet());
		Set<String> said = this.findings.places(context.scope(), CollectStep.STAGE);
		return found.stream().filter((finding) -> {
			Source place = finding.place();
			return place == null || !complete.contains(finding.rule()) || !said.contains(place.reference());
		}).toList();
	}

}
