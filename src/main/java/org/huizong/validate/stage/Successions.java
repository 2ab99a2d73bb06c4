package org.huizong.validate.stage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Lineage.Part;
import org.huizong.statistics.figure.Lineage;
import org.huizong.validate.word.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Who goes on in a month with what the units of an earlier month had sent. What they
 * report as figures of indicators is added up by shares; rows of registers stand with
 * every one of the units that may have taken them over.
 *
 * @param lines by heir in code-list order; the city goes on with itself
 */
public record Successions(StatisticalProgramme programme, ReferencePeriod then, ReferencePeriod now, boolean changed,
		List<Line> lines) {

	/** Of figures that are no indicator's. */
	private static final int DECIMALS = 2;

	public static Successions of(StatisticalProgramme programme, ReferencePeriod then, ReferencePeriod now) {
		Lineage lineage = programme.lineage();
		if (then.compareTo(now) >= 0 || !lineage.changed(then, now)) {
			return new Successions(programme, then, now, false, List.of());
		}
		List<Line> lines = new ArrayList<>();
		String city = programme.city().code();
		lines.add(new Line(city, city, BigDecimal.ONE, 1));
		for (String heir : lineage.reporting(now)) {
			List<Part> parts = lineage.origins(heir, now, then);
			parts.forEach((part) -> lines.add(new Line(part.unit(), heir, part.share(), parts.size())));
		}
		return new Successions(programme, then, now, true, List.copyOf(lines));
	}

	/** Whether a form holds figures that add up, rather than rows of cases. */
	static boolean added(ReturnForm form) {
		return form.holder() == ReturnForm.Holder.UNIT && (form.columnOf(ColumnType.INDICATOR).isPresent()
				|| form.columns().stream().anyMatch((column) -> column.indicator() != null));
	}

	/** Codes of indicators of which parts do not add up. */
	List<String> notAdded() {
		return this.programme.indicators()
			.stream()
			.filter((indicator) -> indicator.derivation() instanceof Derivation.Ratio
					|| indicator.derivation() instanceof Derivation.NotAdded)
			.map(Indicator::code)
			.toList();
	}

	/** Decimals that parts of the indicator are rounded to: those it is reported with. */
	public int decimals(@Nullable Object indicator) {
		return this.programme.indicators()
			.stream()
			.filter((one) -> one.code().equals(indicator))
			.mapToInt(Indicator::decimals)
			.findFirst()
			.orElse(DECIMALS);
	}

	/** Who goes on with the unit, in code-list order. */
	public List<String> heirs(String unit) {
		return this.changed ? this.lines.stream().filter((line) -> line.origin().equals(unit)).map(Line::heir).toList()
				: List.of(unit);
	}

	/** Whether there was nothing of the unit then. */
	public boolean began(String unit) {
		return this.changed && this.lines.stream().noneMatch((line) -> line.heir().equals(unit));
	}

	/** Whether the unit has a part of another, or of itself, that is not whole. */
	public boolean parted(String unit) {
		return this.lines.stream().anyMatch((line) -> line.heir().equals(unit) && !line.whole());
	}

	/** Whether the unit goes on with whole units only; with itself alone it does. */
	boolean whole(String unit) {
		return !began(unit) && !parted(unit);
	}

	/** Whether somebody goes on with all of the unit. */
	public boolean handedOver(String unit) {
		return !this.changed || this.lines.stream()
			.filter((line) -> line.origin().equals(unit))
			.map(Line::share)
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.compareTo(BigDecimal.ONE) == 0;
	}

	/** {@code （含承接的宜阳新区、明月山60%）}; empty where it goes on with itself alone. */
	public Text taken(String unit) {
		List<Line> others = this.lines.stream()
			.filter((line) -> line.heir().equals(unit) && (!line.origin().equals(unit) || !line.whole()))
			.toList();
		if (others.isEmpty()) {
			return Text.same("");
		}
		String zh = others.stream().map((line) -> name(line) + line.percent()).collect(Collectors.joining("、"));
		String en = others.stream()
			.map((line) -> (line.whole() ? "" : line.percent() + " of ") + name(line))
			.collect(Collectors.joining(", "));
		return new Text("（含承接的" + zh + "）", " (with " + en + ")");
	}

	private String name(Line line) {
		return this.programme.unit(line.origin(), this.then).map(ReportingUnit::name).orElse(line.origin());
	}

	/**
	 * A unit of then in one of now.
	 *
	 * @param parts how many the heir consists of
	 */
	public record Line(String origin, String heir, BigDecimal share, int parts) {

		boolean whole() {
			return this.share.compareTo(BigDecimal.ONE) == 0;
		}

		private String percent() {
			return whole() ? "" : Figures.plain(this.share.movePointRight(2)) + "%";
		}

	}

}
