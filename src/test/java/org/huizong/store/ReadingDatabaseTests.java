package org.huizong.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What is there to be looked into. */
class ReadingDatabaseTests {

	@TempDir
	Path home;

	@Test
	void thereIsNoneBeforeAnyWasMade() throws Exception {
		assertThat(ReadingDatabase.open(url(), "sa", "")).isEmpty();
	}

	/** A process killed while it made the file leaves its first blocks. */
	@Test
	void oneThatWasBegunIsNoneYet() throws Exception {
		try (Connection connection = DriverManager.getConnection(url(), "sa", "")) {
			connection.createStatement().execute("CREATE TABLE begun (number INTEGER)");
		}
		Path file = this.home.resolve("huizong.mv.db");
		Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 8192));
		assertThat(ReadingDatabase.open(url(), "sa", "")).isEmpty();
	}

	private String url() {
		return "jdbc:h2:file:" + this.home.resolve("huizong").toAbsolutePath();
	}

}
