package org.huizong.aggregate;

import java.math.BigDecimal;
import java.util.List;

import org.huizong.programme.SampleProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CityTotalsTests {

	@Test
	void addsTheValuesThatThereAre() {
		assertThat(Lines.of(totals(observation("甲", "0.10", ObservationStatus.NORMAL),
				observation("乙", "-0.35", ObservationStatus.NORMAL),
				observation("丙", null, ObservationStatus.MISSING))))
			.containsExactly("C FDI YTD -0.25");
	}

	@Test
	void isMissingWhereNoUnitHasAValue() {
		assertThat(Lines.of(totals(observation("甲", null, ObservationStatus.NOT_COLLECTED))))
			.containsExactly("C FDI YTD MISSING");
	}

	@Test
	void isImputedWhereAPartIs() {
		assertThat(totals(observation("甲", "1", ObservationStatus.NORMAL),
				observation("乙", "2", ObservationStatus.IMPUTED)))
			.extracting(Observation::status)
			.containsExactly(ObservationStatus.IMPUTED);
	}

	private static List<Observation> totals(Observation... units) {
		SampleProgramme programme = new SampleProgramme().indicator("FDI", Indicator.Kind.FLOW,
				new Derivation.Reported());
		return new CityTotals(programme.build(), StagedMonth.PERIOD).add(List.of(units));
	}

	private static Observation observation(String unit, String value, ObservationStatus status) {
		return new Observation(StagedMonth.PERIOD, unit, "FDI", Measure.YTD,
				(value != null) ? new BigDecimal(value) : null, status, null, List.of());
	}

}
