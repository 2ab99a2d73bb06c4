package org.huizong.vintages;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Observation;
import org.huizong.vintages.Trace.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is like for like says in words over whom it is, and of which figures it is made.
 */
class ComparableFormulasTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final String CITY = PROGRAMME.city().code();

	private static final Comparability UNEVEN = new Comparability(List.of(unequal("FDI", Comparison.YEAR_ON_YEAR),
			unequal("FDI", Comparison.TARGET), unequal("FDI_CASH_SHARE", Comparison.RATIO)), List.of(), List.of());

	private final Formulas formulas = new Formulas(PROGRAMME, UNEVEN);

	@Test
	void growsOverTheUnitsOfBothSides() {
		Formula formula = formula(CITY, "FDI", Measure.GROWTH_COMPARABLE);
		assertThat(formula.words().zh()).isEqualTo("同比增幅（可比口径） = 增减额（可比口径）÷ 各单位上年同期累计之和 × 100；各单位不含宜阳新区");
		assertThat(formula.terms()).containsExactly(term(Role.NUMERATOR, CITY, "FDI", Measure.DIFFERENCE_COMPARABLE),
				term(Role.DENOMINATOR, "360902", "FDI", Measure.YTD_YEAR_AGO),
				term(Role.DENOMINATOR, "360921", "FDI", Measure.YTD_YEAR_AGO));
	}

	@Test
	void completesTheTargetsOfTheUnitsInTheSum() {
		assertThat(formula(CITY, "FDI", Measure.COMPLETION_COMPARABLE).terms()).containsExactly(
				term(Role.NUMERATOR, "360902", "FDI", Measure.YTD), term(Role.NUMERATOR, "360921", "FDI", Measure.YTD),
				term(Role.DENOMINATOR, "360902", "FDI", Measure.TARGET),
				term(Role.DENOMINATOR, "360921", "FDI", Measure.TARGET));
	}

	@Test
	void dividesWhatTheSameUnitsHave() {
		assertThat(formula(CITY, "FDI_CASH_SHARE", Measure.YTD_COMPARABLE).terms()).containsExactly(
				term(Role.NUMERATOR, "360902", "FDI_CASH", Measure.YTD),
				term(Role.NUMERATOR, "360921", "FDI_CASH", Measure.YTD),
				term(Role.DENOMINATOR, "360902", "FDI", Measure.YTD),
				term(Role.DENOMINATOR, "360921", "FDI", Measure.YTD));
	}

	@Test
	void measuresContributionsAgainstTheUnitsOfBothYears() {
		assertThat(formula("360902", "FDI", Measure.CONTRIBUTION).terms()).containsExactly(
				term(Role.NUMERATOR, "360902", "FDI", Measure.DIFFERENCE),
				term(Role.DENOMINATOR, "360902", "FDI", Measure.YTD_YEAR_AGO),
				term(Role.DENOMINATOR, "360921", "FDI", Measure.YTD_YEAR_AGO));
	}

	private Formula formula(String unit, String indicator, Measure measure) {
		return this.formulas.of(Observation.of(new ReferencePeriod(2009, 9),
				new Observation.Key(unit, indicator, measure), BigDecimal.ONE, List.of()));
	}

	private static Formula.Wanted term(Role role, String unit, String indicator, Measure measure) {
		return new Formula.Wanted(role, new Observation.Key(unit, indicator, measure));
	}

	private static ComparedUnits unequal(String indicator, Comparison comparison) {
		return new ComparedUnits(indicator, comparison,
				List.of(List.of("360902", "360921", "360972"), List.of("360902", "360921")));
	}

}
