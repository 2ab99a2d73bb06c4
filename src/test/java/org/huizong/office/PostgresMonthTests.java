package org.huizong.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.HuizongApplication;
import org.huizong.batch.MonthEnd;
import org.huizong.batch.Outcome;
import org.huizong.batch.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.store.Scope;
import org.huizong.store.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped months on PostgreSQL. */
class PostgresMonthTests {

	@TempDir
	private Path home;

	@Test
	void publishesTheSameBytesAsH2() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01", "2009-02");
		TestServer.settle(this.home);
		try (ConfigurableApplicationContext context = HuizongApplication.start(this.home)) {
			assertThat(context.getBean(MonthEnd.class)
				.run(new Scope("open-economy", ReferencePeriod.parse("2009-02")), "test", RunObserver.NONE)
				.outcome()).isEqualTo(Outcome.DONE);
		}
		assertThat(this.home.resolve(".huizong/huizong.mv.db")).doesNotExist();
		Map<String, String> published = office.published();
		Map<String, String> onH2 = new TreeMap<>(ShippedYear.office().published());
		onH2.keySet().retainAll(published.keySet());
		assertThat(published).hasSizeGreaterThan(10).isEqualTo(onH2);
		assertThat(Files.readString(this.home.resolve("output/open-economy/2009-02/v1/manifest.json")))
			.doesNotContainIgnoringCase("postgres")
			.doesNotContain("jdbc");
	}

}
