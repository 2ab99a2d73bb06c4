package org.huizong.collect.cell;

import java.math.BigDecimal;
import java.util.Optional;

import org.huizong.collect.name.Normaliser;
import org.huizong.collect.name.UnitOfMeasure;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a numeric cell should hold.
 *
 * @param unit the declared unit of measure, null when figures are taken as they stand
 * @param whole whether fractions are refused
 */
public record Quantity(@Nullable String unit, boolean whole) {

	/** The figure in the declared unit; empty when the stated unit does not convert. */
	public Optional<BigDecimal> from(BigDecimal figure, @Nullable String stated) {
		if (stated == null || (this.unit != null && Normaliser.plain(stated).equals(Normaliser.plain(this.unit)))) {
			return Optional.of(figure);
		}
		if (this.unit == null) {
			return Optional.empty();
		}
		Optional<UnitOfMeasure> to = UnitOfMeasure.find(this.unit);
		return UnitOfMeasure.find(stated).flatMap((from) -> to.flatMap((unit) -> from.convert(figure, unit)));
	}

	/** What a finding says should stand there. */
	Text expected() {
		String number = this.whole ? "整数" : "数值";
		String figure = this.whole ? "a whole number" : "a number";
		return (this.unit == null) ? new Text("不带计量单位的" + number, figure + " without a unit of measure")
				: new Text("以" + this.unit + "计的" + number, figure + " in " + this.unit);
	}

}
