package org.huizong.disseminate.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.huizong.disseminate.month.Basis;
import org.huizong.disseminate.month.Cited.Spread.Statistic;
import org.huizong.disseminate.month.Cited.Standing.Place;
import org.huizong.disseminate.month.Cited;
import org.huizong.disseminate.month.CityDifferences;
import org.huizong.disseminate.month.Headlines;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.disseminate.month.Sentence;
import org.huizong.excel.format.FigureFormat;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.ProvinceStanding.Entry;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.jspecify.annotations.Nullable;

/** The bulletin's comparisons: with last month, with sibling cities, between units. */
public final class BulletinComparisons {

	private final Month month;

	private final Basis basis;

	public BulletinComparisons(Month month) {
		this.month = month;
		this.basis = new Basis(month);
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
			.of(Sentence.of(indicator.name().zh() + ranking.basis().title().zh() + "位次：" + among(indicator, ranking))
				.plus(said)
				.plus("。"));
	}

	/** Between whom, where not the same units were ranked last month. */
	private String among(Indicator indicator, Ranking ranking) {
		Comparison movement = Comparison.movement(ranking.basis());
		return this.basis.unequal(indicator.code(), movement)
			.map((compared) -> "按两月都参加排位的" + compared.common().size() + "个单位比较（"
					+ this.basis.changed(indicator.code(), movement).orElseThrow() + "），")
			.or(() -> this.basis.restated(this.month.period().previous()).map((words) -> words + "，"))
			.orElse("");
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
	public List<Sentence> province(List<String> wanted) {
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
		sentences.addAll(new CityDifferences(this.month).of(List.of()));
		return sentences;
	}

	/** How far the next above and the next below are; nothing for a city alone. */
	private Optional<Sentence> next(ProvinceStanding standing, Entry own) {
		Indicator indicator = this.month.programme().indicator(standing.indicator());
		List<Sentence> parts = new ArrayList<>();
		tied(standing, own).ifPresent(parts::add);
		standing.above(own)
			.flatMap((other) -> distance(indicator, "比" + place("前一位", standing, other), own.toNextAbove(), true,
					Place.BELOW_THE_NEXT))
			.ifPresent(parts::add);
		standing.below(own)
			.flatMap((other) -> distance(indicator, "比" + place("后一位", standing, other), own.toNextBelow(), false,
					Place.ABOVE_THE_NEXT))
			.ifPresent(parts::add);
		return parts.isEmpty() ? Optional.empty()
				: Optional.of(Sentence.of(indicator.name().zh()).plus(Sentence.join("，", parts)).plus("。"));
	}

	/** {@code 前一位南昌市}, or {@code 并列第3位的南昌市、九江市}. */
	private String place(String words, ProvinceStanding standing, Entry other) {
		List<Entry> sharing = standing.sharing(other);
		return ((sharing.size() == 1) ? words : "并列第" + other.rank() + "位的") + names(sharing);
	}

	private Optional<Sentence> tied(ProvinceStanding standing, Entry own) {
		List<Entry> others = standing.sharing(own)
			.stream()
			.filter((other) -> !other.city().equals(own.city()))
			.toList();
		return others.isEmpty() ? Optional.empty()
				: Optional.of(Sentence.of("与" + names(others))
					.plus(Sentence.quote("并列第" + own.rank() + "位", new Cited.Standing(standing.indicator(), Place.RANK),
							Printed.rank(own.rank(), own.tied()))));
	}

	private String names(List<Entry> entries) {
		return this.month.names(entries.stream().map(Entry::city).toList());
	}

	/** Where least ranks first the next above has less. */
	private static Optional<Sentence> distance(Indicator indicator, String other, @Nullable BigDecimal amount,
			boolean above, Place place) {
		Printed printed = Printed.figure(amount, FigureFormat.amount(indicator.decimals()));
		return Optional.ofNullable(printed.value())
			.map((value) -> Sentence.of(other + (((value.signum() < 0) == above) ? "多" : "少"))
				.plus(Sentence.quote(value.abs().toPlainString() + indicator.unitOfMeasure(),
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
		Optional<ComparedUnits> unequal = this.basis.unequal(indicator.code(), Comparison.DISPERSION);
		Optional<String> restated = this.month.period()
			.quartersToDate()
			.stream()
			.flatMap((quarter) -> this.basis.restated(quarter).stream())
			.findFirst();
		boolean alike = unequal.isPresent() || restated.isPresent();
		List<Dispersion> quarters = (alike ? this.month.result().comparability().dispersion()
				: this.month.result().dispersion())
			.stream()
			.filter((one) -> one.indicator().equals(indicator.code()) && one.variation() != null)
			.filter((one) -> this.month.period().quartersToDate().contains(one.period()))
			.toList();
		if (quarters.isEmpty() || !quarters.get(quarters.size() - 1).period().equals(this.month.period())) {
			return Optional.empty();
		}
		Statistic statistic = alike ? Statistic.VARIATION_COMPARABLE : Statistic.VARIATION;
		List<Sentence> values = quarters.stream().map((one) -> spread(indicator, one, statistic)).toList();
		Sentence said = Sentence
			.of(indicator.name().zh() + "："
					+ unequal.map(this.basis::words).or(() -> restated).map((words) -> words + "，").orElse("")
					+ "各单位累计数的变异系数")
			.plus(Sentence.join("、", values))
			.plus(course(indicator, quarters));
		return Optional.of(said.plus(topThree(indicator)).plus("。"));
	}

	/** The three greatest in all that are compared this month. */
	private Sentence topThree(Indicator indicator) {
		Optional<BigDecimal> share = this.month.result()
			.dispersion()
			.stream()
			.filter((one) -> one.indicator().equals(indicator.code()) && one.period().equals(this.month.period()))
			.findFirst()
			.map(Dispersion::topThreeShare);
		String whole = this.basis.unequal(indicator.code(), Comparison.TOP_THREE)
			.map((compared) -> "上报各单位合计（" + this.basis.without(compared) + "）")
			.orElse("全市");
		return share.map((value) -> Sentence.of("；前三位占" + whole + "的")
			.plus(Sentence.quote(Rounding.round(value, 2).toPlainString() + "%",
					new Cited.Spread(indicator.code(), this.month.period(), Statistic.TOP_THREE_SHARE),
					Printed.figure(value, FigureFormat.amount(2)))))
			.orElseGet(() -> Sentence.of(""));
	}

	private Sentence spread(Indicator indicator, Dispersion one, Statistic statistic) {
		Printed printed = Printed.figure(one.variation(),
				FigureFormat.amount(Dispersion.Statistic.VARIATION.decimals(indicator)));
		String span = (one.period().isJanuary() ? "" : "1—") + one.period().month() + "月";
		return Sentence.of(span)
			.plus(Sentence.quote(printed.text(), new Cited.Spread(indicator.code(), one.period(), statistic), printed));
	}

	/**
	 * Nothing of a single quarter; else whether it rose or fell all along, or at last, as
	 * published.
	 */
	private static String course(Indicator indicator, List<Dispersion> quarters) {
		List<Integer> steps = new ArrayList<>();
		for (int i = 1; i < quarters.size(); i++) {
			steps.add(Integer
				.signum(published(indicator, quarters.get(i)).compareTo(published(indicator, quarters.get(i - 1)))));
		}
		if (steps.isEmpty()) {
			return "";
		}
		int last = steps.get(steps.size() - 1);
		boolean steady = steps.stream().allMatch((step) -> step == last);
		String verb = (last > 0) ? "扩大" : (last < 0) ? "缩小" : "不变";
		boolean quarter = quarters.get(quarters.size() - 1).period().isQuarterEnd();
		return "，差距" + ((steady && quarter && steps.size() > 1) ? "逐季" : "较" + before(quarters)) + verb;
	}

	private static BigDecimal published(Indicator indicator, Dispersion one) {
		return Objects.requireNonNull(one.published(Dispersion.Statistic.VARIATION, indicator));
	}

	private static String before(List<Dispersion> quarters) {
		int month = quarters.get(quarters.size() - 2).period().month();
		return ((month == 1) ? "" : "1—") + month + "月";
	}

}
