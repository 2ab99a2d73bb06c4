package org.huizong.validate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.ReturnForm;

/**
 * A form's rows in another month by unit and key, to compare this month's with. A key
 * that is there twice is left out.
 */
final class ComparedMonths {

	private final ReturnForm form;

	private final Map<Object, List<StagedRow>> rows = new HashMap<>();

	private ComparedMonths(ReturnForm form) {
		this.form = form;
	}

	static ComparedMonths read(ReturnForm form, Collection<String> columns, StagedReturns other) throws SQLException {
		ComparedMonths read = new ComparedMonths(form);
		List<String> fetched = new ArrayList<>(form.key());
		fetched.addAll(columns);
		other.each(form, fetched, "hz_kind = 'DATA'", (row) -> {
			Object key = read.key(row);
			if (key != null) {
				read.rows.computeIfAbsent(key, (unused) -> new ArrayList<>()).add(row);
			}
		});
		return read;
	}

	/** The figure of the row's counterpart; null when there is none. */
	@Nullable BigDecimal figure(StagedRow row, String column) {
		Object key = key(row);
		List<StagedRow> known = (key != null) ? this.rows.getOrDefault(key, List.of()) : List.of();
		return (known.size() == 1) ? known.get(0).figure(column) : null;
	}

	private @Nullable Object key(StagedRow row) {
		List<Object> key = row.key(this.form.key());
		return (key != null) ? List.of(row.unit(), key) : null;
	}

}
