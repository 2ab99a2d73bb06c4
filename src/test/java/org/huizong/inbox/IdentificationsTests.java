package org.huizong.inbox;

import java.math.BigDecimal;
import java.util.List;

import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.collect.identity.Identification;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file was found to be comes back as it was kept. */
class IdentificationsTests {

	@Test
	void comeBackAsTheyWereKept() {
		Finding cell = new Finding("A07", Severity.QUERY, "360923", "indicators",
				new Source("2009-09/上高县.xlsx", "主要指标", "D7", "1,234.50\n\"万元\""), "本月", "1,234.50", "数值",
				new Text("上高县 D7：请更正。", "D7: please correct."), new BigDecimal("12.30"), "b");
		Finding file = new Finding("A01", Severity.ERROR, null, null, null, "", "", "",
				new Text("无法识别。", "Not recognised."));
		Identification identification = new Identification(new ReceivedFile("2009-09/上高县.xlsx", "a".repeat(64), 1234),
				"360923", new ReferencePeriod(2009, 9),
				List.of(new FormSheet("indicators", 0, "主要指标"), new FormSheet("projects", 2, "台账(续表)", true)),
				List.of(cell, file));
		assertThat(Identifications.read(Identifications.write(identification))).isEqualTo(identification);
	}

}
