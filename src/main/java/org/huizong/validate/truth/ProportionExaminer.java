package org.huizong.validate.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.ScaleCheck;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.measure.Proportions;
import org.huizong.validate.measure.ScaleWords;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.IndicatorRows;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.word.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A table's figures of units, such as targets, against what the units report, see
 * {@link Proportions}: many times too large or small, or in each other's place. Undecided
 * where no base is above zero.
 */
public record ProportionExaminer(ReturnForm form, Rule rule, ScaleCheck.Proportion check) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		String unit = this.form.columnOf(ColumnType.UNIT).map(FormColumn::name).orElseThrow();
		List<String> columns = Stream.concat(Stream.of(unit), this.check.columns().stream()).toList();
		Map<String, StagedRow> rows = byUnit(
				returns.rows(this.form, Findings.columns(this.rule, this.form, columns), "TRUE"), unit);
		Map<String, StagedRow> before = this.check.lastYear()
				? byUnit(returns.in(lastYear(returns.period())).rows(this.form, columns, "TRUE"), unit) : Map.of();
		for (String column : this.check.columns()) {
			judge(column, rows, bases(column, before, returns), returns, wording, tally);
		}
		return List.of(tally.ruling());
	}

	private static ReferencePeriod lastYear(ReferencePeriod period) {
		return period.yearAgo();
	}

	/** A unit with two rows is left out: which is meant cannot be known. */
	private static Map<String, StagedRow> byUnit(List<StagedRow> rows, String unit) {
		Map<String, StagedRow> byUnit = new LinkedHashMap<>();
		rows.stream()
			.filter((row) -> row.value(unit) != null)
			.filter((row) -> rows.stream().filter((other) -> row.value(unit).equals(other.value(unit))).count() == 1)
			.forEach((row) -> byUnit.put(String.valueOf(row.value(unit)), row));
		return byUnit;
	}

	private List<Base> bases(String column, Map<String, StagedRow> before, StagedReturns returns) throws SQLException {
		String indicator = this.form.column(column).map(FormColumn::indicator).orElse(null);
		List<Base> bases = new ArrayList<>();
		if (indicator != null) {
			ReturnForm from = returns.programme().form(this.check.from());
			Map<String, StagedRow> reported = IndicatorRows.read(from, List.of(indicator), this.check.bases(), returns)
				.of(indicator);
			for (String base : this.check.bases()) {
				bases.add(new Base(
						new Text(from.title().zh() + "「" + base + "」", from.title().en() + " \"" + base + "\""),
						positive(reported, base)));
			}
		}
		bases
			.add(new Base(new Text("上年的「" + column + "」", "last year's \"" + column + "\""), positive(before, column)));
		return bases;
	}

	private static Map<String, BigDecimal> positive(Map<String, StagedRow> rows, String column) {
		Map<String, BigDecimal> positive = new LinkedHashMap<>();
		rows.forEach((unit, row) -> {
			BigDecimal figure = row.figure(column);
			if (figure != null && figure.signum() > 0) {
				positive.put(unit, figure);
			}
		});
		return positive;
	}

	private void judge(String column, Map<String, StagedRow> rows, List<Base> bases, StagedReturns returns,
			Findings wording, Ruling.Tally tally) {
		Map<String, BigDecimal> figures = positive(rows, column);
		String city = returns.programme().city().code();
		bases.forEach((base) -> base.addSum(city, figures.keySet()));
		Proportions proportions = new Proportions(figures, bases.stream().map(Base::figures).toList(), city,
				this.check.atLeast());
		Map<String, String> exchanged = proportions.exchanged(log(this.check.exchanged()), city);
		double times = log(this.check.times());
		rows.forEach((unit, row) -> {
			if (!figures.containsKey(unit) || !proportions.decided(unit)) {
				tally.undecided();
			}
			else if (exchanged.containsKey(unit)) {
				StagedRow other = rows.get(exchanged.get(unit));
				tally.invalid(exchanged(row, column, other, wording));
			}
			else if (Math.abs(proportions.distance(unit)) >= times) {
				tally.invalid(out(row, unit, column, bases, wording));
			}
			else {
				tally.valid();
			}
		});
	}

	private static double log(BigDecimal times) {
		return StrictMath.log10(times.doubleValue());
	}

	private static Finding exchanged(StagedRow row, String column, StagedRow other, Findings wording) {
		Text name = wording.name(other);
		String place = wording.address(other, column);
		Finding found = wording.at(row, column, wording.values(row, List.of(column)),
				new Text(
						"与" + name.zh() + "（" + place + "）" + Figures.plain(other.value(column))
								+ " 对调后两个单位都合得上，疑为互相填错",
						"exchanged with " + name.en() + " (" + place + ") " + Figures.plain(other.value(column))
								+ " both units fit: they may stand in each other's place"));
		return wording.restingOn(found, Findings.evidence(row, List.of(column)),
				Findings.evidence(other, List.of(column)));
	}

	private Finding out(StagedRow row, String unit, String column, List<Base> bases, Findings wording) {
		BigDecimal figure = (BigDecimal) row.values().get(column);
		List<String> zh = new ArrayList<>();
		List<String> en = new ArrayList<>();
		for (Base base : bases) {
			base.against(unit, figure).ifPresent((said) -> {
				zh.add(said.zh());
				en.add(said.en());
			});
		}
		return wording.restingOn(
				wording.at(row, column, wording.values(row, List.of(column)),
						new Text(String.join("；", zh), String.join("; ", en))),
				Findings.evidence(row, List.of(column)));
	}

	/**
	 * What figures are held against.
	 *
	 * @param figures by unit, above zero
	 */
	private record Base(Text name, Map<String, BigDecimal> figures) {

		/** The sum over the units that have a figure, where all of them have a base. */
		void addSum(String city, java.util.Set<String> units) {
			List<String> parts = units.stream().filter((unit) -> !unit.equals(city)).toList();
			if (!parts.isEmpty() && !this.figures.containsKey(city) && this.figures.keySet().containsAll(parts)) {
				this.figures.put(city, parts.stream().map(this.figures::get).reduce(BigDecimal.ZERO, BigDecimal::add));
			}
		}

		Optional<Text> against(String unit, BigDecimal figure) {
			@Nullable BigDecimal base = this.figures.get(unit);
			if (base == null) {
				return Optional.empty();
			}
			String times = ScaleWords.shown(figure.divide(base, 8, RoundingMode.HALF_UP));
			return Optional.of(new Text("是" + this.name.zh() + " " + Figures.plain(base) + " 的 " + times + " 倍",
					times + " times " + this.name.en() + " " + Figures.plain(base)));
		}

	}

}
