package org.huizong.validate.compare;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.huizong.programme.Check.Against;
import org.huizong.programme.FollowingCheck;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Text;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.RowPairs;
import org.huizong.validate.stage.StagedReturns;
import org.jspecify.annotations.Nullable;

/**
 * Columns that say something else than last month, one finding for each. Width, case,
 * blanks and signs do not count.
 */
public record ConstantExaminer(ReturnForm form, Rule rule, FollowingCheck.Constant check) implements QueryingExaminer {

	private static final Against AGAINST = Against.LAST_MONTH;

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		RowPairs pairs = new RowPairs(this.form, AGAINST, returns);
		List<String> conditions = this.check.columns()
			.stream()
			.map((column) -> SqlName.quoted(column) + " = " + SqlName.quoted(AGAINST.prefix() + column))
			.toList();
		List<RowPairs.Count> counts = pairs.count(conditions);
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		Findings before = new Findings(this.rule, this.form, returns.lastMonth());
		long valid = 0;
		long undecided = 0;
		for (int i = 0; i < conditions.size(); i++) {
			valid += counts.get(i).valid();
			undecided += counts.get(i).undecided();
			if (counts.get(i).invalid() > 0) {
				String column = this.check.columns().get(i);
				for (RowPairs.Pair pair : pairs.where("NOT (" + conditions.get(i) + ")")) {
					judge(pair, column, wording, before, tally);
				}
			}
		}
		Ruling found = tally.ruling();
		return List.of(new Ruling(this.rule, valid + found.valid(), undecided, found.findings()));
	}

	private static void judge(RowPairs.Pair pair, String column, Findings wording, Findings before,
			Ruling.Tally tally) {
		if (folded(pair.now().value(column)).equals(folded(pair.then().value(column)))) {
			tally.valid();
			return;
		}
		Text then = before.values(pair.then(), List.of(column));
		tally.invalid(wording.at(pair.now(), column, wording.values(pair.now(), List.of(column)),
				new Text(AGAINST.title().zh() + then.zh(), AGAINST.title().en() + " " + then.en())));
	}

	private static String folded(@Nullable Object value) {
		if (value instanceof BigDecimal figure) {
			return figure.stripTrailingZeros().toPlainString();
		}
		return Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFKC)
			.replaceAll("[\\s\\p{Z}\\p{P}]", "")
			.toLowerCase(Locale.ROOT);
	}

}
