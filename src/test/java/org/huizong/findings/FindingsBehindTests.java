package org.huizong.findings;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Finding;
import org.huizong.store.MigratedDatabase;
import org.huizong.story.OfficeDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows from a fault of identity comes forth when that is let stand. */
class FindingsBehindTests {

	private static final Scope SCOPE = new Scope("open-economy", ReferencePeriod.parse("2009-09"));

	private final JdbcTemplate jdbc = MigratedDatabase.of(OfficeDatabase.H2);

	private final FindingStore findings = new FindingStore(this.jdbc);

	@Test
	void listsWhatFollowsOnceTheCauseIsWaived() {
		Finding cause = finding("A07", "D2");
		Finding behind = finding("B04", "D7");
		this.findings.replace(SCOPE, "inventory", List.of(cause));
		this.findings.replaceBehind(SCOPE, Map.of(cause, List.of(behind)), Map.of(cause, Text.same("与1条")));
		assertThat(this.findings.findings(SCOPE)).extracting((one) -> one.rule() + " " + one.message().zh())
			.containsExactly("A07 与1条");
		new AnswerStore(this.jdbc, this.findings).add(SCOPE,
				List.of(new Answer(cause.id(), Answer.Kind.WAIVE, "张三", Instant.EPOCH, "报告期是笔误", null)));
		assertThat(this.findings.findings(SCOPE)).extracting(Finding::rule).containsExactly("A07", "B04");
	}

	private static Finding finding(String rule, String cell) {
		return new Finding(rule, Severity.ERROR, "360923", "indicators",
				new Source("2009-09/上高县.xlsx", "主要指标", cell, null), "", "1", "2", Text.same("话"));
	}

}
