package org.huizong.collect.cell;

import java.util.Optional;
import java.util.stream.Collectors;

import org.huizong.collect.name.CellNames;
import org.huizong.collect.name.IndicatorNames;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell as its column's type; what will not convert is a problem, never a guess.
 */
public final class CellReader {

	/** What the staging tables hold. */
	private static final int LONGEST_TEXT = 2_000;

	private static final int LISTED = 12;

	private static final Text AN_INDICATOR = new Text("规定的指标名称", "the name of a declared indicator");

	private static final Text A_UNIT = new Text("单位名录中的名称", "a name of the units' code list");

	private final CellNames names;

	private final boolean date1904;

	/**
	 * Reads the cells of one workbook.
	 * @param date1904 whether its serial dates count from 1904
	 */
	public CellReader(CellNames names, boolean date1904) {
		this.names = names;
		this.date1904 = date1904;
	}

	/**
	 * Reads a cell.
	 * @param stated the unit of measure the return states for it, null when none
	 */
	public Reading read(FormColumn column, @Nullable Cell cell, Quantity quantity, @Nullable String stated) {
		if (cell == null) {
			return Reading.BLANK;
		}
		if (cell.type() == Cell.Type.ERROR || cell.type() == Cell.Type.UNCOMPUTED) {
			return Reading.badFormula();
		}
		if (cell.origin() == Cell.Origin.OTHER_WORKBOOK || cell.origin() == Cell.Origin.HYPERLINK) {
			return Reading.outsideFormula();
		}
		if (cell.type() == Cell.Type.TEXT && Normaliser.blankToken(cell.raw()) && !listed(column, cell)) {
			return Reading.BLANK_TOKEN;
		}
		return switch (column.type()) {
			case DECIMAL, INTEGER -> Figures.read(cell, quantity, stated);
			case DATE -> Days.read(cell, this.date1904);
			case TEXT -> text(cell);
			case CODE -> code(column, Rows.shown(cell));
			case INDICATOR -> indicator(Rows.shown(cell));
			case UNIT -> unit(Rows.shown(cell));
		};
	}

	/** What a cell that names a row should hold. */
	public Text names(FormColumn column) {
		return switch (column.type()) {
			case INDICATOR -> AN_INDICATOR;
			case UNIT -> A_UNIT;
			default -> allowed(column);
		};
	}

	/** The indicator that a cell names. */
	public Optional<IndicatorNames.Named> indicator(Cell cell) {
		return this.names.indicator(Rows.shown(cell));
	}

	private boolean listed(FormColumn column, Cell cell) {
		return column.type() == ColumnType.CODE && entry(column, cell.raw()).isPresent();
	}

	private Reading text(Cell cell) {
		String text = Rows.shown(cell);
		return (text.length() <= LONGEST_TEXT) ? Reading.of(text) : Reading
			.badType(new Text("不超过" + LONGEST_TEXT + "字的文字", "a text of at most " + LONGEST_TEXT + " characters"));
	}

	private Reading code(FormColumn column, String text) {
		return entry(column, text)
			.map((entry) -> entry.name().equals(text) ? Reading.of(text) : Reading.of(entry.name(), "alias"))
			.orElseGet(() -> Reading.badCode(allowed(column)));
	}

	private Optional<CodeList.Entry> entry(FormColumn column, String text) {
		return this.names.entry(column.codeList(), text);
	}

	private Text allowed(FormColumn column) {
		CodeList list = this.names.list(column.codeList());
		if (list == null || list.entries().size() > LISTED) {
			return new Text("“" + column.name() + "”代码表中的名称", "an entry of the column's code list");
		}
		String names = list.entries().stream().map(CodeList.Entry::name).collect(Collectors.joining("、"));
		return new Text(names + "之一", "one of " + names);
	}

	private Reading indicator(String text) {
		return this.names.indicator(text).map(IndicatorNames.Named::indicator).map((indicator) -> {
			boolean official = text.equals(indicator.name().zh()) || text.equals(indicator.code());
			return official ? Reading.of(indicator.code()) : Reading.of(indicator.code(), "alias");
		}).orElseGet(() -> Reading.badCode(AN_INDICATOR));
	}

	private Reading unit(String text) {
		return this.names.unit(text)
			.map((unit) -> text.equals(unit.name()) || text.equals(unit.code()) ? Reading.of(unit.code())
					: Reading.of(unit.code(), "alias"))
			.orElseGet(() -> Reading.badCode(A_UNIT));
	}

}
