package org.huizong.disseminate.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.huizong.disseminate.month.Caveats;
import org.huizong.disseminate.month.Cited.Standing.Place;
import org.huizong.disseminate.month.Cited;
import org.huizong.disseminate.month.CityDifferences;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.ProvinceStanding.Entry;
import org.huizong.statistics.figure.ProvinceStanding;

/** The city among its sibling cities: where it stands, and who is next. */
final class ProvinceSheet implements SheetWriter {

	private static final List<String> DETAIL = List.of("位次", "设区市", "本年累计", "同比增幅\n（%）", "较上月", "距上一位", "距下一位");

	private static final int SIDE = DETAIL.size() + 1;

	/** Leaves room for the indicators of the summary, which stand over these columns. */
	private static final int WIDEST_CITY = 16;

	private final Month month;

	private final Trail trail;

	ProvinceSheet(Month month, Trail trail) {
		this.month = month;
		this.trail = trail;
	}

	@Override
	public void write(Report report, SheetDraft sheet) {
		List<ProvinceStanding> standings = standings(report.indicators());
		Page page = new Page(sheet, this.month, SIDE + DETAIL.size());
		page.title(report.title(), this.month.span());
		sheet.repeat(1, 2);
		sheet.freeze(2, 0);
		summary(page, standings);
		List<String> notes = new ArrayList<>(List.of("“距上一位”为位次前一位的设区市多出的数额，“距下一位”为领先后一位的数额；较上月为位次升降。"));
		notes.addAll(new Caveats(this.month).ofStandings(standings));
		notes.addAll(new CityDifferences(this.month)
			.notes(standings.stream().map((one) -> this.month.programme().indicator(one.indicator())).toList()));
		page.notes(notes, report.notes());
		page.skip(1);
		for (int i = 0; i < standings.size(); i += 2) {
			pair(page, standings.subList(i, Math.min(i + 2, standings.size())), i);
		}
		sheet.width(DETAIL.size(), 2);
		sheet.atLeast(1, WIDEST_CITY);
	}

	/** In the order asked for; all when nothing is. */
	private List<ProvinceStanding> standings(List<String> wanted) {
		return this.month.standings()
			.stream()
			.filter((standing) -> wanted.isEmpty() || wanted.contains(standing.indicator()))
			.sorted(Comparator.comparingInt((standing) -> wanted.indexOf(standing.indicator())))
			.toList();
	}

	private void summary(Page page, List<ProvinceStanding> standings) {
		page.line(this.month.name(this.month.city()) + "在全省的位次", Role.SECTION);
		int row = page.row();
		List<String> headers = List.of("指标", "位次", "较上月", "本年累计", "同比增幅（%）", "前一位", "差额", "后一位", "领先额");
		int[] columns = COLUMNS;
		for (int i = 0; i < headers.size(); i++) {
			page.header(row, columns[i], row, columns[i + 1] - 1, headers.get(i));
		}
		page.skip(1);
		for (ProvinceStanding standing : standings) {
			standing.of(this.month.city()).ifPresent((entry) -> own(page, standing, entry));
		}
	}

	/** First columns of the summary's cells over the columns of the details below. */
	private static final int[] COLUMNS = { 0, 3, 4, 5, 6, 7, 10, 11, 13, 15 };

	private void own(Page page, ProvinceStanding standing, Entry entry) {
		Indicator indicator = this.month.programme().indicator(standing.indicator());
		FigureFormat amount = FigureFormat.amount(indicator.decimals());
		page.label(COLUMNS[0], Month.titled(indicator), Emphasis.NONE);
		publish(page, standing, Place.RANK,
				page.printCentred(COLUMNS[1], Printed.rank(entry.rank(), entry.tied()), Emphasis.TOTAL));
		page.printCentred(COLUMNS[2], Printed.movement(entry.rank(), entry.movement()), Emphasis.NONE);
		publish(page, standing, Place.VALUE,
				page.print(COLUMNS[3], Printed.figure(entry.value(), amount), Emphasis.NONE));
		page.print(COLUMNS[4], Printed.figure(entry.growth(), FigureFormat.change(1)), Emphasis.NONE);
		page.label(COLUMNS[5], names(standing, standing.above(entry)), Emphasis.NONE);
		publish(page, standing, Place.BELOW_THE_NEXT,
				page.print(COLUMNS[6], Printed.figure(entry.toNextAbove(), amount), Emphasis.NONE));
		page.label(COLUMNS[7], names(standing, standing.below(entry)), Emphasis.NONE);
		publish(page, standing, Place.ABOVE_THE_NEXT,
				page.print(COLUMNS[8], Printed.figure(entry.toNextBelow(), amount), Emphasis.NONE));
		for (int i = 0; i + 1 < COLUMNS.length; i++) {
			page.sheet().merge(page.row(), COLUMNS[i], page.row(), COLUMNS[i + 1] - 1);
		}
		page.skip(1);
	}

	private void publish(Page page, ProvinceStanding standing, Place what, CellPlace place) {
		this.trail.published(new Cited.Standing(standing.indicator(), what), page.sheet(), place);
	}

	/** All who share the place. */
	private String names(ProvinceStanding standing, Optional<Entry> other) {
		return other.map((entry) -> this.month.names(standing.sharing(entry).stream().map(Entry::city).toList()))
			.orElse(Printed.NOT_APPLICABLE);
	}

	private void pair(Page page, List<ProvinceStanding> pair, int index) {
		int top = page.row();
		int bottom = top;
		if (index % 4 == 2) {
			page.sheet().pageBreakBefore(top);
		}
		for (int i = 0; i < pair.size(); i++) {
			page.moveTo(top);
			detail(page, pair.get(i), i * SIDE);
			bottom = Math.max(bottom, page.row());
		}
		page.moveTo(bottom + 1);
	}

	private void detail(Page page, ProvinceStanding standing, int column) {
		Indicator indicator = this.month.programme().indicator(standing.indicator());
		page.spread(Month.titled(indicator), Role.SECTION, column, column + DETAIL.size() - 1);
		page.headers(column, DETAIL);
		FigureFormat amount = FigureFormat.amount(Measure.YTD.decimals(indicator));
		for (Entry entry : standing.entries()) {
			Emphasis emphasis = entry.city().equals(this.month.city()) ? Emphasis.TOTAL : Emphasis.NONE;
			page.printCentred(column, Printed.rank(entry.rank(), entry.tied()), emphasis);
			page.label(column + 1, this.month.name(entry.city()), emphasis);
			page.print(column + 2,
					(entry.value() == null) ? Printed.words(Printed.MISSING) : Printed.figure(entry.value(), amount),
					emphasis);
			page.print(column + 3, Printed.figure(entry.growth(), FigureFormat.change(1)), emphasis);
			page.printCentred(column + 4, Printed.movement(entry.rank(), entry.movement()), emphasis);
			page.print(column + 5, Printed.figure(entry.toNextAbove(), amount), emphasis);
			page.print(column + 6, Printed.figure(entry.toNextBelow(), amount), emphasis);
			page.skip(1);
		}
	}

}
