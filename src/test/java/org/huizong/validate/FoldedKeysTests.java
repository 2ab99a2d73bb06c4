package org.huizong.validate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.SqlName;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.FoldedKey;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** However a project's number is written, it is one project. */
class FoldedKeysTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final String COLUMNS = "项目编号|项目名称|投资方|资金来源|行业|总投资|签约日期|开工日期\n";

	private static final String PROJECT = "%s|建陶项目|广东甲公司|省外|建陶|%s|2007-03-05|%s\n";

	@Test
	void aProjectWrittenOtherwiseIsNeitherGoneNorNewAndItsChangesAreSeen() throws SQLException {
		try (StagedMonths months = new StagedMonths(PROGRAMME)) {
			months.with("2009-08", "高安市", "projects", COLUMNS + PROJECT.formatted("GA2007-002", "12000", "2008-05-01"))
				.with("2009-09", "高安市", "projects", COLUMNS + PROJECT.formatted("ｇａ２００７－００２", "12000", "2009-09-01"));
			List<Finding> found = months.validate("2009-09").findings();
			assertThat(found).extracting(Finding::rule).doesNotContain("C26").contains("C17");
			assertThat(found).filteredOn((finding) -> finding.rule().equals("C17"))
				.singleElement()
				.satisfies((finding) -> assertThat(finding.message().zh()).contains("2008-05-01"));
		}
	}

	@Test
	void aNumberWrittenInTwoWaysIsUsedTwice() throws SQLException {
		try (StagedMonths months = new StagedMonths(PROGRAMME)) {
			months.with("2009-09", "高安市", "projects", COLUMNS + PROJECT.formatted("GA2007-002", "12000", "2008-05-01"))
				.with("2009-09", "上高县", "projects", COLUMNS + PROJECT.formatted("ga2007–002", "12000", "2008-05-01"));
			assertThat(months.validate("2009-09").findings())
				.filteredOn((finding) -> finding.field().equals("项目编号") && finding.seen().contains("GA2007"))
				.as("shown as written")
				.isNotEmpty();
		}
	}

	@Test
	void theDatabaseComparesOtherTextsAsTheProgramDoes() throws SQLException {
		ReturnForm form = PROGRAMME.form("projects");
		StagingTable table = new StagingTable("one", form);
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE one (" + SqlName.quoted("项目名称") + " VARCHAR(100))");
			for (String written : List.of("Ａ区　（一）", "a区 (一)", "A区\u00A0(一)", "x—y", "Ｘ－Ｙ", "it's")) {
				statement.execute("DELETE FROM one");
				statement.execute("INSERT INTO one VALUES ('" + written.replace("'", "''") + "')");
				try (ResultSet result = statement.executeQuery("SELECT " + table.compared("项目名称") + " FROM one")) {
					assertThat(result.next()).isTrue();
					assertThat(result.getString(1)).isEqualTo(FoldedKey.of(written));
				}
			}
		}
	}

}
