package org.huizong.validate.ruling;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Identity;
import org.huizong.validate.StagedMonths;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a finding's number hangs on: what it was made of, and nothing else. */
class FindingIdentityTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final String COLUMNS = "项目编号|项目名称|投资方|签约日期|首次进资日期|总投资";

	private static final String LATE = "GA-1|电子厂|甲公司|2009-05-01|2009-04-01|3500";

	private static final String FINE = "GA-2|纺织厂|乙公司|2009-05-01|2009-06-01|3600";

	@Test
	void aRowThatMovesKeepsItsNumber() throws SQLException {
		Finding alone = one("2009-09", "C05", staged("高安市", LATE));
		Finding moved = one("2009-09", "C05", staged("高安市", FINE, LATE));
		assertThat(alone.place().range()).isEqualTo("E5");
		assertThat(moved.place().range()).isEqualTo("E6");
		assertThat(moved.id()).isEqualTo(alone.id()).matches("s[0-9a-f]{12}");
		assertThat(moved.formerId()).isNotEqualTo(alone.formerId()).matches("[0-9a-f]{12}");
	}

	@Test
	void anotherValueAnotherProjectOrAnotherUnitHasAnotherNumber() throws SQLException {
		Finding given = one("2009-09", "C05", staged("高安市", LATE));
		assertThat(one("2009-09", "C05", staged("高安市", LATE.replace("2009-04-01", "2009-04-02"))).id())
			.isNotEqualTo(given.id());
		assertThat(one("2009-09", "C05", staged("高安市", LATE.replace("GA-1", "GA-7"))).id()).isNotEqualTo(given.id());
		assertThat(one("2009-09", "C05", staged("丰城市", LATE)).id()).isNotEqualTo(given.id());
	}

	@Test
	void whatItDoesNotRestOnLeavesItsNumber() throws SQLException {
		Finding given = one("2009-09", "C05", staged("高安市", LATE));
		assertThat(one("2009-09", "C05", staged("高安市", LATE.replace("3500", "3900"))).id()).isEqualTo(given.id());
	}

	@Test
	void anotherValueSucceedsWhatStoodThere() throws SQLException {
		Finding given = one("2009-09", "C05", staged("高安市", LATE));
		Finding next = one("2009-09", "C05", staged("高安市", FINE, LATE.replace("2009-04-01", "2009-04-02")));
		assertThat(next.identity().subject()).isEqualTo(given.identity().subject());
	}

	@Test
	void rowsOfOneKeyAreToldApart() throws SQLException {
		List<Finding> twice = all("2009-09", "C05", staged("高安市", LATE, LATE));
		assertThat(twice).hasSize(2);
		assertThat(twice.get(0).id()).isNotEqualTo(twice.get(1).id());
	}

	@Test
	void aFigureOfLastMonthIsPartOfIt() throws SQLException {
		String before = one("2009-09", "B04", months("2400", "2500")).id();
		assertThat(one("2009-09", "B04", months("2401", "2500")).id()).isNotEqualTo(before);
		assertThat(one("2009-09", "B04", months("2400", "2501")).id()).isNotEqualTo(before);
		assertThat(one("2009-09", "B04", months("2400", "2500")).id()).isEqualTo(before);
	}

	@Test
	void zerosBehindThePointAreNoOtherValue() {
		assertThat(RowIdentity.text(new java.math.BigDecimal("2400.00"))).isEqualTo("2400");
	}

	@Test
	void textsCutElsewhereAreOthers() {
		assertThat(Identity.ofCells(List.of("C05", "a"), List.of("bc")).number())
			.isNotEqualTo(Identity.ofCells(List.of("C05", "a"), List.of("b", "c")).number());
	}

	private static StagedMonths staged(String unit, String... rows) throws SQLException {
		return new StagedMonths(PROGRAMME).with("2009-09", unit, "projects", COLUMNS + "\n" + String.join("\n", rows));
	}

	private static StagedMonths months(String august, String september) throws SQLException {
		return new StagedMonths(PROGRAMME).with("2009-08", "高安市", "indicators", "指标|本月|本年累计\nFDI|10|" + august)
			.with("2009-09", "高安市", "indicators", "指标|本月|本年累计\nFDI|40|" + september);
	}

	private static Finding one(String period, String rule, StagedMonths months) throws SQLException {
		List<Finding> found = all(period, rule, months);
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private static List<Finding> all(String period, String rule, StagedMonths months) throws SQLException {
		try (months) {
			return months.validate(period).findings().stream().filter((one) -> one.rule().equals(rule)).toList();
		}
	}

}
