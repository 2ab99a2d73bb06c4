package org.huizong.disseminate.table;

import java.util.Locale;

import org.huizong.disseminate.month.Correction;
import org.huizong.disseminate.month.CorrectionRows;
import org.huizong.disseminate.month.Month;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReturnDifference;
import org.huizong.statistics.vintage.FigureChange;
import org.huizong.statistics.vintage.RankChange;

/**
 * {@code tables/corrections.csv}: a row for each cause, each cell, each figure, each
 * rank, each figure of the surroundings and each later month; what a row has not is
 * empty. Only in vintages that correct one.
 */
final class CorrectionTable {

	static final String NAME = "corrections.csv";

	private final Month month;

	private final CorrectionRows rows;

	private final CsvTable table = new CsvTable("part", "kind", "unit_code", "unit_name", "form", "indicator", "item",
			"file", "version", "sheet", "cell_before", "before", "cell_after", "after", "change", "at", "by", "text");

	CorrectionTable(Month month) {
		this.month = month;
		this.rows = new CorrectionRows(month);
	}

	CsvTable of(Correction correction) {
		correction.causes().forEach(this::cause);
		correction.cells().forEach(this::cell);
		correction.figures().forEach(this::figure);
		correction.ranks().forEach(this::rank);
		correction.surroundings().forEach(this::surrounding);
		correction.later().forEach(this::later);
		return this.table;
	}

	private void cause(Correction.Cause one) {
		this.table.row("cause", one.kind().name().toLowerCase(Locale.ROOT), one.unit(), this.rows.unit(one.unit()),
				one.form(), null, null, one.file(), one.version(), null, null, null, null, null, null, one.at(),
				one.by(), one.what());
	}

	private void cell(Correction.Cell one) {
		ReturnDifference difference = one.difference();
		this.table.row("cell", difference.kind().name().toLowerCase(Locale.ROOT), one.unit(),
				this.rows.unit(one.unit()), difference.form(), null,
				(difference.row() + " " + difference.column()).strip(),
				(difference.after() != null) ? difference.after().file() : null, null,
				CorrectionRows.sheet(difference.before(), difference.after()),
				CorrectionRows.range(difference.before()), CorrectionRows.raw(difference.before()),
				CorrectionRows.range(difference.after()), CorrectionRows.raw(difference.after()), null, null, null,
				null);
	}

	private void figure(FigureChange one) {
		this.table.row("figure", code(one.measure()), one.unit().code(), one.unit().name(), null,
				one.indicator().code(), one.measure().title().zh(), null, null, null, null,
				(one.before().value() != null) ? one.before().value() : CorrectionRows.shown(one.before()), null,
				(one.after().value() != null) ? one.after().value() : CorrectionRows.shown(one.after()),
				(one.difference() != null) ? one.difference().value() : null, null, null, null);
	}

	private void rank(RankChange one) {
		this.table.row("rank", one.basis().code(), one.unit().code(), one.unit().name(), null, one.indicator().code(),
				one.basis().title().zh(), null, null, null, null, one.before(), null, one.after(), one.gained(), null,
				null, null);
	}

	private void surrounding(Correction.Surrounding one) {
		this.table.row("surrounding", null, one.city(), this.rows.unit(one.city()), null, one.indicator().code(),
				one.item(), null, null, null, null, one.before(), null, one.after(), one.difference(), null, null,
				null);
	}

	private void later(ReferencePeriod one) {
		this.table.row("later", null, null, null, null, null, one, null, null, null, null, null, null, null, null, null,
				null, this.month.period() + " → " + one);
	}

	private static String code(Measure measure) {
		return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
