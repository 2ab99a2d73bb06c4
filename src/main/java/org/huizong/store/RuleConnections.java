package org.huizong.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections on which rules run: of a user who may only read, so that no predicate can
 * change data, read files or call Java, whatever it says.
 */
public interface RuleConnections {

	/** Opens a read-only connection. */
	Connection open() throws SQLException;

}
