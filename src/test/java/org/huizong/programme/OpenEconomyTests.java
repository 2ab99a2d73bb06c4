package org.huizong.programme;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.huizong.programme.FormColumn.Derived;
import org.huizong.programme.StatisticalProgramme.CityTables;
import org.huizong.programme.StatisticalProgramme.Policies;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.UnitGroup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped declaration of the open economy reads to what it says. */
class OpenEconomyTests {

	private static final ReferencePeriod SEPTEMBER = new ReferencePeriod(2009, 9);

	private static StatisticalProgramme programme;

	@BeforeAll
	static void read() {
		programme = SmallProgramme.sound(Path.of("jobs/open-economy"));
	}

	@Test
	void namesCityAndPolicies() {
		assertThat(programme.code()).isEqualTo("open-economy");
		assertThat(programme.title()).isEqualTo(new Text("开放型经济月度统计", "Open economy, monthly"));
		assertThat(programme.office()).isEqualTo("宜春市统计局");
		assertThat(programme.city())
			.isEqualTo(new ReportingUnit("360900", "宜春市", "全市", List.of("宜春", "全市合计", "全市"), "", null, null, null));
		assertThat(programme.firstPeriod()).isEqualTo(new ReferencePeriod(2009, 1));
		assertThat(programme.policies()).isEqualTo(new Policies(Policies.MissingUnits.WAIT, List.of(Severity.ERROR)));
		assertThat(programme.cityTables()).isEqualTo(new CityTables("targets", "province", "campaign"));
	}

