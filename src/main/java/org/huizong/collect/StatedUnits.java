package org.huizong.collect;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huizong.collect.Layout.Placed;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.ColumnType;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;

/**
 * The unit of measure a return states for a figure, the closest to it: in its row, with
 * its indicator's name, in its heading, and for money on the line above the table.
 */
final class StatedUnits {

	private final @Nullable Placed column;

	private final @Nullable String sheet;

	StatedUnits(Layout layout, List<Label> labels) {
		this.column = layout.columns()
			.stream()
			.filter((placed) -> states(placed.column(), layout.form()))
			.findFirst()
			.orElse(null);
		this.sheet = ofSheet(labels);
	}

	/**
	 * Finds the stated unit.
	 * @param declared null when figures are taken as they stand
	 * @param named the unit stated with the row's indicator
	 */
	@Nullable String of(Placed placed, Row row, @Nullable String declared, @Nullable String named) {
		if (declared == null) {
			return (placed.column().unitBy() != null) ? placed.unit() : null;
		}
		String inRow = inRow(row);
		if (inRow != null || named != null) {
			return (inRow != null) ? inRow : named;
		}
		return (placed.unit() != null) ? placed.unit() : ofSheet(declared, placed.column().unitBy() != null);
	}

	private @Nullable String inRow(Row row) {
		Cell cell = (this.column != null) ? Rows.cell(row, this.column.index()) : null;
		return (cell == null || cell.type() != Cell.Type.TEXT || Normaliser.blankToken(cell.raw())) ? null
				: Normaliser.tidy(cell.raw());
	}

	/**
	 * A line above the table speaks of money; it does not turn projects into 万元, nor the
	 * rows of a column of several currencies into its own.
	 */
	private @Nullable String ofSheet(String declared, boolean several) {
		Optional<UnitOfMeasure> unit = UnitOfMeasure.find(declared).filter((found) -> found.dimension().money());
		boolean same = unit.map(UnitOfMeasure::dimension)
			.equals(Optional.ofNullable(this.sheet).flatMap(UnitOfMeasure::find).map(UnitOfMeasure::dimension));
		return (unit.isPresent() && (same || !several)) ? this.sheet : null;
	}

	/** The one unit of the labels; none when they list several. */
	private static @Nullable String ofSheet(List<Label> labels) {
		Optional<List<String>> measures = labels.stream()
			.filter((label) -> label.kind() == Label.Kind.MEASURE)
			.findFirst()
			.flatMap((label) -> LabelReader.measures(label.value()));
		return measures.filter((units) -> units.size() == 1).map((units) -> units.get(0)).orElse(null);
	}

	private static boolean states(FormColumn column, ReturnForm form) {
		List<String> labels = form.header().unitOfMeasure();
		return column.type() == ColumnType.TEXT
				&& (labels.contains(column.name()) || column.headings().stream().anyMatch(labels::contains));
	}

}
