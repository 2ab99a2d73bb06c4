package org.huizong.findings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.huizong.programme.Rule.Blocking;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The severity decides unless the rule says otherwise. */
class WeighingTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static Stream<Finding> findings(String rule, Severity severity, int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> new Finding(rule, severity, "360923", "projects", null, "总投资", String.valueOf(i), "",
					Text.same("")));
	}

	/** How many of twelve queries of C10 stop the month, C10 blocking as given. */
	private static int stopping(Blocking.When when, String threshold, long valid) {
		StatisticalProgramme programme = PROGRAMME.withRules(PROGRAMME.rules()
			.stream()
			.map((rule) -> rule.code().equals("C10") ? with(rule, when, threshold) : rule)
			.toList());
		return new Weighing(programme, Map.of("C10", new long[] { valid, 12, 100 }))
			.blocking(findings("C10", Severity.QUERY, 12).toList())
			.size();
	}

	private static Rule with(Rule rule, Blocking.When when, String threshold) {
		return new Rule(rule.code(), rule.severity(), rule.form(), rule.title(), rule.introduction(),
				rule.recommendation(), rule.message(), rule.cityOnly(), new Blocking(when, new BigDecimal(threshold)),
				rule.stake(), rule.check(), rule.examples());
	}

	@Test
	void severityDecides() {
		List<Finding> all = Stream.concat(findings("C10", Severity.QUERY, 3), findings("C04", Severity.ERROR, 2))
			.toList();
		assertThat(new Weighing(PROGRAMME, Map.of()).blocking(all)).extracting(Finding::rule)
			.containsExactly("C04", "C04");
	}

	@Test
	void ruleOverridesItsSeverity() {
		assertThat(stopping(Blocking.When.SEVERITY, "0", 0)).isZero();
		assertThat(stopping(Blocking.When.ALWAYS, "0", 0)).isEqualTo(12);
		assertThat(stopping(Blocking.When.NEVER, "0", 0)).isZero();
	}

	@Test
	void manyFindingsOfOneRuleStopTheMonth() {
		assertThat(stopping(Blocking.When.COUNT, "12", 0)).isEqualTo(12);
		assertThat(stopping(Blocking.When.COUNT, "13", 0)).isZero();
	}

	@Test
	void aLargeShareOfTheRowsExaminedStopsTheMonth() {
		assertThat(stopping(Blocking.When.SHARE, "10", 108)).isEqualTo(12);
		assertThat(stopping(Blocking.When.SHARE, "10", 109)).isZero();
	}

	@Test
	void findingsOfNoDeclaredRuleGoBySeverity() {
		assertThat(new Weighing(PROGRAMME, Map.of()).blocking(findings("BAD_TYPE", Severity.ERROR, 1).toList()))
			.hasSize(1);
	}

}
