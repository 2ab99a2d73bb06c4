package org.huizong.programme.reading;

import java.math.BigDecimal;
import java.nio.charset.Charset;

import org.huizong.programme.SmallProgramme;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Succession;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults of {@code units.csv}, each with its place and words. */
class UnitsFileTests {

	@Test
	void codesAreDeclaredOnce() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "102,西县", "101,西县");
		assertThat(broken.faults()).containsExactly("units.csv:3 「101」重复，已用于「东县」");
		assertThat(broken.englishFaults()).containsExactly("\"101\" is given twice, it already stands for \"东县\"");
	}

	@Test
	void namesLeadToOneUnit() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "东镇|东乡", "东镇|西 县");
		assertThat(broken.faults()).containsExactly("units.csv:3 「西县」重复，已用于「东县」");
		assertThat(broken.englishFaults()).containsExactly("\"西县\" is given twice, it already stands for \"东县\"");
	}

	@Test
	void namesOfTheCityAreTaken() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "东镇|东乡", "全城");
		assertThat(broken.faults()).containsExactly("units.csv:2 「全城」重复，已用于「小城」");
		assertThat(broken.englishFaults()).containsExactly("\"全城\" is given twice, it already stands for \"小城\"");
	}

	@Test
	void namesAreComparedWithoutBlanksAndWidth() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "103,新区,,", "103,新区,ｎ１,")
			.replace("units.csv", "东镇|东乡", "n 1");
		assertThat(broken.faults()).containsExactly("units.csv:4 「ｎ１」重复，已用于「东县」");
		assertThat(broken.englishFaults()).containsExactly("\"ｎ１\" is given twice, it already stands for \"东县\"");
	}

	@Test
	void groupsAreDeclared() {
		SmallProgramme broken = SmallProgramme.with("units.csv", ",county,,,", ",county1,,,");
		assertThat(broken.faults()).containsExactly("units.csv:2 没有名为「county1」的分组，是不是「county」？可用：county、zone");
		assertThat(broken.englishFaults())
			.containsExactly("There is no group \"county1\"; did you mean \"county\"? Allowed: county, zone");
	}

	@Test
	void parentsAreUnits() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "county,100,", "county,109,");
		assertThat(broken.faults()).containsExactly("units.csv:3 没有名为「109」的上级单位，是不是「100」？可用：100、101、102、103");
		assertThat(broken.englishFaults())
			.containsExactly("There is no parent unit \"109\"; did you mean \"100\"? Allowed: 100, 101, 102, 103");
	}

	@Test
	void unitsAreNotTheirOwnParents() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "county,100,", "county,103,")
			.replace("units.csv", "zone,,,", "zone,102,,");
		assertThat(broken.faults()).containsExactly("units.csv:3 「102」成了自己的上级", "units.csv:4 「103」成了自己的上级");
		assertThat(broken.englishFaults()).containsExactly("\"102\" is its own parent", "\"103\" is its own parent");
	}

	@Test
	void validityIsTwoMonthsInOrder() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "2026-01,2026-12", "2026-12,2026-01")
			.replace("units.csv", "zone,,,", "zone,,2026,");
		assertThat(broken.faults()).containsExactly("units.csv:3 「valid_from」2026-12 晚于「valid_to」2026-01",
				"units.csv:4 「valid_from」应为 2009-01 这样的年月，这里是「2026」");
		assertThat(broken.englishFaults()).containsExactly("\"valid_from\" 2026-12 comes after \"valid_to\" 2026-01",
				"\"valid_from\" must be a month such as 2009-01, not \"2026\"");
	}

	@Test
	void validityMayBeGivenByDaysAtTheEndsOfMonths() {
		StatisticalProgramme read = SmallProgramme.with("units.csv", "2026-01,2026-12", "2026-01-01,2026-08-31").read();
		assertThat(read.unit("102").orElseThrow().validTo()).isEqualTo(new ReferencePeriod(2026, 8));
		SmallProgramme broken = SmallProgramme.with("units.csv", "2026-01,2026-12", "2026-01-02,2026-08-15");
		assertThat(broken.faults()).containsExactly(
				"units.csv:3 「valid_from」2026-01-02 不是月初：报表按整月报送，请写成 2026-01-01 或年月",
				"units.csv:3 「valid_to」2026-08-15 不是月末：报表按整月报送，请写成 2026-08-31 或年月");
	}

	@Test
	void aUnitIsRenamedInALineOfItsOwn() {
		StatisticalProgramme read = SmallProgramme
			.with("units.csv", "103,新区,,,zone,,,", "103,新区,,,zone,,,2026-08\n103,东方新区,,新区,zone,,2026-09,")
			.read();
		assertThat(read.unit("103", new ReferencePeriod(2026, 8)).orElseThrow().name()).isEqualTo("新区");
		assertThat(read.unit("103", new ReferencePeriod(2026, 9)).orElseThrow().name()).isEqualTo("东方新区");
		assertThat(read.unit("103").orElseThrow().name()).isEqualTo("东方新区");
		assertThat(read.unitsIn(new ReferencePeriod(2026, 9))).extracting(ReportingUnit::code)
			.containsExactly("101", "102", "103");
	}

	@Test
	void aUnitDoesNotComeAgainAfterItEnded() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "103,新区,,,zone,,,",
				"103,新区,,,zone,,,2026-08\n103,东方新区,,,zone,,2026-10,");
		assertThat(broken.faults()).containsExactly("units.csv:5 「103」的两段有效期之间有空缺：改名的两行要首尾相接；撤销后重新设立的用新代码");
	}

	@Test
	void aNameGoesOverToASuccessor() {
		assertThat(successors("102,西县,西,,county,,2026-09,", "103,西县,,,zone,,,2026-08").faults()).isEmpty();
		assertThat(successors("102,西县,西,,county,,2026-08,", "103,西县,,,zone,,,2026-08").faults())
			.containsExactly("units.csv:4 「西县」重复，已用于「西县」");
	}

	@Test
	void successorsHaveShares() {
		StatisticalProgramme read = SmallProgramme.with("units.csv", "valid_to\n", "valid_to,successors\n")
			.replace("units.csv", "东镇|东乡,county,,,", "东镇|东乡,county,,,,")
			.replace("units.csv", "2026-01,2026-12", "2026-01,2026-12,")
			.replace("units.csv", "103,新区,,,zone,,,", "103,新区,,,zone,,,2026-08,101=0.6 102 = 0.4")
			.read();
		assertThat(read.unit("103").orElseThrow().successors()).containsExactly(
				new Succession("101", new BigDecimal("0.6")), new Succession("102", new BigDecimal("0.4")));
	}

	@Test
	void faultsOfSuccessionAreAllTold() {
		SmallProgramme broken = SmallProgramme.valid().put("units.csv", """
				code,name,group,valid_from,valid_to,successors
				101,东县,county,,2026-08,102=0.7 104=0.4
				102,西县,county,,,101
				103,新区,zone,,2026-08,103 109 102=1.5 102:0.5
				104,南县,county,2026-10,,
				105,北县,county,,2026-08,102=0.2 102=0.3
				106,中县,county,,2026-08,107
				107,外县,county,,2026-08,106
				""");
		assertThat(broken.faults()).containsExactly("units.csv:2 「successors」的份额之和 1.1 超过 1",
				"units.csv:2 承接单位「104」在 2026-09 不报送：承接要从撤销的次月起", "units.csv:3 写了「successors」就要有「valid_to」",
				"units.csv:4 「102=1.5」的份额应大于 0、至多 1", "units.csv:4 「103」不能承接自己；改名的另起一行，自己留下的部分不用写",
				"units.csv:4 「successors」应写成 360981=0.6 360982=0.4 这样，这里是「102:0.5」",
				"units.csv:4 没有名为「109」的单位代码，是不是「101」？可用：101、102、103、104、105、106、107",
				"units.csv:6 「successors」里「102」重复", "units.csv:7 承接单位「107」在 2026-09 不报送：承接要从撤销的次月起",
				"units.csv:8 承接单位「106」在 2026-09 不报送：承接要从撤销的次月起");
	}

	private static SmallProgramme successors(String second, String third) {
		return SmallProgramme.with("units.csv", "102,西县,西,,county,100,2026-01,2026-12", second)
			.replace("units.csv", "103,新区,,,zone,,,", third);
	}

	@Test
	void requiredCellsAreFilled() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "103,新区,,,zone", "103,,,,");
		assertThat(broken.faults()).containsExactly("units.csv:4 缺少「group」", "units.csv:4 缺少「name」");
		assertThat(broken.englishFaults()).containsExactly("\"group\" is missing", "\"name\" is missing");
	}

	@Test
	void columnsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "short_name", "shortname");
		assertThat(broken.faults()).containsExactly(
				"units.csv:1 不认识的列「shortname」，是不是「short_name」？可用：code、name、group、short_name、aliases、parent、valid_from、valid_to、successors");
		assertThat(broken.englishFaults()).containsExactly(
				"Unknown column \"shortname\"; did you mean \"short_name\"? Allowed: code, name, group, short_name, aliases, parent, valid_from, valid_to, successors");
	}

	@Test
	void columnsAreThere() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "code,name,short_name,aliases,group",
				"code,name,short_name,aliases,type");
		assertThat(broken.faults()).containsExactly(
				"units.csv:1 不认识的列「type」。可用：code、name、group、short_name、aliases、parent、valid_from、valid_to、successors",
				"units.csv:1 缺少列「group」");
		assertThat(broken.englishFaults()).containsExactly(
				"Unknown column \"type\". Allowed: code, name, group, short_name, aliases, parent, valid_from, valid_to, successors",
				"Column \"group\" is missing");
	}

	@Test
	void columnsStandOnce() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "parent,", "group,");
		assertThat(broken.faults()).containsExactly("units.csv:1 列「group」重复");
		assertThat(broken.englishFaults()).containsExactly("Column \"group\" is given twice");
	}

	@Test
	void rowsAreAsLongAsTheHeading() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "103,新区,,,zone,,,", "103,新区,,,zone");
		assertThat(broken.faults()).containsExactly("units.csv:4 这一行有 5 格，表头有 8 格");
		assertThat(broken.englishFaults()).containsExactly("This line has 5 cells, the heading 8");
	}

	@Test
	void quotesAreMatched() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "103,新区", "\"103,新区");
		assertThat(broken.faults()).containsExactly("units.csv:4 引号不成对或位置不对");
		assertThat(broken.englishFaults()).containsExactly("A quotation mark is unmatched or misplaced");
	}

	@Test
	void linesOfQuotedBreaksAndBlankLinesCount() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "101,东县,东,东镇|东乡", "\n101,东县,东,\"东镇|\n东乡\"")
			.replace("units.csv", "zone,,,", "zzz,,,");
		assertThat(broken.faults()).containsExactly("units.csv:6 没有名为「zzz」的分组。可用：county、zone");
		assertThat(broken.englishFaults()).containsExactly("There is no group \"zzz\". Allowed: county, zone");
	}

	@Test
	void encodingIsUtf8() {
		SmallProgramme broken = SmallProgramme.valid()
			.put("units.csv", "code,name,group\n101,东县,county\n", Charset.forName("GB18030"));
		assertThat(broken.faults()).containsExactly("units.csv:2 不是 UTF-8 编码。请另存为 UTF-8（Excel 中选「CSV UTF-8」）");
		assertThat(broken.englishFaults()).containsExactly("Not UTF-8. Save it as UTF-8 (\"CSV UTF-8\" in Excel)");
	}

	@Test
	void thereAreUnits() {
		SmallProgramme broken = SmallProgramme.valid().put("units.csv", "code,name,group\n");
		assertThat(broken.faults()).containsExactly("units.csv:0 没有任何报送单位");
		assertThat(broken.englishFaults()).containsExactly("There is no reporting unit");
	}

	@Test
	void missingFileIsOneFault() {
		SmallProgramme broken = SmallProgramme.valid().remove("units.csv");
		assertThat(broken.faults()).containsExactly("units.csv:0 缺少这个文件");
		assertThat(broken.englishFaults()).containsExactly("This file is missing");
	}

}
