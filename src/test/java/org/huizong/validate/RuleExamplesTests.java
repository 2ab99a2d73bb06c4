package org.huizong.validate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.store.TestServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.huizong.programme.Check;
import org.huizong.programme.ProgrammeReader;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.validate.Scenes.Played;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule gives each of its example scenes the answer that its file says. */
class RuleExamplesTests {

	@TestFactory
	Stream<DynamicTest> answersItsExamples() throws SQLException {
		List<DynamicTest> tests = new ArrayList<>();
		for (String jobs : List.of("jobs/open-economy", "src/test/resources/jobs/construction")) {
			StatisticalProgramme programme = ProgrammeReader.read(Path.of(jobs));
			for (Rule rule : programme.rules()) {
				for (Played played : new Scenes(programme).play(rule)) {
					tests.add(DynamicTest.dynamicTest(
							programme.code() + " " + rule.code() + " " + played.example().answer() + " "
									+ played.example().rows(),
							() -> assertThat(played.asDeclared())
								.as("%s gives %s: %s", rule.code(), played.outcome(),
										played.findings()
											.stream()
											.map((finding) -> finding.field() + " " + finding.message().zh())
											.toList())
								.isTrue()));
				}
			}
		}
		return tests.stream();
	}

	/** What it answers in memory it answers on a server. */
	@TestFactory
	Stream<DynamicTest> answersItsExamplesOnAServer() throws SQLException {
		List<DynamicTest> tests = new ArrayList<>();
		for (String jobs : List.of("jobs/open-economy", "src/test/resources/jobs/construction")) {
			StatisticalProgramme programme = ProgrammeReader.read(Path.of(jobs));
			try (Connection connection = TestServer.connect(TestServer.database())) {
				new SceneStage(programme, connection).stage(List.of());
				connection.setAutoCommit(false);
				for (Rule rule : programme.rules()) {
					for (Rule.Example example : rule.examples()) {
						Played played = new Scenes(programme).play(rule, example, connection);
						connection.rollback();
						tests.add(DynamicTest.dynamicTest(
								programme.code() + " " + rule.code() + " " + example.answer() + " " + example.rows(),
								() -> assertThat(played.asDeclared())
									.as("%s gives %s: %s", rule.code(), played.outcome(), played.findings())
									.isTrue()));
					}
				}
			}
		}
		return tests.stream();
	}

	@TestFactory
	Stream<DynamicTest> everyRuleBringsExamples() {
		return ProgrammeReader.read(Path.of("jobs/open-economy"))
			.rules()
			.stream()
			.filter((rule) -> !(rule.check() instanceof Check.Received))
			.map((rule) -> DynamicTest.dynamicTest(rule.code(),
					() -> assertThat(rule.examples()).extracting(Rule.Example::answer)
						.contains(Rule.Answer.VALID, Rule.Answer.INVALID)));
	}

}
