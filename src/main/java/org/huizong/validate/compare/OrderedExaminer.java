package org.huizong.validate.compare;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.huizong.programme.Check.Against;
import org.huizong.programme.FollowingCheck;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.RowPairs;
import org.huizong.validate.stage.StagedReturns;

/**
 * Entries that went back in their order since last month. What is not in the order is
 * undecided; a blank is before the first.
 */
public record OrderedExaminer(ReturnForm form, Rule rule, FollowingCheck.Ordered check) implements QueryingExaminer {

	private static final Against AGAINST = Against.LAST_MONTH;

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		RowPairs pairs = new RowPairs(this.form, AGAINST, returns);
		String now = SqlName.quoted(this.check.column());
		String then = SqlName.quoted(AGAINST.prefix() + this.check.column());
		String condition = "(CASE WHEN " + then + " IS NULL THEN NULL WHEN " + now + " IS NULL THEN 0 ELSE "
				+ place(now) + " END >= " + place(then) + ")";
		RowPairs.Count count = pairs.count(List.of(condition)).get(0);
		Findings wording = new Findings(this.rule, this.form, returns);
		Findings before = new Findings(this.rule, this.form, returns.lastMonth());
		List<Finding> findings = (count.invalid() == 0) ? List.of()
				: pairs.where("NOT " + condition).stream().map((pair) -> finding(pair, wording, before)).toList();
		return List.of(new Ruling(this.rule, count.valid(), count.undecided(), findings));
	}

	/** The entry's number in the order; null for others. */
	private String place(String column) {
		return IntStream.range(0, this.check.order().size())
			.mapToObj((i) -> " WHEN '" + this.check.order().get(i).replace("'", "''") + "' THEN " + i)
			.collect(Collectors.joining("", "CASE " + column, " END"));
	}

	private Finding finding(RowPairs.Pair pair, Findings wording, Findings before) {
		List<String> column = List.of(this.check.column());
		Text then = before.values(pair.then(), column);
		return wording.at(pair.now(), this.check.column(), wording.values(pair.now(), column),
				new Text(AGAINST.title().zh() + then.zh(), AGAINST.title().en() + " " + then.en()));
	}

}
