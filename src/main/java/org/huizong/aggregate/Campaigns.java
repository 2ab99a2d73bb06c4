package org.huizong.aggregate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Campaign;
import org.huizong.statistics.Source;

/**
 * The campaign in force: of those the city lists, the last to have begun by the day of
 * the dispatch meeting; before any has begun, the first listed.
 */
final class Campaigns {

	private final StatisticalProgramme programme;

	private final Staging staging;

	Campaigns(StatisticalProgramme programme, Staging staging) {
		this.programme = programme;
		this.staging = staging;
	}

	Optional<Campaign> inForce() throws SQLException {
		String code = this.programme.cityTables().campaign();
		if (code == null) {
			return Optional.empty();
		}
		ReturnForm form = this.programme.form(code);
		List<Campaign> listed = this.staging.rows(form, this.programme.city().code())
			.stream()
			.flatMap((row) -> campaign(form, row).stream())
			.toList();
		LocalDate meeting = this.programme.calendar().meeting(this.staging.period());
		return listed.stream()
			.filter((campaign) -> !campaign.firstDay().isAfter(meeting))
			.max(Comparator.comparing(Campaign::firstDay))
			.or(() -> listed.stream().findFirst());
	}

	private Optional<Campaign> campaign(ReturnForm form, Staging.Row row) {
		List<FormColumn> days = form.columns().stream().filter((column) -> column.type() == ColumnType.DATE).toList();
		FormColumn title = form.columnOf(ColumnType.TEXT).orElseThrow();
		String name = row.text(title.name());
		LocalDate first = row.date(days.get(0).name());
		LocalDate last = row.date(days.get(1).name());
		return (name == null || first == null || last == null) ? Optional.empty()
				: Optional.of(new Campaign(name, first, last, source(row, title, days.get(1))));
	}

	/** From the name's cell to the last day's. */
	private Source source(Staging.Row row, FormColumn title, FormColumn last) {
		List<Source> from = this.staging.cell(row, title.name());
		List<Source> to = this.staging.cell(row, last.name());
		String range = (from.isEmpty() || to.isEmpty()) ? row.number() + ":" + row.number()
				: from.get(0).range() + ":" + to.get(0).range();
		return new Source(row.file(), row.sheet(), range, null);
	}

}
