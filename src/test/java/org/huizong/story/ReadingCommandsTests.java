package org.huizong.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.huizong.Faces;
import org.huizong.HuizongApplication;
import org.huizong.cli.CommandHere;
import org.huizong.cli.Huizong;
import org.huizong.office.Hashes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Commands that only read start no application context, say what they say with one, and
 * write nothing.
 */
@Tag("story")
class ReadingCommandsTests {

	private static final List<String> COMMANDS = List.of("status construction", "status construction --json",
			"status nowhere", "log construction 2026-10", "log construction 2026-10 --json --lang en",
			"log construction 2026-10 --attempt 9", "log construction 2026-01", "findings construction 2026-10",
			"findings construction 2026-10 --json", "findings construction 2026-10 --open --lang en",
			"findings construction 2026-10 nobody", "audit", "audit --json", "users", "users --json", "schedule",
			"schedule --json", "notify", "notify --json", "versions construction 2026-10",
			"versions construction 2026-10 --json", "versions construction 2026-10 nobody",
			"chase construction 2026-10", "chase construction 2026-10 --as-of 2026-12-01 --json");

	@TempDir
	private Path home;

	@ParameterizedTest
	@EnumSource(OfficeDatabase.class)
	void saysTheSameAsTheWholeApplicationAndWritesNothing(OfficeDatabase database) throws Exception {
		OfficeFolder office = ConstructionOffice.at(this.home);
		database.settle(this.home);
		assertThat(Here.huizong(office, "run", "construction", "2026-10").exit()).isEqualTo(3);
		assertThat(Here.huizong(office, "exclude", "construction", "2026-10", "nobody", "--reason", "x").exit())
			.isEqualTo(2);
		String before = (database == OfficeDatabase.H2) ? content() : "";
		for (String line : COMMANDS) {
			String bytes = (database == OfficeDatabase.H2) ? file() : "";
			CommandHere read = command(new ReadingAlone(), line);
			assertThat((database == OfficeDatabase.H2) ? file() : "").as("not a byte is written").isEqualTo(bytes);
			assertThat(read).as(line).isEqualTo(command(HuizongApplication::start, line));
			assertThat(read.exit()).as(read.err()).isIn(0, 2);
			assertThat(read.out() + read.err()).as(line).isNotBlank();
		}
		assertThat((database == OfficeDatabase.H2) ? content() : "").isEqualTo(before);
	}

	@Test
	void whatIsNewInTheInboxIsTakenInFirst() throws Exception {
		OfficeFolder office = ConstructionOffice.at(this.home);
		assertThat(Here.huizong(office, "run", "construction", "2026-10").exit()).isEqualTo(3);
		String line = "versions construction 2026-10";
		assertThat(command(new ReadingAlone(), line).out()).contains("河东区").doesNotContain("白塘");
		ConstructionOffice.late(this.home);
		assertThatThrownBy(() -> command(new ReadingAlone(), line)).hasMessage("a context was started");
		assertThat(Here.huizong(office, line.split(" ")).out()).contains("河东区", "白塘");
		assertThat(command(new ReadingAlone(), line).out()).contains("河东区", "白塘");
	}

	private CommandHere command(Huizong.Start start, String line) {
		Here.ALONE.lock();
		try {
			return CommandHere.run(start, this.home, line.split(" "));
		}
		finally {
			Here.ALONE.unlock();
		}
	}

	private String file() throws IOException {
		return Hashes.of(this.home.resolve(".huizong/huizong.mv.db"));
	}

	private String content() {
		return String.join("\n",
				new JdbcTemplate(
						new DriverManagerDataSource("jdbc:h2:file:" + this.home.resolve(".huizong/huizong"), "sa", ""))
					.queryForList("SCRIPT NOPASSWORDS NOSETTINGS", String.class));
	}

	/** Refuses to start more than what reads. */
	private static final class ReadingAlone implements Huizong.Start {

		@Override
		public ConfigurableApplicationContext start(Path folder, String... settings) {
			throw new AssertionError("a context was started");
		}

		@Override
		public Optional<Huizong.Reading> read(Path folder) {
			return new Faces().read(folder);
		}

	}

}
