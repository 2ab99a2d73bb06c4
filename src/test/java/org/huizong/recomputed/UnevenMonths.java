package org.huizong.recomputed;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Septembers in which something is missing or out of the ordinary, by name. */
final class UnevenMonths {

	private static final List<String> INDICATORS = List.of("FDI", "FDI_CASH", "OUT_CITY", "EXPORT", "FDI_PROJECTS");

	private static final int ODD = 5;

	private final Map<String, Change> months = new LinkedHashMap<>();

	private final Map<String, String> names;

	private final Random dice;

	private UnevenMonths(Map<String, String> names, long seed) {
		this.names = names;
		this.dice = new Random(seed);
	}

	/**
	 * The months to try.
	 * @param names codes by the names that returns use
	 * @param units codes of the reporting units
	 * @param all every unit under every policy and every odd cell; else each unit once
	 * and two odd cells an indicator
	 */
	static Map<String, Change> of(Map<String, String> names, List<String> units, long seed, boolean all) {
		UnevenMonths uneven = new UnevenMonths(names, seed);
		List<String> shuffled = new ArrayList<>(units);
		Collections.shuffle(shuffled, uneven.dice);
		for (int i = 0; i < shuffled.size(); i++) {
			if (all || i % 2 == 0) {
				uneven.excluded(shuffled.get(i));
			}
			if (all || i % 2 == 1) {
				uneven.imputed(shuffled.get(i));
			}
		}
		for (int i = 0; i < INDICATORS.size(); i++) {
			uneven.typed(shuffled.get(i), INDICATORS.get(i), all ? ODD : 2);
		}
		for (int i = 0; i < INDICATORS.size(); i++) {
			if (all || i % 2 == 0) {
				uneven.tied(shuffled.subList(i, i + 2 + i % 2), INDICATORS.get(i));
			}
		}
		uneven.ended(shuffled.get(0));
		uneven.ended(shuffled.get(1));
		uneven.merged(shuffled.get(2), shuffled.get(3));
		uneven.merged(shuffled.get(4), shuffled.get(5));
		return uneven.months;
	}

	/** One month of each kind, the first. */
	static Map<String, Change> oneOfEach(Map<String, Change> months) {
		Map<String, Change> some = new LinkedHashMap<>();
		Set<String> kinds = new HashSet<>();
		months.forEach((name, change) -> {
			if (kinds.add(name.replaceAll("[\\dA-Z_、]+", ""))) {
				some.put(name, change);
			}
		});
		return some;
	}

	private void excluded(String unit) {
		this.months.put(unit + " left out", Change.of((office) -> {
			office.declare("programme.yaml", "missing_units: wait", "missing_units: exclude");
			office.remove(unit, this.names);
		}));
	}

	private void imputed(String unit) {
		this.months.put(unit + " imputed", new Change((office) -> {
			office.declare("programme.yaml", "missing_units: wait  ",
					"missing_units: impute\n  imputation: {methods: [ratio-last-month]}  ");
			office.remove(unit, this.names);
		}, new Fate.Imputed(unit)));
	}

	private void ended(String unit) {
		this.months.put(unit + " ended in August", new Change((office) -> {
			office.letPass();
			office.end(unit, "");
			office.remove(unit, this.names);
		}, new Fate.Ended(unit)));
	}

	private void merged(String unit, String into) {
		this.months.put(unit + " merged into " + into, new Change((office) -> {
			office.letPass();
			office.end(unit, into);
			office.takeOver(unit, into, this.names);
			office.remove(unit, this.names);
		}, new Fate.Merged(unit, into)));
	}

	/** Units have the same year to date of this year and of last. */
	private void tied(List<String> units, String indicator) {
		this.months.put(String.join("、", units) + " tied in " + indicator, Change.of((office) -> {
			office.letPass();
			Map<Side, BigDecimal> first = RawYear.of(office.home(), 9)
				.months()
				.get(9)
				.figures()
				.get(units.get(0))
				.get(indicator);
			for (String unit : units) {
				office.type(unit, this.names, indicator, Side.YTD, first.get(Side.YTD));
				office.type(unit, this.names, indicator, Side.YEAR_AGO, first.get(Side.YEAR_AGO));
			}
		}));
	}

	/**
	 * Cells that are empty, negative or zero, so many of them, from another one on each
	 * time.
	 */
	private void typed(String unit, String indicator, int count) {
		List<Runnable> odd = List.of(
				() -> this.months.put(unit + " without " + indicator, typed(unit, indicator, Side.YTD, null)),
				() -> this.months.put(unit + " with " + indicator + " below zero",
						typed(unit, indicator, Side.YTD, BigDecimal.valueOf(-1 - this.dice.nextInt(900)))),
				() -> this.months.put(unit + " with no " + indicator,
						typed(unit, indicator, Side.YTD, BigDecimal.ZERO)),
				() -> this.months.put(unit + " without " + indicator + " a year ago",
						typed(unit, indicator, Side.YEAR_AGO, null)),
				() -> this.months.put(unit + " with " + indicator + " below zero a year ago",
						typed(unit, indicator, Side.YEAR_AGO, BigDecimal.valueOf(-1 - this.dice.nextInt(900)))));
		int from = INDICATORS.indexOf(indicator) * 2;
		for (int i = 0; i < count; i++) {
			odd.get((from + i) % ODD).run();
		}
	}

	private Change typed(String unit, String indicator, Side side, @Nullable BigDecimal value) {
		return Change.of((office) -> {
			office.letPass();
			office.type(unit, this.names, indicator, side, value);
		});
	}

	/**
	 * What makes a September uneven.
	 *
	 * @param fate what became of a unit
	 */
	public record Change(Made made, Fate fate) {

		static Change of(Made made) {
			return new Change(made, new Fate.Usual());
		}

	}

	/** What became of a unit that sends nothing. */
	sealed interface Fate {

		/** Nothing but that: whoever sends nothing is left out. */
		record Usual() implements Fate {
		}

		/** Figures are put in its place. */
		record Imputed(String unit) implements Fate {
		}

		/** It was dissolved at the end of August. */
		record Ended(String unit) implements Fate {
		}

		/** It went into another one at the end of August. */
		record Merged(String unit, String into) implements Fate {
		}

	}

	/** Changes the office's folder. */
	@FunctionalInterface
	interface Made {

		void in(UnevenOffice office) throws IOException;

	}

}
