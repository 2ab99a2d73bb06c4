package org.huizong.collect.table;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.huizong.collect.cell.CellReader;
import org.huizong.collect.cell.Derivations;
import org.huizong.collect.cell.Quantity;
import org.huizong.collect.cell.Reading;
import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.Layout.Placed;
import org.huizong.collect.layout.Layout;
import org.huizong.collect.layout.StatedUnits;
import org.huizong.collect.name.IndicatorNames.Named;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.FormColumn;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.received.ReturnCell;
import org.jspecify.annotations.Nullable;

/** Converts the rows of one table, cell by cell. */
final class RowReader {

	private static final ReturnCell ABSENT = new ReturnCell(null, "", "");

	private final StatisticalProgramme programme;

	private final Layout layout;

	private final CellReader cells;

	private final StatedUnits units;

	private final Derivations derivations;

	private final Map<FormColumn, Placed> places = new IdentityHashMap<>();

	private final @Nullable Placed indicator;

	RowReader(StatisticalProgramme programme, Layout layout, CellReader cells, StatedUnits units) {
		this.programme = programme;
		this.layout = layout;
		this.cells = cells;
		this.units = units;
		this.derivations = new Derivations(programme, layout.form());
		layout.columns().forEach((placed) -> this.places.put(placed.column(), placed));
		this.indicator = layout.columns()
			.stream()
			.filter((placed) -> placed.column().type() == ColumnType.INDICATOR)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The row's cells by column name.
	 * @param label tells cells that label a total, which are no codes or figures
	 * @param record is told of each conversion and problem
	 */
	Map<String, ReturnCell> read(Row row, Predicate<Cell> label, Recorder record) {
		Optional<Named> named = named(row);
		Map<String, ReturnCell> read = new LinkedHashMap<>();
		for (FormColumn column : this.layout.form().columns()) {
			Placed placed = this.places.get(column);
			if (column.derivation() != null) {
				read.put(column.name(), this.derivations.derive(column, read));
			}
			else {
				read.put(column.name(), (placed != null) ? read(placed, row, named, read, label, record) : ABSENT);
			}
		}
		return read;
	}

	/** The cells with those that follow from others computed again. */
	Map<String, ReturnCell> derived(Map<String, ReturnCell> cells) {
		Map<String, ReturnCell> derived = new LinkedHashMap<>();
		for (FormColumn column : this.layout.form().columns()) {
			derived.put(column.name(), (column.derivation() != null) ? this.derivations.derive(column, derived)
					: cells.getOrDefault(column.name(), ABSENT));
		}
		return derived;
	}

	private ReturnCell read(Placed placed, Row row, Optional<Named> named, Map<String, ReturnCell> before,
			Predicate<Cell> label, Recorder record) {
		FormColumn column = placed.column();
		String address = Rows.letter(placed.index()) + row.number();
		Cell cell = Rows.cell(row, placed.index());
		if (cell == null) {
			return new ReturnCell(null, address, "");
		}
		if (column.type() != ColumnType.TEXT && label.test(cell)) {
			return new ReturnCell(null, address, Rows.shown(cell));
		}
		String declared = declared(column, named, before);
		String stated = this.units.of(placed, row, declared, named.map(Named::unit).orElse(null));
		Reading reading = this.cells.read(column, cell, new Quantity(declared, column.type() == ColumnType.INTEGER),
				stated);
		record.record(column, cell, reading, differs(stated, declared) ? stated : null);
		String contradicting = this.units.contradicting(placed, row, declared);
		if (contradicting != null) {
			record.contradicts(placed, cell, contradicting, Objects.equals(stated, placed.unit()));
		}
		return new ReturnCell(reading.value(), address, Rows.shown(cell));
	}

	private static boolean differs(@Nullable String stated, @Nullable String declared) {
		return stated != null && declared != null && !Normaliser.plain(stated).equals(Normaliser.plain(declared));
	}

	private Optional<Named> named(Row row) {
		Cell cell = (this.indicator != null) ? Rows.cell(row, this.indicator.index()) : null;
		return (cell != null) ? this.cells.indicator(cell) : Optional.empty();
	}

	private @Nullable String declared(FormColumn column, Optional<Named> named, Map<String, ReturnCell> before) {
		FormColumn.UnitBy by = column.unitBy();
		if (by != null) {
			return by.of(before.getOrDefault(by.column(), ABSENT).value());
		}
		if (column.unitOfMeasure() != null || column.measure() == null) {
			return column.unitOfMeasure();
		}
		return (column.indicator() != null) ? this.programme.indicator(column.indicator()).unitOfMeasure()
				: named.map((found) -> found.indicator().unitOfMeasure()).orElse(null);
	}

	/** Is told what a cell gave. */
	interface Recorder {

		/**
		 * Takes a reading.
		 * @param stated the unit of measure stated when it is another than declared
		 */
		void record(FormColumn column, Cell cell, Reading reading, @Nullable String stated);

		/** The row states another unit of measure than the column's heading. */
		void contradicts(Placed placed, Cell cell, String unit, boolean byHeading);

	}

}
