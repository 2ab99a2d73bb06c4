package org.huizong.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.SampleProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.aggregate.StagedMonth.all;
import static org.huizong.programme.SampleProgramme.column;
import static org.huizong.programme.SampleProgramme.form;

/** City totals of September where units ended, merged or split after August. */
class SuccessionTests {

	private static final ReferencePeriod AUGUST = StagedMonth.PERIOD.previous();

	private final SampleProgramme programme = new SampleProgramme().targeted("FDI")
		.form(form("indicators", ReturnForm.Kind.MATRIX, ReturnForm.Holder.UNIT, ReturnForm.Periodicity.MONTHLY,
				column("指标", ColumnType.INDICATOR), column("本月", ColumnType.DECIMAL, Measure.MONTH, null),
				column("本年累计", ColumnType.DECIMAL, Measure.YTD, null),
				column("上年同期累计", ColumnType.DECIMAL, Measure.YTD_YEAR_AGO, null)))
		.form(form("targets", ReturnForm.Kind.MATRIX, ReturnForm.Holder.CITY, ReturnForm.Periodicity.ANNUAL,
				column("单位", ColumnType.UNIT), column("FDI目标", ColumnType.DECIMAL, Measure.TARGET, "FDI")))
		.cityTables("targets", null, null);

	private final List<Observation> august = new ArrayList<>();

	/**
	 * 丙 ended on 31 August: its January to August stay, on both sides and in the target.
	 */
	@Test
	void whatAnEndedUnitReportedStaysWithTheCity() throws Exception {
		this.programme.units("甲", "乙").unit("丙", null, "2009-08");
		august("甲", "100", "80").august("乙", "200", "150").august("丙", "37.5", "30.2");
		Observations values = september("甲|10|110|90", "乙|20|220|160", targets("甲|200", "乙|300", "丙|60"));
		assertThat(value(values, "C", Measure.MONTH)).isEqualByComparingTo("30");
		assertThat(value(values, "C", Measure.YTD)).isEqualByComparingTo("367.5");
		assertThat(value(values, "C", Measure.YTD_YEAR_AGO)).isEqualByComparingTo("280.2");
		assertThat(value(values, "C", Measure.TARGET)).isEqualByComparingTo("560");
		assertThat(values.find("丙", "FDI", Measure.YTD).orElseThrow().sources()).containsExactly(cell("丙"));
		assertThat(values.find("丙", "FDI", Measure.MONTH)).isEmpty();
	}

	@Test
	void whatItReportedLastCountsWhereItsLastMonthIsMissing() throws Exception {
		this.programme.units("甲").unit("丙", null, "2009-08");
		august("甲", "100", "80");
		SortedMap<ReferencePeriod, Observations> history = history();
		history.put(AUGUST.previous(),
				new Observations(AUGUST.previous(), List.of(observation(AUGUST.previous(), "丙", Measure.YTD, "31"),
						observation(AUGUST.previous(), "丙", Measure.YTD_YEAR_AGO, "25"))));
		Observations values = september(history, "甲|10|110|90");
		assertThat(value(values, "C", Measure.YTD)).isEqualByComparingTo("141");
		assertThat(value(values, "C", Measure.YTD_YEAR_AGO)).isEqualByComparingTo("115");
	}

	/** The successor reports it: the city does not count it again. */
	@Test
	void whatAMergedUnitReportedIsCountedOnce() throws Exception {
		this.programme.units("甲").unit("丙", null, "2009-08", "甲", "1");
		august("甲", "100", "80").august("丙", "37.5", "30.2");
		Observations values = september("甲|10|147.5|120.2", targets("甲|200", "丙|60"));
		assertThat(value(values, "C", Measure.YTD)).isEqualByComparingTo("147.5");
		assertThat(value(values, "C", Measure.YTD_YEAR_AGO)).isEqualByComparingTo("120.2");
		assertThat(value(values, "甲", Measure.TARGET)).isEqualByComparingTo("260");
		assertThat(value(values, "C", Measure.TARGET)).isEqualByComparingTo("260");
		assertThat(values.find("丙", "FDI", Measure.YTD)).isEmpty();
	}

