package org.huizong.programme;

import java.nio.charset.StandardCharsets;

import org.huizong.programme.predicate.SqlName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database calls a declared name. */
class StagingTableTests {

	@Test
	void nameThatFitsIsItself() {
		assertThat(SqlName.quoted("实际利用外资金额本年累计其中外商直接投资额")).isEqualTo("\"实际利用外资金额本年累计其中外商直接投资额\"");
		assertThat(SqlName.quoted("a\"b")).isEqualTo("\"a\"\"b\"");
	}

	@Test
	void longNamesAreCutAndStayApart() {
		String month = SqlName.of("实际利用外资金额本年累计其中外商直接投资额（按商务部口径，万美元）当月");
		String year = SqlName.of("实际利用外资金额本年累计其中外商直接投资额（按商务部口径，万美元）累计");
		assertThat(month).startsWith("实际利用外资金额本年累计其中外商直接_").isNotEqualTo(year);
		assertThat(month.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
		assertThat(SqlName.of("a".repeat(80))).startsWith("a".repeat(54) + "_").hasSize(63);
	}

}
