package org.huizong.validate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.huizong.programme.Check;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.store.TestServer;
import org.huizong.validate.Scenes.Played;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

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

	/** Rules that no row can leave open, with the reason. */
	private static final Map<String, String> ALWAYS_DECIDED = Map.of("C24",
			"asks whether dates are filled; an amount left blank counts as none", "C25",
			"asks only whether dates are filled", "C30",
			"asks whether a date is filled; an amount left blank counts as none", "C31",
			"asks whether a date is filled; an amount left blank counts as none", "C32",
			"asks whether a date is filled; a status left blank is not the one asked about");

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
			.map((rule) -> DynamicTest.dynamicTest(rule.code(), () -> assertThat(rule.examples())
				.extracting(Rule.Example::answer)
				.contains(Rule.Answer.VALID, Rule.Answer.INVALID)
				.matches(
						(answers) -> answers.contains(Rule.Answer.UNDECIDED) != ALWAYS_DECIDED.containsKey(rule.code()),
						"undecided too, or among those that never are")));
	}

	/** Whatever of the cells that the rule looks at is blank. */
	@TestFactory
	Stream<DynamicTest> noRowLeavesOpenWhatIsAlwaysDecided() {
		StatisticalProgramme programme = ProgrammeReader.read(Path.of("jobs/open-economy"));
		return ALWAYS_DECIDED.keySet().stream().sorted().map((code) -> DynamicTest.dynamicTest(code, () -> {
			Rule rule = programme.rule(code).orElseThrow();
			List<Rule.Staged> rows = blanked(rule);
			Played played = new Scenes(programme)
				.play(with(rule, new Rule.Example(Rule.Answer.VALID, rule.examples().get(0).period(), rows, List.of())))
				.get(0);
			assertThat(played.outcome().undecided()).isZero();
			assertThat(played.outcome().valid() + played.findings().size()).isEqualTo(rows.size());
		}));
	}

	/** The first example's row with each choice of its cells blanked. */
	private static List<Rule.Staged> blanked(Rule rule) {
		Rule.Staged full = rule.examples().get(0).rows().get(0);
		List<String> columns = List.copyOf(((Check.Row) rule.check()).predicate().columns());
		assertThat(full.values().keySet()).containsAll(columns);
		List<Rule.Staged> rows = new ArrayList<>();
		for (int choice = 0; choice < 1 << columns.size(); choice++) {
			Map<String, Object> values = new LinkedHashMap<>(full.values());
			for (int i = 0; i < columns.size(); i++) {
				if ((choice >> i & 1) == 1) {
					values.put(columns.get(i), null);
				}
			}
			rows.add(new Rule.Staged(full.form(), full.period(), full.unit(), false, values));
		}
		return rows;
	}

	private static Rule with(Rule rule, Rule.Example example) {
		return new Rule(rule.code(), rule.severity(), rule.form(), rule.title(), rule.introduction(),
				rule.recommendation(), rule.message(), rule.cityOnly(), rule.blocking(), rule.stake(), rule.unless(),
				rule.check(), List.of(example));
	}

}
