package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Observation;

/**
 * What the month says of annual targets: how much of them is done, and which will be
 * missed. In December the year has ended: they were met or they were not.
 */
public final class TargetWords {

	private final Month month;

	private final Basis basis;

	public TargetWords(Month month) {
		this.month = month;
		this.basis = new Basis(month);
	}

	/** The part done, set against the schedule; empty without a target. */
	Optional<Sentence> completion(Indicator indicator) {
		return stated(indicator, Measure.COMPLETION, "%")
			.map((share) -> Sentence.of(this.basis.words(indicator, Measure.COMPLETION) + "完成全年目标的")
				.plus(share)
				.plus(ended() ? result(indicator) : gap(indicator)));
	}

	/** How far ahead of the schedule or behind it; nothing where there is no gap. */
	private Sentence gap(Indicator indicator) {
		Printed gap = this.basis.printed(indicator, Measure.SCHEDULE_GAP);
		BigDecimal points = gap.value();
		if (points == null) {
			return Sentence.of("");
		}
		return switch (points.signum()) {
			case 1 -> Sentence.of("，快于序时进度").plus(distance(indicator, gap, points));
			case -1 -> Sentence.of("，慢于序时进度").plus(distance(indicator, gap, points));
			default -> Sentence.of("，").plus(Sentence.quote("与序时进度持平", city(indicator, Measure.SCHEDULE_GAP), gap));
		};
	}

	/** By how much the year went beyond its target or fell short. */
	private Sentence result(Indicator indicator) {
		Printed gap = this.basis.printed(indicator, Measure.SCHEDULE_GAP);
		BigDecimal points = gap.value();
		if (points == null) {
			return Sentence.of("");
		}
		return switch (points.signum()) {
			case 1 -> Sentence.of("，超额").plus(distance(indicator, gap, points));
			case -1 -> Sentence.of("，未完成，差").plus(distance(indicator, gap, points));
			default -> Sentence.of("，").plus(Sentence.quote("刚好完成", city(indicator, Measure.SCHEDULE_GAP), gap));
		};
	}

	private Sentence distance(Indicator indicator, Printed gap, BigDecimal points) {
		return Sentence.quote(points.abs().toPlainString() + "个百分点", city(indicator, Measure.SCHEDULE_GAP), gap);
	}

	/**
	 * The targets that will be missed at the present rate; in December those met and
	 * those not. Nothing where no target was set.
	 */
	public List<Sentence> outlook(List<Indicator> indicators) {
		return (ended() ? Stream.of(met(indicators), notMet(indicators)) : Stream.of(missed(indicators)))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Sentence> missed(List<Indicator> indicators) {
		List<Sentence> missed = new ArrayList<>();
		for (Indicator indicator : indicators) {
			if (below(indicator, Measure.FORECAST_COMPLETION)) {
				Sentence completion = stated(indicator, Measure.FORECAST_COMPLETION, "%").orElseThrow();
				Optional<Sentence> needed = stated(indicator, Measure.NEEDED_PER_MONTH, indicator.unitOfMeasure());
				missed.add(Sentence
					.of(this.basis.words(indicator, Measure.FORECAST_COMPLETION) + indicator.name().zh() + "（预计完成")
					.plus(completion)
					.plus(needed.map((amount) -> Sentence.of("，后续月均需完成").plus(amount)).orElseGet(() -> Sentence.of("")))
					.plus("）"));
			}
		}
		return list("按目前进度，预计完不成全年目标：", missed);
	}

	private Optional<Sentence> met(List<Indicator> indicators) {
		List<Sentence> met = new ArrayList<>();
		for (Indicator indicator : indicators) {
			if (!below(indicator, Measure.COMPLETION)) {
				stated(indicator, Measure.COMPLETION, "%")
					.ifPresent((share) -> met.add(named(indicator).plus(share).plus("）")));
			}
		}
		return list("全年目标已完成：", met);
	}

	private Optional<Sentence> notMet(List<Indicator> indicators) {
		List<Sentence> notMet = new ArrayList<>();
		for (Indicator indicator : indicators) {
			if (below(indicator, Measure.COMPLETION)) {
				Printed gap = this.basis.printed(indicator, Measure.SCHEDULE_GAP);
				Sentence lacking = (gap.value() == null) ? Sentence.of("")
						: Sentence.of("，差").plus(distance(indicator, gap, gap.value()));
				notMet.add(named(indicator).plus(stated(indicator, Measure.COMPLETION, "%").orElseThrow())
					.plus(lacking)
					.plus("）"));
			}
		}
		return list("全年目标未完成：", notMet);
	}

	private Sentence named(Indicator indicator) {
		return Sentence.of(this.basis.words(indicator, Measure.COMPLETION) + indicator.name().zh() + "（完成");
	}

	private static Optional<Sentence> list(String words, List<Sentence> parts) {
		return parts.isEmpty() ? Optional.empty()
				: Optional.of(Sentence.of(words).plus(Sentence.join("；", parts)).plus("。"));
	}

	/** Whether there is a share of the target and it is less than all, as printed. */
	private boolean below(Indicator indicator, Measure measure) {
		BigDecimal share = this.basis.printed(indicator, measure).value();
		return share != null && share.compareTo(Rounding.HUNDRED) < 0;
	}

	private boolean ended() {
		return this.month.period().isDecember();
	}

	private Cited city(Indicator indicator, Measure measure) {
		return new Cited.Figure(
				new Observation.Key(this.month.city(), indicator.code(), this.basis.stated(indicator, measure)));
	}

	/** A comparison: plain, or like for like. */
	private Optional<Sentence> stated(Indicator indicator, Measure measure, String suffix) {
		Printed printed = this.basis.printed(indicator, measure);
		return Optional.ofNullable(printed.value())
			.map((value) -> Sentence.quote(value.toPlainString() + suffix, city(indicator, measure), printed));
	}

}
