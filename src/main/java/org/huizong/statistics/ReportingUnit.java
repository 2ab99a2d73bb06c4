package org.huizong.statistics;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A reporting unit (报送单位) of a programme in the months in which it is called so, or the
 * city itself as the parent of all. A unit that is renamed has several of them, one after
 * the other, under one code.
 *
 * @param code the code in the programme's code list; units in force at the same time have
 * different ones
 * @param aliases other spellings found in returns, old names among them
 * @param group code of the {@link UnitGroup}
 * @param parent code of the unit this one adds into, null for the city
 * @param validFrom first period in which the unit reports, null when unbounded
 * @param validTo last period in which the unit reports, null when unbounded
 * @param successors who goes on with what it has reported, see {@code Lineage}; shares of
 * one at most in all, none while it is unbounded
 */
public record ReportingUnit(String code, String name, String shortName, List<String> aliases, String group,
		@Nullable String parent, @Nullable ReferencePeriod validFrom, @Nullable ReferencePeriod validTo,
		List<Succession> successors) {

	public ReportingUnit {
		aliases = List.copyOf(aliases);
		successors = List.copyOf(successors);
	}

	/** A unit that nobody succeeds. */
	public ReportingUnit(String code, String name, String shortName, List<String> aliases, String group,
			@Nullable String parent, @Nullable ReferencePeriod validFrom, @Nullable ReferencePeriod validTo) {
		this(code, name, shortName, aliases, group, parent, validFrom, validTo, List.of());
	}

	/** Code, name, short name and aliases. */
	public List<String> names() {
		return Stream.concat(Stream.of(this.code, this.name, this.shortName), this.aliases.stream())
			.distinct()
			.toList();
	}

	/** Whether both report in some month. */
	public boolean overlaps(ReportingUnit other) {
		return !endsBefore(other) && !other.endsBefore(this);
	}

	private boolean endsBefore(ReportingUnit other) {
		return this.validTo != null && other.validFrom != null && this.validTo.compareTo(other.validFrom) < 0;
	}

	/** Whether the other is the same unit from the month after on. */
	public boolean continuedBy(ReportingUnit other) {
		return this.code.equals(other.code) && this.validTo != null && this.validTo.next().equals(other.validFrom);
	}

	/** Whether the unit is expected to report for the period. */
	public boolean reportsIn(ReferencePeriod period) {
		return (this.validFrom == null || this.validFrom.compareTo(period) <= 0)
				&& (this.validTo == null || this.validTo.compareTo(period) >= 0);
	}

}
