package org.huizong.disseminate.table;

import java.util.List;
import java.util.stream.Stream;

import org.huizong.disseminate.month.Month;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Published;

/**
 * The month's values as an SDMX-CSV 2.1 data message (SDMX 3.1). It says of its month all
 * that there is: a delete with every dimension but the month left blank, then a replace
 * an observation, to be loaded as one transaction, so that nothing of an earlier vintage
 * stays. What has no value is {@code NaN} with the status that says why, never zero and
 * never blank. {@link SdmxStructure} is the structure that it follows.
 */
final class SdmxData {

	private static final String DELETE = "D";

	private static final String REPLACE = "R";

	/** A figure of the type Double that is intentionally missing. */
	private static final String MISSING = "NaN";

	private final Month month;

	private final String flow;

	SdmxData(Month month) {
		this.month = month;
		this.flow = SdmxIds.reference(SdmxIds.flow(month.programme()));
	}

	/** The message with the observations in their order. */
	CsvTable of(List<Observation> observations) {
		CsvTable table = new CsvTable(Stream
			.concat(Stream.of("STRUCTURE", "STRUCTURE_ID", "ACTION"),
					Stream.of(SdmxComponent.values()).map(SdmxComponent::name))
			.toArray(String[]::new));
		table.row("dataflow", this.flow, DELETE, null, null, null, null, this.month.period(), null, null, null, null,
				null);
		observations.forEach((one) -> replace(table, one));
		return table;
	}

	private void replace(CsvTable table, Observation one) {
		Indicator indicator = this.month.programme().indicator(one.indicator());
		Published published = Published.of(one, indicator);
		table.row("dataflow", this.flow, REPLACE, SdmxCodes.MONTHLY, SdmxIds.of(one.unit()),
				SdmxIds.of(one.indicator()), one.measure().name(), one.period(),
				(published.value() != null) ? published.value() : MISSING, one.status().sdmx(),
				SdmxIds.unitOfMeasure(one.measure().unitOfMeasure(indicator).zh()), one.measure().decimals(indicator),
				this.month.waived().told(this.month, one.key()));
	}

}
