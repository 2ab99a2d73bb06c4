package org.huizong.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Succession;
import org.huizong.statistics.Text;

/** Why a unit of the code list does not report in a month, in words. */
public final class NotReporting {

	private NotReporting() {
	}

	/** {@code 宜阳新区2009年8月31日撤销，由袁州区承接}. */
	public static Text of(StatisticalProgramme programme, ReportingUnit unit, ReferencePeriod period) {
		ReferencePeriod end = unit.validTo();
		if (end == null || end.compareTo(period) >= 0) {
			String from = String.valueOf(unit.validFrom());
			return new Text(unit.name() + "从 " + from + " 起报送", unit.name() + " reports from " + from + " on");
		}
		List<String> successors = unit.successors()
			.stream()
			.map(Succession::unit)
			.map((code) -> programme.unit(code, end.next()).map(ReportingUnit::name).orElse(code))
			.toList();
		String heirs = successors.isEmpty() ? "" : "，由" + String.join("、", successors) + "承接";
		String english = successors.isEmpty() ? ""
				: ", succeeded by " + successors.stream().collect(Collectors.joining(", "));
		return new Text(unit.name() + ended(end) + heirs, unit.name() + " ended on " + end.lastDay() + english);
	}

	/** {@code 2009年8月31日撤销}. */
	public static String ended(ReferencePeriod last) {
		LocalDate day = last.lastDay();
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日撤销";
	}

}
