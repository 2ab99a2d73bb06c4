package org.huizong.aggregate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.huizong.programme.ReturnForm.Holder;
import org.huizong.programme.ReturnForm.Kind;
import org.huizong.programme.ReturnForm.Periodicity;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.SampleProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Campaign;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Targets, the provincial table and campaigns, which the city holds itself. */
class CityTablesTests {

	private static final String CITY = SampleProgramme.CITY;

	@Test
	void takesTheCitysOwnTargetBeforeTheSum() throws SQLException {
		try (StagedMonth month = month()) {
			month.sheet("targets", CITY, "C|100\n甲|60\n乙|50\n=合计|110");
			assertThat(targets(month)).containsExactly("甲 FDI TARGET 60 B6", "乙 FDI TARGET 50 B7",
					"C FDI TARGET 100 B5");
		}
	}

	@Test
	void addsTheUnitsTargetsWithoutARowOfTheCity() throws SQLException {
		try (StagedMonth month = month()) {
			month.sheet("targets", CITY, "甲|60\n乙|");
			assertThat(targets(month)).containsExactly("甲 FDI TARGET 60 B5", "乙 FDI TARGET NOT_APPLICABLE NO_TARGET",
					"C FDI TARGET 60");
		}
	}

	@Test
	void neverAddsTargetsOfWhatIsNotAdded() throws SQLException {
		Indicator price = new Indicator("PRICE", Text.same("PRICE"), List.of(), "元", 2, Indicator.Kind.FLOW,
				new Indicator.Derivation.NotAdded(), Indicator.Direction.HIGHER_FIRST, List.of(), true);
		ReturnForm targets = SampleProgramme.form("targets", Kind.MATRIX, Holder.CITY, Periodicity.ANNUAL,
				SampleProgramme.column("单位", ColumnType.UNIT), SampleProgramme.column("指标", ColumnType.INDICATOR),
				SampleProgramme.column("目标", ColumnType.DECIMAL, Measure.TARGET, null));
		SampleProgramme programme = new SampleProgramme().units("甲", "乙").indicator(price).form(targets);
		try (StagedMonth month = new StagedMonth(programme.cityTables("targets", null, null).build())) {
			month.sheet("targets", CITY, "甲|PRICE|6\n乙|PRICE|5");
			assertThat(targets(month)).containsExactly("甲 PRICE TARGET 6 C5", "乙 PRICE TARGET 5 C6",
					"C PRICE TARGET NOT_APPLICABLE NO_TARGET");
		}
	}

	@Test
	void hasNoTargetsWithoutTheTable() throws SQLException {
		try (StagedMonth month = month()) {
			assertThat(targets(month)).containsExactly("甲 FDI TARGET NOT_APPLICABLE NO_TARGET",
					"乙 FDI TARGET NOT_APPLICABLE NO_TARGET", "C FDI TARGET NOT_APPLICABLE NO_TARGET");
		}
	}

	@Test
	void namesSiblingCitiesByCodeInCodeListOrder() throws SQLException {
		try (StagedMonth month = month()) {
			month.sheet("province", CITY, "K3市|30|\nK1市|10|9\n=全省|40|9\n|1|1");
			assertThat(Lines.of(month.aggregate(StagedMonth.all("甲", "乙")).province())).containsExactly(
					"K1 FDI YTD 10 B6", "K1 FDI YTD_YEAR_AGO 9 C6", "K2 FDI YTD MISSING", "K2 FDI YTD_YEAR_AGO MISSING",
					"K3 FDI YTD 30 B5", "K3 FDI YTD_YEAR_AGO MISSING C5");
		}
	}

	@Test
	void hasNoProvinceWithoutTheTable() throws SQLException {
		try (StagedMonth month = month()) {
			assertThat(month.aggregate(StagedMonth.all("甲", "乙")).province()).isEmpty();
		}
	}

	@Test
	void choosesTheCampaignThatBeganLastByTheMeeting() throws SQLException {
		try (StagedMonth month = month()) {
			month.sheet("campaign", CITY, """
					春季攻势|2009-03-01|2009-05-31
					百日大会战|2009-09-13|2009-12-21
					冬季会战|2009-10-23|2009-12-31
					无日期||2009-12-31""");
			Campaign campaign = new Campaign("百日大会战", LocalDate.of(2009, 9, 13), LocalDate.of(2009, 12, 21),
					new Source(StagedMonth.file(CITY), "campaign", "A6:C6", null));
			assertThat(month.aggregate(StagedMonth.all("甲", "乙")).campaign()).contains(campaign);
			assertThat(campaign.daysToGo(month.programme().calendar().meeting(StagedMonth.PERIOD))).isEqualTo(60);
		}
	}

	@Test
	void fallsBackOnTheFirstCampaignBeforeAnyBegins() throws SQLException {
		try (StagedMonth month = month()) {
			month.sheet("campaign", CITY, "冬季会战|2009-11-23|2009-12-31\n年末会战|2009-12-01|2009-12-31");
			assertThat(month.aggregate(StagedMonth.all("甲", "乙")).campaign()).map(Campaign::name).contains("冬季会战");
		}
	}

	private static List<String> targets(StagedMonth month) throws SQLException {
		return Lines.of(month.aggregate(StagedMonth.all("甲", "乙"))
			.values()
			.stream()
			.filter((value) -> value.measure() == Measure.TARGET)
			.toList());
	}

	private static StagedMonth month() throws SQLException {
		ReturnForm targets = SampleProgramme.form("targets", Kind.MATRIX, Holder.CITY, Periodicity.ANNUAL,
				SampleProgramme.column("单位", ColumnType.UNIT),
				SampleProgramme.column("目标", ColumnType.DECIMAL, Measure.TARGET, "FDI"));
		ReturnForm province = SampleProgramme.form("province", Kind.MATRIX, Holder.CITY, Periodicity.MONTHLY,
				SampleProgramme.column("设区市", ColumnType.CODE),
				SampleProgramme.column("累计", ColumnType.DECIMAL, Measure.YTD, "FDI"),
				SampleProgramme.column("同期", ColumnType.DECIMAL, Measure.YTD_YEAR_AGO, "FDI"));
		ReturnForm campaign = SampleProgramme.form("campaign", Kind.REGISTER, Holder.CITY, Periodicity.ANNUAL,
				SampleProgramme.column("名称", ColumnType.TEXT), SampleProgramme.column("起始", ColumnType.DATE),
				SampleProgramme.column("截止", ColumnType.DATE));
		return new StagedMonth(new SampleProgramme().units("甲", "乙")
			.targeted("FDI")
			.cities("K1", "K2", "K3")
			.form(targets)
			.form(province)
			.form(campaign)
			.cityTables("targets", "province", "campaign")
			.build());
	}

}
