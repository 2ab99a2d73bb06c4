package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Succession;

/**
 * How the units of one month came out of those of another (区划沿革). What a unit has
 * reported goes on with its successors by their shares; where it goes on itself under
 * another name, with itself, less what it hands over; what nobody takes over stays with
 * the city alone.
 */
public final class Lineage {

	private final List<ReportingUnit> units;

	/**
	 * Of the units as declared.
	 * @param units those under one code follow each other without a gap
	 */
	public Lineage(List<ReportingUnit> units) {
		this.units = List.copyOf(units);
	}

	/** Codes of the units that report in a month, in code-list order. */
	public List<String> reporting(ReferencePeriod period) {
		return in(period).stream().map(ReportingUnit::code).toList();
	}

	/**
	 * What a unit consists of in terms of the units of an earlier month, in code-list
	 * order of these; empty where there was nothing of it then.
	 * @param unit reports in {@code now}
	 * @param then not after {@code now}
	 */
	public List<Part> origins(String unit, ReferencePeriod now, ReferencePeriod then) {
		Map<String, BigDecimal> parts = in(now).stream().anyMatch((one) -> one.code().equals(unit))
				? Map.of(unit, BigDecimal.ONE) : Map.of();
		for (ReferencePeriod end : ends(then, now)) {
			parts = before(end, parts);
		}
		Map<String, BigDecimal> found = parts;
		return in(then).stream()
			.map(ReportingUnit::code)
			.filter(found::containsKey)
			.map((code) -> new Part(code, found.get(code)))
			.toList();
	}

	/** Whether some unit of the month was another, or none, in the earlier one. */
	public boolean changed(ReferencePeriod then, ReferencePeriod now) {
		return !reporting(then).equals(reporting(now)) || !ends(then, now).stream()
			.allMatch((end) -> in(end).stream().noneMatch((one) -> ended(one, end) && !one.successors().isEmpty()));
	}

	/**
	 * Units that ended in the year before the month without handing everything over, in
	 * code-list order: what is left of them counts for the city until December.
	 */
	public List<Departure> departed(ReferencePeriod now) {
		List<Departure> departed = new ArrayList<>();
		for (ReportingUnit unit : this.units) {
			ReferencePeriod end = unit.validTo();
			if (end != null && end.year() == now.year() && end.compareTo(now) < 0 && next(unit).isEmpty()) {
				BigDecimal left = BigDecimal.ONE.subtract(handedOver(unit));
				if (left.signum() > 0) {
					departed.add(new Departure(unit, end, left));
				}
			}
		}
		return departed;
	}

	/** Units that begin in the year after January, by the month, with nothing before. */
	public List<ReportingUnit> begun(ReferencePeriod now) {
		return in(now).stream()
			.filter((unit) -> unit.validFrom() != null && unit.validFrom().year() == now.year()
					&& !unit.validFrom().isJanuary()
					&& origins(unit.code(), unit.validFrom(), unit.validFrom().previous()).isEmpty())
			.toList();
	}

	/** The last months of units that ended from the one month to before the other. */
	private List<ReferencePeriod> ends(ReferencePeriod from, ReferencePeriod before) {
		return this.units.stream()
			.map(ReportingUnit::validTo)
			.filter(Objects::nonNull)
			.filter((end) -> end.compareTo(from) >= 0 && end.compareTo(before) < 0)
			.distinct()
			.sorted((one, other) -> other.compareTo(one))
			.toList();
	}

	/** The same parts in terms of the units in force until the end of a month. */
	private Map<String, BigDecimal> before(ReferencePeriod end, Map<String, BigDecimal> after) {
		Map<String, BigDecimal> parts = new LinkedHashMap<>();
		for (ReportingUnit unit : in(end)) {
			BigDecimal sum = BigDecimal.ZERO;
			for (Succession heir : heirs(unit, end)) {
				sum = sum.add(heir.share().multiply(after.getOrDefault(heir.unit(), BigDecimal.ZERO)));
			}
			if (sum.signum() > 0) {
				parts.put(unit.code(), sum);
			}
		}
		return parts;
	}

	/** With whom a unit goes on after a month: with itself, unless it ends then. */
	private List<Succession> heirs(ReportingUnit unit, ReferencePeriod end) {
		if (!ended(unit, end)) {
			return List.of(new Succession(unit.code(), BigDecimal.ONE));
		}
		List<Succession> heirs = new ArrayList<>(unit.successors());
		BigDecimal kept = BigDecimal.ONE.subtract(handedOver(unit));
		if (next(unit).isPresent() && kept.signum() > 0) {
			heirs.add(new Succession(unit.code(), kept));
		}
		return heirs;
	}

	private static BigDecimal handedOver(ReportingUnit unit) {
		return unit.successors().stream().map(Succession::share).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private Optional<ReportingUnit> next(ReportingUnit unit) {
		return this.units.stream().filter(unit::continuedBy).findFirst();
	}

	private static boolean ended(ReportingUnit unit, ReferencePeriod end) {
		return end.equals(unit.validTo());
	}

	private List<ReportingUnit> in(ReferencePeriod period) {
		return this.units.stream().filter((unit) -> unit.reportsIn(period)).toList();
	}

	/** A part of a unit: how much of which earlier one. */
	public record Part(String unit, BigDecimal share) {

		/** Whether it is all of that unit. */
		public boolean whole() {
			return this.share.compareTo(BigDecimal.ONE) == 0;
		}

	}

	/**
	 * A unit that ended.
	 *
	 * @param unit as it was last called
	 * @param last the last month that it reported
	 * @param share what nobody has taken over
	 */
	public record Departure(ReportingUnit unit, ReferencePeriod last, BigDecimal share) {

		/**
		 * Whether what the unit had stays in the city's year to date: of flows and counts
		 * that units report. A stock, or what a register holds, ends with its unit.
		 */
		public static boolean keeps(Indicator indicator) {
			return indicator.derivation() instanceof Indicator.Derivation.Reported
					&& (indicator.kind() == Indicator.Kind.FLOW || indicator.kind() == Indicator.Kind.COUNT);
		}

		/**
		 * The last year to date of the year that the unit had of an indicator, which need
		 * not be of its last month.
		 * @param months by period, of the year
		 */
		public Optional<Observation> lastReported(SortedMap<ReferencePeriod, Observations> months, String indicator) {
			return IntStream.iterate(this.last.month(), (month) -> month >= 1, (month) -> month - 1)
				.mapToObj((month) -> months.get(new ReferencePeriod(this.last.year(), month)))
				.filter(Objects::nonNull)
				.flatMap((values) -> values.find(this.unit.code(), indicator, Measure.YTD).stream())
				.filter((one) -> one.status().hasValue())
				.findFirst();
		}

		/** Whether nobody took anything over. */
		public boolean whole() {
			return this.share.compareTo(BigDecimal.ONE) == 0;
		}

	}

}
