package org.huizong.validate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.Text;

/** Figures that were below a threshold last month and no longer are. */
record CrossingExaminer(ReturnForm form, Rule rule, Check.Crossing check) implements Examiner {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		String column = this.check.column();
		ComparedMonths before = ComparedMonths.read(this.form, List.of(column), returns.lastMonth());
		returns.each(this.form, Findings.columns(this.rule, this.form, List.of(column)), "hz_kind = 'DATA'", (row) -> {
			BigDecimal seen = row.figure(column);
			BigDecimal last = before.figure(row, column);
			if (seen == null || last == null) {
				tally.undecided();
			}
			else if (this.check.thresholds().stream().noneMatch((one) -> crosses(last, seen, one))) {
				tally.valid();
			}
			else {
				tally.invalid(wording.at(row, column, Text.same(Figures.plain(seen)), Text.same(Figures.plain(last))));
			}
		});
		return List.of(tally.ruling());
	}

	private static boolean crosses(BigDecimal last, BigDecimal seen, BigDecimal threshold) {
		return last.compareTo(threshold) < 0 && seen.compareTo(threshold) >= 0;
	}

}
