package org.huizong.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server's database is looked at before anything is written to it. */
class PostgresServerTests {

	@Test
	void databaseMadeAsTheManualSaysIsFit() throws SQLException {
		try (Connection connection = TestServer.connect(TestServer.database())) {
			assertThatCode(() -> new PostgresServer(connection).require()).doesNotThrowAnyException();
		}
	}

	@Test
	void otherSortingIsRefusedWithTheStatementThatMakesItRight() throws SQLException {
		TestServer.execute(
				"CREATE DATABASE sorted OWNER huizong LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'" + " TEMPLATE template0");
		assertThat(refusal("sorted", TestServer.USER))
			.isEqualTo("数据库还不能用：数据库的编码须为 UTF8、LC_COLLATE 须为 C：CREATE DATABASE … ENCODING 'UTF8'"
					+ " LC_COLLATE 'C' LC_CTYPE 'C.UTF-8' TEMPLATE template0。");
	}

	@Test
	void missingRoleIsRefusedWithTheStatementThatMakesIt() throws SQLException {
		TestServer.user("bare", "");
		assertThat(refusal("template1", "bare"))
			.contains("缺少只读角色，请管理员执行：CREATE ROLE \"bare_rules\" NOLOGIN; GRANT \"bare_rules\" TO \"bare\";");
	}

	@Test
	void superuserIsRefused() throws SQLException {
		TestServer.user("mighty", "SUPERUSER");
		assertThat(refusal("template1", "mighty")).contains("连接用的是超级用户，请另建普通用户");
	}

	@Test
	void whoMayMakeRolesGetsTheRoleMade() throws SQLException {
		TestServer.user("maker", "CREATEROLE");
		TestServer.execute("CREATE DATABASE made OWNER maker ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
				+ " TEMPLATE template0");
		try (Connection connection = connect("made", "maker")) {
			new PostgresServer(connection).require();
			connection.createStatement().execute("SET ROLE maker_rules");
			assertThat(connection.createStatement().executeQuery("SELECT current_user").next()).isTrue();
		}
	}

	private static String refusal(String database, String user) throws SQLException {
		try (Connection connection = connect(database, user)) {
			UnfitDatabaseException[] unfit = new UnfitDatabaseException[1];
			assertThatThrownBy(() -> new PostgresServer(connection).require())
				.isInstanceOfSatisfying(UnfitDatabaseException.class, (ex) -> unfit[0] = ex);
			return unfit[0].text().zh();
		}
	}

	private static Connection connect(String database, String user) throws SQLException {
		return DriverManager.getConnection(TestServer.address(database), user, TestServer.PASSWORD);
	}

}
