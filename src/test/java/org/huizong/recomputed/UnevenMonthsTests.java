package org.huizong.recomputed;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.recomputed.UnevenMonths.Change;
import org.huizong.recomputed.UnevenMonths.Fate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Septembers in which not everything is there, recomputed from their raw cells: one of
 * each kind, {@code -Dmonths=each} for every unit once, {@code -Dmonths=all} for every
 * unit under every policy, {@code -Dseed=…} for others.
 */
@Tag("long")
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
		String wanted = System.getProperty("months", "");
		months = UnevenMonths.of(RawYear.names(office.home()), units, SEED, wanted.equals("all"));
		months = wanted.isEmpty() ? UnevenMonths.oneOfEach(months) : months;
		String only = System.getProperty("month", "");
		months.keySet().removeIf((name) -> !name.contains(only));
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void publishesAndSaysWhatTheRawCellsGive() throws IOException {
		List<String> wrong = new ArrayList<>();
		int compared = 0;
		int checked = 0;
		for (Map.Entry<String, Change> month : months.entrySet()) {
			office.restore();
			month.getValue().made().in(office);
			Path vintage = office.run();
			SameUnits recomputed = recomputed(month.getValue().fate());
			RawYear year = recomputed.year();
			Comparison comparison = new Comparison(vintage, recomputed.last(), recomputed.months().get(MONTH - 1))
				.values()
				.rankings(year.units().keySet())
				.province(year.months().get(MONTH), year.months().get(MONTH - 1));
			BulletinClaims claims = new BulletinClaims(recomputed);
			BulletinText.sentences(vintage).forEach(claims::read);
			comparison.differences().forEach((one) -> wrong.add(month.getKey() + ": " + one));
			claims.problems().forEach((one) -> wrong.add(month.getKey() + ": " + one));
			System.out.println(month.getKey() + ": " + comparison.compared() + " figures, " + claims.checked()
					+ " statements, " + wrong.size() + " wrong so far");
			compared += comparison.compared();
			checked += claims.checked();
		}
		System.out.println("uneven months: " + months.size() + " (seed " + SEED + "), " + compared + " figures and "
				+ checked + " statements, " + wrong.size() + " wrong");
		assertThat(wrong).isEmpty();
	}

	/** The year up to September, on September's units. */
	private static SameUnits recomputed(Fate fate) {
		RawYear year = RawYear.of(office.home(), MONTH);
		Map<String, Map<String, Map<Side, BigDecimal>>> imputed = new LinkedHashMap<>();
		Map<String, Map<String, Map<Side, BigDecimal>>> ended = new LinkedHashMap<>();
		RawMonth now = year.months().get(MONTH);
		RawMonth then = year.months().get(MONTH - 1);
		if (fate instanceof Fate.Imputed unit) {
			imputed.put(unit.unit(), new Imputing(now, then).of(unit.unit(), now.figures().keySet()));
		}
		if (fate instanceof Fate.Merged units) {
			year = year.merged(units.unit(), units.into());
		}
		SortedMap<Integer, Recomputation> months = new TreeMap<>();
		for (int month = 1; month < MONTH; month++) {
			months.put(month, new Recomputation(office.home(), year, month));
		}
		if (fate instanceof Fate.Ended unit) {
			ended.put(unit.unit(), then.stays(unit.unit()));
			year = year.without(unit.unit());
		}
		months.put(MONTH, new Recomputation(office.home(), year, MONTH, imputed, ended));
		return new SameUnits(year, months);
	}

}
