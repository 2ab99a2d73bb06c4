package org.huizong.validate.ruling;

import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.Rule;
import org.huizong.statistics.finding.Finding;

/** What a rule said: how often which answer, and a finding for each that is wrong. */
public record Ruling(Rule rule, long valid, long undecided, List<Finding> findings) {

	public Ruling {
		findings = List.copyOf(findings);
	}

	public RuleOutcome outcome() {
		return new RuleOutcome(this.rule.code(), this.valid, this.findings.size(), this.undecided);
	}

	/** Collects answers one by one. */
	public static final class Tally {

		private final Rule rule;

		private final List<Finding> findings = new ArrayList<>();

		private long valid;

		private long undecided;

		public Tally(Rule rule) {
			this.rule = rule;
		}

		public void valid() {
			this.valid++;
		}

		/** So many times at once. */
		public void valid(long times) {
			this.valid += times;
		}

		public void undecided() {
			this.undecided++;
		}

		public void invalid(Finding finding) {
			this.findings.add(finding);
		}

		public Ruling ruling() {
			return new Ruling(this.rule, this.valid, this.undecided, this.findings);
		}

	}

}
