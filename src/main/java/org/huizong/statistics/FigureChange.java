package org.huizong.statistics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** A figure that two vintages of a month publish differently. */
public record FigureChange(Indicator indicator, ReportingUnit unit, Measure measure, Published before,
		Published after) {

	/** New less old as published, null where either is no figure. */
	public @Nullable Published difference() {
		BigDecimal was = this.before.value();
		BigDecimal is = this.after.value();
		return (was == null || is == null) ? null : new Published(is.subtract(was), this.after.words(), true, false);
	}

}
