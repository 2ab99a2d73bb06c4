package org.huizong.validate.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.huizong.programme.Check;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.measure.Middle;
import org.huizong.validate.measure.UnitSlip;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.DueTargets;
import org.huizong.validate.stage.IndicatorRows;
import org.huizong.validate.stage.MonthlySeries;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.word.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A month's amount that looks as if written in another unit of measure, see
 * {@link UnitSlip}. The reference is the median of the same month last year and the
 * twelve months before, as far as they are known and above zero; where the unit has no
 * month of its own yet, also the year to date against what was due of the year's target.
 * Undecided below the least number of references. What is expected is the amount in the
 * right unit: a suggestion, which nothing applies. It is an error where two references
 * agree, and where the year to date exceeds by such a power what was due of the target
 * and the unit has no month of its own to say otherwise; else a query.
 */
public record SlipExaminer(ReturnForm form, Rule rule, Check.Slip check) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		MonthlySeries series = MonthlySeries.read(this.form, this.check.indicators(), this.check.month(),
				this.check.yearAgo(), returns);
		DueTargets due = DueTargets.read(this.check.targets(), returns);
		List<String> columns = Stream.concat(Stream.of(this.check.month()), yearToDate().stream()).toList();
		IndicatorRows rows = IndicatorRows.read(this.form, this.check.indicators(),
				Findings.columns(this.rule, this.form, columns), returns);
		for (String indicator : this.check.indicators()) {
			for (Map.Entry<String, StagedRow> row : rows.of(indicator).entrySet()) {
				SlipReferences references = SlipReferences.of(series.of(row.getKey(), indicator), returns.period(),
						due.of(row.getKey(), indicator));
				judge(row.getValue(), references, wording, tally);
			}
		}
		return List.of(tally.ruling());
	}

	private Optional<String> yearToDate() {
		return this.form.columns()
			.stream()
			.filter((column) -> column.measure() == Measure.YTD)
			.map(FormColumn::name)
			.findFirst();
	}

	private void judge(StagedRow row, SlipReferences references, Findings wording, Ruling.Tally tally) {
		BigDecimal figure = row.figure(this.check.month());
		BigDecimal year = yearToDate().map(row::figure).orElse(null);
		boolean usual = references.months().size() >= this.check.atLeast();
		if (figure == null || figure.signum() <= 0 || !usual && references.due() == null) {
			tally.undecided();
			return;
		}
		OptionalInt power = usual ? references.power(figure, this.check) : OptionalInt.empty();
		OptionalInt above = references.own().isEmpty() ? references.powerAboveTarget(year, this.check)
				: OptionalInt.empty();
		if (power.isPresent()) {
			Finding found = wording.at(row, this.check.month(), Text.same(Figures.plain(figure)),
					expected(figure, references, power.getAsInt()));
			tally.invalid(references.agree(figure, year, this.check) ? found.weighing(Severity.ERROR) : found);
		}
		else if (above.isPresent()) {
			Finding found = overTarget(row, figure, Objects.requireNonNull(year), references, above.getAsInt(),
					wording);
			tally.invalid((this.check.sureFrom() > 0) ? found.weighing(Severity.ERROR) : found);
		}
		else {
			tally.valid();
		}
	}

	private static Text expected(BigDecimal figure, SlipReferences references, int power) {
		int months = references.months().size();
		String reference = Figures.plain(Middle.median(references.months()));
		String suggested = Figures.plain(figure.movePointLeft(power));
		String times = Figures.plain(BigDecimal.ONE.movePointRight(Math.abs(power)));
		return new Text(
				"约为参照值 " + reference + "（" + months + " 个月的中位数）的" + ((power > 0) ? " " + times + " 倍" : " 1/" + times)
						+ "，换算后为 " + suggested,
				"about " + ((power > 0) ? times + " times" : "1/" + times + " of") + " the reference " + reference
						+ " (median of " + months + " months); in the other unit it is " + suggested);
	}

	/**
	 * Of the month, or of the year to date where that alone is too great.
	 */
	private Finding overTarget(StagedRow row, BigDecimal month, BigDecimal year, SlipReferences references, int power,
			Findings wording) {
		String times = Figures.plain(BigDecimal.ONE.movePointRight(power));
		String due = Figures.plain(Objects.requireNonNull(references.due()).setScale(2, RoundingMode.HALF_UP));
		Text over = new Text("累计 " + Figures.plain(year) + " 约为年度目标到本月应完成数 " + due + " 的 " + times + " 倍，",
				"the year to date " + Figures.plain(year) + " is about " + times + " times the " + due
						+ " of the target that were due; ");
		BigDecimal inOther = year.movePointLeft(power);
		if (month.compareTo(inOther.multiply(BigDecimal.TEN)) > 0) {
			String suggested = Figures.plain(month.movePointLeft(power));
			return wording.at(row, this.check.month(), Text.same(Figures.plain(month)),
					new Text(over.zh() + "换算后为 " + suggested, over.en() + "in the other unit it is " + suggested));
		}
		return wording.at(row, yearToDate().orElse(this.check.month()), Text.same(Figures.plain(month)), new Text(
				over.zh() + "本月数不像有误，累计换算后为 " + Figures.plain(inOther),
				over.en() + "the month looks right, the year to date in the other unit is " + Figures.plain(inOther)));
	}

}
