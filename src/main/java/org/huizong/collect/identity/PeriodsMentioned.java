package org.huizong.collect.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.huizong.collect.cell.PeriodText;
import org.huizong.excel.Cell;
import org.huizong.statistics.ReferencePeriod;

/**
 * The periods that a sheet mentions: behind its label or on a line, in its titles, and in
 * its name.
 *
 * @param inside those that stand in its cells, the label's first
 */
record PeriodsMentioned(SheetIdentity sheet, List<At> inside) {

	private static final Pattern MONTHLY = Pattern.compile("\\d{4}-\\d{2}/.*");

	PeriodsMentioned {
		inside = List.copyOf(inside);
	}

	static PeriodsMentioned of(SheetIdentity sheet) {
		List<At> inside = new ArrayList<>();
		sheet.period()
			.ifPresent((mention) -> inside.add(new At(sheet, mention,
					Optional.ofNullable(mention.value()).map(List::of).orElse(List.of()), OptionalInt.empty())));
		for (Cell title : sheet.titles()) {
			boolean said = sheet.period().filter((mention) -> mention.cell().equals(title)).isPresent();
			List<ReferencePeriod> periods = PeriodText.all(title.raw());
			OptionalInt year = PeriodText.namedYear(title.raw());
			if (!said && (!periods.isEmpty() || year.isPresent())) {
				String seen = periods.isEmpty() ? year.getAsInt() + "年" : periods.get(0).chinese();
				inside.add(new At(sheet, new Mention<>(periods.isEmpty() ? null : periods.get(0), seen, title), periods,
						year));
			}
		}
		return new PeriodsMentioned(sheet, inside);
	}

	/** The period that the sheet's cells name. */
	Optional<ReferencePeriod> own() {
		return this.inside.stream().flatMap((at) -> at.periods().stream()).findFirst();
	}

	String name() {
		return this.sheet.sheet().name();
	}

	/** Whether the sheet's name names other months only. */
	boolean nameBeside(ReferencePeriod period) {
		return !this.sheet.annual() && beside(name(), period);
	}

	/** Whether a name mentions months, and not the period's among them. */
	static boolean beside(String name, ReferencePeriod period) {
		List<ReferencePeriod> periods = PeriodText.all(name);
		return periods.isEmpty()
				? !PeriodText.months(name).isEmpty() && !PeriodText.months(name).contains(period.month())
				: !periods.contains(period);
	}

	/**
	 * The name of a month's file with the folders below the month's; empty for files of a
	 * year.
	 */
	static String below(String path) {
		if (!MONTHLY.matcher(path).matches()) {
			return "";
		}
		String below = path.substring(path.indexOf('/') + 1);
		int dot = below.lastIndexOf('.');
		return (dot > 0) ? below.substring(0, dot) : below;
	}

	/**
	 * Periods in a cell.
	 *
	 * @param periods all that it names; empty when its words name none
	 * @param year the year alone that a title names
	 */
	record At(SheetIdentity sheet, Mention<ReferencePeriod> mention, List<ReferencePeriod> periods, OptionalInt year) {

		At {
			periods = List.copyOf(periods);
		}

		boolean in(ReferencePeriod folder) {
			if (this.sheet.annual()) {
				return this.periods.stream().anyMatch((period) -> period.year() == folder.year())
						|| this.periods.isEmpty() && this.year.orElse(-1) == folder.year();
			}
			return this.periods.contains(folder) || this.periods.isEmpty() && this.year.orElse(-1) == folder.year();
		}

		/** Where it stands. */
		String place() {
			return this.sheet.sheet().name() + "!" + this.mention.cell().address();
		}

		/** The cell of the sheet's label, where that says the folder's period. */
		Optional<String> label(ReferencePeriod folder) {
			return this.sheet.period()
				.filter((label) -> !label.cell().equals(this.mention.cell()) && folder.equals(label.value()))
				.map((label) -> label.cell().address());
		}

	}

}
