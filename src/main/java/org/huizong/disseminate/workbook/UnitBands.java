package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.disseminate.month.Basis;
import org.huizong.disseminate.month.Caveats;
import org.huizong.disseminate.month.Discrepancies;
import org.huizong.disseminate.month.Headings;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.disseminate.workbook.Totals.Line;
import org.huizong.disseminate.workbook.Totals.Rows;
import org.huizong.disseminate.workbook.Totals.Total;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.finding.Waiver;

/**
 * Units in lines, measures of indicators in columns; as many bands, one below the other,
 * as the indicators need at the width of a page. Subtotals and the city's total are live
 * formulas wherever they come to what is published.
 */
final class UnitBands {

	private final Page page;

	private final Month month;

	private final Trail trail;

	private final List<Measure> measures;

	private final BandLayout layout;

	private final List<UnitRow> rows;

	private final Totals totals;

	private final Basis basis;

	/** Whether a line below the total shows what is like for like. */
	private final boolean alike;

	private final Discrepancies discrepancies = new Discrepancies();

	UnitBands(Page page, Month month, Trail trail, List<Indicator> indicators, List<Measure> measures) {
		this.page = page;
		this.month = month;
		this.trail = trail;
		this.measures = measures;
		this.rows = UnitRow.of(month);
		this.basis = new Basis(month);
		this.alike = this.basis.shown(indicators, measures);
		this.layout = new BandLayout(page.sheet(), page.row(), indicators, measures,
				this.rows.size() + (this.alike ? 1 : 0));
		this.totals = new Totals(month, this.layout::place);
	}

	/** Writes all bands; answers the notes they call for. */
	List<String> write() {
		List<List<Indicator>> bands = this.layout.bands();
		for (int band = 0; band < bands.size(); band++) {
			this.page.moveTo(this.layout.firstRow(band));
			if (band > 0) {
				this.page.sheet().pageBreakBefore(this.page.row());
			}
			headers(bands.get(band));
			for (UnitRow row : this.rows) {
				line(bands.get(band), row);
			}
			if (this.alike) {
				alike(bands.get(band));
			}
			this.page.skip(1);
		}
		List<String> notes = new ArrayList<>(this.discrepancies.notes());
		notes.addAll(
				new Caveats(this.month).of(this.layout.bands().stream().flatMap(List::stream).toList(), this.measures));
		return notes;
	}

	BandLayout layout() {
		return this.layout;
	}

	/** Where the city's total of the indicator stands. */
	Optional<CellPlace> total(String indicator, Measure measure) {
		return this.layout.place(indicator, measure, this.rows.size() - 1);
	}

	private void headers(List<Indicator> band) {
		int row = this.page.row();
		this.page.header(row, 0, row + this.layout.headerRows() - 1, 0, "单位");
		for (int i = 0; i < band.size(); i++) {
			int column = 1 + i * this.measures.size();
			Indicator indicator = band.get(i);
			if (this.measures.size() == 1) {
				this.page.header(row, column, Headings.of(indicator));
				continue;
			}
			this.page.header(row, column, row, column + this.measures.size() - 1, Month.titled(indicator));
			for (int m = 0; m < this.measures.size(); m++) {
				this.page.header(row + 1, column + m, Headings.of(this.measures.get(m)));
			}
		}
		this.page.skip(this.layout.headerRows());
	}

	private void line(List<Indicator> band, UnitRow row) {
		this.page.label(0, row.label(), row.emphasis());
		int column = 1;
		for (Indicator indicator : band) {
			for (Measure measure : this.measures) {
				cell(column++, row, indicator, measure);
			}
		}
		this.page.skip(1);
	}

	/**
	 * A line of what is like for like; an empty one in a band that has nothing to show.
	 */
	private void alike(List<Indicator> band) {
		if (!this.basis.shown(band, this.measures)) {
			this.page.skip(1);
			return;
		}
		this.page.label(0, Basis.ALIKE, Emphasis.SUBTOTAL);
		int column = 1;
		for (Indicator indicator : band) {
			for (Measure measure : this.measures) {
				CellPlace place = this.page.print(column++, this.basis.beside(indicator, measure), Emphasis.SUBTOTAL);
				if (this.basis.shown(indicator, measure)) {
					this.trail.published(this.basis.key(indicator, measure), this.page.sheet(), place);
				}
			}
		}
		this.page.skip(1);
	}

	private void cell(int column, UnitRow row, Indicator indicator, Measure measure) {
		CellPlace place = (row.line() == null)
				? this.page.print(column, published(row, indicator, measure), row.emphasis())
				: total(column, row, row.line(), indicator, measure);
		if (row.unit() != null) {
			this.trail.published(new Observation.Key(row.unit(), indicator.code(), measure), this.page.sheet(), place);
		}
	}

	private CellPlace total(int column, UnitRow row, Line line, Indicator indicator, Measure measure) {
		Optional<Total> total = this.totals.total(indicator, measure, inBand(line, indicator));
		if (row.unit() == null) {
			Printed word = Printed.words(this.totals.words(indicator, measure, line));
			return total.map((found) -> formula(column, found, indicator, measure, row.emphasis(), List.of()))
				.orElseGet(() -> this.page.print(column, word, row.emphasis()));
		}
		Printed published = published(row, indicator, measure);
		BigDecimal value = published.value();
		if (value != null && total.isPresent() && total.get().value().compareTo(value) == 0) {
			return formula(column, total.get(), indicator, measure, row.emphasis(), published.waivers());
		}
		if (value != null && total.isPresent()) {
			this.discrepancies.add(indicator, measure, value.subtract(total.get().value()), line.units().size());
		}
		return this.page.print(column, published, row.emphasis());
	}

	private CellPlace formula(int column, Total total, Indicator indicator, Measure measure, Emphasis emphasis,
			List<Waiver> waivers) {
		Printed printed = Printed.figure(total.value(), Printed.format(measure, measure.decimals(indicator)));
		return this.page.formula(column, total.formula(), printed.under(waivers), emphasis);
	}

	private Printed published(UnitRow row, Indicator indicator, Measure measure) {
		return this.month.printed(String.valueOf(row.unit()), indicator, measure);
	}

	/** The line with rows of the sheet instead of lines of the table. */
	private Line inBand(Line line, Indicator indicator) {
		int first = this.layout.place(indicator.code(), this.measures.get(0), 0).orElseThrow().row();
		return new Line(line.index(), line.units(),
				line.ranges().stream().map((rows) -> new Rows(rows.first() + first, rows.last() + first)).toList());
	}

}
