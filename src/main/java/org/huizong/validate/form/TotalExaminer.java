package org.huizong.validate.form;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.Check;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.Text;
import org.huizong.validate.ruling.Examiner;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.PlacedRows;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.CityRow;
import org.huizong.validate.stage.FormPass;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.word.Figures;

/**
 * Each total row equals the sum of the sheet's data rows, or, being a subtotal, of those
 * since the total row before it. A table that goes on upon a further sheet (续表) may have
 * one total for all: rows that no total of their own sheet closes belong to it. A blank
 * in a column that may be blank adds nothing; in a required one the sum is not known. The
 * city's own row in a table of its units is a sum itself and adds nothing.
 */
public record TotalExaminer(ReturnForm form, Rule rule, Check.Total check) implements Examiner {

	@Override
	public Examination begin(StagedReturns returns) {
		SheetTotals sheets = new SheetTotals(this.check.columns());
		sheets.ask(returns.pass(this.form), new CityRow(this.form, returns.programme()));
		return () -> examine(sheets, returns);
	}

	private List<Ruling> examine(SheetTotals read, StagedReturns returns) throws SQLException {
		SheetTotals sheets = read.inOrder() ? read : again(returns);
		Map<Long, StagedRow> totals = totals(sheets, returns);
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		List<FormColumn> columns = this.check.columns()
			.stream()
			.map((name) -> this.form.column(name).orElseThrow())
			.toList();
		for (List<SheetTotals.Sheet> one : sheets.returns()) {
			judge(one, columns, totals, wording, tally);
		}
		return List.of(tally.ruling());
	}

	/** A database that passes a sheet's rows out of their order is asked for it. */
	private SheetTotals again(StagedReturns returns) throws SQLException {
		SheetTotals sheets = new SheetTotals(this.check.columns());
		FormPass pass = new FormPass(this.form, returns);
		sheets.ask(pass, new CityRow(this.form, returns.programme()));
		pass.runInOrder();
		return sheets;
	}

	private Map<Long, StagedRow> totals(SheetTotals sheets, StagedReturns returns) throws SQLException {
		List<String> columns = Findings.columns(this.rule, this.form, this.check.columns());
		Map<Long, StagedRow> totals = new HashMap<>();
		new PlacedRows(returns, this.form).each(columns, sheets.totals(), totals::put);
		return totals;
	}

	/** The sheets of one return. */
	private void judge(List<SheetTotals.Sheet> sheets, List<FormColumn> columns, Map<Long, StagedRow> rows,
			Findings wording, Ruling.Tally tally) {
		for (SheetTotals.Sheet sheet : sheets) {
			for (SheetTotals.Total total : sheet.totals()) {
				for (int i = 0; i < columns.size(); i++) {
					SheetTotals.Sum open = SheetTotals.Sum.NONE;
					for (SheetTotals.Sheet other : sheets) {
						open = (other == sheet) ? open : open.plus(other.open().get(i));
					}
					judge(rows.get(total.place()), columns.get(i),
							new Sums(total.since().get(i), sheet.all().get(i), open, total.last()), wording, tally);
				}
			}
		}
	}

	private void judge(StagedRow total, FormColumn column, Sums sums, Findings wording, Ruling.Tally tally) {
		BigDecimal seen = total.figure(column.name());
		SheetTotals.Sum all = sums.sheet().plus(sums.open());
		if (seen != null && (agrees(seen, sums.since()) || agrees(seen, sums.sheet()) || agrees(seen, all))) {
			tally.valid();
			return;
		}
		if (seen == null || all.filled() == 0 || (column.required() && all.blank() > 0)) {
			tally.undecided();
			return;
		}
		if (!column.required() && nothing(seen, sums.since())) {
			tally.valid();
			return;
		}
		SheetTotals.Sum meant = (sums.last() || sums.since().filled() == 0) ? all : sums.since();
		tally.invalid(wording.at(total, column.name(), Text.same(Figures.plain(seen)),
				Text.same(Figures.plain(meant.figure())), seen.subtract(meant.figure())));
	}

	private boolean agrees(BigDecimal seen, SheetTotals.Sum sum) {
		return sum.filled() > 0 && seen.subtract(sum.figure()).abs().compareTo(this.check.tolerance()) <= 0;
	}

	/** Whether it says of a block of blanks that they come to nothing, as SUM() does. */
	private boolean nothing(BigDecimal seen, SheetTotals.Sum sum) {
		return sum.filled() == 0 && sum.blank() > 0 && seen.abs().compareTo(this.check.tolerance()) <= 0;
	}

	/**
	 * What a total may be the sum of.
	 *
	 * @param since of the rows since the total before it
	 * @param sheet of all of its sheet
	 * @param open of rows on other sheets that no total there closes
	 * @param last whether no further total follows on the sheet
	 */
	private record Sums(SheetTotals.Sum since, SheetTotals.Sum sheet, SheetTotals.Sum open, boolean last) {
	}

}
