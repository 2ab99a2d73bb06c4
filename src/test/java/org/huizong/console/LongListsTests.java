package org.huizong.console;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.findings.FindingStore;
import org.huizong.office.Scope;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.story.OfficeFolder;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Long lists come in pages, each entry on one of them, with the total of all. */
@Tag("story")
class LongListsTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final Instant NOW = Instant.parse("2009-02-10T12:30:00Z");

	@TempDir
	private Path home;

	@Test
	void listsComeInPagesWithTheirTotals() throws Exception {
		OfficeFolder.empty(this.home);
		try (ServedOffice office = ServedOffice.open(this.home, "--huizong.watch-seconds=3600")) {
			fill(office);
			Visitor visitor = Visitor.signedIn(office, "admin");

			String runs = "/runs/open-economy";
			assertThat(visitor.get(runs).body()).contains("第 1 / 3 页，共 120 条").doesNotContain("/2009-01/70\"");
			assertThat(all(visitor, runs + "?page=", 3, "/runs/open-economy/2009-01/(\\d+)\"")).hasSize(120)
				.startsWith("120")
				.endsWith("1");

			String log = visitor.get("/runs/open-economy/2009-01/120").body();
			assertThat(log).contains("显示 500 行，共 1,203 行").contains("line 1203").doesNotContain("line 703<");
			Matcher earlier = Pattern.compile("before=(\\d+)#log").matcher(log);
			assertThat(earlier.find()).isTrue();
			String before = visitor.get("/runs/open-economy/2009-01/120?before=" + earlier.group(1)).body();
			assertThat(before).contains("line 703<").contains("line 204<").doesNotContain("line 704<");

			assertThat(all(visitor, "/returns/open-economy/2009-01/360972?page=", 3, "id=\"f-(\\w+)\"")).hasSize(450)
				.doesNotHaveDuplicates();
			assertThat(visitor.get("/returns/open-economy/2009-01/360972?page=3").body()).contains("第 3 / 3 页，共 450 条");
			assertThat(visitor.get("/returns/open-economy/2009-01/360972?page=999").body())
				.as("beyond the last is the last")
				.contains("第 3 / 3 页，共 450 条");

			assertThat(visitor.get("/audit?who=reader").body()).contains("共 260 条");
		}
	}

	private static void fill(ServedOffice office) {
		for (int attempt = 1; attempt <= 120; attempt++) {
			office.bean(RunStore.class).begin(JANUARY, attempt, null, "test", NOW);
			office.bean(RunStore.class).end(JANUARY, attempt, RunState.FAILED, null, null, NOW);
		}
		for (int line = 1; line <= 1203; line++) {
			office.bean(JdbcTemplate.class)
				.update("INSERT INTO run_log (programme, period, attempt, step, at, level, text_zh, text_en)"
						+ " VALUES ('open-economy', '2009-01', 120, 'collect', CURRENT_TIMESTAMP, 'INFO', ?, ?)",
						"line " + line, "line " + line);
		}
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < 450; i++) {
			findings.add(new Finding("C01", Severity.QUERY, "360972", "indicators", null, "f" + i, "1", "2",
					new Text("第 " + i + " 条", "number " + i), null, ""));
		}
		office.bean(FindingStore.class).replace(JANUARY, "validate", findings);
		for (int i = 0; i < 260; i++) {
			office.bean(AuditTrail.class).record("reader", Deed.DOWNLOAD, null, null, "x", "");
		}
	}

	/** What matches on the pages, in order. */
	private static List<String> all(Visitor visitor, String page, int pages, String pattern) throws Exception {
		List<String> all = new ArrayList<>();
		for (int number = 1; number <= pages; number++) {
			Matcher found = Pattern.compile(pattern).matcher(visitor.get(page + number).body());
			while (found.find()) {
				all.add(found.group(1));
			}
		}
		return all;
	}

}
