package org.huizong.programme;

import java.nio.charset.Charset;

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
	void requiredCellsAreFilled() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "103,新区,,,zone", "103,,,,");
		assertThat(broken.faults()).containsExactly("units.csv:4 缺少「group」", "units.csv:4 缺少「name」");
		assertThat(broken.englishFaults()).containsExactly("\"group\" is missing", "\"name\" is missing");
	}

	@Test
	void columnsAreKnown() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "short_name", "shortname");
		assertThat(broken.faults()).containsExactly(
				"units.csv:1 不认识的列「shortname」，是不是「short_name」？可用：code、name、group、short_name、aliases、parent、valid_from、valid_to");
		assertThat(broken.englishFaults()).containsExactly(
				"Unknown column \"shortname\"; did you mean \"short_name\"? Allowed: code, name, group, short_name, aliases, parent, valid_from, valid_to");
	}

	@Test
	void columnsAreThere() {
		SmallProgramme broken = SmallProgramme.with("units.csv", "code,name,short_name,aliases,group",
				"code,name,short_name,aliases,type");
		assertThat(broken.faults()).containsExactly(
				"units.csv:1 不认识的列「type」。可用：code、name、group、short_name、aliases、parent、valid_from、valid_to",
				"units.csv:1 缺少列「group」");
		assertThat(broken.englishFaults()).containsExactly(
				"Unknown column \"type\". Allowed: code, name, group, short_name, aliases, parent, valid_from, valid_to",
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
