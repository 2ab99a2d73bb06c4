package org.huizong.disseminate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huizong.disseminate.Totals.Line;
import org.huizong.disseminate.Totals.Rows;
import org.huizong.disseminate.Totals.Total;
import org.huizong.excel.CellPlace;
import org.huizong.excel.NamedStyle.Emphasis;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Observation;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.UnitGroup;

/**
 * Units in lines, measures of indicators in columns; as many bands, one below the other,
 * as the indicators need at the width of a page. Subtotals and the city's total are live
 * formulas wherever they come to what is published.
 */
final class UnitBands {

	/** Columns of figures beside the units' names. */
	static final int WIDTH = 12;

	private final Page page;

	private final Month month;

	private final Trail trail;

	private final List<Measure> measures;

	private final List<List<Indicator>> bands;

	private final List<Row> rows = new ArrayList<>();

	private final Totals totals;

	private final List<String> roundedApart = new ArrayList<>();

	private final List<String> otherwiseApart = new ArrayList<>();

	private final int top;

	UnitBands(Page page, Month month, Trail trail, List<Indicator> indicators, List<Measure> measures) {
		this.page = page;
		this.month = month;
		this.trail = trail;
		this.measures = measures;
		this.bands = split(indicators, measures.size());
		this.totals = new Totals(month, this::place);
		this.top = page.row();
		rows();
	}

	/** How many columns a table takes, the units' names included. */
	static int columns(int indicators, int measures) {
		return 1 + split(Collections.nCopies(indicators, 0), measures).get(0).size() * measures;
	}

	/** Writes all bands; answers the notes they call for. */
	List<String> write() {
		for (int band = 0; band < this.bands.size(); band++) {
			this.page.moveTo(firstRow(band));
			if (band > 0) {
				this.page.sheet().pageBreakBefore(this.page.row());
			}
			headers(this.bands.get(band));
			for (Row row : this.rows) {
				line(this.bands.get(band), row);
			}
			this.page.skip(1);
		}
		return notes();
	}

	/** Where the city's total of the indicator stands. */
	Optional<CellPlace> total(String indicator, Measure measure) {
		return place(indicator, measure, this.rows.size() - 1);
	}

	/** Row of the first band's last header: names of measures, or of indicators. */
	int headerRow(int band) {
		return firstRow(band) + headerRows() - 1;
	}

	List<List<Indicator>> bands() {
		return this.bands;
	}

	/** Splits indicators into as few bands as fit a page, evenly. */
	static <T> List<List<T>> split(List<T> all, int measures) {
		int most = Math.max(1, WIDTH / measures);
		int bands = Math.max(1, (all.size() + most - 1) / most);
		int each = (all.size() + bands - 1) / bands;
		List<List<T>> split = new ArrayList<>();
		for (int from = 0; from < all.size(); from += each) {
			split.add(all.subList(from, Math.min(all.size(), from + each)));
		}
		return split;
	}

	private void rows() {
		List<Rows> ranges = new ArrayList<>();
		for (UnitGroup group : this.month.programme().groups()) {
			List<ReportingUnit> units = this.month.units(group);
			int first = this.rows.size();
			units.forEach((unit) -> this.rows.add(new Row(unit.name(), unit.code(), null, Emphasis.NONE)));
			if (!units.isEmpty()) {
				ranges.add(new Rows(first, this.rows.size() - 1));
			}
			if (units.size() > 1) {
				Line line = new Line(this.rows.size(), units, List.of(new Rows(first, this.rows.size() - 1)));
				this.rows.add(new Row(group.name().zh() + "小计", null, line, Emphasis.SUBTOTAL));
			}
		}
		Line line = new Line(this.rows.size(), this.month.units(), ranges);
		this.rows.add(new Row("全市合计", this.month.city(), line, Emphasis.TOTAL));
	}

	private int headerRows() {
		return (this.measures.size() == 1) ? 1 : 2;
	}

	private int firstRow(int band) {
		return this.top + band * (headerRows() + this.rows.size() + 1);
	}

