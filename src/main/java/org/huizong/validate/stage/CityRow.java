package org.huizong.validate.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.SqlName;

/**
 * Whose rows the city's tables have: a table keyed by unit has a row for the city itself
 * beside those it is made of, one keyed by a list of cities has it among its siblings.
 */
public final class CityRow {

	private final StatisticalProgramme programme;

	private final List<FormColumn> units = new ArrayList<>();

	private final List<FormColumn> cities = new ArrayList<>();

	public CityRow(ReturnForm form, StatisticalProgramme programme) {
		this.programme = programme;
		for (FormColumn column : form.columns()) {
			if (form.key().contains(column.name()) && column.type() == ColumnType.UNIT) {
				this.units.add(column);
			}
			if (form.key().contains(column.name()) && own(column).isPresent()) {
				this.cities.add(column);
			}
		}
	}

	/** Whether the row speaks of the city itself. */
	public boolean is(StagedRow row) {
		return this.units.stream().anyMatch((column) -> city().equals(row.value(column.name())))
				|| this.cities.stream().anyMatch((column) -> own(column).get().equals(row.value(column.name())));
	}

	/**
	 * Whether the row is a part of the city: one of its units where rows are units. One
	 * whose unit is blank or could not be read is nobody's; a sibling city is none.
	 */
	public boolean isPart(StagedRow row) {
		return this.units.stream().allMatch((column) -> {
			Object unit = row.value(column.name());
			return unit != null && !city().equals(unit);
		}) && concerns(row);
	}

	/** Whether the row has to do with the city: any but a sibling's. */
	public boolean concerns(StagedRow row) {
		return this.cities.isEmpty() || is(row);
	}

	/** SQL over a form's rows that is true of parts of the city. */
	public String parts() {
		StringBuilder condition = new StringBuilder();
		this.units.forEach((column) -> condition.append(" AND " + SqlName.quoted(column.name()))
			.append(" <> '" + escaped(city()) + "'"));
		this.cities.forEach((column) -> condition.append(" AND " + SqlName.quoted(column.name()))
			.append(" = '" + escaped(own(column).get()) + "'"));
		return condition.toString();
	}

	/** SQL over a form's rows that is true of the city's row among those of its units. */
	public String whole() {
		if (!this.cities.isEmpty() || this.units.isEmpty()) {
			return "FALSE";
		}
		return this.units.stream()
			.map((column) -> SqlName.quoted(column.name()) + " = '" + escaped(city()) + "'")
			.collect(Collectors.joining(" OR ", "(", ")"));
	}

	private String city() {
		return this.programme.city().code();
	}

	/** The city's name in the column's code list: units are staged by code, these so. */
	private Optional<String> own(FormColumn column) {
		return (column.type() != ColumnType.CODE) ? Optional.empty() : this.programme
			.codeList(String.valueOf(column.codeList()))
			.flatMap((list) -> list.entries().stream().filter((entry) -> entry.code().equals(city())).findFirst())
			.map(CodeList.Entry::name);
	}

	private static String escaped(String text) {
		return text.replace("'", "''");
	}

}
