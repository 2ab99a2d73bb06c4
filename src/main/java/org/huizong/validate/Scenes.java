package org.huizong.validate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.Rule.Example;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.RuleOutcome;

/**
 * Plays the scenes that a rule brings as its test: each is staged in a database in memory
 * of its own and looked at by the rule alone.
 */
public final class Scenes {

	private final StatisticalProgramme programme;

	public Scenes(StatisticalProgramme programme) {
		this.programme = programme;
	}

	/** The rule's answers to its examples, in their order. */
	public List<Played> play(Rule rule) throws SQLException {
		List<Played> played = new ArrayList<>();
		for (Example example : rule.examples()) {
			played.add(play(rule, example));
		}
		return played;
	}

	private Played play(Rule rule, Example example) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
			return play(rule, example, connection);
		}
	}

	/** In a database that has no rows yet. */
	Played play(Rule rule, Example example, Connection connection) throws SQLException {
		new SceneStage(this.programme, connection).stage(example.rows());
		Validator.Validated validated = new Validator(this.programme).validate(connection, example.period(),
				List.of(rule));
		return new Played(example, validated.outcomes().get(0), validated.findings());
	}

	/** A scene and what the rule said of it. */
	public record Played(Example example, RuleOutcome outcome, List<Finding> findings) {

		/**
		 * Whether that is what the example says: invalid with exactly its findings, valid
		 * with something found right, undecided with something left open, and neither of
		 * these with any finding.
		 */
		public boolean asDeclared() {
			return switch (this.example.answer()) {
				case VALID -> this.findings.isEmpty() && this.outcome.valid() > 0;
				case UNDECIDED -> this.findings.isEmpty() && this.outcome.undecided() > 0;
				case INVALID -> this.example.finds().isEmpty() ? this.findings.size() == 1
						: this.example.finds()
							.stream()
							.sorted()
							.toList()
							.equals(this.findings.stream().map(Finding::field).sorted().toList());
			};
		}

	}

}
