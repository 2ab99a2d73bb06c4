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
 * since the total row before it. A blank in a column that may be blank adds nothing; in a
 * required one the sum is not known. The city's own row in a table of its units is a sum
 * itself and adds nothing.
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
		SheetTotals[] sheet = { new SheetTotals(columns, null) };
		returns.each(this.form, Findings.columns(this.rule, this.form, this.check.columns()), "TRUE", (row) -> {
			if (!sheet[0].holds(row)) {
				judge(sheet[0], columns, wording, tally);
				sheet[0] = new SheetTotals(columns, row);
			}
			if (!whose.isWhole(row)) {
				sheet[0].add(row);
			}
		});
		judge(sheet[0], columns, wording, tally);
		return List.of(tally.ruling());
	}

	private void judge(SheetTotals sheet, List<FormColumn> columns, Findings wording, Ruling.Tally tally) {
		for (SheetTotals.Total total : sheet.totals()) {
			for (int i = 0; i < columns.size(); i++) {
				judge(total, columns.get(i), total.since().get(i), sheet.all().get(i), wording, tally);
			}
		}
	}

	private void judge(SheetTotals.Total total, FormColumn column, SheetTotals.Sum since, SheetTotals.Sum all,
			Findings wording, Ruling.Tally tally) {
		BigDecimal seen = total.row().figure(column.name());
		if (seen != null && (agrees(seen, since) || agrees(seen, all))) {
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

		private final @Nullable StagedRow first;

		private final List<StagedRow> rows = new ArrayList<>();

		private final List<List<Sum>> sinces = new ArrayList<>();

		private List<Sum> all;

		private List<Sum> since;

		SheetTotals(List<FormColumn> columns, @Nullable StagedRow first) {
			this.columns = columns;
			this.first = first;
			this.all = columns.stream().map((column) -> Sum.NONE).toList();
			this.since = this.all;
		}

		boolean holds(StagedRow row) {
			return this.first != null && this.first.besides(row);
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

		}

	}

}
