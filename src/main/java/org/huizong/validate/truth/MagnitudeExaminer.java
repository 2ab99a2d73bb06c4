package org.huizong.validate.truth;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.ScaleCheck;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.measure.Magnitudes;
import org.huizong.validate.measure.ScaleWords;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.PlacedRows;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;

/**
 * Figures of a register that lie orders of magnitude away from those of the other rows.
 * Where only the ratio to another column does, the one of the two that lies further from
 * its own middle is at fault. A figure that is out both ways is an error, where the rule
 * says so, else a query.
 */
public record MagnitudeExaminer(ReturnForm form, Rule rule, ScaleCheck.Magnitude check) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		List<Measured> rows = new ArrayList<>();
		long[] blank = new long[1];
		returns.pass(sql(returns), this.form, (result) -> {
			double own = Magnitudes.log(result.getBigDecimal(2));
			double per = (this.check.per() != null) ? Magnitudes.log(result.getBigDecimal(3)) : Double.NaN;
			String group = (this.check.by() != null) ? String.valueOf(result.getString(4)) : "";
			if (Double.isNaN(own)) {
				blank[0]++;
			}
			else {
				rows.add(new Measured(result.getLong(1), group.intern(), own, per));
			}
		});
		Compared compared = new Compared(this.check.atLeast());
		rows.forEach(compared::add);
		Map<Long, Measured> out = new HashMap<>();
		long undecided = blank[0];
		for (Measured row : rows) {
			if (Double.isNaN(compared.own(row))) {
				undecided++;
			}
			else if (outOf(compared, row)) {
				out.put(row.place(), row);
			}
		}
		List<Finding> findings = findings(out, compared, returns);
		return List
			.of(new Ruling(this.rule, rows.size() + blank[0] - undecided - findings.size(), undecided, findings));
	}

	private String sql(StagedReturns returns) throws SQLException {
		String per = (this.check.per() != null) ? SqlName.quoted(this.check.per()) : "0";
		String by = (this.check.by() != null) ? SqlName.quoted(this.check.by()) : "''";
		return "SELECT " + returns.rowKey() + ", " + SqlName.quoted(this.check.column()) + ", " + per + ", " + by
				+ returns.from(this.form) + " AND hz_kind = 'DATA'";
	}

	private boolean outOf(Compared compared, Measured row) {
		double orders = this.check.orders().doubleValue();
		boolean ratio = Math.abs(compared.ratio(row)) >= orders
				&& Math.abs(compared.own(row)) >= Math.abs(compared.per(row));
		return Math.abs(compared.own(row)) >= orders || ratio;
	}

	private List<Finding> findings(Map<Long, Measured> out, Compared compared, StagedReturns returns)
			throws SQLException {
		List<Finding> findings = new ArrayList<>();
		Findings wording = new Findings(this.rule, this.form, returns);
		List<String> columns = new ArrayList<>(Findings.columns(this.rule, this.form, List.of(this.check.column())));
		if (this.check.per() != null) {
			columns.add(this.check.per());
		}
		for (Map.Entry<Long, Measured> one : out.entrySet()) {
			new PlacedRows(returns, this.form).judged(columns, List.of(), List.of(one.getKey()),
					(row, no) -> findings.add(finding(row, one.getValue(), compared, wording)));
		}
		return findings.stream().sorted(Finding.ORDER).toList();
	}

	private Finding finding(StagedRow row, Measured measured, Compared compared, Findings wording) {
		double orders = this.check.orders().doubleValue();
		double own = compared.own(measured);
		double ratio = compared.ratio(measured);
		String per = this.check.per();
		boolean byRatio = per != null && Math.abs(ratio) >= orders;
		List<String> shown = byRatio ? List.of(this.check.column(), per) : List.of(this.check.column());
		Finding found = wording.restingOn(
				wording.at(row, this.check.column(), wording.values(row, shown), expected(measured, compared, byRatio)),
				Findings.evidence(row, shown));
		boolean sure = this.check.sure() && byRatio && Math.abs(own) >= orders && own * ratio > 0;
		return sure ? found.weighing(Severity.ERROR) : found;
	}

	private Text expected(Measured row, Compared compared, boolean byRatio) {
		double own = compared.own(row);
		double distance = (byRatio && Math.abs(own) < this.check.orders().doubleValue()) ? compared.ratio(row) : own;
		BigDecimal times = BigDecimal.valueOf(StrictMath.pow(10, distance));
		String unit = String.valueOf(this.form.column(this.check.column()).orElseThrow().unitOfMeasure());
		Text likely = ScaleWords.likely(times, unit);
		String shown = ScaleWords.shown(times);
		Text what = (distance == own) ? new Text("", "")
				: new Text("与「" + this.check.per() + "」之比", "over \"" + this.check.per() + "\", ");
		String rows = String.valueOf(compared.rows(row));
		Text those = compared.apart(row) ? new Text("同类 " + rows + " 行", "the " + rows + " rows of its kind")
				: new Text("全部 " + rows + " 行", "all " + rows + " rows");
		return new Text(what.zh() + "是" + those.zh() + "中位数的 " + shown + " 倍" + likely.zh(),
				what.en() + shown + " times the median of " + those.en() + likely.en());
	}

	/** A row's place and logarithms; NaN for what it has not. */
	private record Measured(long place, String group, double own, double per) {
	}

	/** The three comparisons: the figure, the other column, and the ratio. */
	private static final class Compared {

		private final Magnitudes own;

		private final Magnitudes per;

		private final Magnitudes ratio;

		Compared(int atLeast) {
			this.own = new Magnitudes(atLeast);
			this.per = new Magnitudes(atLeast);
			this.ratio = new Magnitudes(atLeast);
		}

		void add(Measured row) {
			this.own.add(row.group(), row.own());
			this.per.add(row.group(), row.per());
			this.ratio.add(row.group(), row.own() - row.per());
		}

		double own(Measured row) {
			return this.own.distance(row.group(), row.own());
		}

		double per(Measured row) {
			return this.per.distance(row.group(), row.per());
		}

		double ratio(Measured row) {
			return this.ratio.distance(row.group(), row.own() - row.per());
		}

		int rows(Measured row) {
			return this.own.compared(row.group());
		}

		boolean apart(Measured row) {
			return this.own.apart(row.group());
		}

	}

}
