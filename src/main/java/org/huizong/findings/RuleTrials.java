package org.huizong.findings;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.huizong.office.HomeFolder;
import org.huizong.office.Outcome;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.staging.StagingStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.finding.Finding;
import org.huizong.store.RuleConnections;
import org.huizong.validate.Scenes;
import org.huizong.validate.Validator;
import org.huizong.validate.ruling.RuleOutcome;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Tries one rule against its own examples and against the months that are staged. Nothing
 * is written to the findings.
 */
@Service
public class RuleTrials {

	private final HomeFolder home;

	private final Programmes programmes;

	private final StagingStore staging;

	private final RuleConnections connections;

	RuleTrials(HomeFolder home, Programmes programmes, StagingStore staging, RuleConnections connections) {
		this.home = home;
		this.programmes = programmes;
		this.staging = staging;
		this.connections = connections;
	}

	/**
	 * Tries the rule of that code.
	 * @param file a rule not yet under {@code jobs/}, or one to replace it; null for the
	 * declared one
	 * @throws RefusedException when there is no such rule, or none that looks at rows
	 */
	public Trial of(String programmeCode, String ruleCode, @Nullable Path file, ReferencePeriod from,
			ReferencePeriod to) throws SQLException {
		StatisticalProgramme programme = this.programmes.get(programmeCode);
		if (file != null) {
			programme = ProgrammeReader.trial(this.home.jobs().resolve(programmeCode), file);
		}
		Rule rule = rule(programme, ruleCode);
		this.staging.prepare(programme);
		List<Month> months = new ArrayList<>();
		try (Connection connection = this.connections.open()) {
			for (ReferencePeriod period = from; period.compareTo(to) <= 0; period = period.next()) {
				months.add(month(programme, rule, period, connection));
			}
		}
		List<Scenes.Played> scenes = new Scenes(programme).play(rule);
		return new Trial(rule, scenes.size(), scenes.stream().filter(Scenes.Played::asDeclared).count(), months);
	}

	private Month month(StatisticalProgramme programme, Rule rule, ReferencePeriod period, Connection connection)
			throws SQLException {
		boolean staged = this.staging.holds(programme, period, programme.form(String.valueOf(rule.form())));
		if (!staged) {
			return new Month(period, false, 0, 0, List.of());
		}
		Validator.Validated validated = new Validator(programme).validate(connection, period, List.of(rule));
		RuleOutcome outcome = validated.outcomes().get(0);
		return new Month(period, true, outcome.valid() + outcome.invalid(), outcome.undecided(), validated.findings());
	}

	private static Rule rule(StatisticalProgramme programme, String code) {
		Rule rule = programme.rule(code)
			.orElseThrow(() -> new RefusedException(Outcome.USAGE, "没有代码为「" + code + "」的规则。请核对代码，或用 --file 指明规则文件。",
					"There is no rule " + code + ". Check its code, or name its file with --file."));
		if (rule.form() == null || rule.examples().isEmpty()) {
			throw new RefusedException(Outcome.USAGE, "规则「" + code + "」在读取报表时执行，不能对已收的月份试跑。",
					"Rule " + code + " is applied while returns are read and cannot be tried on past months.");
		}
		return rule;
	}

	/**
	 * What a rule would have said.
	 *
	 * @param scenes how many examples it brings
	 * @param right how many of them it answers as they say
	 */
	public record Trial(Rule rule, long scenes, long right, List<Month> months) {

		public Trial {
			months = List.copyOf(months);
		}

	}

	/**
	 * What the rule would have said of a month.
	 *
	 * @param staged whether the form's rows are there
	 * @param examined answers that were given, for or against
	 * @param undecided answers that could not be given
	 */
	public record Month(ReferencePeriod period, boolean staged, long examined, long undecided, List<Finding> findings) {

		public Month {
			findings = List.copyOf(findings);
		}

	}

}
