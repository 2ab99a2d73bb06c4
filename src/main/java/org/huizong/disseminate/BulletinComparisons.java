package org.huizong.disseminate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huizong.disseminate.Cited.Spread.Statistic;
import org.huizong.disseminate.Cited.Standing.Place;
import org.huizong.excel.FigureFormat;
import org.huizong.statistics.Dispersion;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ProvinceStanding;
import org.huizong.statistics.ProvinceStanding.Entry;
import org.huizong.statistics.Ranking;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Rounding;

/** The bulletin's comparisons: with last month, with sibling cities, between units. */
final class BulletinComparisons {

	private static final int QUARTER = 3;

	private static final int DECIMALS = 4;

	private final Month month;

	BulletinComparisons(Month month) {
		this.month = month;
	}

	/**
	 * A sentence a ranking in which a unit moved; none where no rank is known of last
	 * month.
	 */
	List<Sentence> movements(List<Indicator> indicators, List<RankingBasis> asked) {
		List<Sentence> sentences = new ArrayList<>();
		for (Indicator indicator : indicators) {
			for (RankingBasis basis : BulletinText.bases(this.month, indicator, asked)) {
				this.month.ranking(indicator.code(), basis)
					.flatMap((ranking) -> moved(indicator, ranking))
					.ifPresent(sentences::add);
			}
		}
		return sentences;
	}

	private Optional<Sentence> moved(Indicator indicator, Ranking ranking) {
		if (ranking.entries().stream().allMatch((entry) -> entry.movement() == null)) {
			return Optional.empty();
		}
		List<Sentence> parts = new ArrayList<>();
		moved(ranking, 1, "进位的有").ifPresent(parts::add);
		moved(ranking, -1, "退位的有").ifPresent(parts::add);
		Sentence said = parts.isEmpty() ? Sentence.of("各单位位次与上月相同") : Sentence.join("；", parts);
		return Optional
			.of(Sentence.of(indicator.name().zh() + ranking.basis().title().zh() + "位次：").plus(said).plus("。"));
	}

	private Optional<Sentence> moved(Ranking ranking, int direction, String verb) {
		List<Sentence> units = ranking.entries()
			.stream()
			.filter((entry) -> entry.movement() != null && Integer.signum(entry.movement()) == direction)
			.map((entry) -> moved(ranking, entry))
			.toList();
		return units.isEmpty() ? Optional.empty() : Optional.of(Sentence.of(verb).plus(Sentence.join("、", units)));
	}

	private Sentence moved(Ranking ranking, Ranking.Entry entry) {
		int movement = Objects.requireNonNull(entry.movement());
		String places = ((movement > 0) ? "进" : "退") + Math.abs(movement) + "位";
		return Sentence.of(this.month.name(entry.unit()) + "（")
			.plus(Sentence.quote(places + "至第" + entry.rank() + "位" + (entry.tied() ? "，并列" : ""),
					new Cited.Rank(entry.unit(), ranking.indicator(), ranking.basis()),
					Printed.rank(entry.rank(), entry.tied())))
			.plus("）");
	}

	/** All ranks in one sentence, then a sentence an indicator on who is next. */
	List<Sentence> province(List<String> wanted) {
		List<Sentence> sentences = new ArrayList<>();
		new Headlines(this.month).province().ifPresent(sentences::add);
		for (ProvinceStanding standing : this.month.standings()) {
			if (wanted.isEmpty() || wanted.contains(standing.indicator())) {
				standing.of(this.month.city())
					.filter((entry) -> entry.rank() != null)
					.flatMap((entry) -> next(standing, entry))
					.ifPresent(sentences::add);
			}
		}
		return sentences;
	}

