package org.huizong.programme.predicate;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where the two databases say the same thing in different words. Everything else is SQL
 * that both take.
 */
public enum Dialect {

	/** In a file, or in memory. */
	H2("_ROWID_", "", "SELECT NEXT VALUE FOR ", ""),
	/** On a server. */
	POSTGRESQL("hz_id", "hz_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ", "SELECT nextval('", "')");

	private final String rowKey;

	private final String rowKeyColumn;

	private final String next;

	private final String after;

	Dialect(String rowKey, String rowKeyColumn, String next, String after) {
		this.rowKey = rowKey;
		this.rowKeyColumn = rowKeyColumn;
		this.next = next;
		this.after = after;
	}

	/**
	 * What the connection's database speaks.
	 * @throws IllegalStateException when it is neither of the two
	 */
	public static Dialect of(Connection connection) throws SQLException {
		String product = connection.getMetaData().getDatabaseProductName();
		return switch (product) {
			case "H2" -> H2;
			case "PostgreSQL" -> POSTGRESQL;
			default -> throw new IllegalStateException("not a database that is known here: " + product);
		};
	}

	/**
	 * The column of every staging table that numbers its rows as they were added: a whole
	 * number, by which a row is found at once.
	 */
	public String rowKey() {
		return this.rowKey;
	}

	/**
	 * The same for the table's definition, with its comma; empty where it has it anyway.
	 */
	public String rowKeyColumn() {
		return this.rowKeyColumn;
	}

	/** The query for a sequence's next number. */
	public String next(String sequence) {
		return this.next + sequence + this.after;
	}

	/**
	 * Begin of the condition on a table's rows where those asked for stand together, from
	 * one number to another. H2 is told to leave its index alone; PostgreSQL reads what
	 * its index names in the order of the pages by itself.
	 */
	public String between(long first, long last) {
		return switch (this) {
			case H2 -> " USE INDEX () WHERE _ROWID_ BETWEEN " + first + " AND " + last + " AND";
			case POSTGRESQL -> " WHERE";
		};
	}

}
