package org.huizong.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.Check;
import org.huizong.programme.FollowingCheck;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.ScaleCheck;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.validate.compare.AppearingExaminer;
import org.huizong.validate.compare.CitySumExaminer;
import org.huizong.validate.compare.ConstantExaminer;
import org.huizong.validate.compare.ContinuedExaminer;
import org.huizong.validate.compare.CumulativeExaminer;
import org.huizong.validate.compare.EarlierExaminer;
import org.huizong.validate.compare.JumpExaminer;
import org.huizong.validate.compare.OrderedExaminer;
import org.huizong.validate.compare.ReconcileExaminer;
import org.huizong.validate.form.CompleteExaminer;
import org.huizong.validate.form.RowExaminer;
import org.huizong.validate.form.TableExaminer;
import org.huizong.validate.form.TotalExaminer;
import org.huizong.validate.form.UniqueExaminer;
import org.huizong.validate.ruling.Examiner;
import org.huizong.validate.truth.AlikeExaminer;
import org.huizong.validate.truth.HeapingExaminer;
import org.huizong.validate.truth.HistoryExaminer;
import org.huizong.validate.truth.MagnitudeExaminer;
import org.huizong.validate.truth.PeersExaminer;
import org.huizong.validate.truth.ProportionExaminer;
import org.huizong.validate.truth.SlipExaminer;

/** Finds the examiner for each rule of a programme. */
final class Examiners {

	private static final Map<Class<? extends Check>, Maker<Check>> MAKERS = new HashMap<>();

	static {
		made(Check.Table.class, TableExaminer::new);
		made(Check.Complete.class, (form, rule, check) -> new CompleteExaminer(form, rule));
		made(Check.Cumulative.class, CumulativeExaminer::new);
		made(Check.Total.class, TotalExaminer::new);
		made(Check.Unique.class, UniqueExaminer::new);
		made(Check.Reconcile.class, ReconcileExaminer::new);
		made(Check.Continued.class, (form, rule, check) -> new ContinuedExaminer(form, rule));
		made(Check.Heaping.class, HeapingExaminer::new);
		made(Check.Peers.class, PeersExaminer::new);
		made(Check.History.class, HistoryExaminer::new);
		made(Check.Slip.class, SlipExaminer::new);
		made(Check.Alike.class, AlikeExaminer::new);
		made(Check.CitySum.class, CitySumExaminer::new);
		made(FollowingCheck.Ordered.class, OrderedExaminer::new);
		made(FollowingCheck.Constant.class, ConstantExaminer::new);
		made(FollowingCheck.Appearing.class, AppearingExaminer::new);
		made(ScaleCheck.Magnitude.class, MagnitudeExaminer::new);
		made(ScaleCheck.Jump.class, JumpExaminer::new);
		made(ScaleCheck.Proportion.class, ProportionExaminer::new);
	}

	private Examiners() {
	}

	private static <C extends Check> void made(Class<C> kind, Maker<C> maker) {
		MAKERS.put(kind, (form, rule, check) -> maker.make(form, rule, kind.cast(check)));
	}

	/** Rules that the reader of the workbooks applies have none. */
	static List<Examiner> of(StatisticalProgramme programme, Collection<Rule> rules) {
		List<Examiner> examiners = new ArrayList<>();
		Map<String, List<Rule>> rowRules = new LinkedHashMap<>();
		Map<String, Map<Check.Against, List<Rule>>> pairRules = new LinkedHashMap<>();
		for (Rule rule : rules) {
			if (rule.form() == null || rule.check() instanceof Check.Received) {
				continue;
			}
			if (rule.check() instanceof Check.Row) {
				rowRules.computeIfAbsent(rule.form(), (form) -> new ArrayList<>()).add(rule);
			}
			else if (rule.check() instanceof Check.Earlier earlier) {
				pairRules.computeIfAbsent(rule.form(), (form) -> new EnumMap<>(Check.Against.class))
					.computeIfAbsent(earlier.against(), (against) -> new ArrayList<>())
					.add(rule);
			}
			else {
				examiners.add(examiner(rule, programme.form(rule.form())));
			}
		}
		rowRules.forEach((form, own) -> examiners.add(new RowExaminer(programme.form(form), own)));
		pairRules.forEach((form, pairs) -> pairs
			.forEach((against, own) -> examiners.add(new EarlierExaminer(programme.form(form), against, own))));
		return examiners;
	}

	private static Examiner examiner(Rule rule, ReturnForm form) {
		Maker<Check> maker = MAKERS.get(rule.check().getClass());
		if (maker == null) {
			throw new IllegalStateException("no examiner for " + rule.check().getClass());
		}
		return maker.make(form, rule, rule.check());
	}

	/** Makes the examiner of one kind of check. */
	@FunctionalInterface
	private interface Maker<C extends Check> {

		Examiner make(ReturnForm form, Rule rule, C check);

	}

}
