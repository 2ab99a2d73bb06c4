package org.huizong.recomputed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.huizong.office.ShippedYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped year, recomputed from its raw cells. */
class RecomputedYearTests {

	private static final int MONTHS = 9;

	@Test
	void publishesWhatTheRawCellsGive() {
		Path home = ShippedYear.office().home();
		RawYear year = RawYear.of(home, MONTHS);
		List<String> differences = new ArrayList<>();
		int compared = 0;
		for (int month = 1; month <= MONTHS; month++) {
			@Nullable Recomputation before = (month > 1) ? new Recomputation(home, year, month - 1) : null;
			Comparison comparison = new Comparison(home.resolve("output/open-economy/2009-0" + month + "/v1"),
					new Recomputation(home, year, month), before)
				.values()
				.rankings(year.units().keySet())
				.province(year.months().get(month), year.months().get(month - 1));
			differences.addAll(comparison.differences());
			compared += comparison.compared();
		}
		System.out
			.println("recomputed: " + compared + " figures of the shipped year, " + differences.size() + " different");
		assertThat(differences).isEmpty();
		assertThat(compared).isGreaterThan(26_000);
	}

}
