package org.huizong.vintages;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.vintages.Trace.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of figure says in words how it was made, and of what. */
class FormulasTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final ReferencePeriod PERIOD = new ReferencePeriod(2009, 9);

	private static final String CITY = PROGRAMME.city().code();

	private final Formulas formulas = new Formulas(PROGRAMME, Comparability.PLAIN);

	@Test
	void everyMeasureOfEveryIndicatorHasAFormula() {
		PROGRAMME.indicators().forEach((indicator) -> {
			for (Measure measure : Measure.values()) {
				for (String unit : List.of(CITY, "360924")) {
					Formula formula = this.formulas.of(figure(unit, indicator.code(), measure));
					assertThat(formula.words().zh()).isNotBlank();
					assertThat(formula.words().en()).doesNotContain("null");
				}
			}
		});
	}

	@Test
	void readsWhatUnitsReport() {
		Formula formula = this.formulas.of(figure("360924", "FDI", Measure.YTD));
		assertThat(formula.words().zh()).isEqualTo("单位报送，读自下面的单元格");
		assertThat(formula.terms()).isEmpty();
	}

	@Test
	void countsAndAddsRowsOfTheRegister() {
		assertThat(this.formulas.of(figure("360924", "SIGNED", Measure.YTD)).words().zh())
			.isEqualTo("《产业项目台账》中“签约日期 ≤ 期末”的各行，计数");
		assertThat(this.formulas.of(figure("360924", "INVESTMENT", Measure.YTD)).words().zh())
			.isEqualTo("《产业项目台账》的全部各行，“总投资”之和");
	}

	@Test
	void addsTheUnitsUpToTheCity() {
		Formula formula = this.formulas.of(figure(CITY, "FDI", Measure.YTD));
		assertThat(formula.terms()).hasSize(14).allSatisfy((term) -> assertThat(term.role()).isEqualTo(Role.ADDEND));
	}

	@Test
	void dividesTheCitysGrowthByItsOwnBase() {
		assertThat(this.formulas.of(figure(CITY, "FDI", Measure.GROWTH)).terms()).containsExactly(
				new Formula.Wanted(Role.NUMERATOR, new Observation.Key(CITY, "FDI", Measure.DIFFERENCE)),
				new Formula.Wanted(Role.DENOMINATOR, new Observation.Key(CITY, "FDI", Measure.YTD_YEAR_AGO)));
	}

	@Test
	void dividesRatiosBySumsOfTheirOwn() {
		Formula formula = this.formulas.of(figure(CITY, "FDI_CASH_SHARE", Measure.YTD));
		assertThat(formula.words().zh()).isEqualTo("现汇进资比重 = 境外现汇进资 ÷ 实际利用外资 × 100");
		assertThat(formula.terms()).containsExactly(
				new Formula.Wanted(Role.NUMERATOR, new Observation.Key(CITY, "FDI_CASH", Measure.YTD)),
				new Formula.Wanted(Role.DENOMINATOR, new Observation.Key(CITY, "FDI", Measure.YTD)));
	}

	@Test
	void measuresAUnitsContributionAgainstTheCity() {
		assertThat(this.formulas.of(figure("360924", "FDI", Measure.CONTRIBUTION)).terms()).containsExactly(
				new Formula.Wanted(Role.NUMERATOR, new Observation.Key("360924", "FDI", Measure.DIFFERENCE)),
				new Formula.Wanted(Role.DENOMINATOR, new Observation.Key(CITY, "FDI", Measure.YTD_YEAR_AGO)));
	}

	@Test
	void saysHowFarTheYearHasGone() {
		assertThat(this.formulas.of(figure("360924", "FDI", Measure.NEEDED_PER_MONTH)).words().zh())
			.contains("余下 3 个月");
		assertThat(this.formulas.of(figure("360924", "FDI", Measure.SCHEDULE_GAP)).words().zh())
			.isEqualTo("比序时进度 = 完成目标（按公布的数）− 序时进度（9 ÷ 12 × 100）");
	}

	@Test
	void saysThatAFigureWasImputedAndAddsOnlySuchToTheImputedShare() {
		Observation imputed = new Observation(PERIOD, "360924", "FDI", Measure.YTD, BigDecimal.TEN,
				ObservationStatus.IMPUTED, null, List.of(new Source("2009-08/宜丰.xlsx", "指标", "D4", "9")));
		assertThat(this.formulas.of(imputed).words().zh()).startsWith("单位未报，插补：");
		Observation reported = figure("360923", "FDI", Measure.YTD);
		Formula share = this.formulas.of(figure(CITY, "FDI", Measure.IMPUTED_SHARE));
		assertThat(share.takes(Role.ADDEND, imputed)).isTrue();
		assertThat(share.takes(Role.ADDEND, reported)).isFalse();
		assertThat(share.takes(Role.DENOMINATOR, reported)).isTrue();
		Formula asReported = this.formulas.of(figure(CITY, "FDI", Measure.YTD_REPORTED));
		assertThat(asReported.takes(Role.ADDEND, imputed)).isFalse();
		assertThat(asReported.takes(Role.ADDEND, reported)).isTrue();
	}

	private static Observation figure(String unit, String indicator, Measure measure) {
		return Observation.of(PERIOD, new Observation.Key(unit, indicator, measure), BigDecimal.ONE, List.of());
	}

}
