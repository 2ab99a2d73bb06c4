package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.CodeList;
import org.huizong.statistics.Campaign;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.ComparableGrowth;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Remark;
import org.jspecify.annotations.Nullable;

/** What the month says, in sentences to be read out. */
public final class Headlines {

	private final Month month;

	private final Basis basis;

	private final TargetWords targets;

	public Headlines(Month month) {
		this.month = month;
		this.basis = new Basis(month);
		this.targets = new TargetWords(month);
	}

	/** A sentence an indicator, then the province's and the forecast's. */
	public List<Sentence> all(List<Indicator> indicators) {
		List<Sentence> headlines = new ArrayList<>(each(indicators));
		headlines.addAll(outlook(indicators));
		return headlines;
	}

	/** A sentence an indicator. */
	public List<Sentence> each(List<Indicator> indicators) {
		return indicators.stream().map(this::indicator).toList();
	}

	/** Where the city stands in the province, and which targets it will miss. */
	public List<Sentence> outlook(List<Indicator> indicators) {
		return Stream.concat(province().stream(), this.targets.outlook(indicators).stream()).toList();
	}

	/** The countdown of the campaign on the day of the meeting. */
	public Optional<String> countdown() {
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

	private Sentence indicator(Indicator indicator) {
		List<Sentence> parts = new ArrayList<>();
		parts.add(level(indicator));
		growth(indicator).ifPresent(parts::add);
		this.targets.completion(indicator).ifPresent(parts::add);
		for (RankingBasis basis : indicator.rankings()) {
			this.month.ranking(indicator.code(), basis)
				.flatMap((ranking) -> new Leaders(this.month, ranking).said())
				.ifPresent(parts::add);
		}
		return Sentence.of(indicator.name().zh() + "：").plus(Sentence.join("；", parts)).plus("。");
	}

	/** An amount since January, a ratio over it, a state at its end. */
	private Sentence level(Indicator indicator) {
		String verb = switch (indicator.kind()) {
			case FLOW, COUNT -> this.month.span() + "累计";
			case RATIO -> this.month.span() + "为";
			case STOCK -> this.month.period().chinese() + "末为";
		};
		return figure(indicator, Measure.YTD, indicator.unitOfMeasure()).map((figure) -> Sentence.of(verb).plus(figure))
			.orElseGet(() -> Sentence.of(this.month.span() + "无数据"));
	}

	private Optional<Sentence> growth(Indicator indicator) {
		Printed growth = this.basis.printed(indicator, Measure.GROWTH);
		BigDecimal rate = growth.value();
		Cited cited = city(indicator, Measure.GROWTH);
		if (rate == null) {
			return withoutRate(indicator, cited, growth);
		}
		Sentence changed = switch (rate.signum()) {
			case 1 -> Sentence.of("同比增长").plus(Sentence.quote(rate.toPlainString() + "%", cited, growth));
			case -1 -> Sentence.of("同比下降").plus(Sentence.quote(rate.negate().toPlainString() + "%", cited, growth));
			default -> Sentence.quote("与上年同期持平", cited, growth);
		};
		Sentence said = Sentence.of(this.basis.words(indicator, Measure.GROWTH)).plus(changed);
		int months = monthsRunning(indicator, rate.signum());
		return Optional.of((months > 1 && rate.signum() != 0) ? said.plus("，" + runBasis(indicator) + "累计数连续")
			.plus(Sentence.quote(months + "个月", trend(indicator), growth))
			.plus("同比" + ((rate.signum() > 0) ? "增长" : "下降")) : said);
	}

	/** Why there is no rate, with the change where that is all there is to say. */
	private Optional<Sentence> withoutRate(Indicator indicator, Cited cited, Printed growth) {
		Measure stated = this.basis.stated(indicator, Measure.GROWTH);
		Remark remark = this.month.observation(this.month.city(), indicator.code(), stated)
			.map(Observation::remark)
			.orElse(null);
		Optional<String> words = (remark == null) ? Optional.empty() : Optional.ofNullable(switch (remark) {
			case BASE_ZERO -> "上年同期为零";
			case BOTH_ZERO -> "与上年同期持平，均为零";
			case TURNED_NEGATIVE -> "同比由正转负";
			case TURNED_POSITIVE -> "同比由负转正";
			case NEGATIVE_BASE -> "上年同期为负";
			case BASE_MISSING -> "缺上年同期数";
			default -> null;
		});
		boolean changed = remark == Remark.TURNED_NEGATIVE || remark == Remark.TURNED_POSITIVE
				|| remark == Remark.NEGATIVE_BASE;
		return words.map((why) -> Sentence.of(this.basis.words(indicator, Measure.GROWTH))
			.plus(Sentence.quote(why, cited, growth))
			.plus(changed ? change(indicator) : Sentence.of("")));
	}

	private Sentence change(Indicator indicator) {
		Printed change = this.basis.printed(indicator, Measure.DIFFERENCE);
		BigDecimal amount = change.value();
		return (amount == null) ? Sentence.of("")
				: Sentence.of((amount.signum() < 0) ? "，比上年同期减少" : "，比上年同期增加")
					.plus(Sentence.quote(amount.abs().toPlainString() + indicator.unitOfMeasure(),
							city(indicator, Measure.DIFFERENCE), change));
	}

	private Cited trend(Indicator indicator) {
		return new Cited.Trend(this.basis.key(indicator, Measure.GROWTH));
	}

	/**
	 * Said again only where others are out of the run than out of this month's growth.
	 */
	private String runBasis(Indicator indicator) {
		String words = this.basis.unequal(indicator.code(), Comparison.GROWTH_RUN).map(this.basis::words).orElse("");
		return words.equals(this.basis.words(indicator, Measure.GROWTH)) ? "" : words;
	}

	/**
	 * Months in a row, this one last, in which the year to date of the same units moved
	 * the same way.
	 */
	private int monthsRunning(Indicator indicator, int sign) {
		List<ComparableGrowth> alike = this.month.result().comparability().growth(indicator.code());
		if (!alike.isEmpty()) {
			return ComparableGrowth.run(alike, indicator);
		}
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

	/** What the city's measure is stated by. */
	private Cited city(Indicator indicator, Measure measure) {
		return new Cited.Figure(key(indicator, this.basis.stated(indicator, measure)));
	}

	private Observation.Key key(Indicator indicator, Measure measure) {
		return new Observation.Key(this.month.city(), indicator.code(), measure);
	}

	/** The plain figure: what there is, compared with nothing. */
	private Optional<Sentence> figure(Indicator indicator, Measure measure, String suffix) {
		return quoted(new Cited.Figure(key(indicator, measure)),
				this.month.printed(this.month.city(), indicator, measure), suffix);
	}

	private static Optional<Sentence> quoted(Cited cited, Printed printed, String suffix) {
		return Optional.ofNullable(printed.value())
			.map((value) -> Sentence.quote(value.toPlainString() + suffix, cited, printed));
	}

	/** The city's ranks in the province in one sentence. */
	public Optional<Sentence> province() {
		List<Sentence> ranks = new ArrayList<>();
		for (ProvinceStanding standing : this.month.standings()) {
			String name = this.month.programme().indicator(standing.indicator()).name().zh();
			standing.of(this.month.city())
				.filter((entry) -> entry.rank() != null)
				.ifPresent((entry) -> ranks.add(Sentence.of(name)
					.plus(Sentence.quote("第" + entry.rank() + "位" + (entry.tied() ? "（并列）" : ""),
							new Cited.Standing(standing.indicator(), Cited.Standing.Place.RANK),
							Printed.rank(entry.rank(), entry.tied())))
					.plus(moved(standing, entry.movement()))));
		}
		int cities = this.month.siblings().stream().map(CodeList.Entry::code).collect(Collectors.toSet()).size();
		return ranks.isEmpty() ? Optional.empty()
				: Optional.of(Sentence.of("全省" + cities + "个设区市中的位次：").plus(Sentence.join("，", ranks)).plus("。"));
	}

	/** Where not the same cities were ranked, that is said with the movement. */
	private String moved(ProvinceStanding standing, @Nullable Integer movement) {
		if (movement == null || movement == 0) {
			return "";
		}
		String among = this.basis.unequal(standing.indicator(), Comparison.PROVINCE_MOVEMENT)
			.map((compared) -> "按两月都有数的" + compared.common().size() + "个市比较")
			.orElse("");
		return "（" + among + ((movement > 0) ? "前移" : "后移") + Math.abs(movement) + "位）";
	}

}
