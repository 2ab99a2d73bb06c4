package org.huizong.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.huizong.HuizongApplication;
import org.huizong.findings.FindingStore;
import org.huizong.monthend.ReceivedMonth;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.story.OfficeFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A return is opened once: whoever asks later is told from what was recorded then. */
@Tag("story")
class ReadOnceTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	@TempDir
	private static Path home;

	private static ConfigurableApplicationContext office;

	private static ReceivedMonth month;

	private static List<Finding> found;

	@BeforeAll
	static void receive() throws Exception {
		OfficeFolder.with(home, "2009-01");
		office = HuizongApplication.start(home);
		month = new ReceivedMonth(office);
		found = month.examine(JANUARY);
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void rowsAreReadAgainWithoutOpeningAFile() throws Exception {
		String staged = staged();
		FileSystemUtils.copyRecursively(home.resolve(".huizong/originals"), home.resolve("aside"));
		empty(home.resolve(".huizong/originals"));
		office.getBean(JdbcTemplate.class).update("UPDATE collected_return SET contents = 'outdated'");
		assertThat(month.examine(JANUARY)).isEqualTo(found);
		FileSystemUtils.copyRecursively(home.resolve("aside"), home.resolve(".huizong/originals"));
		assertThat(staged()).isEqualTo(staged);
	}

	@Test
	void damagedRecordingIsNotPlayed() throws Exception {
		JdbcTemplate jdbc = office.getBean(JdbcTemplate.class);
		String staged = staged();
		for (Map<String, Object> row : jdbc.queryForList("SELECT sha256, number, part FROM recorded_return")) {
			byte[] part = (byte[]) row.get("part");
			part[part.length / 2] ^= 4;
			jdbc.update("UPDATE recorded_return SET part = ? WHERE sha256 = ? AND number = ?", part, row.get("sha256"),
					row.get("number"));
		}
		jdbc.update("UPDATE collected_return SET contents = 'outdated'");
		assertThat(month.examine(JANUARY)).isEqualTo(found);
		assertThat(staged()).isEqualTo(staged);
		jdbc.update("DELETE FROM recorded_return");
		month.examine(JANUARY);
	}

	@Test
	void whatAnOlderProgramReceivedIsToldAndTakenInByTheNextRun() throws Exception {
		ReturnVersion version = office.getBean(Versions.class).of(JANUARY).of("360923").get(0);
		Source cell = new Source(version.path(),
				office.getBean(JdbcTemplate.class)
					.queryForObject("SELECT MIN(sheet) FROM collected_column WHERE unit = '360923'", String.class),
				"C5", null);
		CellExtracts extracts = office.getBean(CellExtracts.class);
		office.getBean(JdbcTemplate.class).update("DELETE FROM recorded_return");
		assertThat(extracts.around(JANUARY, cell)).hasValueSatisfying((one) -> assertThat(one.rows()).isEmpty());
		assertThatThrownBy(() -> office.getBean(Versions.class).compare(JANUARY, version, version))
			.isInstanceOf(RefusedException.class)
			.hasMessageContaining("由旧版程序收下");
		assertThat(recorded()).isZero();
		month.examine(JANUARY);
		assertThat(extracts.around(JANUARY, cell)).hasValueSatisfying((one) -> assertThat(one.rows()).hasSize(5));
		assertThat(office.getBean(Versions.class).compare(JANUARY, version, version)).isEmpty();
	}

	private static long recorded() {
		return count("SELECT COUNT(*) FROM recorded_return");
	}

	private static long count(String query) {
		Long count = office.getBean(JdbcTemplate.class).queryForObject(query, Long.class);
		return (count != null) ? count : 0;
	}

	/** What stands staged, as counts by unit and form. */
	private static String staged() {
		return office.getBean(JdbcTemplate.class)
			.queryForList("SELECT unit, form, fate, place, cells FROM collected_cells ORDER BY 1, 2, 3, 4, 5")
			.toString()
				+ office.getBean(JdbcTemplate.class)
					.queryForList("SELECT unit, rows_read, rows_kept, rows_ignored FROM collected_return ORDER BY 1")
				+ office.getBean(FindingStore.class).findings(JANUARY);
	}

	/** Keeps the names, as the archive looks for them, and nothing that could be read. */
	private static void empty(Path folder) throws IOException {
		try (var files = java.nio.file.Files.walk(folder)) {
			for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
				java.nio.file.Files.write(file, new byte[0]);
			}
		}
	}

}
