package org.huizong.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.huizong.statistics.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.sample.PlannedYear.FIGURES;
import static org.huizong.sample.PlannedYear.MONTHS;
import static org.huizong.sample.PlannedYear.everyReported;
import static org.huizong.sample.PlannedYear.everyUnit;
import static org.huizong.sample.PlannedYear.number;
import static org.huizong.sample.PlannedYear.provinceRank;
import static org.huizong.sample.PlannedYear.rank;
import static org.huizong.sample.PlannedYear.ytd;

/** The indicators of the example year hold together. */
class FigureRelationsTests {

	private static final List<Measure> REPORTED = List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO);

	@Test
	void yearToDateIsLastMonthsAndTheMonth() {
		everyReported((unit, indicator, m) -> {
			BigDecimal before = (m == 1) ? BigDecimal.ZERO : FIGURES.value(unit, indicator, Measure.YTD, m - 1);
			assertThat(FIGURES.value(unit, indicator, Measure.YTD, m))
				.isEqualByComparingTo(before.add(FIGURES.value(unit, indicator, Measure.MONTH, m)));
		});
	}

	@Test
	void noFigureIsNegativeAndEachHasItsDecimals() {
		everyReported((unit, indicator, m) -> assertThat(REPORTED).allSatisfy((measure) -> {
			BigDecimal value = FIGURES.value(unit, indicator, measure, m);
			assertThat(value.signum()).isNotNegative();
			assertThat(value.scale()).isEqualTo(Figures.decimals(indicator));
		}));
	}

	@Test
	void partsAreNotMoreThanTheWhole() {
		everyReported((unit, indicator, m) -> assertThat(REPORTED).allSatisfy((measure) -> {
			assertThat(FIGURES.value(unit, "FDI_CASH", measure, m))
				.isLessThanOrEqualTo(FIGURES.value(unit, "FDI", measure, m));
			assertThat(FIGURES.value(unit, "OUT_PROV", measure, m))
				.isLessThanOrEqualTo(FIGURES.value(unit, "OUT_CITY", measure, m));
		}));
	}

	@Test
	void fewFiguresAreZero() {
		everyReported((unit, indicator, m) -> {
			boolean mayBeZero = Figures.decimals(indicator) == 0 && !indicator.equals("OUT_CITY")
					|| indicator.equals("FDI_CASH") && Set.of("360926", "360999").contains(unit);
			assertThat(mayBeZero || FIGURES.value(unit, indicator, Measure.MONTH, m).signum() > 0).isTrue();
		});
	}

	@Test
	void oneUnitExportedNothingAYearAgo() {
		assertThat(MONTHS).allSatisfy((m) -> assertThat(
				Plan.UNITS.stream().filter((u) -> FIGURES.value(u, "EXPORT", Measure.YTD_YEAR_AGO, m).signum() == 0))
			.containsExactly("360973"));
	}

	@Test
	void ranksMoveFromMonthToMonth() {
		assertThat(List.of("FDI", "FDI_CASH", "OUT_CITY", "OUT_PROV", "EXPORT"))
			.allSatisfy((indicator) -> assertThat(MONTHS.stream()
				.skip(1)
				.filter((m) -> Plan.UNITS.stream()
					.anyMatch((unit) -> rank(ytd(indicator, m), unit) != rank(ytd(indicator, m - 1), unit))))
				.hasSizeGreaterThanOrEqualTo(3));
		assertThat(List.of("FDI", "OUT_CITY")).allSatisfy((indicator) -> assertThat(Plan.UNITS)
			.anyMatch((unit) -> rank(ytd(indicator, 9), unit) != rank(ytd(indicator, 8), unit)));
	}

	@Test
	void countsTieOutsideTheFirstThree() {
		assertThat(ytd("FDI_PROJECTS").values().stream().distinct().count()).isLessThan(14);
		assertThat(ytd("OUT_PROV_5000").values().stream().distinct().count()).isLessThan(14);
	}

	@Test
	void provinceHoldsOurTotalsAndItsRanksMove() {
		assertThat(MONTHS).allSatisfy((m) -> assertThat(Province.INDICATORS).allSatisfy((indicator) -> {
			Map<String, Object> own = FIGURES.province(m).get(8);
			assertThat(own.get("设区市")).isEqualTo(Province.OWN);
			assertThat(own.get(indicator + "/YTD")).isEqualTo(FIGURES.city(indicator, Measure.YTD, m));
			assertThat(own.get(indicator + "/YTD_YEAR_AGO"))
				.isEqualTo(FIGURES.city(indicator, Measure.YTD_YEAR_AGO, m));
		}));
		assertThat(Province.INDICATORS.stream().map((indicator) -> provinceRank(indicator, 8))).containsExactly(8L, 6L,
				5L, 3L, 7L);
	}

	@Test
	void parksAddUp() {
		everyUnit((unit, m) -> assertThat(FIGURES.parks(unit, m)).isNotEmpty().allSatisfy((row) -> {
			BigDecimal before = (m == 1) ? BigDecimal.ZERO
					: number(FIGURES.parks(unit, m - 1).get(FIGURES.parks(unit, m).indexOf(row)), "基础设施投入累计");
			assertThat(number(row, "基础设施投入累计")).isEqualByComparingTo(before.add(number(row, "基础设施投入本月")));
			assertThat(number(row, "已开工用地")).isLessThanOrEqualTo(number(row, "已供地"));
		}));
	}

}
