package org.huizong.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.huizong.programme.predicate.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database that opens beside is the one that the application finds. */
class DatabaseBesideTests {

	@TempDir
	private Path folder;

	@AfterEach
	void end() {
		DatabaseBeside.end();
	}

	@Test
	void makesTheSchemaOfANewDatabase() throws SQLException {
		begin();
		try (Connection own = connect("")) {
			assertThat(DatabaseBeside.settled()).isTrue();
			assertThat(Schema.isCurrent(own, Dialect.H2)).isTrue();
			DatabaseBeside.end();
			assertThat(DatabaseBeside.settled()).as("told once").isFalse();
		}
		try (Connection exclusive = connect(";EXCLUSIVE=1")) {
			assertThat(exclusive.isValid(1)).as("its own connection is closed").isTrue();
		}
	}

	@Test
	void leavesAFormerDatabaseToBeMigrated() throws SQLException {
		try (Connection former = connect("")) {
			Schema.made(former);
			former.createStatement().execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '2'");
		}
		begin();
		try (Connection own = connect("")) {
			assertThat(DatabaseBeside.settled()).isFalse();
			assertThat(Schema.isCurrent(own, Dialect.H2)).isFalse();
		}
	}

	@Test
	void leavesItToTheApplicationToTellWhatIsWrong() throws SQLException {
		Schema schema = new Schema(new DriverManagerDataSource(url("") + ";IFEXISTS=TRUE", "sa", ""));
		DatabaseBeside.begin(url("") + ";IFEXISTS=TRUE", properties());
		assertThatThrownBy(schema::bring).hasMessageContaining("not found");
		assertThat(DatabaseBeside.settled()).isFalse();
	}

	@Test
	void hasNothingToDoWithAServersDatabase() {
		DatabaseBeside.begin("jdbc:postgresql://nowhere/office", properties());
		assertThat(DatabaseBeside.settled()).isFalse();
	}

	private void begin() {
		DatabaseBeside.begin(url(""), properties());
	}

	private Connection connect(String more) throws SQLException {
		return DriverManager.getConnection(url(more), properties());
	}

	private String url(String more) {
		return "jdbc:h2:file:" + this.folder.resolve("office") + ";WRITE_DELAY=0" + more;
	}

	private static Properties properties() {
		Properties properties = new Properties();
		properties.setProperty("user", "sa");
		properties.setProperty("password", "");
		return properties;
	}

}
