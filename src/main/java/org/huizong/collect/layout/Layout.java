package org.huizong.collect.layout;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.collect.cell.Rows;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.jspecify.annotations.Nullable;

/**
 * Where a form's columns stand on a sheet.
 *
 * @param header its one to three header rows
 * @param again the same columns once more beside them; empty where they stand once
 */
public record Layout(ReturnForm form, List<Row> header, List<Placed> columns, List<Placed> again) {

	public Layout {
		header = List.copyOf(header);
		columns = List.copyOf(columns);
		again = List.copyOf(again);
	}

	public int firstRow() {
		return this.header.get(0).number();
	}

	public int lastRow() {
		return this.header.get(this.header.size() - 1).number();
	}

	/** How many required columns are in the layout. */
	long required() {
		return this.columns.stream().filter((placed) -> placed.column().required()).count();
	}

	/** The required columns that are not. */
	public List<FormColumn> missing() {
		return this.form.columns().stream().filter((column) -> column.required() && !has(column)).toList();
	}

	public Map<String, String> letters() {
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
	public record Placed(FormColumn column, int index, @Nullable String unit) {
	}

}
