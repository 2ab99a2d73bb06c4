package org.huizong.statistics;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A reporting unit (报送单位) of a programme, or the city itself as the parent of all.
 *
 * @param code the code in the programme's code list; unique among units
 * @param aliases other spellings found in returns, old names among them
 * @param group code of the {@link UnitGroup}
 * @param parent code of the unit this one adds into, null for the city
 * @param validFrom first period in which the unit reports, null when unbounded
 * @param validTo last period in which the unit reports, null when unbounded
 */
public record ReportingUnit(String code, String name, String shortName, List<String> aliases, String group,
		@Nullable String parent, @Nullable ReferencePeriod validFrom, @Nullable ReferencePeriod validTo) {

	public ReportingUnit {
		aliases = List.copyOf(aliases);
	}

	/** Whether the unit is expected to report for the period. */
	public boolean reportsIn(ReferencePeriod period) {
		return (this.validFrom == null || this.validFrom.compareTo(period) <= 0)
				&& (this.validTo == null || this.validTo.compareTo(period) >= 0);
	}

}