	private Optional<CellPlace> place(String indicator, Measure measure, int line) {
		for (int band = 0; band < this.bands.size(); band++) {
			List<String> codes = this.bands.get(band).stream().map(Indicator::code).toList();
			if (codes.contains(indicator) && this.measures.contains(measure)) {
				int column = 1 + codes.indexOf(indicator) * this.measures.size() + this.measures.indexOf(measure);
				return Optional.of(this.page.sheet().place(firstRow(band) + headerRows() + line, column));
			}
		}
		return Optional.empty();
	}

	private void headers(List<Indicator> band) {
		int row = this.page.row();
		this.page.header(row, 0, row + headerRows() - 1, 0, "单位");
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
		this.page.skip(headerRows());
	}

	private void line(List<Indicator> band, Row row) {
		this.page.label(0, row.label(), row.emphasis());
		int column = 1;
		for (Indicator indicator : band) {
			for (Measure measure : this.measures) {
				cell(column++, row, indicator, measure);
			}
		}
		this.page.skip(1);
	}

	private void cell(int column, Row row, Indicator indicator, Measure measure) {
		CellPlace place = (row.line() == null)
				? this.page.print(column, published(row, indicator, measure), row.emphasis())
				: total(column, row, row.line(), indicator, measure);
		if (row.unit() != null) {
			this.trail.published(new Observation.Key(row.unit(), indicator.code(), measure), this.page.sheet(), place);
		}
	}

	private CellPlace total(int column, Row row, Line line, Indicator indicator, Measure measure) {
		Optional<Total> total = this.totals.total(indicator, measure, inBand(line, indicator));
		if (row.unit() == null) {
			Printed word = Printed.words(Printed.NOT_APPLICABLE);
			return total.map((found) -> formula(column, found, indicator, measure, row.emphasis()))
				.orElseGet(() -> this.page.print(column, word, row.emphasis()));
		}
		Printed published = published(row, indicator, measure);
		BigDecimal value = published.value();
		if (value != null && total.isPresent() && total.get().value().compareTo(value) == 0) {
			return formula(column, total.get(), indicator, measure, row.emphasis());
		}
		if (value != null && total.isPresent()) {
			apart(indicator, measure, value.subtract(total.get().value()), line);
		}
		return this.page.print(column, published, row.emphasis());
	}

	private CellPlace formula(int column, Total total, Indicator indicator, Measure measure, Emphasis emphasis) {
		Printed printed = Printed.figure(total.value(), Printed.format(measure, measure.decimals(indicator)));
		return this.page.formula(column, total.formula(), printed, emphasis);
	}

	private Printed published(Row row, Indicator indicator, Measure measure) {
		return this.month.printed(String.valueOf(row.unit()), indicator, measure);
	}

	/** The line with rows of the sheet instead of lines of the table. */
	private Line inBand(Line line, Indicator indicator) {
		int first = place(indicator.code(), this.measures.get(0), 0).orElseThrow().row();
		return new Line(line.index(), line.units(),
				line.ranges().stream().map((rows) -> new Rows(rows.first() + first, rows.last() + first)).toList());
	}

	private void apart(Indicator indicator, Measure measure, BigDecimal difference, Line line) {
		BigDecimal rounding = BigDecimal.valueOf(5, measure.decimals(indicator) + 1)
			.multiply(BigDecimal.valueOf(line.units().size() + 1L));
		String what = indicator.name().zh() + measure.title().zh();
		((difference.abs().compareTo(rounding) <= 0) ? this.roundedApart : this.otherwiseApart).add(what);
	}

	private List<String> notes() {
		List<String> notes = new ArrayList<>();
		if (!this.roundedApart.isEmpty()) {
			notes.add("分项合计因四舍五入与总计略有出入：" + String.join("、", this.roundedApart) + "。");
		}
		if (!this.otherwiseApart.isEmpty()) {
			notes.add("全市数按汇总结果列示，不等于表列各单位之和：" + String.join("、", this.otherwiseApart) + "。");
		}
		return notes;
	}

	/**
	 * A line of the table: a unit, a subtotal or the total.
	 *
	 * @param unit whose published figures it shows, null for subtotals
	 * @param line what it adds up, null for units
	 */
	private record Row(String label, @Nullable String unit, @Nullable Line line, Emphasis emphasis) {
	}

}
