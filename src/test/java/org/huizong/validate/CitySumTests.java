package org.huizong.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The city's own row against its units, and how much of the city a difference is. */
class CitySumTests {

	private static final String TARGETS = "单位 | 实际利用外资目标 | 引进市外资金目标 | 外贸出口目标\n";

	private static StatisticalProgramme programme;

	/** The shipped programme with a table of the city's that has a row for each unit. */
	@BeforeAll
	static void declare(@TempDir Path home) throws IOException {
		Path shipped = Path.of("jobs/open-economy");
		Path declared = home.resolve("open-economy");
		try (Stream<Path> files = Files.walk(shipped)) {
			for (Path file : files.toList()) {
				Path copy = declared.resolve(shipped.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(copy);
				}
				else {
					Files.copy(file, copy);
				}
			}
		}
		Files.writeString(declared.resolve("returns/ledger.yaml"), """
				code: ledger
				title: {zh: 市汇总台账, en: Ledger of the city}
				kind: matrix
				holder: city
				periodicity: monthly
				sheets: [市汇总台账]
				titles: [市汇总台账]
				header: {unit: [], period: [报告期], unit_of_measure: [计量单位]}
				key: [单位]
				totals: [合计]
				columns:
				  - {name: 单位, headings: [单位], type: unit, required: true}
				  - {name: 出口累计, headings: [出口累计], type: decimal, unit: 万美元, measure: ytd, indicator: EXPORT}
				""");
		rule(declared, "G08", "kind: city-sum\n  columns: [出口累计]\n  from: indicators");
		rule(declared, "G09", "kind: total\n  columns: [出口累计]");
		programme = ProgrammeReader.read(declared);
	}

	private static void rule(Path declared, String code, String check) throws IOException {
		Files.writeString(declared.resolve("rules/" + code + ".yaml"), """
				code: %s
				severity: query
				form: ledger
				title: {zh: 不符, en: Differs}
				why: {zh: 应当一致。, en: They should agree.}
				action: {zh: 请核对。, en: Please check.}
				message: {zh: "{field} {seen}，应为 {expected}。", en: "{field} {seen}, expected {expected}."}
				check:
				  %s
				examples:
				  - {answer: valid, rows: [{单位: "360900", 出口累计: 1}]}
				  - {answer: invalid, finds: [出口累计], rows: [{单位: "360900", 出口累计: 1}]}
				  - {answer: undecided, rows: [{单位: "360900", 出口累计: 1}]}
				""".formatted(code, check));
	}

	@Test
	void putsTheDifferenceInQuestionNotTheWholeAmount() throws Exception {
		assertThat(impacts("2009-01", "targets", TARGETS + """
				360900 | 101 | - | -
				360902 | 60  | - | -
				360921 | 40  | - | -
				""", "G02")).containsExactly("B5 1.00 实际利用外资目标全市 101，各单位合计 100，少 1（0.99%）。");
	}

	@Test
	void addsOnlyRowsWhoseUnitIsKnown() throws Exception {
		assertThat(impacts("2009-01", "targets", TARGETS + """
				360900 | 101  | - | -
				360902 | 60   | - | -
				360921 | 40   | - | -
				-      | 5000 | - | -
				""", "G02")).containsExactly("B5 1.00 实际利用外资目标全市 101，各单位合计 100，少 1（0.99%）。");
	}

	@Test
	void comparesATableOfUnitsWithTheirReturns() throws Exception {
		try (StagedMonths months = returns()) {
			months.with("2009-09", "宜春市", "ledger", "单位 | 出口累计\n360900 | 1386\n360902 | 9\n");
			assertThat(impacts(months, "2009-09", "G08")).containsExactly("B5 1.00 出口累计 1,386，应为 1,400，多 14（1.01%）。");
		}
	}

	@Test
	void leavesTheCityOutOfTheSumOfItsTable() throws Exception {
		String ledger = "单位 | 出口累计\n360900 | 100\n360902 | 60\n360921 | 40\n合计 | %s\n";
		assertThat(impacts("2009-09", "ledger", ledger.formatted("100"), "G09")).isEmpty();
		assertThat(impacts("2009-09", "ledger", ledger.formatted("101"), "G09"))
			.containsExactly("B8 1.00 出口累计 101，应为 100。");
	}

	/** Of a table of the province's cities the city's own row is all of the city. */
	@Test
	void weighsTheCityAmongItsSiblingsByItself() throws Exception {
		try (StagedMonths months = returns()) {
			months.with("2009-09", "宜春市", "province", "设区市 | 外贸出口累计\n南昌市 | 90000\n宜春市 | 1386\n");
			assertThat(impacts(months, "2009-09", "G01"))
				.containsExactly("B6 1.00 外贸出口累计全省表为 1,386，各单位合计 1,400，多 14（1.01%）。");
		}
	}

	/** A hundred from every unit. */
	private static StagedMonths returns() throws Exception {
		StagedMonths months = new StagedMonths(programme);
		for (String unit : programme.units().stream().map((one) -> one.name()).toList()) {
			months.with("2009-09", unit, "indicators", "指标 | 本年累计\nEXPORT | 100\n");
		}
		return months;
	}

	private static List<String> impacts(String period, String form, String grid, String rule) throws Exception {
		try (StagedMonths months = new StagedMonths(programme)) {
			return impacts(months.with(period, "宜春市", form, grid), "2009-09", rule);
		}
	}

	/** Address, share of the city's total in per cent, message without its place. */
	private static List<String> impacts(StagedMonths months, String period, String rule) throws Exception {
		return months.validate(period)
			.findings()
			.stream()
			.filter((finding) -> finding.rule().equals(rule) && finding.place() != null)
			.map((finding) -> finding.place().range() + " " + finding.impact() + " "
					+ finding.message().zh().replaceFirst("^.*: ", "").replaceFirst("请.*", ""))
			.toList();
	}

}
