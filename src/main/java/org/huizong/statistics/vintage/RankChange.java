package org.huizong.statistics.vintage;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReportingUnit;
import org.jspecify.annotations.Nullable;

/** A unit's rank that differs between two vintages of a month; null where unranked. */
public record RankChange(Indicator indicator, RankingBasis basis, ReportingUnit unit, @Nullable Integer before,
		@Nullable Integer after) {

	/** Places gained, null where either vintage gives none. */
	public @Nullable Integer gained() {
		return (this.before == null || this.after == null) ? null : Integer.valueOf(this.before - this.after);
	}

}
