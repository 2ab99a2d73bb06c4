package org.huizong.validate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.Examiner;
import org.huizong.validate.ruling.RuleOutcome;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.StagedReturns;

/** Runs every rule of a programme over the staged rows of a period. */
public final class Validator {

	private final StatisticalProgramme programme;

	public Validator(StatisticalProgramme programme) {
		this.programme = programme;
	}

	/**
	 * Applies the rules; what the reader found itself is not repeated.
	 * @param connection may be read-only
	 */
	public Validated validate(Connection connection, ReferencePeriod period) throws SQLException {
		return validate(connection, period, this.programme.rules());
	}

	/** Applies only the rules given, which may not be the programme's own. */
	public Validated validate(Connection connection, ReferencePeriod period, Collection<Rule> rules)
			throws SQLException {
		StagedReturns returns = new StagedReturns(connection, this.programme, period);
		List<Examiner.Examination> begun = new ArrayList<>();
		for (Examiner examiner : Examiners.of(this.programme, rules)) {
			begun.add(examiner.begin(returns));
		}
		returns.passAll();
		List<Ruling> rulings = new ArrayList<>();
		for (Examiner.Examination examination : begun) {
			rulings.addAll(examination.rulings());
		}
		List<Ruling> said = Silence.keep(rulings);
		List<Finding> findings = said.stream().flatMap((ruling) -> ruling.findings().stream()).toList();
		return new Validated(Finding.toldApart(findings).stream().sorted(Finding.ORDER).toList(),
				said.stream().map(Ruling::outcome).sorted(Comparator.comparing(RuleOutcome::rule)).toList());
	}

	/**
	 * What the rules said.
	 *
	 * @param findings sorted by {@link Finding#ORDER}
	 * @param outcomes one for each rule that ran, in code order
	 */
	public record Validated(List<Finding> findings, List<RuleOutcome> outcomes) {
	}

}
