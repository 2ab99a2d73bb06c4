package org.huizong.programme;

import java.nio.file.Path;
import java.util.List;

import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a unit is told neither launders a figure nor tells of other units. */
class ToldFindingsTests {

	private static final String FILE = "2009-09/上高县.xlsx";

	private final ToldFindings told = new ToldFindings(ProgrammeReader.read(Path.of("jobs/open-economy")));

	private final Finding count = finding("E05", "360923", "indicators", "主要指标", "D11", "本年累计", "16",
			"17（项目台账 第 5、6 行）", "省外资金5000万元以上工业项目本年累计 16，台账中符合条件的项目数为 17（项目台账 第 5、6 行）。请核对台账逐个项目，更正指标或补登台账。");

	private static Finding finding(String rule, String unit, String form, String sheet, String cell, String field,
			String seen, String expected, String said) {
		String place = ("360923".equals(unit) ? "上高县" : "丰城市") + " " + FILE + " " + sheet + "!" + cell + ": ";
		return new Finding(rule, Severity.ERROR, unit, form, new Source(FILE, sheet, cell, null), field, seen, expected,
				new Text(place + said, place + said));
	}

	private Finding crossing(String unit, String cell) {
		return finding("C20", unit, "projects", "项目台账", cell, "总投资", "总投资（F6）5,600", "上月总投资（F6）4,800", "");
	}

	@Test
	void keepsBackWhatIsForTheCityAlone() {
		assertThat(this.told.of(List.of(crossing("360923", "F6")))).isEmpty();
	}

	@Test
	void doesNotSayWhichCountWouldFitWhereAnInvestmentIsDoubted() {
		Finding told = this.told.of(List.of(this.count, crossing("360923", "F6"))).get(0);
		assertThat(told.message().zh())
			.isEqualTo("上高县 2009-09/上高县.xlsx 主要指标!D11: 省外资金5000万元以上工业项目与台账不符（本年累计），请核实，并附合同、批文、凭证等依据。");
		assertThat(told.expected()).isEqualTo("请核实，并附合同、批文、凭证等依据");
		assertThat(told.message().en() + told.message().zh() + told.expected()).doesNotContain("17");
		assertThat(told.id()).isEqualTo(this.count.id());
	}

	@Test
	void saysItWhereNothingOrOnlyAnotherUnitIsDoubted() {
		assertThat(this.told.of(List.of(this.count))).containsExactly(this.count);
		assertThat(this.told.of(List.of(this.count, crossing("360981", "F6")))).containsExactly(this.count);
	}

	@Test
	void asksForEvidenceAboutTheDoubtedRowOnly() {
		Finding funds = finding("C29", "360923", "projects", "项目台账", "H6", "累计进资", "累计进资（H6）6,000，总投资（F6）5,600",
				"累计进资 ≤ 总投资", "进资不应大于投资额。");
		Finding other = finding("C29", "360923", "projects", "项目台账", "H7", "累计进资", "累计进资（H7）6,000，总投资（F7）5,600",
				"累计进资 ≤ 总投资", "进资不应大于投资额。");
		Finding named = finding("C13", "360923", "projects", "项目台账", "B6", "项目名称", "项目名称（B6）甲厂", "上月项目名称（B6）乙厂",
				"项目名称与上月不同。");
		List<Finding> told = this.told.of(List.of(funds, other, named, crossing("360923", "F6")));
		assertThat(told).hasSize(3).contains(other, named).doesNotContain(funds);
		assertThat(told.get(0).expected()).isEqualTo("请核实，并附合同、批文、凭证等依据");
	}

	@Test
	void namesNoOtherUnitAndNoneOfItsRows() {
		Finding equal = finding("C03", "360923", "projects", "项目台账", "B5", "项目名称", "项目名称（B5）甲厂",
				"丰城市 2009-09/丰城市.xlsx 项目台账!B9", "甲厂（投资方 某公司）已在丰城市 2009-09/丰城市.xlsx 项目台账!B9登记。请核对。");
		Finding told = this.told.of(List.of(equal)).get(0);
		assertThat(told.message().zh()).isEqualTo("上高县 2009-09/上高县.xlsx 项目台账!B5: 甲厂（投资方 某公司）已在其他单位登记。请核对。");
		assertThat(told.expected()).isEqualTo("其他单位");
		assertThat(told.message().en()).doesNotContain("丰城");
		assertThat(told.id()).isEqualTo(equal.id());
	}

	@Test
	void namesTheUnitsOwnOtherRow() {
		Finding own = finding("C02", "360923", "projects", "项目台账", "A6", "项目编号", "项目编号（A6）SG001",
				"上高县 2009-09/上高县.xlsx 项目台账!A5", "项目编号 SG001（甲厂）已在上高县 2009-09/上高县.xlsx 项目台账!A5登记。");
		assertThat(this.told.of(List.of(own))).containsExactly(own);
	}

}
