package org.huizong.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.bench.BenchOffice;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.story.OfficeFolder;
import org.huizong.story.ShippedYear;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many statements a view takes does not depend on how many units and months there
 * are. Pages are viewed with a pool of one connection: none is held while a page is put
 * together or written, or the next statement would wait for ever.
 */
@Tag("long")
class StatementsPerViewTests {

	private static final int VIEWS = 3;

	@TempDir
	private Path home;

	@TempDir
	private Path other;

	@Test
	void ofOneMonthAndOfNine() throws Exception {
		OfficeFolder.with(this.home, "2009-01");
		run(this.home, "open-economy", "2009-01");
		ShippedYear.copy(this.other);
		assertThat(statements(this.other, "open-economy", "2009-09", "360923"))
			.isEqualTo(statements(this.home, "open-economy", "2009-01", "360923"));
	}

	@Test
	void ofFewUnitsAndOfTenTimesAsMany() throws Exception {
		BenchOffice.main(new String[] { this.home.toString(), "15", "3" });
		run(this.home, "bench", "2026-10");
		BenchOffice.main(new String[] { this.other.toString(), "150", "3" });
		run(this.other, "bench", "2026-10");
		String unit = "420100";
		assertThat(statements(this.other, "bench", "2026-10", unit))
			.isEqualTo(statements(this.home, "bench", "2026-10", unit));
	}

	private static void run(Path home, String programme, String month) throws IOException {
		try (ServedOffice office = ServedOffice.empty(home)) {
			assertThat(office.bean(MonthEnd.class)
				.run(new Scope(programme, ReferencePeriod.parse(month)), "test", RunObserver.NONE)
				.last()
				.outcome()).isEqualTo(Outcome.DONE);
		}
	}

	/** Statements of a view by page, each seen before. */
	private static SortedMap<String, Integer> statements(Path home, String programme, String month, String unit)
			throws Exception {
		Map<String, String> pages = Map.of("board", "/periods/" + programme, "return",
				"/returns/" + programme + "/" + month + "/" + unit, "results", "/results/" + programme + "/" + month,
				"published", "/results/" + programme, "plan", "/plan/" + programme, "runs", "/runs/" + programme, "run",
				"/runs/" + programme + "/" + month + "/1");
		SortedMap<String, Integer> statements = new TreeMap<>();
		try (ServedOffice office = ServedOffice.open(home, "--huizong.watch-seconds=3600",
				"--spring.datasource.hikari.maximum-pool-size=1")) {
			Visitor visitor = Visitor.signedIn(office, "admin");
			JdbcTemplate jdbc = office.bean(JdbcTemplate.class);
			for (Map.Entry<String, String> page : pages.entrySet()) {
				int least = Integer.MAX_VALUE;
				for (int i = 0; i <= VIEWS; i++) {
					int taken = view(visitor, jdbc, page.getValue());
					least = (i > 0) ? Math.min(least, taken) : least;
				}
				statements.put(page.getKey(), least);
			}
		}
		System.out.println("statements of a view: " + programme + " " + month + " " + statements);
		return statements;
	}

	/** What others do meanwhile counts too, so the least of several views is taken. */
	private static int view(Visitor visitor, JdbcTemplate jdbc, String page) throws Exception {
		jdbc.execute("SET QUERY_STATISTICS FALSE");
		jdbc.execute("SET QUERY_STATISTICS_MAX_ENTRIES 5000");
		jdbc.execute("SET QUERY_STATISTICS TRUE");
		assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
		Integer taken = jdbc.queryForObject("SELECT SUM(EXECUTION_COUNT) FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
				+ " WHERE SQL_STATEMENT NOT LIKE 'SET QUERY_STATISTICS%'", Integer.class);
		return (taken != null) ? taken : 0;
	}

}
