package org.huizong.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The benchmark measures a month that ends well and finds just what is wrong in it. */
@Tag("story")
class BenchReturnsTests {

	@TempDir
	private Path home;

	@Test
	void sameReturnsGiveTheSameBytes() throws Exception {
		BenchOffice.lay(this.home.resolve("a"), "bench", 3, 20);
		BenchOffice.lay(this.home.resolve("b"), "bench", 3, 20);
		String one = "input/bench/2026-10/420103_江岸区_202610.xlsx";
		assertThat(this.home.resolve("a").resolve(one)).hasSameBinaryContentAs(this.home.resolve("b").resolve(one));
	}

	@Test
	void monthOfTheCityFindsOneOfEachFlaw() throws Exception {
		BenchOffice.lay(this.home, "bench", 14, 20);
		Files.createDirectories(this.home.resolve("output"));
		try (ConfigurableApplicationContext context = HuizongApplication.start(this.home)) {
			Scope scope = new Scope("bench", ReferencePeriod.parse("2026-10"));
			assertThat(context.getBean(MonthEnd.class).run(scope, "test", RunObserver.NONE).outcome())
				.isEqualTo(Outcome.DONE);
			assertThat(found(context.getBean(JdbcClient.class)))
				.isEqualTo(Map.of("R1A", 1, "R1B", 1, "R3A", 1, "R3B", 1, "R4", 1, "R5", 1, "R6B", 1));
		}
		assertThat(this.home.resolve("output/bench/2026-10/v1/manifest.json")).exists();
	}

	private static Map<String, Integer> found(JdbcClient jdbc) {
		Map<String, Integer> counts = new TreeMap<>();
		jdbc.sql("SELECT rule FROM finding WHERE rule LIKE 'R%'")
			.query(String.class)
			.list()
			.forEach((rule) -> counts.merge(rule, 1, Integer::sum));
		return counts;
	}

}
