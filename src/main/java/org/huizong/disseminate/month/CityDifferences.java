package org.huizong.disseminate.month;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.disseminate.month.Cited.Standing.Place;
import org.huizong.excel.format.FigureFormat;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.CityDifference;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.ProvinceStanding;

/**
 * Says where the city's own row of the provincial table is not what its units add up to.
 */
public record CityDifferences(Month month) {

	/** A sentence each, in the order of the indicators; of these, or of all for none. */
	public List<Sentence> of(List<String> indicators) {
		List<Sentence> said = new ArrayList<>();
		for (ProvinceStanding standing : this.month.standings()) {
			if (indicators.isEmpty() || indicators.contains(standing.indicator())) {
				find(standing).map(this::said).ifPresent(said::add);
			}
		}
		return said;
	}

	/** The same as notes below a table. */
	public List<String> notes(List<Indicator> indicators) {
		List<String> codes = indicators.stream().map(Indicator::code).toList();
		return codes.isEmpty() ? List.of() : of(codes).stream().map(Sentence::text).toList();
	}

	private Optional<CityDifference> find(ProvinceStanding standing) {
		return CityDifference.of(standing, this.month.city(), this.month.result().observations(),
				this.month.units().stream().map(ReportingUnit::code).toList(),
				this.month.programme().indicator(standing.indicator()));
	}

	private List<String> imputed(Indicator indicator) {
		return this.month.units()
			.stream()
			.map(ReportingUnit::code)
			.filter((unit) -> this.month.observation(unit, indicator.code(), Measure.YTD)
				.filter((one) -> one.status() == ObservationStatus.IMPUTED)
				.isPresent())
			.toList();
	}

	/** {@code 实际利用外资：全省表中本市21600.00万美元，各单位合计21597.50万美元，全省表多2.50万美元。} */
	private Sentence said(CityDifference one) {
		Indicator indicator = this.month.programme().indicator(one.indicator());
		FigureFormat format = FigureFormat.amount(indicator.decimals());
		Printed province = Printed.figure(one.province(), format);
		Printed units = Printed.figure(one.units(), format);
		String without = one.out().isEmpty() ? "" : "（不含" + this.month.names(one.out()) + "）";
		List<String> imputed = imputed(indicator);
		String with = imputed.isEmpty() ? "" : "（含" + this.month.names(imputed) + "的插补数）";
		return Sentence.of(indicator.name().zh() + "：全省表中本市")
			.plus(Sentence.quote(one.province().toPlainString() + indicator.unitOfMeasure(),
					new Cited.Standing(indicator.code(), Place.VALUE), province))
			.plus("，各单位合计" + without + with)
			.plus(Sentence.quote(one.units().toPlainString() + indicator.unitOfMeasure(),
					new Cited.Figure(new Observation.Key(this.month.city(), indicator.code(), Measure.YTD)), units))
			.plus("，全省表" + ((one.difference().signum() > 0) ? "多" : "少") + one.difference().abs().toPlainString()
					+ indicator.unitOfMeasure() + "。");
	}

}
