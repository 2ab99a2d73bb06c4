package org.huizong.validate.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.Check;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Identity;
import org.huizong.validate.measure.Heap;
import org.huizong.validate.measure.Heaping;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.RowIdentity;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.word.Figures;

/**
 * Figures of a column heap just above a threshold: one answer for each unit with rows,
 * undecided where too few lie near. The finding points at the first of those above and
 * names the others.
 */
public record HeapingExaminer(ReturnForm form, Rule rule, Check.Heaping check) implements QueryingExaminer {

	private static final int CELLS_NAMED = 20;

	private static final MathContext SHOWN = new MathContext(2);

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Findings wording = new Findings(this.rule, this.form, returns);
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Map<String, List<StagedRow>> rows = returns
			.rows(this.form, Findings.columns(this.rule, this.form, List.of(this.check.column())),
					SqlName.quoted(this.check.column()) + " IS NOT NULL")
			.stream()
			.collect(Collectors.groupingBy(StagedRow::unit, LinkedHashMap::new, Collectors.toList()));
		Map<String, List<BigDecimal>> figures = new LinkedHashMap<>();
		rows.forEach((unit, own) -> figures.put(unit, own.stream().map(this::figure).toList()));
		Heaping heaping = new Heaping(this.check.threshold(), this.check.placebos(), this.check.width(),
				this.check.atLeast(), this.check.rate());
		heaping.judge(figures).forEach((unit, judged) -> {
			switch (judged.judgement()) {
				case TOO_FEW -> tally.undecided();
				case EVEN, SAME_ELSEWHERE -> tally.valid();
				case HEAPED -> tally.invalid(finding(judged, rows.get(unit), wording));
			}
		});
		return List.of(tally.ruling());
	}

	private BigDecimal figure(StagedRow row) {
		return (BigDecimal) row.values().get(this.check.column());
	}

	private Finding finding(Heaping.Judged judged, List<StagedRow> rows, Findings wording) {
		Heap heap = judged.heap();
		List<StagedRow> above = rows.stream()
			.filter((row) -> heap.holdsAbove(figure(row), this.check.width()))
			.toList();
		String cells = above.stream()
			.limit(CELLS_NAMED)
			.map((row) -> wording.address(row, this.check.column()))
			.collect(Collectors.joining("、")) + ((above.size() > CELLS_NAMED) ? " …" : "");
		String threshold = amount(heap.threshold());
		Text seen = new Text(
				"刚过 " + threshold + "的 " + heap.above() + " 个（" + cells + "），略低于 " + threshold + "的 " + heap.below()
						+ " 个，恰为 " + threshold + "的 " + heap.exactly() + " 个另计；p = " + shown(heap.p()),
				heap.above() + " just above " + threshold + " (" + cells.replace("、", ", ") + "), " + heap.below()
						+ " just below, " + heap.exactly() + " of exactly that apart; p = " + shown(heap.p()));
		return wording.at(above.get(0), this.check.column(), seen, elsewhere(judged.elsewhere()))
			.identifiedBy(identity(above, heap));
	}

	/** Of the unit as a whole: which rows lie above, and how many at and below. */
	private Identity identity(List<StagedRow> above, Heap heap) {
		Stream<String> rows = above.stream()
			.map((row) -> row.key(this.form.key()) + " " + RowIdentity.text(figure(row)))
			.sorted();
		return Identity.ofCells(
				List.of(this.rule.code(), above.get(0).unit(), this.form.code(), this.check.column(),
						RowIdentity.text(heap.threshold())),
				Stream.concat(rows, Stream.of(heap.below() + "/" + heap.exactly())).toList());
	}

	/** The placebos: how many above and below each, and the p-value. */
	private static Text elsewhere(List<Heap> heaps) {
		String zh = heaps.stream()
			.map((heap) -> Figures.plain(heap.threshold()) + " 上下 " + heap.above() + "/" + heap.below() + "（p = "
					+ shown(heap.p()) + "）")
			.collect(Collectors.joining("，"));
		String en = heaps.stream()
			.map((heap) -> Figures.plain(heap.threshold()) + ": " + heap.above() + "/" + heap.below() + " (p = "
					+ shown(heap.p()) + ")")
			.collect(Collectors.joining(", "));
		return new Text(zh, en);
	}

	private String amount(BigDecimal figure) {
		String unit = this.form.column(this.check.column()).map(FormColumn::unitOfMeasure).orElse(null);
		return Figures.plain(figure) + ((unit != null) ? unit : "");
	}

	private static String shown(BigDecimal p) {
		return p.round(SHOWN).stripTrailingZeros().toPlainString();
	}

}
