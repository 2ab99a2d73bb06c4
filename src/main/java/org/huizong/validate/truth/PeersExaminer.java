package org.huizong.validate.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.measure.HidiroglouBerthelot.Change;
import org.huizong.validate.measure.HidiroglouBerthelot.Judgement;
import org.huizong.validate.measure.HidiroglouBerthelot;
import org.huizong.validate.measure.Middle;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.RowIdentity;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.IndicatorRows;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.word.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Change of an indicator against its change in the other units, see
 * {@link HidiroglouBerthelot}: on another column of the row, or on the same column a
 * month ago. Units without two figures above zero have no ratio and are undecided; so are
 * all where there are too few.
 */
public record PeersExaminer(ReturnForm form, Rule rule, Check.Peers check) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		String base = this.check.base();
		List<String> columns = (base != null) ? List.of(this.check.current(), base) : List.of(this.check.current());
		IndicatorRows now = IndicatorRows.read(this.form, this.check.indicators(),
				Findings.columns(this.rule, this.form, columns), returns);
		IndicatorRows before = (base != null) ? now
				: IndicatorRows.read(this.form, this.check.indicators(), columns, returns.lastMonth());
		for (String indicator : this.check.indicators()) {
			judge(now.of(indicator), before.of(indicator), wording, tally);
		}
		return List.of(tally.ruling());
	}

	private void judge(Map<String, StagedRow> now, Map<String, StagedRow> before, Findings wording,
			Ruling.Tally tally) {
		Map<StagedRow, BigDecimal[]> figures = new LinkedHashMap<>();
		now.forEach((unit, row) -> {
			BigDecimal base = base(before.get(unit));
			BigDecimal figure = row.figure(this.check.current());
			if (figure != null && base != null && figure.signum() > 0 && base.signum() > 0) {
				figures.put(row, new BigDecimal[] { figure, base });
			}
		});
		boolean few = figures.size() < this.check.atLeast();
		int undecided = now.size() - (few ? 0 : figures.size());
		for (int i = 0; i < undecided; i++) {
			tally.undecided();
		}
		if (!few) {
			judge(figures, wording, tally);
		}
	}

	private void judge(Map<StagedRow, BigDecimal[]> figures, Findings wording, Ruling.Tally tally) {
		List<StagedRow> rows = new ArrayList<>(figures.keySet());
		List<Change> changes = figures.values()
			.stream()
			.map((pair) -> new Change(pair[1].doubleValue(), pair[0].doubleValue()))
			.toList();
		List<Judgement> judgements = new HidiroglouBerthelot(this.check.u().doubleValue(), this.check.a().doubleValue(),
				this.check.c().doubleValue())
			.judge(changes);
		BigDecimal median = Middle.median(figures.values().stream().map(PeersExaminer::ratio).toList());
		for (int i = 0; i < rows.size(); i++) {
			switch (judgements.get(i)) {
				case USUAL -> tally.valid();
				case UNDECIDED -> tally.undecided();
				case STANDS_OUT ->
					tally.invalid(finding(rows.get(i), figures.get(rows.get(i)), median, rows.size(), wording));
			}
		}
	}

	private @Nullable BigDecimal base(@Nullable StagedRow row) {
		String column = (this.check.base() != null) ? this.check.base() : this.check.current();
		return (row != null) ? row.figure(column) : null;
	}

	private static BigDecimal ratio(BigDecimal[] pair) {
		return pair[0].divide(pair[1], 8, RoundingMode.HALF_UP);
	}

	private Finding finding(StagedRow row, BigDecimal[] pair, BigDecimal median, int units, Findings wording) {
		Text base = (this.check.base() != null) ? Text.same(this.check.base())
				: new Text("上月的" + this.check.current(), "last month's " + this.check.current());
		String times = shown(ratio(pair));
		Finding finding = wording.at(row, this.check.current(), Text.same(Figures.plain(pair[0])),
				new Text(
						"是" + base.zh() + " " + Figures.plain(pair[1]) + " 的 " + times + " 倍，" + units + " 个单位的中位数为 "
								+ shown(median) + " 倍",
						times + " times " + base.en() + " " + Figures.plain(pair[1]) + "; the median of " + units
								+ " units is " + shown(median)));
		return wording.restingOn(finding, Stream.of(pair).map(RowIdentity::text).toList());
	}

	private static String shown(BigDecimal ratio) {
		return Figures.plain(ratio.setScale(2, RoundingMode.HALF_UP));
	}

}
