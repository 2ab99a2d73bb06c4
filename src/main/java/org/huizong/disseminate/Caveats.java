package org.huizong.disseminate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Observation;
import org.huizong.statistics.ReportingUnit;

/**
 * What a reader of the city's totals must be told: that units are compared with a year
 * ago whose figures of then are not there, and how much of a total is imputed.
 */
final class Caveats {

	private static final Set<Measure> COMPARED = Set.of(Measure.GROWTH, Measure.DIFFERENCE, Measure.CONTRIBUTION);

	private final Month month;

	Caveats(Month month) {
		this.month = month;
	}

	/** A note for each indicator that needs one, for a table of these measures. */
	List<String> of(List<Indicator> indicators, List<Measure> measures) {
		List<String> notes = new ArrayList<>();
		for (Indicator indicator : indicators) {
			if (measures.stream().anyMatch(COMPARED::contains) && addsUp(indicator)) {
				unequal(indicator).ifPresent(notes::add);
			}
			imputed(indicator).ifPresent(notes::add);
		}
		return notes;
	}

	private static boolean addsUp(Indicator indicator) {
		return indicator.derivation() instanceof Derivation.Reported;
	}

	/** Units that are in this year's total and not in last year's. */
	private Optional<String> unequal(Indicator indicator) {
		List<String> units = this.month.units()
			.stream()
			.map(ReportingUnit::code)
			.filter((unit) -> value(unit, indicator, Measure.YTD) && !value(unit, indicator, Measure.YTD_YEAR_AGO))
			.toList();
		boolean compared = value(this.month.city(), indicator, Measure.YTD_YEAR_AGO);
		return (units.isEmpty() || !compared) ? Optional.empty()
				: Optional.of(indicator.name().zh() + "全市同比口径不一：" + this.month.names(units) + "缺上年同期数，本年计入而上年同期未计入。");
	}

	private Optional<String> imputed(Indicator indicator) {
		String city = this.month.city();
		Printed share = this.month.printed(city, indicator, Measure.IMPUTED_SHARE);
		if (share.value() == null) {
			return Optional.empty();
		}
		Printed total = this.month.printed(city, indicator, Measure.YTD);
		Printed reported = this.month.printed(city, indicator, Measure.YTD_REPORTED);
		return Optional.of(indicator.name().zh() + "全市本年累计" + figure(total) + indicator.unitOfMeasure() + "，其中上报"
				+ figure(reported) + "，插补占" + figure(share) + "%。");
	}

	private boolean value(String unit, Indicator indicator, Measure measure) {
		return this.month.observation(unit, indicator.code(), measure).map(Observation::value).isPresent();
	}

	private static String figure(Printed printed) {
		return (printed.value() != null) ? printed.value().toPlainString() : printed.words();
	}

}
