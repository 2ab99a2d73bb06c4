package org.huizong.recomputed;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.recomputed.UnevenMonths.Change;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Septembers in which not everything is there, recomputed from their raw cells:
 * {@code -Dmonths=all} for every unit under every policy, {@code -Dseed=…} for others.
 */
class UnevenMonthsTests {

	private static final int MONTH = 9;

	private static final long SEED = Long.getLong("seed", 20091008);

	@TempDir
	static Path folder;

	private static UnevenOffice office;

	private static Map<String, Change> months;

	@BeforeAll
	static void open() throws IOException {
		office = UnevenOffice.in(folder);
		List<String> units = List.copyOf(RawYear.of(office.home(), 0).units().keySet());
		months = UnevenMonths.of(RawYear.names(office.home()), units, SEED, "all".equals(System.getProperty("months")));
		String only = System.getProperty("month", "");
		months.keySet().removeIf((name) -> !name.contains(only));
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void publishesWhatTheRawCellsGive() throws IOException {
		List<String> differences = new ArrayList<>();
		int compared = 0;
		for (Map.Entry<String, Change> month : months.entrySet()) {
			office.restore();
			month.getValue().made().in(office);
			Comparison comparison = compare(office.run(), month.getValue());
			comparison.differences().forEach((one) -> differences.add(month.getKey() + ": " + one));
			compared += comparison.compared();
		}
		System.out.println("uneven months: " + months.size() + " (seed " + SEED + "), " + compared + " figures, "
				+ differences.size() + " different");
		assertThat(differences).isEmpty();
	}

	private static Comparison compare(Path vintage, Change change) {
		RawYear year = RawYear.of(office.home(), MONTH);
		RawMonth now = year.months().get(MONTH);
		RawMonth then = year.months().get(MONTH - 1);
		Map<String, Map<String, Map<Side, BigDecimal>>> imputed = new LinkedHashMap<>();
		change.imputed().forEach((unit) -> imputed.put(unit, new Imputing(now, then).of(unit, now.figures().keySet())));
		return new Comparison(vintage, new Recomputation(office.home(), year, MONTH, imputed),
				new Recomputation(office.home(), year, MONTH - 1))
			.values()
			.rankings(year.units().keySet())
			.province(now, then);
	}

}
