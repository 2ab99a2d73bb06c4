package org.huizong.disseminate.month;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.programme.NotReporting;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Lineage.Departure;

/** What the city's totals hold of units that ended earlier in the year, in words. */
public record Departed(Month month) {

	/** {@code 全市累计数含宜阳新区1—8月数（2009年8月31日撤销）。}; empty where nothing is held. */
	List<String> notes(Collection<Indicator> indicators) {
		Map<String, List<Indicator>> held = new LinkedHashMap<>();
		List<Indicator> accumulating = indicators.stream().filter(Departure::keeps).toList();
		for (Departure departure : departures()) {
			for (Indicator indicator : accumulating) {
				last(departure, indicator)
					.ifPresent((last) -> held.computeIfAbsent(part(departure, last), (key) -> new ArrayList<>())
						.add(indicator));
			}
		}
		return held.entrySet()
			.stream()
			.map((one) -> ((one.getValue().size() == accumulating.size()) ? "" : names(one.getValue())) + "全市累计数含"
					+ one.getKey() + "。")
			.toList();
	}

	public List<Departure> departures() {
		return this.month.programme().lineage().departed(this.month.period());
	}

	private static String names(List<Indicator> indicators) {
		return String.join("、", indicators.stream().map((indicator) -> indicator.name().zh()).toList());
	}

	/** The month whose year to date is held. */
	private Optional<ReferencePeriod> last(Departure departure, Indicator indicator) {
		boolean held = this.month.observation(departure.unit().code(), indicator.code(), Measure.YTD)
			.filter((one) -> one.status().hasValue())
			.isPresent();
		return held ? departure.lastReported(this.month.result().months(), indicator.code())
			.map((one) -> one.period())
			.or(() -> Optional.of(departure.last())) : Optional.empty();
	}

	/** {@code 宜阳新区1—8月数（2009年8月31日撤销）}. */
	private static String part(Departure departure, ReferencePeriod last) {
		String months = last.isJanuary() ? "1月" : "1—" + last.month() + "月";
		String share = departure.whole() ? ""
				: "的" + departure.share().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
		return departure.unit().name() + months + "数" + share + "（" + NotReporting.ended(departure.last()) + "）";
	}

}
