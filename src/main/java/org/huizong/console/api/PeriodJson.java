package org.huizong.console.api;

import org.huizong.statistics.ReferencePeriod;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.JacksonComponent;

/** Months in JSON as everywhere: {@code 2009-09}. */
@JacksonComponent
@ConditionalOnWebApplication
class PeriodJson extends ValueSerializer<ReferencePeriod> {

	@Override
	public void serialize(ReferencePeriod period, JsonGenerator json, SerializationContext context) {
		json.writeString(period.toString());
	}

}
