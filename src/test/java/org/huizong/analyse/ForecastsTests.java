package org.huizong.analyse;

import org.huizong.programme.SampleProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForecastsTests {

	@Test
	void goesOnAtThePresentRate() {
		assertThat(forecast(month(9, "60")).value()).isEqualByComparingTo("80");
		assertThat(forecast(month(9, "60")).status()).isEqualTo(ObservationStatus.FORECAST);
		assertThat(forecast(month(12, "60")).value()).isEqualByComparingTo("60");
	}

	@Test
	void keepsAHalfAHalfSoThatItRoundsUp() {
		assertThat(forecast(month(8, "1")).value()).isEqualByComparingTo("1.5");
	}

	@Test
	void usesTheMeanShareOfTheThreeYearsBefore() {
		Observation forecast = forecast(threeYears(month(9, "60")));
		assertThat(forecast.value()).isEqualByComparingTo("100");
		assertThat(forecast.sources()).extracting(Source::file)
			.containsExactly("2006-09/甲", "2006-12/甲", "2007-09/甲", "2007-12/甲", "2008-09/甲", "2008-12/甲", "2009-09/甲");
	}

	@Test
	void needsAllThreeYears() {
		AnalysedMonth month = month(9, "60").history("2008-09", "甲", "FDI", "50")
			.history("2008-12", "甲", "FDI", "100")
			.history("2007-09", "甲", "FDI", "60")
			.history("2007-12", "甲", "FDI", "100");
		assertThat(forecast(month).value()).isEqualByComparingTo("80");
	}

	@Test
	void leavesOutAHistoryThatIsNotPositive() {
		assertThat(forecast(threeYears(month(9, "60")).history("2006-12", "甲", "FDI", "0")).value())
			.isEqualByComparingTo("80");
	}

	@Test
	void comparesTheForecastWithTheTarget() {
		Analyst.Analysis analysis = month(9, "60").value("甲", "FDI", Measure.TARGET, "160").analyse();
		assertThat(AnalysedMonth.text(analysis, "甲", "FDI", Measure.FORECAST_COMPLETION)).isEqualTo("50");
		assertThat(analysis.observations()).filteredOn((one) -> one.measure() == Measure.FORECAST_COMPLETION)
			.extracting(Observation::status)
			.containsExactly(ObservationStatus.FORECAST);
	}

	@Test
	void forecastsNeitherStocksNorRatiosNorWhatIsNotAdded() {
		SampleProgramme programme = new SampleProgramme().units("甲")
			.indicator("HELD", Indicator.Kind.STOCK, new Derivation.Reported())
			.indicator("SHARE", Indicator.Kind.RATIO, new Derivation.Ratio("A", "B"))
			.indicator("PRICE", Indicator.Kind.FLOW, new Derivation.NotAdded())
			.indicator("EVENTS", Indicator.Kind.COUNT, new Derivation.Reported());
		AnalysedMonth month = new AnalysedMonth(programme.build(), new ReferencePeriod(2009, 6));
		for (String indicator : new String[] { "HELD", "SHARE", "PRICE", "EVENTS" }) {
			month.value("甲", indicator, Measure.YTD, "5");
		}
		assertThat(month.analyse().observations()).filteredOn((one) -> one.measure() == Measure.FORECAST)
			.extracting(Observation::indicator)
			.containsExactly("EVENTS");
	}

	private static AnalysedMonth threeYears(AnalysedMonth month) {
		return month.history("2008-09", "甲", "FDI", "50")
			.history("2008-12", "甲", "FDI", "100")
			.history("2007-09", "甲", "FDI", "30")
			.history("2007-12", "甲", "FDI", "50")
			.history("2006-09", "甲", "FDI", "140")
			.history("2006-12", "甲", "FDI", "200");
	}

	private static Observation forecast(AnalysedMonth month) {
		return month.analyse()
			.observations()
			.stream()
			.filter((one) -> one.measure() == Measure.FORECAST)
			.findFirst()
			.orElseThrow();
	}

	private static AnalysedMonth month(int month, String yearToDate) {
		return new AnalysedMonth(new SampleProgramme().units("甲").targeted("FDI").build(),
				new ReferencePeriod(2009, month))
			.value("甲", "FDI", Measure.YTD, yearToDate);
	}

}
