package org.huizong.story;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.huizong.HuizongApplication;
import org.huizong.findings.FindingStore;
import org.huizong.findings.RuleTrials.Trial;
import org.huizong.findings.RuleTrials;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A rule is tried on months that were read, without a trace in their findings. */
@Tag("story")
class RuleTrialTests {

	private static final ReferencePeriod AUGUST = ReferencePeriod.parse("2009-08");

	@TempDir
	private Path home;

	@Test
	void triesARuleOnPastMonths() throws IOException, SQLException {
		ShippedYear.copy(this.home);
		Scope september = new Scope("open-economy", AUGUST.next());
		try (ConfigurableApplicationContext context = HuizongApplication.start(this.home)) {
			FindingStore findings = context.getBean(FindingStore.class);
			int before = findings.findings(september).size();
			RuleTrials trials = context.getBean(RuleTrials.class);
			Trial vanished = trials.of("open-economy", "C12", null, AUGUST, AUGUST.plusMonths(2));
			assertThat(vanished.right()).isEqualTo(vanished.scenes()).isEqualTo(3);
			assertThat(vanished.months()).extracting((month) -> month.period() + " " + month.staged())
				.containsExactly("2009-08 true", "2009-09 true", "2009-10 false");
			assertThat(vanished.months().get(1).examined()).isPositive();
			assertThat(vanished.months()).allSatisfy((month) -> assertThat(month.findings()).isEmpty());
			assertThat(findings.findings(september)).hasSize(before);
			assertThatThrownBy(() -> trials.of("open-economy", "A01", null, AUGUST, AUGUST))
				.isInstanceOf(RefusedException.class)
				.hasMessage("规则「A01」在读取报表时执行，不能对已收的月份试跑。");
		}
	}

}
