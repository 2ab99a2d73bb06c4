package org.huizong.disseminate.month;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.statistics.Indicator.Direction;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.figure.Ranking;

/**
 * Who leads a ranking, and who stands at zero or below it, in words. Shared ranks are
 * said: six at the head are no first three. Nobody leads with nothing, unless least ranks
 * first.
 */
final class Leaders {

	private static final int FIRST = 3;

	/** More units than these are counted, not only named. */
	private static final int FEW = 3;

	private static final List<String> NUMERALS = List.of("", "一", "两", "三");

	private final Month month;

	private final Ranking ranking;

	private final List<Ranking.Entry> ranked;

	private final boolean least;

	Leaders(Month month, Ranking ranking) {
		this.month = month;
		this.ranking = ranking;
		this.ranked = ranking.entries().stream().filter((entry) -> entry.rank() != null).toList();
		this.least = month.programme().indicator(ranking.indicator()).direction() == Direction.LOWER_FIRST;
	}

	/** The sentence without its full stop; empty where nobody is ranked. */
	Optional<Sentence> said() {
		if (this.ranked.isEmpty()) {
			return Optional.empty();
		}
		List<Ranking.Entry> first = this.ranked.stream()
			.filter((entry) -> rank(entry) <= FIRST && (this.least || sign(entry) > 0))
			.toList();
		List<Sentence> parts = new ArrayList<>();
		leaders(first).ifPresent(parts::add);
		if (!this.least) {
			amount(0, first, "零").ifPresent(parts::add);
			amount(-1, first, "负").ifPresent(parts::add);
		}
		return parts.isEmpty() ? Optional.empty()
				: Optional.of(Sentence.of(this.ranking.basis().title().zh()).plus(Sentence.join("，", parts)));
	}

	/** Of rates that all fell, who is first is said with that. */
	private Optional<Sentence> leaders(List<Ranking.Entry> first) {
		if (!first.isEmpty()) {
			return Optional.of(places(first));
		}
		return (this.ranking.basis() != RankingBasis.GROWTH) ? Optional.empty() : Optional.of(Sentence.of("没有为正的，")
			.plus(places(this.ranked.stream().filter((entry) -> rank(entry) <= FIRST).toList())));
	}

	private Sentence places(List<Ranking.Entry> first) {
		if (this.ranked.size() == 1) {
			return Sentence.of("参加排位的只有").plus(names(first));
		}
		if (first.size() == this.ranked.size() && first.size() > FEW && rank(first.get(first.size() - 1)) == 1) {
			return Sentence.of("参加排位的" + first.size() + "个单位数值相同，并列第1位");
		}
		if (first.stream().anyMatch(Ranking.Entry::tied)) {
			return shared(first);
		}
		return (first.size() == 1) ? Sentence.of("第1位是").plus(names(first))
				: Sentence.of("前" + NUMERALS.get(first.size()) + "位：").plus(names(first));
	}

	/** Rank by rank: {@code 第1位是甲，并列第2位的有2个单位：乙、丙}. */
	private Sentence shared(List<Ranking.Entry> first) {
		Map<Integer, List<Ranking.Entry>> byRank = new LinkedHashMap<>();
		first.forEach((entry) -> byRank.computeIfAbsent(entry.rank(), (rank) -> new ArrayList<>()).add(entry));
		return Sentence.join("，", byRank.entrySet().stream().map((place) -> {
			int units = place.getValue().size();
			String words = (units == 1) ? "第" + place.getKey() + "位是" : "并列第" + place.getKey() + "位的有" + units + "个单位：";
			return Sentence.of(words).plus(names(place.getValue()));
		}).toList());
	}

	/**
	 * Who has nothing, or less, where the figure itself is ranked. All the rest are
	 * counted when they are many, others named.
	 */
	private Optional<Sentence> amount(int sign, List<Ranking.Entry> first, String word) {
		List<Ranking.Entry> such = this.ranked.stream().filter((entry) -> sign(entry) == sign).toList();
		if (such.isEmpty() || this.ranking.basis().measure() != Measure.YTD) {
			return Optional.empty();
		}
		if (such.size() == this.ranked.size() && such.size() > 1) {
			boolean all = such.size() == this.ranking.entries().size();
			return Optional.of(Sentence.of((all ? "各单位" : "参加排位的" + such.size() + "个单位") + "均为" + word));
		}
		boolean rest = first.size() + such.size() == this.ranked.size();
		if (rest && such.size() > FEW) {
			boolean all = this.ranked.size() == this.ranking.entries().size();
			return Optional.of(Sentence.of("其余" + (all ? "" : "参加排位的") + such.size() + "个单位为" + word));
		}
		return Optional
			.of(Sentence.of((such.size() > FEW) ? "为" + word + "的有" + such.size() + "个单位：" : "为" + word + "的是")
				.plus(names(such)));
	}

	private Sentence names(List<Ranking.Entry> entries) {
		return Sentence.join("、",
				entries.stream()
					.map((entry) -> Sentence.quote(this.month.name(entry.unit()),
							new Cited.Rank(entry.unit(), this.ranking.indicator(), this.ranking.basis()),
							Printed.rank(entry.rank(), entry.tied())))
					.toList());
	}

	private static int rank(Ranking.Entry entry) {
		return Optional.ofNullable(entry.rank()).orElseThrow();
	}

	private static int sign(Ranking.Entry entry) {
		return Optional.ofNullable(entry.value()).orElseThrow().signum();
	}

}
