package org.huizong.console.shared;

import java.math.BigDecimal;
import java.util.Optional;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Published;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Shows what is published, in the reader's language, each figure leading to where it
 * comes from.
 */
@Component
@ConditionalOnWebApplication
public class Numerals {

	private final Wording wording;

	Numerals(Wording wording) {
		this.wording = wording;
	}

	public String of(Published published) {
		return published.in(this.wording.language());
	}

	/** A value of the vintage as published. */
	public Shown of(Vintage vintage, Observations values, Indicator indicator, String unit, Measure measure) {
		Optional<Observation> found = values.find(unit, indicator.code(), measure);
		Published published = Published.of(found, indicator);
		String href = FigureLinks.figure(vintage, new Observation.Key(unit, indicator.code(), measure));
		return new Shown(of(published), (published.value() != null) ? href : null);
	}

	/** An amount without an observation of its own, — where there is none. */
	public String amount(@Nullable BigDecimal value, int decimals) {
		return of(Published.amount(value, decimals));
	}

	/** A rank, 并列 beside it when shared; — for who is unranked. */
	public String rank(@Nullable Integer rank, boolean tied) {
		return (rank == null) ? this.wording.of(Published.NOT_APPLICABLE)
				: rank + (tied ? this.wording.of("（并列）", " (tied)") : "");
	}

	/** Places gained ↑ or lost ↓. */
	public String movement(@Nullable Integer rank, @Nullable Integer movement) {
		if (movement == null) {
			return this.wording.of(Published.unmoved(rank));
		}
		return (movement == 0) ? this.wording.of(UNMOVED) : ((movement > 0) ? "↑" : "↓") + Math.abs(movement);
	}

	private static final Text UNMOVED = new Text("平", "=");

	/** The title of a measure with its unit of measure. */
	public String titled(Measure measure, Indicator indicator) {
		String unit = this.wording.of(measure.unitOfMeasure(indicator));
		return this.wording.of(measure.title()) + this.wording.of("（" + unit + "）", " (" + unit + ")");
	}

}
