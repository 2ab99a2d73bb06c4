package org.huizong.office;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Figures as they come back from the database, which keeps the zeros at their end or does
 * not.
 */
public final class Amounts {

	private Amounts() {
	}

	/** Without trailing zeros and never in powers of ten. */
	public static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
		if (amount == null) {
			return null;
		}
		BigDecimal stripped = amount.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/** A column's figure, null when it has none. */
	public static @Nullable BigDecimal read(ResultSet result, String column) throws SQLException {
		return plain(result.getBigDecimal(column));
	}

}
