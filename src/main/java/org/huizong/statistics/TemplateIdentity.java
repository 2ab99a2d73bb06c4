package org.huizong.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a template says of itself in its file's properties, so that a return filled into
 * another unit's or month's template is noticed.
 *
 * @param programme code of the programme
 * @param unit code of the unit it was written for
 * @param forms codes of its forms, divided by commas
 * @param version of the declaration it was written by
 */
public record TemplateIdentity(String programme, String unit, ReferencePeriod period, String forms, String version) {

	private static final String PREFIX = "huizong.";

	/** As properties, by name. */
	public Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put(PREFIX + "programme", this.programme);
		properties.put(PREFIX + "unit", this.unit);
		properties.put(PREFIX + "period", this.period.toString());
		properties.put(PREFIX + "forms", this.forms);
		properties.put(PREFIX + "version", this.version);
		return properties;
	}

	/** From a file's properties; empty when it is no template, or they are incomplete. */
	public static Optional<TemplateIdentity> of(Map<String, String> properties) {
		String period = properties.getOrDefault(PREFIX + "period", "");
		String programme = properties.getOrDefault(PREFIX + "programme", "");
		String unit = properties.getOrDefault(PREFIX + "unit", "");
		if (programme.isEmpty() || unit.isEmpty() || !period.matches("[12][0-9]{3}-(0[1-9]|1[0-2])")) {
			return Optional.empty();
		}
		return Optional.of(new TemplateIdentity(programme, unit, ReferencePeriod.parse(period),
				properties.getOrDefault(PREFIX + "forms", ""), properties.getOrDefault(PREFIX + "version", "")));
	}

}
