package org.huizong.validate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ProgrammeReader;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.Rule.Check;
import org.huizong.programme.Rule.Example;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sample row of every row rule gets the answer that the rule's file gives it. */
class RuleExamplesTests {

	private static final ReferencePeriod SEPTEMBER = new ReferencePeriod(2009, 9);

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	@TestFactory
	Stream<DynamicTest> answersItsExamples() {
		return PROGRAMME.rules()
			.stream()
			.filter((rule) -> rule.check() instanceof Check.Row)
			.flatMap((rule) -> rule.examples()
				.stream()
				.map((example) -> DynamicTest.dynamicTest(rule.code() + " " + example.answer() + " " + example.row(),
						() -> assertThat(answer(rule, example)).isEqualTo(example.answer()))));
	}

	private static Rule.Answer answer(Rule rule, Example example) throws SQLException {
		ReturnForm form = PROGRAMME.form(String.valueOf(rule.form()));
		List<FormColumn> columns = form.columns();
		String row = columns.stream()
			.map((column) -> "CAST(? AS " + StagingTable.sqlType(column) + ")")
			.collect(Collectors.joining(", "));
		String names = columns.stream()
			.map((column) -> StagingTable.quote(column.name()))
			.collect(Collectors.joining(", "));
		String sql = "SELECT " + ((Check.Row) rule.check()).predicate().sql(SEPTEMBER) + " FROM (VALUES (" + row
				+ ")) AS t(" + names + ")";
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
				PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < columns.size(); i++) {
				statement.setObject(i + 1, example.row().get(columns.get(i).name()));
			}
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				boolean valid = result.getBoolean(1);
				return result.wasNull() ? Rule.Answer.UNDECIDED : valid ? Rule.Answer.VALID : Rule.Answer.INVALID;
			}
		}
	}

}
