package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far each unit's figure lies from the proportion in which the others' stand to their
 * bases: d = log₁₀(x/b) less the median over the units, for every base. A unit is out
 * where all of its bases say so, the same way. A test statistic, no figure.
 */
public final class Proportions {

	/** How far out a unit may at most be with another's figure, as a part of now. */
	private static final double NEARER = 0.6;

	private final Map<String, BigDecimal> figures;

	private final List<Map<String, BigDecimal>> bases;

	private final List<Double> middles = new ArrayList<>();

	/**
	 * Compares figures with their bases.
	 * @param figures above zero, by unit
	 * @param bases of each kind by unit, above zero
	 * @param whole a unit that is no part of the middle, the city
	 * @param atLeast below which a base decides nothing
	 */
	public Proportions(Map<String, BigDecimal> figures, List<Map<String, BigDecimal>> bases, String whole,
			int atLeast) {
		this.figures = figures;
		this.bases = new ArrayList<>();
		for (Map<String, BigDecimal> base : bases) {
			double[] logs = figures.entrySet()
				.stream()
				.filter((entry) -> !entry.getKey().equals(whole) && base.containsKey(entry.getKey()))
				.mapToDouble((entry) -> log(entry.getValue(), base.get(entry.getKey())))
				.toArray();
			if (logs.length >= atLeast) {
				this.bases.add(base);
				this.middles.add(Middle.median(logs));
			}
		}
	}

	private static double log(BigDecimal figure, BigDecimal base) {
		return StrictMath.log10(figure.doubleValue() / base.doubleValue());
	}

	/**
	 * The distances of a unit's place from its bases when it has the figure of another.
	 */
	private List<Double> distances(String unit, String figureOf) {
		BigDecimal figure = this.figures.get(figureOf);
		List<Double> distances = new ArrayList<>();
		for (int i = 0; i < this.bases.size(); i++) {
			BigDecimal base = this.bases.get(i).get(unit);
			if (figure != null && base != null) {
				distances.add(log(figure, base) - this.middles.get(i));
			}
		}
		return distances;
	}

	/** Whether anything can be said of the unit. */
	public boolean decided(String unit) {
		return !distances(unit, unit).isEmpty();
	}

	/** The least of the unit's distances, with its sign; 0 where they disagree. */
	public double distance(String unit) {
		return least(distances(unit, unit));
	}

	private static double least(List<Double> distances) {
		boolean above = distances.stream().allMatch((distance) -> distance > 0);
		boolean below = distances.stream().allMatch((distance) -> distance < 0);
		double least = distances.stream().mapToDouble(Math::abs).min().orElse(0);
		return above ? least : below ? -least : 0;
	}

	private static double most(List<Double> distances) {
		return distances.stream().mapToDouble(Math::abs).max().orElse(Double.MAX_VALUE);
	}

	/**
	 * Units whose figures stand in each other's place: all of them are out, each is much
	 * nearer with the other's figure, and together they lie less than half as far out.
	 * Two first, then more in a ring.
	 * @param from powers of ten from which on a unit is out
	 * @param whole stands in nobody's place
	 * @return by unit, the unit whose figure it seems to have
	 */
	public Map<String, String> exchanged(double from, String whole) {
		Set<String> out = new LinkedHashSet<>(this.figures.keySet()
			.stream()
			.filter((unit) -> !unit.equals(whole) && Math.abs(distance(unit)) >= from)
			.toList());
		Map<String, String> exchanged = new LinkedHashMap<>();
		for (String one : List.copyOf(out)) {
			partner(one, out).ifPresent((other) -> {
				exchanged.put(one, other);
				exchanged.put(other, one);
				out.removeAll(List.of(one, other));
			});
		}
		exchanged.putAll(ring(List.copyOf(out)));
		return exchanged;
	}

	private Optional<String> partner(String one, Set<String> out) {
		return out.stream()
			.filter((other) -> !other.equals(one) && out.contains(one) && distance(one) * distance(other) < 0)
			.filter((other) -> fit(Map.of(one, other, other, one)))
			.min(Comparator.comparingDouble((other) -> squares(Map.of(one, other, other, one))));
	}

	/** Whether places are markedly better filled by the figures of others. */
	private boolean fit(Map<String, String> figureOf) {
		Map<String, String> own = new LinkedHashMap<>();
		figureOf.keySet().forEach((unit) -> own.put(unit, unit));
		return squares(figureOf) <= squares(own) / 4 && figureOf.entrySet()
			.stream()
			.allMatch((
					one) -> most(distances(one.getKey(), one.getValue())) <= NEARER * Math.abs(distance(one.getKey())));
	}

	private double squares(Map<String, String> figureOf) {
		return figureOf.entrySet()
			.stream()
			.flatMap((one) -> distances(one.getKey(), one.getValue()).stream())
			.mapToDouble((distance) -> distance * distance)
			.sum();
	}

	/** The largest figure belongs to the largest base, and so on. */
	private Map<String, String> ring(List<String> out) {
		if (out.size() < 3 || this.bases.isEmpty()) {
			return Map.of();
		}
		Map<String, BigDecimal> base = this.bases.get(0);
		List<String> places = out.stream()
			.filter(base::containsKey)
			.sorted(Comparator.comparing((String unit) -> base.get(unit)))
			.toList();
		List<String> figures = places.stream()
			.sorted(Comparator.comparing((String unit) -> this.figures.get(unit)))
			.toList();
		Map<String, String> ring = new LinkedHashMap<>();
		Map<String, String> belongs = new LinkedHashMap<>();
		for (int i = 0; i < places.size(); i++) {
			ring.put(figures.get(i), places.get(i));
			belongs.put(places.get(i), figures.get(i));
		}
		boolean moved = belongs.entrySet().stream().noneMatch((one) -> one.getKey().equals(one.getValue()));
		return (moved && fit(belongs)) ? ring : Map.of();
	}

}
