package org.huizong.recomputed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An office's year as numbers: its units, targets and months.
 *
 * @param called names by code, of all units there ever were
 * @param units names by code of those that report, as listed
 * @param targets by code of unit or city and indicator
 */
record RawYear(Map<String, String> called, Map<String, String> units, Map<String, Map<String, BigDecimal>> targets,
		SortedMap<Integer, RawMonth> months) {

	static final String CITY = "360900";

	static final String CITY_NAME = "宜春市";

	private static final String PROGRAMME = "open-economy";

	/** Reads the first months of 2009 below an office's folder. */
	static RawYear of(Path home, int last) {
		Map<String, String> names = names(home);
		Map<String, String> units = new LinkedHashMap<>();
		for (String line : lines(home.resolve("jobs").resolve(PROGRAMME).resolve("units.csv"))) {
			String[] fields = line.split(",", -1);
			units.put(fields[0], fields[1]);
		}
		Path input = home.resolve("input").resolve(PROGRAMME);
		SortedMap<Integer, RawMonth> months = new TreeMap<>();
		for (int month = 1; month <= last; month++) {
			months.put(month, RawMonth.of(input.resolve("2009-0" + month), month, names, CodeNames.of(home)));
		}
		return new RawYear(units, units, targets(input.resolve("2009"), names), months);
	}

	/** Codes by every name that returns use, without blanks; the city's among them. */
	static Map<String, String> names(Path home) {
		Map<String, String> names = new LinkedHashMap<>();
		names.put("全市", CITY);
		for (String line : lines(home.resolve("jobs").resolve(PROGRAMME).resolve("units.csv"))) {
			String[] fields = line.split(",", -1);
			Stream.concat(Stream.of(fields[1], fields[2]), Stream.of(fields[3].split("\\|")))
				.forEach((name) -> names.put(RawSheet.plain(name), fields[0]));
		}
		return names;
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file, StandardCharsets.UTF_8).stream().skip(1).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Map<String, BigDecimal>> targets(Path folder, Map<String, String> names) {
		Map<String, Map<String, BigDecimal>> targets = new LinkedHashMap<>();
		RawSheet sheet = RawSheet.of(folder.resolve("2009年开放型经济年度目标.xlsx")).get(0);
		for (int row = 3; row < sheet.height(); row++) {
			String unit = names.get(RawSheet.plain(sheet.at(row, 0)));
			if (unit != null) {
				Map<String, BigDecimal> own = new LinkedHashMap<>();
				for (int column = 1; column < sheet.width(row); column++) {
					BigDecimal value = RawSheet.number(sheet.at(row, column));
					String indicator = OfficeWords.indicator(sheet.at(2, column));
					if (value != null && indicator != null) {
						own.put(indicator, value);
					}
				}
				targets.put(unit, own);
			}
		}
		return targets;
	}

	/** The code of a unit by its name. */
	String unit(String name) {
		return this.units.entrySet()
			.stream()
			.filter((one) -> one.getValue().equals(name))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no unit " + name));
	}

	/** Without a unit that is no more. */
	RawYear without(String unit) {
		Map<String, String> rest = new LinkedHashMap<>(this.units);
		rest.remove(unit);
		return new RawYear(this.called, rest, this.targets, this.months);
	}

	/** Months and targets as if a unit had always been part of another. */
	RawYear merged(String unit, String into) {
		SortedMap<Integer, RawMonth> merged = new TreeMap<>();
		this.months.forEach((month, returns) -> merged.put(month, returns.merged(unit, into)));
		Map<String, Map<String, BigDecimal>> targets = new LinkedHashMap<>(this.targets);
		Map<String, BigDecimal> both = new LinkedHashMap<>(targets.getOrDefault(into, Map.of()));
		targets.remove(unit).forEach((indicator, target) -> both.merge(indicator, target, BigDecimal::add));
		targets.put(into, both);
		return new RawYear(this.called, without(unit).units, targets, merged);
	}

}
