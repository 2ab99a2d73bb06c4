package org.huizong.programme.form;

import org.huizong.programme.SmallProgramme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults of {@code codelists/*.csv}, each with its place and words. */
class CodeListFileTests {

	@Test
	void namesLeadToOneEntry() {
		SmallProgramme broken = SmallProgramme.with("codelists/kinds.csv", "乙|次等", "乙|甲");
		assertThat(broken.faults()).containsExactly("codelists/kinds.csv:3 「甲」重复，已用于「甲类」");
		assertThat(broken.englishFaults()).containsExactly("\"甲\" is given twice, it already stands for \"甲类\"");
	}

	@Test
	void codesAreDeclaredOnce() {
		SmallProgramme broken = SmallProgramme.with("codelists/kinds.csv", "2,乙类", "1,乙类");
		assertThat(broken.faults()).containsExactly("codelists/kinds.csv:3 「1」重复，已用于「甲类」");
		assertThat(broken.englishFaults()).containsExactly("\"1\" is given twice, it already stands for \"甲类\"");
	}

	@Test
	void entriesHaveNames() {
		SmallProgramme broken = SmallProgramme.with("codelists/kinds.csv", "2,乙类", "2,");
		assertThat(broken.faults()).containsExactly("codelists/kinds.csv:3 缺少「name」");
		assertThat(broken.englishFaults()).containsExactly("\"name\" is missing");
	}

	@Test
	void listsAreNotEmpty() {
		SmallProgramme broken = SmallProgramme.valid().put("codelists/extra.csv", "code,name\n");
		assertThat(broken.faults()).containsExactly("codelists/extra.csv:0 代码表是空的");
		assertThat(broken.englishFaults()).containsExactly("The code list is empty");
	}

	@Test
	void columnsAreThere() {
		SmallProgramme broken = SmallProgramme.valid().put("codelists/extra.csv", "代码,name\n1,一\n");
		assertThat(broken.faults()).containsExactly("codelists/extra.csv:1 缺少列「code」");
		assertThat(broken.englishFaults()).containsExactly("Column \"code\" is missing");
	}

}
