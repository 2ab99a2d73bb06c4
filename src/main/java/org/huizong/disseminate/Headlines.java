package org.huizong.disseminate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.CodeList;
import org.huizong.statistics.Campaign;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ProvinceStanding;
import org.huizong.statistics.Ranking;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;

/** What the month says, in sentences to be read out. */
final class Headlines {

	private static final int FIRST = 3;

	private final Month month;

	Headlines(Month month) {
		this.month = month;
	}

	/** A sentence an indicator, then the province's and the forecast's. */
	List<String> all(List<Indicator> indicators) {
		List<String> headlines = new ArrayList<>();
		indicators.forEach((indicator) -> headlines.add(indicator(indicator)));
		headlines.addAll(outlook(indicators));
		return headlines;
	}

	/** Where the city stands in the province, and which targets it will miss. */
	List<String> outlook(List<Indicator> indicators) {
		return Stream.of(province(), forecast(indicators)).flatMap(Optional::stream).toList();
	}

	/** The countdown of the campaign on the day of the meeting. */
	Optional<String> countdown() {
		return this.month.result().campaign().map(this::countdown);
	}

	private String countdown(Campaign campaign) {
		LocalDate asOf = this.month.result().asOf();
		if (asOf.isBefore(campaign.firstDay())) {
			return campaign.name() + "将于" + ChronoUnit.DAYS.between(asOf, campaign.firstDay()) + "天后开始";
		}
		long days = campaign.daysToGo(asOf);
		if (days == 0) {
			return campaign.name() + "今天结束";
		}
		return (days > 0) ? "距" + campaign.name() + "结束还有" + days + "天" : campaign.name() + "已结束" + -days + "天";
	}

	private String indicator(Indicator indicator) {
		List<String> parts = new ArrayList<>();
		parts.add(level(indicator));
		growth(indicator).ifPresent(parts::add);
		completion(indicator).ifPresent(parts::add);
		for (RankingBasis basis : indicator.rankings()) {
			this.month.ranking(indicator.code(), basis).flatMap(this::leaders).ifPresent(parts::add);
		}
		return indicator.name().zh() + "：" + String.join("；", parts) + "。";
	}

	/** An amount since January, a ratio over it, a state at its end. */
	private String level(Indicator indicator) {
		String verb = switch (indicator.kind()) {
			case FLOW, COUNT -> this.month.span() + "累计";
			case RATIO -> this.month.span() + "为";
			case STOCK -> this.month.period().chinese() + "末为";
		};
		return figure(indicator, Measure.YTD, indicator.unitOfMeasure()).map((figure) -> verb + figure)
			.orElse(this.month.span() + "无数据");
	}

	private Optional<String> growth(Indicator indicator) {
		Printed growth = this.month.printed(this.month.city(), indicator, Measure.GROWTH);
		if (growth.value() == null) {
			return Optional.empty();
		}
		int months = monthsRunning(indicator, growth.value().signum());
		String running = (months > 1) ? "，累计数连续" + months + "个月同比" + ((growth.value().signum() > 0) ? "增长" : "下降") : "";
		return Optional.of(switch (growth.value().signum()) {
			case 1 -> "同比增长" + growth.value().toPlainString() + "%" + running;
			case -1 -> "同比下降" + growth.value().negate().toPlainString() + "%" + running;
			default -> "与上年同期持平";
		});
	}

	/** Months in a row, this one last, in which the year to date moved the same way. */
	private int monthsRunning(Indicator indicator, int sign) {
		int months = 0;
		List<ReferencePeriod> periods = this.month.period().yearToDate();
		for (int i = periods.size() - 1; i >= 0; i--) {
			BigDecimal growth = this.month.printed(periods.get(i), this.month.city(), indicator, Measure.GROWTH)
				.value();
			if (growth == null || growth.signum() != sign) {
				break;
			}
			months++;
		}
		return months;
	}

	private Optional<String> completion(Indicator indicator) {
		Printed gap = this.month.printed(this.month.city(), indicator, Measure.SCHEDULE_GAP);
		return figure(indicator, Measure.COMPLETION, "%").map((text) -> {
			String sentence = "完成全年目标的" + text;
			if (gap.value() == null) {
				return sentence;
			}
			String points = gap.value().abs().toPlainString() + "个百分点";
			return sentence + switch (gap.value().signum()) {
				case 1 -> "，快于序时进度" + points;
				case -1 -> "，慢于序时进度" + points;
				default -> "，与序时进度持平";
			};
		});
	}

	private Optional<String> figure(Indicator indicator, Measure measure, String suffix) {
		return Optional.ofNullable(this.month.printed(this.month.city(), indicator, measure).value())
			.map((value) -> value.toPlainString() + suffix);
	}

	private Optional<String> leaders(Ranking ranking) {
		List<String> first = ranking.entries()
			.stream()
			.filter((entry) -> entry.rank() != null && entry.rank() <= FIRST && entry.value() != null
					&& entry.value().signum() != 0)
			.map(Ranking.Entry::unit)
			.toList();
		List<String> zero = ranking.basis().measure() == Measure.YTD ? ranking.zeroUnits() : List.of();
		String zeros = zero.isEmpty() ? "" : "，为零的是" + this.month.names(zero);
		return first.isEmpty() ? Optional.empty()
				: Optional.of(ranking.basis().title().zh() + "前三位：" + this.month.names(first) + zeros);
	}

	private Optional<String> province() {
		String city = this.month.city();
		List<String> ranks = new ArrayList<>();
		for (ProvinceStanding standing : this.month.standings()) {
			String name = this.month.programme().indicator(standing.indicator()).name().zh();
			standing.entries()
				.stream()
				.filter((entry) -> entry.city().equals(city) && entry.rank() != null)
				.findFirst()
				.ifPresent((entry) -> ranks
					.add(name + "第" + entry.rank() + "位" + (entry.tied() ? "（并列）" : "") + moved(entry.movement())));
		}
		int cities = this.month.siblings().stream().map(CodeList.Entry::code).collect(Collectors.toSet()).size();
		return ranks.isEmpty() ? Optional.empty()
				: Optional.of("全省" + cities + "个设区市中的位次：" + String.join("，", ranks) + "。");
	}

	private static String moved(@Nullable Integer movement) {
		if (movement == null || movement == 0) {
			return "";
		}
		return (movement > 0) ? "（前移" + movement + "位）" : "（后移" + -movement + "位）";
	}

	private Optional<String> forecast(List<Indicator> indicators) {
		List<String> missed = new ArrayList<>();
		for (Indicator indicator : indicators) {
			BigDecimal forecast = this.month.printed(this.month.city(), indicator, Measure.FORECAST_COMPLETION).value();
			if (forecast != null && forecast.compareTo(Rounding.HUNDRED) < 0) {
				missed.add(indicator.name().zh() + "（预计完成" + forecast.toPlainString() + "%"
						+ figure(indicator, Measure.NEEDED_PER_MONTH, indicator.unitOfMeasure())
							.map((needed) -> "，后续月均需完成" + needed)
							.orElse("")
						+ "）");
			}
		}
		return missed.isEmpty() ? Optional.empty() : Optional.of("按目前进度，预计完不成全年目标：" + String.join("；", missed) + "。");
	}

}
