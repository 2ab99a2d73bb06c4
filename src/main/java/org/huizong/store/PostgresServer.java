package org.huizong.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Text;

/**
 * What a PostgreSQL database must be before anything is written to it: of UTF-8, sorted
 * by code points as H2 and Java sort, entered by a user who is no superuser and may take
 * on the role that only reads.
 */
final class PostgresServer {

	private static final String NEW_ENOUGH = "SELECT current_setting('server_version_num')::int >= 140000";

	private static final String SUPERUSER = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user";

	private static final String SORTED = "SELECT pg_encoding_to_char(encoding) = 'UTF8'"
			+ " AND datcollate IN ('C', 'POSIX') FROM pg_database WHERE datname = current_database()";

	private static final String MADE_SO = "CREATE DATABASE … ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
			+ " TEMPLATE template0";

	private static final String ROLE = "SELECT current_user || '_rules'";

	private final Connection connection;

	PostgresServer(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Looks at all of it, and makes the role where the user may and it is not there.
	 * @throws UnfitDatabaseException with everything that is amiss and how to mend it
	 */
	void require() throws SQLException {
		List<Text> faults = new ArrayList<>();
		if (!yes(NEW_ENOUGH)) {
			faults.add(new Text("服务器版本低于 14，请升级", "the server is older than version 14"));
		}
		if (yes(SUPERUSER)) {
			faults.add(new Text("连接用的是超级用户，请另建普通用户", "the user is a superuser; make one who is not"));
		}
		if (!yes(SORTED)) {
			faults.add(new Text("数据库的编码须为 UTF8、LC_COLLATE 须为 C：" + MADE_SO,
					"the database must have encoding UTF8 and LC_COLLATE C: " + MADE_SO));
		}
		if (!mayTakeOnTheRole()) {
			faults.add(new Text("缺少只读角色，请管理员执行：" + setUp(),
					"the reading role is missing; let the administrator run: " + setUp()));
		}
		if (!faults.isEmpty()) {
			throw UnfitDatabaseException.of(faults);
		}
	}

	/** Name of the role that only reads: the user's with {@code _rules}. */
	String rulesRole() throws SQLException {
		return text(ROLE);
	}

	private String setUp() throws SQLException {
		String role = SqlName.quoted(rulesRole());
		return "CREATE ROLE " + role + " NOLOGIN; GRANT " + role + " TO " + SqlName.quoted(text("SELECT current_user"))
				+ ";";
	}

	private boolean mayTakeOnTheRole() throws SQLException {
		boolean there = yes("SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = current_user || '_rules')");
		if (!there && yes("SELECT rolcreaterole FROM pg_roles WHERE rolname = current_user")) {
			try (Statement statement = this.connection.createStatement()) {
				statement.execute(setUp());
			}
			return true;
		}
		return there && yes("SELECT pg_has_role(current_user, current_user || '_rules', 'MEMBER')");
	}

	private boolean yes(String question) throws SQLException {
		return "t".equals(text(question));
	}

	private String text(String question) throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet result = statement.executeQuery(question)) {
			result.next();
			return result.getString(1);
		}
	}

}
