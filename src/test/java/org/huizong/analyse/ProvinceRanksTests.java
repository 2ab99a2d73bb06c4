package org.huizong.analyse;

import java.util.List;

import org.huizong.programme.ReturnForm.Holder;
import org.huizong.programme.ReturnForm.Kind;
import org.huizong.programme.ReturnForm.Periodicity;
import org.huizong.programme.SampleProgramme;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.ProvinceStanding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProvinceRanksTests {

	/** The code list keeps K9 before K1. */
	private static final StatisticalProgramme PROGRAMME = new SampleProgramme().units("甲")
		.targeted("FDI")
		.targeted("EXPORT")
		.cities("K9", "K1", "K2", "K3", "K4")
		.form(SampleProgramme.form("province", Kind.MATRIX, Holder.CITY, Periodicity.MONTHLY,
				SampleProgramme.column("设区市", ColumnType.CODE)))
		.cityTables(null, "province", null)
		.build();

	@Test
	void placesTheCitiesWithTheDistancesToStrictlyDifferentOnes() {
		assertThat(lines(september())).containsExactly("1 K3 50.00 25.0 above null below 19.99",
				"2= K9 30.01 null above 19.99 below 20.01", "2= K1 30.01 0.0 above 19.99 below 20.01",
				"4 K4 10.00 null above 20.01 below null", "null K2 null null above null below null");
	}

	@Test
	void countsPlacesGainedSinceLastMonthsTableAmongTheCitiesOfBoth() {
		Analyst.Analysis august = new AnalysedMonth(PROGRAMME, new ReferencePeriod(2009, 8))
			.province("K9", "FDI", Measure.YTD, "9")
			.province("K3", "FDI", Measure.YTD, "8")
			.province("K4", "FDI", Measure.YTD, "7")
			.analyse();
		assertThat(standing(september().previous(august)).entries())
			.extracting((entry) -> entry.city() + " " + entry.movement())
			.containsExactly("K3 1", "K9 -1", "K1 null", "K4 0", "K2 null");
	}

	@Test
	void pointsAtTheCellsOfBothYears() {
		assertThat(standing(september()).entries().get(0).sources()).extracting(Source::sheet)
			.containsExactly("YTD", "YTD_YEAR_AGO");
	}

	@Test
	void standsOnlyForIndicatorsOfTheTable() {
		assertThat(september().analyse().province()).extracting(ProvinceStanding::indicator).containsExactly("FDI");
	}

	private static AnalysedMonth september() {
		return new AnalysedMonth(PROGRAMME, new ReferencePeriod(2009, 9)).province("K1", "FDI", Measure.YTD, "30.005")
			.province("K1", "FDI", Measure.YTD_YEAR_AGO, "30")
			.province("K2", "FDI", Measure.YTD, null)
			.province("K3", "FDI", Measure.YTD, "50")
			.province("K3", "FDI", Measure.YTD_YEAR_AGO, "40")
			.province("K4", "FDI", Measure.YTD, "10")
			.province("K4", "FDI", Measure.YTD_YEAR_AGO, "0")
			.province("K9", "FDI", Measure.YTD, "30.01");
	}

	private static List<String> lines(AnalysedMonth month) {
		return standing(month).entries()
			.stream()
			.map((entry) -> entry.rank() + (entry.tied() ? "=" : "") + " " + entry.city() + " " + entry.value() + " "
					+ entry.growth() + " above " + entry.toNextAbove() + " below " + entry.toNextBelow())
			.toList();
	}

	private static ProvinceStanding standing(AnalysedMonth month) {
		return month.analyse().province().get(0);
	}

}
