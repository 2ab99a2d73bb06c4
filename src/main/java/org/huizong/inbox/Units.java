package org.huizong.inbox;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.huizong.office.AbsentException;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.programme.NotReporting;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;

import org.springframework.stereotype.Service;

/** Reporting units by whatever name a person gives them. */
@Service
public class Units {

	private final Programmes programmes;

	private final ReturnVersionStore versions;

	Units(Programmes programmes, ReturnVersionStore versions) {
		this.programmes = programmes;
		this.versions = versions;
	}

	/**
	 * The unit of that code, name, short name or alias that reports in the month; or that
	 * has sent a return for it before the declaration said that it does not.
	 * @throws RefusedException when there is none
	 */
	public ReportingUnit of(Scope scope, String name) {
		return find(scope, name, (unit) -> !this.versions.versions(scope).of(unit.code()).isEmpty());
	}

	/**
	 * The unit of that code, name, short name or alias that reports in the month.
	 * @throws RefusedException when there is none
	 */
	public ReportingUnit reporting(Scope scope, String name) {
		return find(scope, name, (unit) -> false);
	}

	/** Its name; the code where it is none of ours. */
	public String name(Scope scope, String code) {
		return this.programmes.get(scope.programme()).unit(code, scope.period()).map(ReportingUnit::name).orElse(code);
	}

	private ReportingUnit find(Scope scope, String name, Predicate<ReportingUnit> kept) {
		StatisticalProgramme programme = this.programmes.get(scope.programme()).calledIn(scope.period());
		List<ReportingUnit> named = programme.units()
			.stream()
			.filter((unit) -> unit.names().contains(name.strip()))
			.toList();
		return named.stream()
			.filter((unit) -> unit.reportsIn(scope.period()))
			.findFirst()
			.or(() -> named.stream().filter(kept).findFirst())
			.orElseThrow(() -> absent(programme, scope, name, named));
	}

	private static AbsentException absent(StatisticalProgramme programme, Scope scope, String name,
			List<ReportingUnit> named) {
		ReferencePeriod period = scope.period();
		String known = programme.unitsIn(period).stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
		if (!named.isEmpty()) {
			Text why = NotReporting.of(programme, named.get(0), period);
			return new AbsentException(period + " 没有这个报送单位：" + why.zh() + "。应为：" + known + "。",
					"There is no such reporting unit in " + period + ": " + why.en() + ". There are: " + known);
		}
		return new AbsentException(period + " 没有名为「" + name + "」的报送单位。应为：" + known + "。",
				"There is no reporting unit " + name + " in " + period + "; there are: " + known);
	}

}
