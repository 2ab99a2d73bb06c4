package org.huizong.programme.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.huizong.programme.yaml.CsvTable;
import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.statistics.ReportingUnit;

/** What {@code units.csv} says. */
public final class UnitsFile {

	static final String NAME = "units.csv";

	public static final Keys KEYS = Keys.must("code", "name", "group")
		.may("short_name", "aliases", "parent", "valid_from", "valid_to", "successors");

	private final ReportingUnit city;

	private final Names groups;

	/** Whose a code or a normalised name is; it may be another's at another time. */
	private final Map<String, List<ReportingUnit>> owners = new HashMap<>();

	private UnitsFile(ReportingUnit city, Names groups) {
		this.city = city;
		this.groups = groups;
		city.names().forEach((name) -> this.owners.put(normal(name), List.of(city)));
	}

	static List<ReportingUnit> read(DeclaredFile file, ReportingUnit city, Names groups) {
		CsvTable table = CsvTable.read(file, KEYS, true);
		if (file.readable() && table.rows().isEmpty()) {
			file.fault(0, "没有任何报送单位", "There is no reporting unit");
		}
		UnitsFile reader = new UnitsFile(city, groups);
		Names parents = reader.parents(table);
		List<ReportingUnit> units = new ArrayList<>();
		for (CsvTable.Row row : table.rows()) {
			units.add(reader.unit(row, parents));
		}
		table.rows().forEach((row) -> circle(row, units));
		new SuccessorsColumn(table, units).check();
		return units;
	}

	private Names parents(CsvTable table) {
		Stream<String> codes = table.rows().stream().map((row) -> row.text("code"));
		return new Names("上级单位", "parent unit", Stream.concat(Stream.of(this.city.code()), codes).distinct().toList(),
				!this.city.code().isEmpty());
	}

	private ReportingUnit unit(CsvTable.Row row, Names parents) {
		String name = row.required("name");
		String shortName = row.text("short_name").isEmpty() ? name : row.text("short_name");
		row.required("group");
		ReportingUnit unit = new ReportingUnit(row.required("code"), name, shortName, row.list("aliases"),
				row.reference("group", this.groups), parent(row, parents), ValidityColumns.from(row),
				ValidityColumns.to(row), SuccessorsColumn.read(row));
		claim(row, unit);
		return unit;
	}

	private String parent(CsvTable.Row row, Names parents) {
		String parent = row.reference("parent", parents);
		return parent.isEmpty() ? this.city.code() : parent;
	}

	/** Following parents must lead out of the code list, to the city. */
	private static void circle(CsvTable.Row row, List<ReportingUnit> units) {
		String code = row.text("code");
		String above = row.text("parent");
		for (int step = 0; step < units.size() && !above.isEmpty(); step++) {
			if (above.equals(code)) {
				row.fault("「" + code + "」成了自己的上级", "\"" + code + "\" is its own parent");
				return;
			}
			String current = above;
			above = units.stream()
				.filter((unit) -> unit.code().equals(current) && unit.parent() != null)
				.map(ReportingUnit::parent)
				.findFirst()
				.orElse("");
		}
	}

	/**
	 * A name must lead to one unit at a time, whatever blanks and widths it is written
	 * with.
	 */
	private void claim(CsvTable.Row row, ReportingUnit unit) {
		Set<String> seen = new LinkedHashSet<>();
		boolean again = owner(unit.code(), unit).filter((other) -> other.code().equals(unit.code())).isPresent();
		for (String name : again ? List.of(unit.code()) : unit.names()) {
			if (!name.isEmpty() && seen.add(normal(name))) {
				owner(name, unit).ifPresent((other) -> row.fault("「" + name + "」重复，已用于「" + other.name() + "」",
						"\"" + name + "\" is given twice, it already stands for \"" + other.name() + "\""));
			}
		}
		seen.forEach((name) -> this.owners.merge(name, List.of(unit),
				(old, more) -> Stream.concat(old.stream(), more.stream()).toList()));
	}

	private Optional<ReportingUnit> owner(String name, ReportingUnit unit) {
		return this.owners.getOrDefault(normal(name), List.of()).stream().filter(unit::overlaps).findFirst();
	}

	/** Full-width letters as half-width, without blanks. */
	static String normal(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
	}

}
