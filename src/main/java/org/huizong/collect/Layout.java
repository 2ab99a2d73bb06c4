package org.huizong.collect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.huizong.excel.Workbook.Row;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;

/**
 * Where a form's columns stand on a sheet.
 *
 * @param header its one to three header rows
 * @param again the same columns once more beside them; empty where they stand once
 */
record Layout(ReturnForm form, List<Row> header, List<Placed> columns, List<Placed> again) {

	Layout {
		header = List.copyOf(header);
		columns = List.copyOf(columns);
		again = List.copyOf(again);
	}

	int firstRow() {
		return this.header.get(0).number();
	}

	int lastRow() {
		return this.header.get(this.header.size() - 1).number();
	}

	/** How many required columns are in the layout. */
	long required() {
		return this.columns.stream().filter((placed) -> placed.column().required()).count();
	}

	/** The required columns that are not. */
	List<FormColumn> missing() {
		return this.form.columns().stream().filter((column) -> column.required() && !has(column)).toList();
	}

	Map<String, String> letters() {
		Map<String, String> letters = new TreeMap<>();
		this.columns.forEach((placed) -> letters.put(placed.column().name(), Rows.letter(placed.index())));
		return letters;
	}

	private boolean has(FormColumn column) {
		return this.columns.stream().anyMatch((placed) -> placed.column().equals(column));
	}

	/**
	 * A column in its place.
	 *
	 * @param index 0-based
	 * @param unit the unit of measure its heading states, null when none
	 */
	record Placed(FormColumn column, int index, @Nullable String unit) {
	}

}
