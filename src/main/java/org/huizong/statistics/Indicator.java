package org.huizong.statistics;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An indicator (指标) as declared.
 *
 * @param unitOfMeasure 计量单位, such as 万美元, %, 个
 * @param decimals decimals of published amounts
 * @param kind flow, count, stock or ratio
 * @param aliases other names found in returns
 * @param derivation where unit values come from and how the city value follows
 * @param direction whether more is better
 * @param rankings rankings to publish, in order; empty for unranked indicators
 * @param targeted whether annual targets are set for it
 */
public record Indicator(String code, Text name, List<String> aliases, String unitOfMeasure, int decimals, Kind kind,
		Derivation derivation, Direction direction, List<RankingBasis> rankings, boolean targeted) {

	public Indicator {
		aliases = List.copyOf(aliases);
		rankings = List.copyOf(rankings);
	}

	/** Whether the units' values add up to the city's. */
	public boolean addsUp() {
		return this.derivation instanceof Derivation.Reported || this.derivation instanceof Derivation.Register;
	}

	/** Whether units report its values themselves in an indicator return. */
	public boolean isReported() {
		return this.derivation instanceof Derivation.Reported || this.derivation instanceof Derivation.NotAdded;
	}

	/** What sort of quantity the indicator is. */
	public enum Kind {

		/** An amount over the period; months add to the year to date. */
		FLOW,
		/** A number of events over the period; months add to the year to date. */
		COUNT,
		/** A state at the end of the period; only {@link Measure#YTD} is observed. */
		STOCK,
		/** A ratio in per cent of two other indicators. */
		RATIO

	}

	/** Whether more or less of it ranks first. */
	public enum Direction {

		HIGHER_FIRST, LOWER_FIRST

	}

	/** Where the unit value comes from and how the city's follows from it. */
	public sealed interface Derivation {

		/** Reported in an indicator return; the city value is the sum over units. */
		record Reported() implements Derivation {
		}

		/**
		 * Numerator over denominator in per cent; the city's is the ratio of the sums.
		 */
		record Ratio(String numerator, String denominator) implements Derivation {
		}

		/**
		 * A count of rows or a sum of a column of a register; the city's is the sum.
		 *
		 * @param form code of the register form
		 * @param column the column to add up, null to count rows
		 * @param where predicate over the form's columns as declared, null for all rows
		 * @param columns the columns the predicate names
		 */
		record Register(String form, @Nullable String column, @Nullable String where,
				Set<String> columns) implements Derivation {
		}

		/** Held per unit but never added up (a rate, a price); the city has no value. */
		record NotAdded() implements Derivation {
		}

	}

}
