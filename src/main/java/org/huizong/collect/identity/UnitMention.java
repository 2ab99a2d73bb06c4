package org.huizong.collect.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.Label;
import org.huizong.collect.layout.Titles;
import org.huizong.collect.name.UnitNames;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.ReturnForm;
import org.huizong.statistics.ReportingUnit;

/**
 * Finds the reporting unit a sheet names: behind its label, else in the title or alone on
 * a line above the table.
 */
record UnitMention(UnitNames units, List<Label> labels, List<Row> lines, ReturnForm form) {

	Optional<Mention<ReportingUnit>> find() {
		return labelled().or(this::titled).or(this::alone);
	}

	/** Of several labels the first that names a unit, else the first. */
	private Optional<Mention<ReportingUnit>> labelled() {
		List<Mention<ReportingUnit>> named = this.labels.stream()
			.filter((label) -> label.kind() == Label.Kind.UNIT)
			.flatMap(this::named)
			.toList();
		return named.stream()
			.filter((mention) -> mention.value() != null)
			.findFirst()
			.or(() -> named.stream().findFirst());
	}

	private Stream<Mention<ReportingUnit>> named(Label label) {
		ReportingUnit unit = this.units.find(label.value()).orElse(null);
		return (unit == null && label.loose()) ? Stream.empty()
				: Stream.of(new Mention<>(unit, label.value(), label.cell()));
	}

	private Optional<Mention<ReportingUnit>> titled() {
		return this.lines.stream()
			.map(Rows::texts)
			.flatMap(List::stream)
			.filter((cell) -> Titles.contains(cell.raw(), this.form.titles()))
			.flatMap((cell) -> this.units.titled(cell.raw())
				.map((unit) -> new Mention<>(unit, unit.name(), cell))
				.stream())
			.findFirst();
	}

	private Optional<Mention<ReportingUnit>> alone() {
		return this.lines.stream()
			.map(Rows::texts)
			.flatMap(List::stream)
			.flatMap(
					(cell) -> this.units.find(cell.raw()).map((unit) -> new Mention<>(unit, cell.raw(), cell)).stream())
			.findFirst();
	}

}
