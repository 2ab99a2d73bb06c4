package org.huizong.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;

/**
 * The layout of a return or of a table the city holds.
 *
 * @param sheetNames sheet names that announce the form; matched as parts, normalised
 * @param titles title texts above the header that announce it; matched as parts
 * @param columns in published order
 * @param key names of the columns that identify a row within one unit and period
 * @param totalLabels first-column texts that mark a total row, such as 合计
 * @param noteLabels beginnings of rows that are notes below the table, such as 注, 说明
 * @param header cells above or below the table that name unit, period and the like
 * @param hidden what becomes of sheets, rows and columns that do not show
 * @param unread headings of columns that stand on the sheet for people only, such as 序号
 */
public record ReturnForm(String code, Text title, Kind kind, Holder holder, Periodicity periodicity,
		List<String> sheetNames, List<String> titles, List<FormColumn> columns, List<String> key,
		List<String> totalLabels, List<String> noteLabels, HeaderLabels header, boolean optional, Hidden hidden,
		List<String> unread) {

	public ReturnForm {
		sheetNames = List.copyOf(sheetNames);
		titles = List.copyOf(titles);
		columns = List.copyOf(columns);
		key = List.copyOf(key);
		totalLabels = List.copyOf(totalLabels);
		noteLabels = List.copyOf(noteLabels);
		unread = List.copyOf(unread);
	}

	public Optional<FormColumn> column(String name) {
		return this.columns.stream().filter((column) -> column.name().equals(name)).findFirst();
	}

	/** The column of the type, empty when the form has none. */
	public Optional<FormColumn> columnOf(ColumnType type) {
		return this.columns.stream().filter((column) -> column.type() == type).findFirst();
	}

	/** The columns' types by name, in declared order. */
	public Map<String, ColumnType> types() {
		Map<String, ColumnType> types = new LinkedHashMap<>();
		this.columns.forEach((column) -> types.put(column.name(), column.type()));
		return types;
	}

	/** The same with the columns of an earlier period beside them. */
	public Map<String, ColumnType> types(Check.Against against) {
		Map<String, ColumnType> types = types();
		this.columns.forEach((column) -> types.putIfAbsent(against.prefix() + column.name(), column.type()));
		return types;
	}

	/**
	 * The period its rows are staged under: an annual form's under its year's January.
	 */
	public ReferencePeriod stagedPeriod(ReferencePeriod period) {
		return (this.periodicity == Periodicity.ANNUAL) ? new ReferencePeriod(period.year(), 1) : period;
	}

	/** How rows are to be understood. */
	public enum Kind {

		/** A fixed table: rows are indicators or units, one each, all expected. */
		MATRIX,
		/** A list: any number of rows, each a case. */
		REGISTER

	}

	/** Who fills the form. */
	public enum Holder {

		/** Each reporting unit. */
		UNIT,
		/** The city's own office: targets, the provincial table, campaigns. */
		CITY

	}

	/** How often the form comes. Annual ones lie in {@code input/<programme>/<year>/}. */
	public enum Periodicity {

		MONTHLY, ANNUAL

	}

	/** What becomes of what does not show. It is noted either way. */
	public enum Hidden {

		READ, IGNORE

	}

	/**
	 * Labels before the values above or below the table, each with its accepted
	 * spellings.
	 */
	public record HeaderLabels(List<String> unit, List<String> period, List<String> unitOfMeasure) {

		public HeaderLabels {
			unit = List.copyOf(unit);
			period = List.copyOf(period);
			unitOfMeasure = List.copyOf(unitOfMeasure);
		}

	}

}
