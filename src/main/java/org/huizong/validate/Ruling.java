package org.huizong.validate;

import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.Rule;
import org.huizong.statistics.Finding;

/** What a rule said: how often which answer, and a finding for each that is wrong. */
record Ruling(Rule rule, long valid, long undecided, List<Finding> findings) {

	Ruling {
		findings = List.copyOf(findings);
	}

	RuleOutcome outcome() {
		return new RuleOutcome(this.rule.code(), this.valid, this.findings.size(), this.undecided);
	}

	/** Collects answers one by one. */
	static final class Tally {

		private final Rule rule;

		private final List<Finding> findings = new ArrayList<>();

		private long valid;

		private long undecided;

		Tally(Rule rule) {
			this.rule = rule;
		}

		void valid() {
			this.valid++;
		}

		/** So many times at once. */
		void valid(long times) {
			this.valid += times;
		}

		void undecided() {
			this.undecided++;
		}

		void invalid(Finding finding) {
			this.findings.add(finding);
		}

		Ruling ruling() {
			return new Ruling(this.rule, this.valid, this.undecided, this.findings);
		}

	}

}
