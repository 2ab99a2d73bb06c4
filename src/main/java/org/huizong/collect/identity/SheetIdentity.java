package org.huizong.collect.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.collect.layout.Announcement;
import org.huizong.collect.layout.Label;
import org.huizong.collect.layout.LabelReader;
import org.huizong.collect.layout.Layout;
import org.huizong.collect.layout.SheetHead;
import org.huizong.collect.layout.SheetTitle;
import org.huizong.collect.name.UnitNames;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.excel.Workbook.Sheet;
import org.huizong.programme.ReturnForm;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says it is.
 *
 * @param unit empty when it names none or the form is the city's
 * @param period empty when it names none; for annual forms any month of the year
 * @param announcement how it announces the form
 * @param titles the cells that title it
 */
record SheetIdentity(ReturnForm form, Sheet sheet, Optional<Mention<ReportingUnit>> unit,
		Optional<Mention<ReferencePeriod>> period, Announcement announcement, List<Cell> titles) {

	SheetIdentity {
		titles = List.copyOf(titles);
	}

	static SheetIdentity of(Layout layout, SheetHead head, UnitNames units) {
		ReturnForm form = layout.form();
		LabelReader reader = new LabelReader(form);
		List<Row> lines = head.above(layout.firstRow());
		List<Label> labels = Stream
			.concat(reader.read(lines).stream(), head.below(layout.lastRow())
				.stream()
				.filter((row) -> Rows.texts(row).stream().limit(1).anyMatch((cell) -> reader.starts(cell.raw())))
				.flatMap(reader::read))
			.toList();
		boolean city = form.holder() == ReturnForm.Holder.CITY;
		List<Cell> titles = new SheetTitle(layout, labels, reader, units).of(lines);
		return new SheetIdentity(form, head.sheet(),
				city ? Optional.empty() : new UnitMention(units, labels, lines, form).find(),
				new PeriodMention(labels, lines, form.periodicity()).find(),
				Announcement.of(form, head.sheet().name(), titles), titles);
	}

	FormSheet formSheet() {
		return new FormSheet(this.form.code(), this.sheet.index(), this.sheet.name(), this.announcement.continues());
	}

	/** Whether the period named is the folder's, or none is named. */
	boolean inPeriod(ReferencePeriod folder) {
		return this.period.map((mention) -> same(mention.value(), folder)).orElse(true);
	}

	private boolean same(@Nullable ReferencePeriod named, ReferencePeriod folder) {
		return named != null && (annual() ? named.year() == folder.year() : named.equals(folder));
	}

	/** Whether the form leaves out sheets that do not show, as this one. */
	boolean leftOut() {
		return this.sheet.hidden() && this.form.hidden() == ReturnForm.Hidden.IGNORE;
	}

	boolean annual() {
		return this.form.periodicity() == ReturnForm.Periodicity.ANNUAL;
	}

	boolean ofCity() {
		return this.form.holder() == ReturnForm.Holder.CITY;
	}

}
