package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.write.CellPlace;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Remark;

/**
 * Live totals over units of a table: each as a formula and as the value that formula
 * comes to from the figures as printed. A ratio of totals is made only of totals over the
 * same units.
 */
final class Totals {

	private final Month month;

	private final Cells cells;

	Totals(Month month, Cells cells) {
		this.month = month;
		this.cells = cells;
	}

	/** The total over the units in a row of the table; empty where none makes sense. */
	Optional<Total> total(Indicator indicator, Measure measure, Line line) {
		if (indicator.derivation() instanceof Indicator.Derivation.NotAdded) {
			return Optional.empty();
		}
		if (indicator.derivation() instanceof Indicator.Derivation.Ratio ratio) {
			return ratio(indicator, ratio, measure, line);
		}
		return switch (measure) {
			case GROWTH -> growth(indicator, line);
			case COMPLETION ->
				quotient(indicator, line, place(indicator, Measure.YTD, line), place(indicator, Measure.TARGET, line),
						new Basis(indicator, Measure.YTD), new Basis(indicator, Measure.TARGET), 2);
			case SCHEDULE_GAP, FORECAST_COMPLETION, MONTH_REPORTED, YTD_REPORTED, IMPUTED_SHARE -> Optional.empty();
			default -> sum(indicator, measure, line);
		};
	}

	/**
	 * What stands where there is no total: why there is no rate, else that there is none.
	 */
	String words(Indicator indicator, Measure measure, Line line) {
		Basis now = new Basis(indicator, Measure.YTD);
		Basis then = new Basis(indicator, Measure.YTD_YEAR_AGO);
		if (measure != Measure.GROWTH || !indicator.addsUp() || differ(now, then, line)) {
			return Printed.NOT_APPLICABLE;
		}
		return value(now, line).flatMap((current) -> value(then, line).flatMap((base) -> Remark.growth(current, base)))
			.map((remark) -> remark.text().zh())
			.orElse(Printed.NOT_APPLICABLE);
	}

	private Optional<Total> sum(Indicator indicator, Measure measure, Line line) {
		Basis basis = new Basis(indicator, measure);
		return place(indicator, measure, line).flatMap((place) -> value(basis, line).map((value) -> {
			String ranges = line.ranges()
				.stream()
				.map((range) -> range.of(place.column()))
				.collect(Collectors.joining(","));
			return new Total("SUM(" + ranges + ")", value);
		}));
	}

	private Optional<Total> growth(Indicator indicator, Line line) {
		Basis now = new Basis(indicator, Measure.YTD);
		Basis then = new Basis(indicator, Measure.YTD_YEAR_AGO);
		Optional<CellPlace> nowPlace = place(indicator, Measure.YTD, line);
		Optional<CellPlace> thenPlace = place(indicator, Measure.YTD_YEAR_AGO, line);
		Optional<BigDecimal> base = value(then, line);
		if (nowPlace.isEmpty() || thenPlace.isEmpty() || base.isEmpty() || differ(now, then, line)) {
			return Optional.empty();
		}
		String then0 = thenPlace.get().address();
		BigDecimal current = value(now, line).orElseThrow();
		if (Remark.growth(current, base.get()).isPresent()) {
			return Optional.empty();
		}
		BigDecimal change = current.subtract(base.get());
		return Optional.of(new Total("ROUND((" + nowPlace.get().address() + "-" + then0 + ")/" + then0 + "*100,1)",
				Rounding.round(Rounding.percent(change, base.get()), 1)));
	}

	private Optional<Total> ratio(Indicator indicator, Indicator.Derivation.Ratio ratio, Measure measure, Line line) {
		if (measure != Measure.MONTH && measure != Measure.YTD && measure != Measure.YTD_YEAR_AGO) {
			return Optional.empty();
		}
		Indicator numerator = this.month.programme().indicator(ratio.numerator());
		Indicator denominator = this.month.programme().indicator(ratio.denominator());
		return quotient(indicator, line, place(numerator, measure, line), place(denominator, measure, line),
				new Basis(numerator, measure), new Basis(denominator, measure), indicator.decimals());
	}

	private Optional<Total> quotient(Indicator indicator, Line line, Optional<CellPlace> above,
			Optional<CellPlace> below, Basis numerator, Basis denominator, int decimals) {
		Optional<BigDecimal> divisor = value(denominator, line).filter((value) -> Remark.denominator(value).isEmpty());
		if (above.isEmpty() || below.isEmpty() || divisor.isEmpty() || differ(numerator, denominator, line)) {
			return Optional.empty();
		}
		return Optional
			.of(new Total("ROUND(" + above.get().address() + "/" + below.get().address() + "*100," + decimals + ")",
					Rounding.round(Rounding.percent(value(numerator, line).orElseThrow(), divisor.get()), decimals)));
	}

	/** Whether the two totals are over different units. */
	private boolean differ(Basis one, Basis other, Line line) {
		Predicate<ReportingUnit> inOne = (unit) -> printed(one, unit).isPresent();
		return line.units().stream().anyMatch((unit) -> inOne.test(unit) != printed(other, unit).isPresent());
	}

	private Optional<BigDecimal> value(Basis basis, Line line) {
		return line.units().stream().flatMap((unit) -> printed(basis, unit).stream()).reduce(BigDecimal::add);
	}

	private Optional<BigDecimal> printed(Basis basis, ReportingUnit unit) {
		return Optional.ofNullable(this.month.printed(unit.code(), basis.indicator(), basis.measure()).value());
	}

	private Optional<CellPlace> place(Indicator indicator, Measure measure, Line line) {
		return this.cells.place(indicator.code(), measure, line.index());
	}

	/** Where the table prints a measure of an indicator in its n-th line. */
	@FunctionalInterface
	interface Cells {

		Optional<CellPlace> place(String indicator, Measure measure, int line);

	}

	/** A total: formula without the equals sign, and what it comes to. */
	record Total(String formula, BigDecimal value) {

		Total {
			Objects.requireNonNull(value);
		}

	}

	/**
	 * A line of totals.
	 *
	 * @param index the line within the table
	 * @param ranges the rows added up
	 */
	record Line(int index, List<ReportingUnit> units, List<Rows> ranges) {
	}

	/** Rows first to last of a band, 1-based. */
	record Rows(int first, int last) {

		String of(int column) {
			String letters = CellPlace.letters(column);
			return (this.first == this.last) ? letters + this.first : letters + this.first + ":" + letters + this.last;
		}

	}

	private record Basis(Indicator indicator, Measure measure) {
	}

}
