package org.huizong.disseminate.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.huizong.disseminate.month.Correction;
import org.huizong.disseminate.month.Month;
import org.huizong.programme.CodeList;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.jspecify.annotations.Nullable;

/** The month's tables for programs: a figure, a rank a row. */
public final class Tables {

	private final Month month;

	private final Map<String, Integer> units;

	private final Map<String, Integer> indicators;

	public Tables(Month month) {
		this.month = month;
		List<String> order = new ArrayList<>(List.of(month.city()));
		month.programme().units().stream().map(ReportingUnit::code).forEach(order::add);
		month.siblings().stream().map(CodeList.Entry::code).forEach(order::add);
		this.units = positions(order.stream().distinct().toList());
		this.indicators = positions(month.programme().indicators().stream().map(Indicator::code).toList());
	}

	public void write(Path folder) throws IOException {
		values().write(folder.resolve("values.csv"));
		rankings().write(folder.resolve("rankings.csv"));
		provinces().write(folder.resolve("provinces.csv"));
		new CoverageTable(this.month).write(folder.resolve("coverage.csv"));
		new SdmxData(this.month).of(sorted()).writeUnmarked(folder.resolve("sdmx.csv"));
		new SdmxStructure(this.month).write(folder.resolve("sdmx-structure.json"));
		Optional<Correction> correction = this.month.result().imprint().correction();
		if (correction.isPresent()) {
			new CorrectionTable(this.month).of(correction.get()).write(folder.resolve(CorrectionTable.NAME));
		}
	}

	private static Map<String, Integer> positions(List<String> codes) {
		return IntStream.range(0, codes.size()).boxed().collect(Collectors.toMap(codes::get, (i) -> i));
	}

	/** The city, the units, sibling cities; then indicator and measure as declared. */
	private List<Observation> sorted() {
		return this.month.result()
			.observations()
			.all()
			.stream()
			.sorted(Comparator.<Observation, Integer>comparing((one) -> position(this.units, one.unit()))
				.thenComparing(Observation::unit)
				.thenComparing((one) -> position(this.indicators, one.indicator()))
				.thenComparing(Observation::measure))
			.toList();
	}

	private static int position(Map<String, Integer> positions, String code) {
		return positions.getOrDefault(code, Integer.MAX_VALUE);
	}

	private CsvTable values() {
		CsvTable table = new CsvTable("period", "unit_code", "unit_name", "indicator", "measure", "value", "status",
				"source", "waiver");
		for (Observation one : sorted()) {
			table.row(one.period(), one.unit(), this.month.name(one.unit()), one.indicator(), code(one.measure()),
					published(one), one.status().sdmx(),
					CsvTable.joined(one.sources().stream().map(Source::reference).toList()),
					this.month.waived().told(this.month, one.key()));
		}
		return table;
	}

	private @Nullable BigDecimal published(Observation observation) {
		Indicator indicator = this.month.programme().indicator(observation.indicator());
		return (observation.value() != null)
				? Rounding.round(observation.value(), observation.measure().decimals(indicator)) : null;
	}

	private static String code(Measure measure) {
		return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private CsvTable rankings() {
		CsvTable table = new CsvTable("period", "indicator", "ranking", "unit_code", "unit_name", "value", "rank",
				"ranked_units", "tied", "movement");
		List<Ranking> sorted = this.month.result()
			.rankings()
			.stream()
			.sorted(Comparator.<Ranking, Integer>comparing((one) -> position(this.indicators, one.indicator()))
				.thenComparing(Ranking::basis))
			.toList();
		for (Ranking ranking : sorted) {
			RankingBasis basis = ranking.basis();
			for (Ranking.Entry entry : ranking.entries()) {
				table.row(ranking.period(), ranking.indicator(), basis.code(), entry.unit(),
						this.month.name(entry.unit()), entry.value(), entry.rank(), ranking.rankedUnits(), entry.tied(),
						entry.movement());
			}
		}
		return table;
	}

	private CsvTable provinces() {
		CsvTable table = new CsvTable("period", "indicator", "city_code", "city_name", "value", "growth", "rank",
				"tied", "movement", "to_next_above", "to_next_below", "source");
		for (ProvinceStanding standing : this.month.standings()) {
			int decimals = this.month.programme().indicator(standing.indicator()).decimals();
			for (ProvinceStanding.Entry entry : standing.entries()) {
				table.row(standing.period(), standing.indicator(), entry.city(), this.month.name(entry.city()),
						rounded(entry.value(), decimals), rounded(entry.growth(), 1), entry.rank(), entry.tied(),
						entry.movement(), rounded(entry.toNextAbove(), decimals),
						rounded(entry.toNextBelow(), decimals),
						CsvTable.joined(entry.sources().stream().map(Source::reference).toList()));
			}
		}
		return table;
	}

	private static @Nullable BigDecimal rounded(@Nullable BigDecimal value, int decimals) {
		return (value != null) ? Rounding.round(value, decimals) : null;
	}

}
