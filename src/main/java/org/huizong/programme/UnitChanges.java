package org.huizong.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Succession;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Lineage;

/** What changed among the units in the year up to a month, in words for its readers. */
public final class UnitChanges {

	private UnitChanges() {
	}

	/** A sentence for each unit that ended or began, in code-list order. */
	public static List<Text> of(StatisticalProgramme programme, ReferencePeriod period) {
		Lineage lineage = programme.lineage();
		List<Text> changes = new ArrayList<>();
		for (ReportingUnit unit : programme.units()) {
			ReferencePeriod end = unit.validTo();
			boolean renamed = programme.units().stream().anyMatch(unit::continuedBy);
			if (end != null && end.year() == period.year() && end.compareTo(period) < 0
					&& !(renamed && unit.successors().isEmpty())) {
				changes.add(ended(programme, unit, end, lineage, period));
			}
		}
		Stream<ReportingUnit> begun = lineage.begun(period).stream();
		begun.forEach((unit) -> changes.add(new Text(unit.name() + "从" + unit.validFrom().month() + "月起报送，没有此前各月的数",
				unit.name() + " reports from " + unit.validFrom() + " on and has no earlier months")));
		return changes;
	}

	private static Text ended(StatisticalProgramme programme, ReportingUnit unit, ReferencePeriod end, Lineage lineage,
			ReferencePeriod period) {
		Text why = NotReporting.of(programme, unit, period);
		boolean left = lineage.departed(period).stream().anyMatch((one) -> one.unit().equals(unit));
		String shares = unit.successors().stream().allMatch(UnitChanges::whole) ? ""
				: "（" + String.join("、",
						unit.successors().stream().map((one) -> name(programme, one, end) + percent(one)).toList())
						+ "）";
		String english = shares.isEmpty() ? "" : shares.replace("（", " (").replace("）", ")").replace("、", ", ");
		return new Text(
				why.zh() + shares + (left ? "，全市累计数含其撤销前" + (unit.successors().isEmpty() ? "" : "未被承接") + "的数" : ""),
				why.en() + english + (left ? "; the city's year to date keeps what it had reported" : ""));
	}

	private static boolean whole(Succession one) {
		return one.share().compareTo(BigDecimal.ONE) == 0;
	}

	private static String name(StatisticalProgramme programme, Succession one, ReferencePeriod end) {
		return programme.unit(one.unit(), end.next()).map(ReportingUnit::name).orElse(one.unit());
	}

	static String percent(Succession one) {
		return one.share().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
	}

}
