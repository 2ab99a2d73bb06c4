package org.huizong.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A campaign with a first and a last day, such as 百日大会战. */
public record Campaign(String name, LocalDate firstDay, LocalDate lastDay, Source source) {

	/** Days left until the last day, zero on it, negative after it. */
	public long daysToGo(LocalDate asOf) {
		return ChronoUnit.DAYS.between(asOf, this.lastDay);
	}

}
