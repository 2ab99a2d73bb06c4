package org.huizong.cli.start;

import java.sql.SQLException;
import java.util.Optional;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.store.UnfitDatabaseException;
import org.jspecify.annotations.Nullable;

/** Why the database that an office named could not be opened, in words of what to do. */
final class DatabaseTrouble {

	private DatabaseTrouble() {
	}

	/** The words for a failure at the start; empty when the database is not its cause. */
	static Optional<RuntimeException> in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnfitDatabaseException unfit) {
				return Optional.of(new RefusedException(Outcome.USAGE, unfit.text().zh(), unfit.text().en()));
			}
			if (cause instanceof SQLException refused && refused.getSQLState() != null) {
				RefusedException known = known(refused.getSQLState(), String.valueOf(refused.getMessage()));
				if (known != null) {
					return Optional.of(known);
				}
			}
		}
		return Optional.empty();
	}

	/** By the two characters that a class of states begins with. */
	private static @Nullable RefusedException known(String state, String message) {
		String said = message.strip();
		return switch (state.substring(0, 2)) {
			case "08",
					"57" ->
				new RefusedException(Outcome.UNREACHABLE,
						"连不上数据库服务器（" + said + "）。请核对 .huizong/database.yaml 的 url，确认服务器已启动。",
						"The database server cannot be reached (" + said
								+ "). Check url in .huizong/database.yaml and that the server runs.");
			case "28",
					"3D" ->
				new RefusedException(Outcome.NOT_PERMITTED,
						"数据库服务器不接受连接（" + said + "）。请核对 .huizong/database.yaml 的 url、user、password。",
						"The database server does not accept the connection (" + said
								+ "). Check url, user and password in .huizong/database.yaml.");
			case "42" ->
				state.equals("42501")
						? new RefusedException(Outcome.NOT_PERMITTED,
								"数据库用户权限不足（" + said + "）。数据库的所有者须是 .huizong/database.yaml 里的 user。",
								"The database user may not do this (" + said
										+ "). The database must be owned by the user in .huizong/database.yaml.")
						: null;
			default -> null;
		};
	}

}
