package org.huizong.statistics.vintage;

import java.math.BigDecimal;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Published;
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
