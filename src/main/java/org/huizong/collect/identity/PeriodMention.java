package org.huizong.collect.identity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.collect.cell.PeriodText;
import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.Label;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.ReturnForm.Periodicity;
import org.huizong.statistics.ReferencePeriod;

/**
 * Finds the period a sheet names: behind its label, else in any line above the table that
 * is no other label's. For annual forms the year counts.
 */
record PeriodMention(List<Label> labels, List<Row> lines, Periodicity periodicity) {

	Optional<Mention<ReferencePeriod>> find() {
		return labelled().filter((mention) -> mention.value() != null).or(this::inLines).or(this::labelled);
	}

	private Optional<Mention<ReferencePeriod>> labelled() {
		return this.labels.stream()
			.filter((label) -> label.kind() == Label.Kind.PERIOD)
			.flatMap(this::named)
			.findFirst();
	}

	private Stream<Mention<ReferencePeriod>> named(Label label) {
		ReferencePeriod period = label.period().or(() -> annual(PeriodText.year(label.value()))).orElse(null);
		return (period == null && label.loose()) ? Stream.empty()
				: Stream.of(new Mention<>(period, (period != null) ? shown(period) : label.value(), label.cell()));
	}

	private Optional<Mention<ReferencePeriod>> inLines() {
		Set<String> others = this.labels.stream()
			.filter((label) -> label.kind() == Label.Kind.OTHER)
			.map((label) -> label.cell().address())
			.collect(Collectors.toSet());
		return this.lines.stream()
			.map(Rows::filled)
			.flatMap(List::stream)
			.filter((cell) -> !others.contains(cell.address()))
			.flatMap((cell) -> inLine(cell).map((period) -> new Mention<>(period, shown(period), cell)).stream())
			.findFirst();
	}

	private Optional<ReferencePeriod> inLine(Cell cell) {
		if (cell.value() instanceof LocalDateTime day) {
			return month(day.toLocalDate()) ? PeriodText.of(cell) : Optional.empty();
		}
		return (cell.type() == Cell.Type.TEXT)
				? PeriodText.find(cell.raw()).or(() -> annual(PeriodText.namedYear(cell.raw()))) : Optional.empty();
	}

	private Optional<ReferencePeriod> annual(OptionalInt year) {
		return (this.periodicity == Periodicity.ANNUAL && year.isPresent())
				? Optional.of(new ReferencePeriod(year.getAsInt(), 1)) : Optional.empty();
	}

	/**
	 * A date without label stands for its month only on the month's first or last day.
	 */
	private static boolean month(LocalDate day) {
		return day.getDayOfMonth() == 1 || day.plusDays(1).getDayOfMonth() == 1;
	}

	private String shown(ReferencePeriod period) {
		return (this.periodicity == Periodicity.ANNUAL) ? period.year() + "年" : period.chinese();
	}

}