	@Test
	void countsDaysFromTheEndOfThePeriod() {
		assertThat(programme.calendar().deadline(SEPTEMBER)).isEqualTo(LocalDate.of(2009, 10, 8));
		assertThat(programme.calendar().grace(SEPTEMBER)).isEqualTo(LocalDate.of(2009, 10, 10));
		assertThat(programme.calendar().lock(SEPTEMBER)).isEqualTo(LocalDate.of(2009, 10, 28));
		assertThat(programme.calendar().locked(SEPTEMBER, LocalDate.of(2009, 10, 27))).isFalse();
		assertThat(programme.calendar().locked(SEPTEMBER, LocalDate.of(2009, 10, 28))).isTrue();
		assertThat(programme.cron().day(Instant.parse("2009-10-27T15:59:59Z"))).isEqualTo(LocalDate.of(2009, 10, 27));
		assertThat(programme.cron().day(Instant.parse("2009-10-27T16:00:00Z"))).isEqualTo(LocalDate.of(2009, 10, 28));
		assertThat(programme.calendar().meeting(SEPTEMBER)).isEqualTo(LocalDate.of(2009, 10, 22));
		assertThat(programme.cron().expression()).isEqualTo("0 30 20 10 * *");
		assertThat(programme.cron().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
	}

	@Test
	void readsFourteenUnitsInThreeGroups() {
		assertThat(programme.groups()).extracting(UnitGroup::code).containsExactly("county", "zone", "direct");
		assertThat(programme.units()).extracting(ReportingUnit::shortName)
			.containsExactly("袁州", "奉新", "万载", "上高", "宜丰", "靖安", "铜鼓", "丰城", "樟树", "高安", "市开发区", "宜阳新区", "明月山", "市直");
		assertThat(programme.units()).extracting(ReportingUnit::group)
			.containsExactly("county", "county", "county", "county", "county", "county", "county", "county", "county",
					"county", "zone", "zone", "zone", "direct");
		assertThat(programme.units()).extracting(ReportingUnit::parent).containsOnly("360900");
		assertThat(programme.unit("360981").orElseThrow().aliases()).containsExactly("丰城县", "江西省丰城市");
		assertThat(programme.unitsIn(SEPTEMBER)).hasSize(14);
	}

	@Test
	void readsReportedIndicatorsAndTheirRatio() {
		assertThat(programme.indicators()).filteredOn((one) -> one.derivation() instanceof Derivation.Reported)
			.extracting(Indicator::code)
			.containsExactly("FDI", "FDI_CASH", "FDI_PROJECTS", "OUT_CITY", "OUT_PROV", "OUT_CITY_CONTRACTS",
					"OUT_PROV_5000", "EXPORT");
		assertThat(programme.indicator("FDI_CASH_SHARE").derivation())
			.isEqualTo(new Derivation.Ratio("FDI_CASH", "FDI"));
		assertThat(programme.indicators()).filteredOn(Indicator::targeted)
			.extracting(Indicator::code)
			.containsExactly("FDI", "OUT_CITY", "EXPORT");
		assertThat(programme.indicator("FDI")).isEqualTo(new Indicator("FDI",
				new Text("实际利用外资", "Foreign direct investment utilised"), List.of("实际利用外资金额", "实际使用外资"), "万美元", 2,
				Indicator.Kind.FLOW, new Derivation.Reported(), Indicator.Direction.HIGHER_FIRST,
				List.of(RankingBasis.TOTAL, RankingBasis.COMPLETION, RankingBasis.GROWTH), true));
	}

	@Test
	void readsIndicatorsOfTheRegister() {
		Derivation.Register started = (Derivation.Register) programme.indicator("STARTED").derivation();
		assertThat(started.form()).isEqualTo("projects");
		assertThat(started.column()).isNull();
		assertThat(started.where()).isEqualTo("开工日期 ≤ 期末");
		assertThat(started.columns()).containsExactly("开工日期");
		Derivation.Register investment = (Derivation.Register) programme.indicator("INVESTMENT").derivation();
		assertThat(investment.column()).isEqualTo("总投资");
		assertThat(investment.where()).isNull();
		assertThat(programme.indicators()).filteredOn((one) -> one.derivation() instanceof Derivation.Register)
			.hasSize(18);
	}

	@Test
	void readsFormsByCode() {
		assertThat(programme.forms()).extracting(ReturnForm::code)
			.containsExactly("campaign", "indicators", "parks", "projects", "province", "targets");
		ReturnForm indicators = programme.form("indicators");
		assertThat(indicators.kind()).isEqualTo(ReturnForm.Kind.MATRIX);
		assertThat(indicators.holder()).isEqualTo(ReturnForm.Holder.UNIT);
		assertThat(indicators.periodicity()).isEqualTo(ReturnForm.Periodicity.MONTHLY);
		assertThat(indicators.key()).containsExactly("指标");
		assertThat(indicators.header().unit()).containsExactly("填报单位", "报送单位", "单位名称", "单位");
		assertThat(indicators.column("上年同期累计").orElseThrow())
			.isEqualTo(new FormColumn("上年同期累计", List.of("上年同期累计", "上年同期", "去年同期累计", "上年同期数", "上年同期/累计"),
					ColumnType.DECIMAL, null, null, true, null, Measure.YTD_YEAR_AGO, null, null));
		assertThat(programme.form("campaign").optional()).isTrue();
	}

	@Test
	void readsDerivedColumns() {
		ReturnForm projects = programme.form("projects");
		assertThat(projects.columns()).hasSize(26);
		assertThat(projects.column("投资强度").orElseThrow().derivation()).isEqualTo(new Derived.Quotient("总投资", "用地面积"));
		assertThat(projects.column("强度标准").orElseThrow().derivation()).isEqualTo(new Derived.Lookup("行业", "投资强度标准"));
		assertThat(projects.column("行业").orElseThrow().codeList()).isEqualTo("industries");
		assertThat(programme.form("province").column("外贸出口累计").orElseThrow().indicator()).isEqualTo("EXPORT");
	}

	@Test
	void readsCodeListsWithAttributes() {
		assertThat(programme.codeLists()).extracting(CodeList::code)
			.containsExactly("cities", "funding", "industries", "land");
		CodeList.Entry ceramics = programme.codeList("industries").orElseThrow().find("陶瓷").orElseThrow();
		assertThat(ceramics.name()).isEqualTo("建筑陶瓷业");
		assertThat(ceramics.attributes()).containsOnly(java.util.Map.entry("工业", "是"),
				java.util.Map.entry("投资强度标准", "90"));
	}

	@Test
	void everyRuleShowsItsAnswers() {
		assertThat(programme.rules()).filteredOn((rule) -> rule.check() instanceof Check.Row)
			.allSatisfy((rule) -> assertThat(rule.examples()).extracting(Rule.Example::answer)
				.contains(Rule.Answer.VALID, Rule.Answer.INVALID));
	}

}
