package org.huizong.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.Rule.Check;
import org.huizong.programme.StatisticalProgramme;

/** Finds the examiner for each rule of a programme. */
final class Examiners {

	private Examiners() {
	}

	/** Rules that the reader of the workbooks applies have none. */
	static List<Examiner> of(StatisticalProgramme programme) {
		List<Examiner> examiners = new ArrayList<>();
		Map<String, List<Rule>> rowRules = new LinkedHashMap<>();
		for (Rule rule : programme.rules()) {
			if (rule.form() == null || rule.check() instanceof Check.Received) {
				continue;
			}
			if (rule.check() instanceof Check.Row) {
				rowRules.computeIfAbsent(rule.form(), (form) -> new ArrayList<>()).add(rule);
			}
			else {
				examiners.add(examiner(rule, programme.form(rule.form()), programme));
			}
		}
		rowRules.forEach((form, rules) -> examiners.add(new RowExaminer(programme.form(form), rules)));
		return examiners;
	}

	private static Examiner examiner(Rule rule, ReturnForm form, StatisticalProgramme programme) {
		if (rule.check() instanceof Check.Table check) {
			return new TableExaminer(form, rule, check);
		}
		if (rule.check() instanceof Check.Cumulative check) {
			return new CumulativeExaminer(form, rule, check);
		}
		if (rule.check() instanceof Check.Total check) {
			return new TotalExaminer(form, rule, check);
		}
		if (rule.check() instanceof Check.Unique check) {
			return new UniqueExaminer(form, rule, check);
		}
		if (rule.check() instanceof Check.Reconcile check) {
			return new ReconcileExaminer(form, programme.form(check.register()), rule, check);
		}
		return new CompleteExaminer(form, rule);
	}

}
