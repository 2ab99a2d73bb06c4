package org.huizong.validate.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.programme.Check.Against;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.ScaleCheck.Jump.Way;
import org.huizong.programme.ScaleCheck;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.measure.ScaleWords;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.RowPairs;
import org.huizong.validate.stage.StagedReturns;

/**
 * Figures that are many times, or a small part of, what they were last month; what adds
 * up from January is first carried forward in equal parts. Undecided where one of the two
 * is not above zero. The size of the jump says what may have happened: a suggestion.
 */
public record JumpExaminer(ReturnForm form, Rule rule, ScaleCheck.Jump check) implements QueryingExaminer {

	private static final Against AGAINST = Against.LAST_MONTH;

	private static final int DECIMALS = 8;

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		List<String> columns = this.check.columns()
			.stream()
			.filter((column) -> !returns.period().isJanuary() || !this.check.accumulating().contains(column))
			.toList();
		RowPairs pairs = new RowPairs(this.form, AGAINST, returns);
		List<String> conditions = columns.stream().map((column) -> condition(column, returns)).toList();
		List<RowPairs.Count> counts = pairs.count(conditions);
		Findings wording = new Findings(this.rule, this.form, returns);
		Findings before = new Findings(this.rule, this.form, returns.lastMonth());
		long valid = 0;
		long undecided = 0;
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			valid += counts.get(i).valid();
			undecided += counts.get(i).undecided();
			if (counts.get(i).invalid() > 0) {
				String column = columns.get(i);
				pairs.where("NOT " + conditions.get(i))
					.forEach((pair) -> findings.add(finding(pair, column, grown(column, returns), wording, before)));
			}
		}
		return List.of(new Ruling(this.rule, valid, undecided, findings));
	}

	/** True where there is no jump; null where one of the figures is not above zero. */
	private String condition(String column, StagedReturns returns) {
		String now = SqlName.quoted(column);
		String then = SqlName.quoted(AGAINST.prefix() + column);
		BigDecimal grown = grown(column, returns);
		List<String> holds = new ArrayList<>();
		if (this.check.way() != Way.DOWN) {
			holds.add(now + " < " + then + " * " + this.check.times().multiply(grown).toPlainString());
		}
		if (this.check.way() != Way.UP) {
			holds.add(now + " * " + this.check.times().toPlainString() + " > " + then + " * " + grown.toPlainString());
		}
		String least = this.check.least().toPlainString();
		return "(CASE WHEN " + now + " > 0 AND " + then + " > 0 THEN (" + String.join(" AND ", holds) + ") OR (" + now
				+ " < " + least + " AND " + then + " < " + least + ") END)";
	}

	/** What last month's figure would have grown to by now, as a factor. */
	private BigDecimal grown(String column, StagedReturns returns) {
		int month = returns.period().month();
		return this.check.accumulating().contains(column)
				? BigDecimal.valueOf(month).divide(BigDecimal.valueOf(month - 1L), DECIMALS, RoundingMode.HALF_UP)
				: BigDecimal.ONE;
	}

	private Finding finding(RowPairs.Pair pair, String column, BigDecimal grown, Findings wording, Findings before) {
		BigDecimal now = (BigDecimal) pair.now().values().get(column);
		BigDecimal then = (BigDecimal) pair.then().values().get(column);
		BigDecimal times = now.divide(then, DECIMALS, RoundingMode.HALF_UP);
		Text was = before.values(pair.then(), List.of(column));
		String shown = ScaleWords.shown(times);
		Text likely = ScaleWords.likely(times.divide(grown, DECIMALS, RoundingMode.HALF_UP), unit(column));
		return wording.at(pair.now(), column, wording.values(pair.now(), List.of(column)),
				new Text(AGAINST.title().zh() + was.zh() + "，是它的 " + shown + " 倍" + likely.zh(),
						AGAINST.title().en() + " " + was.en() + ", " + shown + " times that" + likely.en()),
				now.subtract(then));
	}

	private String unit(String column) {
		return Optional.ofNullable(this.form.column(column).orElseThrow().unitOfMeasure()).orElse("");
	}

}