	@Test
	void onlyWhatNobodyTakesOverStaysWithTheCity() throws Exception {
		this.programme.units("甲").unit("乙", "2009-09", null).unit("丙", null, "2009-08", "甲", "0.6", "乙", "0.3");
		august("甲", "100", "80").august("丙", "40", "30");
		Observations values = september("甲|10|134|98", "乙|5|17|9", targets("甲|200", "丙|60"));
		assertThat(value(values, "丙", Measure.YTD)).isEqualByComparingTo("4");
		assertThat(value(values, "C", Measure.YTD)).isEqualByComparingTo("155");
		assertThat(value(values, "C", Measure.YTD_YEAR_AGO)).isEqualByComparingTo("110");
		assertThat(value(values, "甲", Measure.TARGET)).isEqualByComparingTo("236");
		assertThat(value(values, "乙", Measure.TARGET)).isEqualByComparingTo("18");
		assertThat(value(values, "C", Measure.TARGET)).isEqualByComparingTo("260");
	}

	/** A table that was set anew after the merger says it all by itself. */
	@Test
	void aTargetSetAnewIsNotAddedTo() throws Exception {
		this.programme.units("甲").unit("乙", "2009-09", null).unit("丙", null, "2009-08", "乙", "1");
		august("甲", "100", "80").august("丙", "40", "30");
		Observations values = september("甲|10|110|90", "乙|5|45|34", targets("甲|200", "乙|70", "丙|60"));
		assertThat(value(values, "乙", Measure.TARGET)).isEqualByComparingTo("70");
		assertThat(value(values, "C", Measure.TARGET)).isEqualByComparingTo("270");
	}

	private Observations september(Object... sheets) throws Exception {
		return september(history(), sheets);
	}

	/** Returns as {@code unit|month|year to date|a year ago}, and a table of targets. */
	private Observations september(SortedMap<ReferencePeriod, Observations> history, Object... sheets)
			throws Exception {
		try (StagedMonth month = new StagedMonth(this.programme.build())) {
			List<String> units = new ArrayList<>();
			for (Object sheet : sheets) {
				if (sheet instanceof Targets targets) {
					month.sheet("targets", "C", String.join("\n", targets.lines()));
					continue;
				}
				String[] cells = sheet.toString().split("\\|", 2);
				units.add(cells[0]);
				month.sheet("indicators", cells[0], "FDI|" + cells[1]);
			}
			return new Observations(StagedMonth.PERIOD,
					month.aggregate(all(units.toArray(String[]::new)), history).values());
		}
	}

	private SortedMap<ReferencePeriod, Observations> history() {
		SortedMap<ReferencePeriod, Observations> history = new TreeMap<>();
		history.put(AUGUST, new Observations(AUGUST, this.august));
		return history;
	}

	private SuccessionTests august(String unit, String yearToDate, String yearAgo) {
		this.august.add(observation(AUGUST, unit, Measure.YTD, yearToDate));
		this.august.add(observation(AUGUST, unit, Measure.YTD_YEAR_AGO, yearAgo));
		return this;
	}

	private static Observation observation(ReferencePeriod period, String unit, Measure measure, String value) {
		return Observation.of(period, new Key(unit, "FDI", measure), new BigDecimal(value), List.of(cell(unit)));
	}

	private static Source cell(String unit) {
		return new Source("2009-08/" + unit + ".xlsx", "表", "C5", null);
	}

	private static Targets targets(String... lines) {
		return new Targets(List.of(lines));
	}

	private static BigDecimal value(Observations values, String unit, Measure measure) {
		return values.value(unit, "FDI", measure).orElseThrow();
	}

	private record Targets(List<String> lines) {
	}

}