	/** How far the next above and the next below are; nothing for a city alone. */
	private Optional<Sentence> next(ProvinceStanding standing, Entry own) {
		Indicator indicator = this.month.programme().indicator(standing.indicator());
		List<Sentence> parts = new ArrayList<>();
		standing.above(own)
			.flatMap((other) -> distance(indicator, "比前一位" + this.month.name(other.city()) + "少", own.toNextAbove(),
					Place.BELOW_THE_NEXT))
			.ifPresent(parts::add);
		standing.below(own)
			.flatMap((other) -> distance(indicator, "比后一位" + this.month.name(other.city()) + "多", own.toNextBelow(),
					Place.ABOVE_THE_NEXT))
			.ifPresent(parts::add);
		return parts.isEmpty() ? Optional.empty()
				: Optional.of(Sentence.of(indicator.name().zh()).plus(Sentence.join("，", parts)).plus("。"));
	}

	private static Optional<Sentence> distance(Indicator indicator, String words, @Nullable BigDecimal amount,
			Place place) {
		Printed printed = Printed.figure(amount, FigureFormat.amount(indicator.decimals()));
		return Optional.ofNullable(printed.value())
			.map((value) -> Sentence.of(words)
				.plus(Sentence.quote(value.toPlainString() + indicator.unitOfMeasure(),
						new Cited.Standing(indicator.code(), place), printed)));
	}

	/**
	 * How the coefficient of variation went from quarter to quarter, a sentence an
	 * indicator.
	 */
	List<Sentence> dispersion(List<Indicator> indicators) {
		return indicators.stream().map(this::spread).flatMap(Optional::stream).toList();
	}

	private Optional<Sentence> spread(Indicator indicator) {
		List<Dispersion> quarters = this.month.result()
			.dispersion()
			.stream()
			.filter((one) -> one.indicator().equals(indicator.code()) && one.variation() != null)
			.filter((one) -> one.period().month() % QUARTER == 0 || one.period().equals(this.month.period()))
			.toList();
		if (quarters.isEmpty() || !quarters.get(quarters.size() - 1).period().equals(this.month.period())) {
			return Optional.empty();
		}
		List<Sentence> values = quarters.stream().map((one) -> spread(indicator, one)).toList();
		Sentence said = Sentence.of(indicator.name().zh() + "：各单位累计数的变异系数")
			.plus(Sentence.join("、", values))
			.plus(course(quarters));
		BigDecimal topThree = quarters.get(quarters.size() - 1).topThreeShare();
		return Optional.of(((topThree != null) ? said.plus("；前三位占全市的")
			.plus(Sentence.quote(Rounding.round(topThree, 2).toPlainString() + "%",
					new Cited.Spread(indicator.code(), this.month.period(), Statistic.TOP_THREE_SHARE),
					Printed.figure(topThree, FigureFormat.amount(2))))
				: said)
			.plus("。"));
	}

	private Sentence spread(Indicator indicator, Dispersion one) {
		Printed printed = Printed.figure(one.variation(), FigureFormat.amount(DECIMALS));
		String span = (one.period().isJanuary() ? "" : "1—") + one.period().month() + "月";
		return Sentence.of(span)
			.plus(Sentence.quote(printed.text(), new Cited.Spread(indicator.code(), one.period(), Statistic.VARIATION),
					printed));
	}

	/**
	 * Nothing of a single quarter; else whether it rose or fell all along, or at last.
	 */
	private static String course(List<Dispersion> quarters) {
		List<Integer> steps = new ArrayList<>();
		for (int i = 1; i < quarters.size(); i++) {
			steps.add(Objects.requireNonNull(quarters.get(i).variation())
				.compareTo(Objects.requireNonNull(quarters.get(i - 1).variation())));
		}
		if (steps.isEmpty()) {
			return "";
		}
		int last = steps.get(steps.size() - 1);
		boolean steady = steps.stream().allMatch((step) -> step == last);
		String verb = (last > 0) ? "扩大" : (last < 0) ? "缩小" : "不变";
		boolean quarter = quarters.get(quarters.size() - 1).period().month() % QUARTER == 0;
		return "，差距" + ((steady && quarter && steps.size() > 1) ? "逐季" : "较" + before(quarters)) + verb;
	}

	private static String before(List<Dispersion> quarters) {
		int month = quarters.get(quarters.size() - 2).period().month();
		return ((month == 1) ? "" : "1—") + month + "月";
	}

}
