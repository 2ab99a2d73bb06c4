package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.huizong.validate.measure.Heaping.Judgement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often heaping is found where there is none, and how often where there is some.
 * Registers of fourteen units whose projects' investment is log-normal, with medians from
 * 1,000 to 14,000万 and 30 to 300 projects, rounded to tens; a third of the projects are
 * rounded to the next thousand, as honest people do too.
 */
class HeapingSimulationTests {

	private static final int UNITS = 14;

	private static final int MONTHS = 600;

	private static final long SEED = 20090930;

	private static final BigDecimal RATE = new BigDecimal("0.05");

	private static Heaping at(int threshold) {
		return new Heaping(BigDecimal.valueOf(threshold),
				Stream.of(3000, 4000, 6000, 8000).map(BigDecimal::valueOf).toList(), new BigDecimal("0.1"), 6, RATE);
	}

	private static Map<String, List<BigDecimal>> honest(Random random) {
		Map<String, List<BigDecimal>> units = new LinkedHashMap<>();
		for (int unit = 0; unit < UNITS; unit++) {
			List<BigDecimal> figures = new ArrayList<>();
			int projects = 30 + random.nextInt(270);
			for (int i = 0; i < projects; i++) {
				double size = 1000 * (unit + 1) * Math.exp(random.nextGaussian());
				long step = (random.nextInt(3) == 0) ? 1000 : 10;
				figures.add(BigDecimal.valueOf(Math.round(size / step) * step));
			}
			units.put("unit " + unit, figures);
		}
		return units;
	}

	/** Moves so many of the unit's projects from below the threshold to just above it. */
	private static int pad(List<BigDecimal> figures, int threshold, int projects, Random random) {
		int padded = 0;
		for (int i = 0; i < figures.size() && padded < projects; i++) {
			double share = figures.get(i).doubleValue() / threshold;
			if (share >= 0.5 && share < 1) {
				figures.set(i, BigDecimal.valueOf(threshold + 10L * (1 + random.nextInt(threshold / 100))));
				padded++;
			}
		}
		return padded;
	}

	@Test
	void honestRegistersRaiseNoMoreAlarmsThanDeclared() {
		for (int threshold : new int[] { 5000, 10000 }) {
			Random random = new Random(SEED);
			int alarmed = 0;
			int alarms = 0;
			int tested = 0;
			for (int month = 0; month < MONTHS; month++) {
				List<Judgement> judged = at(threshold).judge(honest(random))
					.values()
					.stream()
					.map(Heaping.Judged::judgement)
					.toList();
				long found = judged.stream().filter(Judgement.HEAPED::equals).count();
				alarmed += (found > 0) ? 1 : 0;
				alarms += (int) found;
				tested += (int) judged.stream().filter((one) -> one != Judgement.TOO_FEW).count();
			}
			System.out.printf(Locale.ROOT,
					"heaping above %d, honest registers, seed %d: false alarms in %d of %d months (%.3f), %d of %d units tested%n",
					threshold, SEED, alarmed, MONTHS, alarmed / (double) MONTHS, alarms, tested);
			assertThat(tested).isGreaterThan(MONTHS * UNITS / 4);
			assertThat(alarmed / (double) MONTHS).isLessThanOrEqualTo(RATE.doubleValue());
		}
	}

	@Test
	void plantedPaddingIsFoundTheMoreTheMoreIsPadded() {
		List<Double> power = new ArrayList<>();
		for (int projects : new int[] { 4, 8, 12, 16 }) {
			Random random = new Random(SEED);
			int found = 0;
			int others = 0;
			for (int month = 0; month < MONTHS / 2; month++) {
				Map<String, List<BigDecimal>> units = honest(random);
				assertThat(pad(units.get("unit 4"), 5000, projects, random)).isLessThanOrEqualTo(projects);
				Map<String, Heaping.Judged> judged = at(5000).judge(units);
				found += (judged.get("unit 4").judgement() == Judgement.HEAPED) ? 1 : 0;
				others += (int) judged.entrySet()
					.stream()
					.filter((one) -> !one.getKey().equals("unit 4") && one.getValue().judgement() == Judgement.HEAPED)
					.count();
			}
			power.add(found / (MONTHS / 2.0));
			System.out.printf(Locale.ROOT,
					"heaping above 5000, %d projects padded, seed %d: found in %d of %d months (power %.2f), other units %d times%n",
					projects, SEED, found, MONTHS / 2, power.get(power.size() - 1), others);
			assertThat(others).isLessThanOrEqualTo(MONTHS / 20);
		}
		assertThat(power).isSorted();
		assertThat(power.get(3)).isGreaterThan(0.8);
	}

}
