package org.huizong.disseminate.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.huizong.programme.StatisticalProgramme;

/**
 * Identifiers as SDMX allows them: letters, digits and {@code _@$-}. What has other
 * characters is spelt out by their code points, so that different words never share one.
 */
final class SdmxIds {

	static final String AGENCY = "HUIZONG";

	/**
	 * Two numbers: in SDMX 3 an artefact with three may never change again, and code
	 * lists grow with the programme.
	 */
	static final String VERSION = "1.0";

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]+");

	/** Longest first, since 万美元 begins with 万 and 百万元 ends with it. */
	private static final Map<String, Integer> POWERS = new LinkedHashMap<>();

	private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("元", "CNY"), Map.entry("美元", "USD"),
			Map.entry("欧元", "EUR"), Map.entry("港元", "HKD"), Map.entry("日元", "JPY"), Map.entry("个", "ITEM"),
			Map.entry("项", "PROJECT"), Map.entry("家", "ENTERPRISE"), Map.entry("户", "HOUSEHOLD"),
			Map.entry("人", "PERSON"), Map.entry("亩", "MU"), Map.entry("公顷", "HECTARE"), Map.entry("平方米", "M2"),
			Map.entry("立方米", "M3"), Map.entry("公里", "KM"), Map.entry("吨", "TONNE"), Map.entry("千瓦时", "KWH"),
			Map.entry("%", "PERCENT"), Map.entry("‰", "PERMILLE"), Map.entry("百分点", "PERCENTAGE_POINT"));

	static {
		POWERS.put("百亿", 10);
		POWERS.put("十亿", 9);
		POWERS.put("千万", 7);
		POWERS.put("百万", 6);
		POWERS.put("十万", 5);
		POWERS.put("亿", 8);
		POWERS.put("万", 4);
		POWERS.put("千", 3);
		POWERS.put("百", 2);
	}

	private SdmxIds() {
	}

	/** The data flow, and the structure of the same name. */
	static String flow(StatisticalProgramme programme) {
		return programme.code().toUpperCase(Locale.ROOT).replace('-', '_');
	}

	/** {@code HUIZONG:OPEN_ECONOMY(1.0)}. */
	static String reference(String id) {
		return AGENCY + ":" + id + "(" + VERSION + ")";
	}

	static String of(String code) {
		return ID.matcher(code).matches() ? code
				: code.codePoints()
					.mapToObj((point) -> String.format(Locale.ROOT, "U%04X", point))
					.collect(Collectors.joining("_"));
	}

	/** {@code USD_E4} of 万美元: the unit, and the power of ten that it is counted in. */
	static String unitOfMeasure(String name) {
		return Optional.ofNullable(UNITS.get(name)).or(() -> multiple(name)).orElseGet(() -> of(name));
	}

	private static Optional<String> multiple(String name) {
		return POWERS.entrySet()
			.stream()
			.filter((power) -> name.startsWith(power.getKey())
					&& UNITS.containsKey(name.substring(power.getKey().length())))
			.findFirst()
			.map((power) -> UNITS.get(name.substring(power.getKey().length())) + "_E" + power.getValue());
	}

}
