package org.huizong.validate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.Check;
import org.huizong.statistics.Text;

/**
 * Each total row equals the sum of the sheet's data rows, or, being a subtotal, of those
 * since the total row before it. A table that goes on upon a further sheet (续表) may have
 * one total for all: rows that no total of their own sheet closes belong to it. A blank
 * in a column that may be blank adds nothing; in a required one the sum is not known. The
 * city's own row in a table of its units is a sum itself and adds nothing.
 */
record TotalExaminer(ReturnForm form, Rule rule, Check.Total check) implements Examiner {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		List<FormColumn> columns = this.check.columns()
			.stream()
			.map((name) -> this.form.column(name).orElseThrow())
			.toList();
		CityRow whose = new CityRow(this.form, returns.programme());
		List<SheetTotals> sheets = new ArrayList<>();
		returns.each(this.form, Findings.columns(this.rule, this.form, this.check.columns()), "TRUE", (row) -> {
			if (!sheets.isEmpty() && !sheets.get(0).ofReturn(row)) {
				judge(sheets, columns, wording, tally);
				sheets.clear();
			}
			if (sheets.isEmpty() || !sheets.get(sheets.size() - 1).holds(row)) {
				sheets.add(new SheetTotals(columns, row));
			}
			if (!whose.isWhole(row)) {
				sheets.get(sheets.size() - 1).add(row);
			}
		});
		judge(sheets, columns, wording, tally);
		return List.of(tally.ruling());
	}

	/** The sheets of one return. */
	private void judge(List<SheetTotals> sheets, List<FormColumn> columns, Findings wording, Ruling.Tally tally) {
		for (SheetTotals sheet : sheets) {
			for (SheetTotals.Total total : sheet.totals()) {
				for (int i = 0; i < columns.size(); i++) {
					SheetTotals.Sum open = SheetTotals.Sum.NONE;
					for (SheetTotals other : sheets) {
						open = (other == sheet) ? open : open.plus(other.open().get(i));
					}
					judge(total, columns.get(i), total.since().get(i), sheet.all().get(i), open, wording, tally);
				}
			}
		}
	}

	private void judge(SheetTotals.Total total, FormColumn column, SheetTotals.Sum since, SheetTotals.Sum sheet,
			SheetTotals.Sum open, Findings wording, Ruling.Tally tally) {
		BigDecimal seen = total.row().figure(column.name());
		SheetTotals.Sum all = sheet.plus(open);
		if (seen != null && (agrees(seen, since) || agrees(seen, sheet) || agrees(seen, all))) {
			tally.valid();
			return;
		}
		if (seen == null || all.filled() == 0 || (column.required() && all.blank() > 0)) {
			tally.undecided();
			return;
		}
		SheetTotals.Sum meant = (total.last() || since.filled() == 0) ? all : since;
		tally.invalid(wording.at(total.row(), column.name(), Text.same(Figures.plain(seen)),
				Text.same(Figures.plain(meant.figure())), seen.subtract(meant.figure())));
	}

	private boolean agrees(BigDecimal seen, SheetTotals.Sum sum) {
		return sum.filled() > 0 && seen.subtract(sum.figure()).abs().compareTo(this.check.tolerance()) <= 0;
	}

	/** Sums of one sheet, gathered row by row. */
	private static final class SheetTotals {

		private final List<FormColumn> columns;

		private final StagedRow first;

		private final List<StagedRow> rows = new ArrayList<>();

		private final List<List<Sum>> sinces = new ArrayList<>();

		private List<Sum> all;

		private List<Sum> since;

		SheetTotals(List<FormColumn> columns, StagedRow first) {
			this.columns = columns;
			this.first = first;
			this.all = columns.stream().map((column) -> Sum.NONE).toList();
			this.since = this.all;
		}

		boolean holds(StagedRow row) {
			return this.first.besides(row);
		}

		boolean ofReturn(StagedRow row) {
			return this.first.ofOneReturn(row);
		}

		/** Of the rows below the last total; of all where there is none. */
		List<Sum> open() {
			return this.since;
		}

		void add(StagedRow row) {
			if (row.total()) {
				this.rows.add(row);
				this.sinces.add(this.since);
				this.since = this.columns.stream().map((column) -> Sum.NONE).toList();
			}
			else {
				this.all = plus(this.all, row);
				this.since = plus(this.since, row);
			}
		}

		private List<Sum> plus(List<Sum> sums, StagedRow row) {
			List<Sum> more = new ArrayList<>(sums.size());
			for (int i = 0; i < sums.size(); i++) {
				more.add(sums.get(i).plus(row.figure(this.columns.get(i).name())));
			}
			return more;
		}

		List<Sum> all() {
			return this.all;
		}

		List<Total> totals() {
			List<Total> totals = new ArrayList<>();
			for (int i = 0; i < this.rows.size(); i++) {
				totals.add(new Total(this.rows.get(i), this.sinces.get(i), i == this.rows.size() - 1));
			}
			return totals;
		}

		/** A total row and the sums since the one before it. */
		record Total(StagedRow row, List<Sum> since, boolean last) {
		}

		/** A sum with how many cells were filled and how many blank. */
		record Sum(BigDecimal figure, int filled, int blank) {

			static final Sum NONE = new Sum(BigDecimal.ZERO, 0, 0);

			Sum plus(@Nullable BigDecimal more) {
				return (more != null) ? new Sum(this.figure.add(more), this.filled + 1, this.blank)
						: new Sum(this.figure, this.filled, this.blank + 1);
			}

			Sum plus(Sum other) {
				return new Sum(this.figure.add(other.figure), this.filled + other.filled, this.blank + other.blank);
			}

		}

	}

}
