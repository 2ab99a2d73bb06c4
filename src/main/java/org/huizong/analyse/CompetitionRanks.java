package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huizong.statistics.Indicator.Direction;

/**
 * Standard competition ranking (1, 2, 2, 4): equal values share a rank and the next rank
 * counts them all.
 */
final class CompetitionRanks {

	private CompetitionRanks() {
	}

	/**
	 * Places the contenders: by rank, those tied in the order given, those without a
	 * value last in the order given.
	 */
	static List<Place> rank(List<Contender> contenders, Direction direction) {
		List<Contender> ranked = contenders.stream()
			.filter((contender) -> contender.value() != null)
			.sorted(bestFirst(direction))
			.toList();
		List<Place> places = new ArrayList<>();
		for (int i = 0; i < ranked.size(); i++) {
			boolean tiedBefore = i > 0 && same(ranked.get(i), ranked.get(i - 1));
			boolean tiedAfter = i + 1 < ranked.size() && same(ranked.get(i), ranked.get(i + 1));
			Integer rank = tiedBefore ? places.get(i - 1).rank() : Integer.valueOf(i + 1);
			places.add(new Place(ranked.get(i).code(), rank, tiedBefore || tiedAfter));
		}
		contenders.stream()
			.filter((contender) -> contender.value() == null)
			.forEach((contender) -> places.add(new Place(contender.code(), null, false)));
		return places;
	}

	private static Comparator<Contender> bestFirst(Direction direction) {
		Comparator<BigDecimal> order = (direction == Direction.HIGHER_FIRST) ? Comparator.reverseOrder()
				: Comparator.naturalOrder();
		return Comparator.comparing(Contender::value, Comparator.nullsLast(order));
	}

	private static boolean same(Contender one, Contender other) {
		return one.value() != null && other.value() != null && one.value().compareTo(other.value()) == 0;
	}

	/**
	 * Who is ranked.
	 *
	 * @param value at published precision, null when it cannot be ranked
	 */
	record Contender(String code, @Nullable BigDecimal value) {
	}

	/**
	 * Where it stands.
	 *
	 * @param rank 1-based, null when unranked
	 */
	record Place(String code, @Nullable Integer rank, boolean tied) {
	}

}
