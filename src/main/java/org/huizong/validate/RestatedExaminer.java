package org.huizong.validate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.Text;

/**
 * What is now given for a year ago is what was given then: each year-ago column against
 * the year-to-date column of the same indicator in the form of twelve months before.
 */
record RestatedExaminer(ReturnForm form, Rule rule, Check.Restated check) implements Examiner {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		Map<String, String> pairs = this.check.pairs(this.form);
		ComparedMonths then = ComparedMonths.read(this.form, pairs.values(), returns.in(returns.period().yearAgo()));
		returns.each(this.form, Findings.columns(this.rule, this.form, pairs.keySet()), "hz_kind = 'DATA'",
				(row) -> pairs
					.forEach((now, published) -> judge(row, now, then.figure(row, published), wording, tally)));
		return List.of(tally.ruling());
	}

	private void judge(StagedRow row, String column, @Nullable BigDecimal published, Findings wording,
			Ruling.Tally tally) {
		BigDecimal seen = row.figure(column);
		if (seen == null || published == null) {
			tally.undecided();
		}
		else if (seen.subtract(published).abs().compareTo(this.check.tolerance()) <= 0) {
			tally.valid();
		}
		else {
			tally.invalid(wording.at(row, column, Text.same(Figures.plain(seen)), Text.same(Figures.plain(published))));
		}
	}

}
