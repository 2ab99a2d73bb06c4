package org.huizong.validate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.Text;

/**
 * Years to date do not fall from one month to the next. January has no month to be
 * compared with, and no answer.
 */
record RisingExaminer(ReturnForm form, Rule rule, Check.Rising check) implements Examiner {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		if (returns.period().isJanuary()) {
			return List.of(tally.ruling());
		}
		Findings wording = new Findings(this.rule, this.form, returns);
		ComparedMonths before = ComparedMonths.read(this.form, this.check.columns(), returns.lastMonth());
		returns.each(this.form, Findings.columns(this.rule, this.form, this.check.columns()), "hz_kind = 'DATA'",
				(row) -> this.check.columns().forEach((column) -> judge(row, column, before, wording, tally)));
		return List.of(tally.ruling());
	}

	private void judge(StagedRow row, String column, ComparedMonths before, Findings wording, Ruling.Tally tally) {
		BigDecimal seen = row.figure(column);
		BigDecimal last = before.figure(row, column);
		if (seen == null || last == null) {
			tally.undecided();
		}
		else if (last.subtract(seen).compareTo(this.check.tolerance()) <= 0) {
			tally.valid();
		}
		else {
			tally.invalid(wording.at(row, column, Text.same(Figures.plain(seen)), Text.same(Figures.plain(last))));
		}
	}

}
