package org.huizong.collect.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.collect.cell.Quantity;
import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.Layout.Placed;
import org.huizong.collect.name.Normaliser;
import org.huizong.collect.name.UnitOfMeasure;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * The unit of measure a return states for a figure: in its own heading, in its row, with
 * its indicator's name, and for money on the line above the table. A heading's unit that
 * the row's figure cannot be in says nothing of it.
 */
public final class StatedUnits {

	private final @Nullable Placed column;

	private final @Nullable String sheet;

	public StatedUnits(Layout layout, List<Label> labels) {
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
	public @Nullable String of(Placed placed, Row row, @Nullable String declared, @Nullable String named) {
		String heading = placed.unit();
		if (declared == null) {
			return (placed.column().unitBy() != null) ? heading : null;
		}
		if (heading != null && converts(heading, declared)) {
			return heading;
		}
		String inRow = (inRow(row) != null) ? inRow(row) : named;
		if (inRow != null) {
			return rate(placed) && !converts(inRow, declared) ? null : inRow;
		}
		return (heading != null) ? heading : ofSheet(declared, placed.column().unitBy() != null);
	}

	/**
	 * The unit of measure that the row states for a figure whose heading states another
	 * one; null where they agree. A rate beside money is no contradiction, nor a count;
	 * one currency beside another is.
	 */
	public @Nullable String contradicting(Placed placed, Row row, @Nullable String declared) {
		String heading = placed.unit();
		String inRow = inRow(row);
		if (heading == null || inRow == null || declared == null) {
			return null;
		}
		Optional<UnitOfMeasure> one = UnitOfMeasure.find(heading);
		Optional<UnitOfMeasure> other = UnitOfMeasure.find(inRow);
		boolean rates = Stream.of(one, other)
			.flatMap(Optional::stream)
			.anyMatch((unit) -> unit.dimension() == UnitOfMeasure.Dimension.PERCENT);
		boolean same = one.isPresent() && other.isPresent() && one.get().same(other.get());
		return !converts(heading, declared) && !money(inRow, heading) || rates || other.isEmpty() || same ? null
				: inRow;
	}

	/** Whether both are units of money, of currencies that do not convert. */
	private static boolean money(String one, String other) {
		Optional<UnitOfMeasure> first = UnitOfMeasure.find(one).filter((found) -> found.dimension().money());
		Optional<UnitOfMeasure> second = UnitOfMeasure.find(other).filter((found) -> found.dimension().money());
		return first.isPresent() && second.isPresent() && first.get().dimension() != second.get().dimension();
	}

	/** A column declared in per cent stays one beside the unit of measure of its row. */
	private static boolean rate(Placed placed) {
		return Optional.ofNullable(placed.column().unitOfMeasure())
			.flatMap(UnitOfMeasure::find)
			.filter((unit) -> unit.dimension() == UnitOfMeasure.Dimension.PERCENT)
			.isPresent();
	}

	private static boolean converts(String stated, String declared) {
		return new Quantity(declared, false).from(BigDecimal.ONE, stated).isPresent();
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
