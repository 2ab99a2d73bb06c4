package org.huizong.collect.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.Layout;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.jspecify.annotations.Nullable;

/** What tells a row of a sheet from the others, before anything of it is understood. */
final class RowKeys {

	private static final String BETWEEN = "\u001f";

	private RowKeys() {
	}

	/**
	 * The texts of its key as they are written, but for blanks; where one of them is
	 * missing the row's number and all its texts.
	 */
	static String told(Layout layout, Row row) {
		List<String> key = new ArrayList<>();
		for (String name : layout.form().key()) {
			Cell cell = cell(layout, row, name);
			if (cell == null) {
				return row.number() + BETWEEN
						+ Rows.filled(row)
							.stream()
							.map((one) -> Normaliser.tidy(one.raw()))
							.collect(Collectors.joining(BETWEEN));
			}
			key.add(Normaliser.tidy(cell.raw()));
		}
		return String.join(BETWEEN, key);
	}

	/** All that is written in it. */
	static String whole(Row row) {
		return row.cells().stream().map((one) -> Normaliser.tidy(one.raw())).collect(Collectors.joining(BETWEEN));
	}

	private static @Nullable Cell cell(Layout layout, Row row, String name) {
		Optional<Layout.Placed> placed = layout.columns()
			.stream()
			.filter((one) -> one.column().name().equals(name))
			.findFirst();
		return placed.map((one) -> Rows.cell(row, one.index())).orElse(null);
	}

}
