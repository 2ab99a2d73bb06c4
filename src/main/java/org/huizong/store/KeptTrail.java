package org.huizong.store;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Keeps H2 from changing or removing entries of the trail, whoever asks. */
public final class KeptTrail implements Trigger {

	@Override
	public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
		throw new SQLException("entries of the trail are never changed or removed");
	}

}
