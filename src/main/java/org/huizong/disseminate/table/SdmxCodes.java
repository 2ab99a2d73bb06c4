package org.huizong.disseminate.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.huizong.disseminate.month.Month;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * The codes that the coded components of the data structure may have: those of the whole
 * programme, so that every month of it can be read with them.
 */
final class SdmxCodes {

	/** The frequency of everything published. */
	static final String MONTHLY = "M";

	/** As many as the cross-domain list of SDMX begins with. */
	private static final int MOST_DECIMALS = 9;

	private final Month month;

	SdmxCodes(Month month) {
		this.month = month;
	}

	List<Code> of(SdmxComponent component) {
		return switch (component) {
			case FREQ -> List.of(new Code(MONTHLY, new Text("月", "Monthly"), null));
			case REF_AREA -> areas();
			case INDICATOR -> programme().indicators().stream().map(SdmxCodes::code).toList();
			case MEASURE -> Stream.of(Measure.values()).map((one) -> new Code(one.name(), one.title(), null)).toList();
			case OBS_STATUS ->
				Stream.of(ObservationStatus.values()).map((one) -> new Code(one.sdmx(), one.title(), null)).toList();
			case UNIT_MEASURE -> unitsOfMeasure();
			case DECIMALS -> IntStream.rangeClosed(0, MOST_DECIMALS)
				.mapToObj((digits) -> new Code(String.valueOf(digits),
						new Text(digits + "位小数", digits + ((digits == 1) ? " decimal" : " decimals")), null))
				.toList();
			case TIME_PERIOD, OBS_VALUE, COMMENT_OBS -> List.of();
		};
	}

	/** The city, whoever reports or ever reported below it, its sibling cities. */
	private List<Code> areas() {
		Map<String, Code> areas = new LinkedHashMap<>();
		List<Code> all = new ArrayList<>();
		all.add(area(programme().city().code(), programme().city().name(), null));
		programme().units().forEach((unit) -> all.add(area(unit.code(), unit.name(), unit.parent())));
		this.month.siblings().forEach((city) -> all.add(area(city.code(), city.name(), null)));
		all.forEach((code) -> areas.putIfAbsent(code.id(), code));
		return List.copyOf(areas.values());
	}

	private static Code area(String code, String name, @Nullable String parent) {
		return new Code(SdmxIds.of(code), Text.same(name), (parent != null) ? SdmxIds.of(parent) : null);
	}

	private static Code code(Indicator indicator) {
		return new Code(SdmxIds.of(indicator.code()), indicator.name(), null);
	}

	private List<Code> unitsOfMeasure() {
		Map<String, Code> units = new LinkedHashMap<>();
		for (Indicator indicator : programme().indicators()) {
			for (Measure measure : Measure.values()) {
				Text name = measure.unitOfMeasure(indicator);
				String id = SdmxIds.unitOfMeasure(name.zh());
				units.putIfAbsent(id, new Code(id, name, null));
			}
		}
		return List.copyOf(units.values());
	}

	private StatisticalProgramme programme() {
		return this.month.programme();
	}

	/**
	 * A code.
	 *
	 * @param parent id of the code above it, null for none
	 */
	record Code(String id, Text name, @Nullable String parent) {
	}

}
