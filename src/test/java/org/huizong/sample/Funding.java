package org.huizong.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;

/**
 * What came into each project, so that a unit's register never says more than its
 * indicators: most of a month's foreign investment, and of its money from outside the
 * city, is shared out among the unit's projects under way; the rest is firms that the
 * register does not hold.
 */
final class Funding {

	/** By project number: received up to the end of last year and of each month. */
	private final Map<String, long[]> received = new HashMap<>();

	/** The same of cash from abroad. */
	private final Map<String, long[]> cash = new HashMap<>();

	private final Dice dice;

	private final Map<String, Map<String, Flow>> flows;

	Funding(Dice dice, Map<String, Map<String, Flow>> flows, Map<String, List<Project>> projects) {
		this.dice = dice;
		this.flows = flows;
		projects.forEach(this::fund);
	}

	/** 累计进资: cents of 万美元 for foreign projects, whole 万元 for others. */
	long received(Project project, int month) {
		return this.received.get(project.number())[month];
	}

	/** 其中现汇, in cents of 万美元. */
	long cash(Project project, int month) {
		return this.cash.get(project.number())[month];
	}

	private void fund(String unit, List<Project> projects) {
		projects.forEach(this::open);
		Predicate<Project> big = Project::big;
		share(projects, Project::foreign, (m) -> flow("FDI", unit).month(m) * 85 / 100);
		share(projects, big, (m) -> flow("OUT_PROV", unit).month(m) * 90 / 100);
		share(projects, big.negate().and(Project::fromOutsideTheCity),
				(m) -> (flow("OUT_CITY", unit).month(m) - flow("OUT_PROV", unit).month(m)) * 80 / 100);
		projects.stream().filter((p) -> p.source().equals("市内")).forEach(this::home);
		projects.stream().filter(Project::foreign).forEach(this::cash);
	}

	private Flow flow(String indicator, String unit) {
		return this.flows.get(indicator).get(unit);
	}

	private void open(Project project) {
		long[] months = new long[Flow.MONTHS + 1];
		if (fundedBy(project, Calendar2009.FIRST_DAY.minusDays(1))) {
			months[0] = limit(project) * this.dice.between(25, 75, project.number(), "opening") / 100;
		}
		this.received.put(project.number(), months);
		this.cash.put(project.number(), new long[Flow.MONTHS + 1]);
	}

	private void share(List<Project> all, Predicate<Project> which, IntToLongFunction pool) {
		for (int month = 1; month <= Flow.MONTHS; month++) {
			LocalDate end = Calendar2009.endOf(month);
			int m = month;
			List<Project> active = all.stream().filter(which).filter((p) -> fundedBy(p, end)).toList();
			long[] weights = active.stream().mapToLong((p) -> weight(p, m)).toArray();
			long[] shares = Apportionment.of(pool.applyAsLong(month), weights);
			all.stream().filter(which).forEach((p) -> carry(p, m));
			for (int i = 0; i < shares.length; i++) {
				long[] months = this.received.get(active.get(i).number());
				months[m] = Math.min(months[m - 1] + shares[i], limit(active.get(i)));
			}
		}
	}

	private void carry(Project project, int month) {
		long[] months = this.received.get(project.number());
		months[month] = months[month - 1];
	}

	/** By what the project may still take, most when it is new. */
	private long weight(Project project, int month) {
		long before = this.received.get(project.number())[month - 1];
		return (limit(project) - before) * this.dice.between(40, 160, project.number(), "weight", month);
	}

	private void home(Project project) {
		long[] months = this.received.get(project.number());
		LocalDate funded = project.stages().funded();
		for (int month = 1; month <= Flow.MONTHS; month++) {
			LocalDate end = Calendar2009.endOf(month);
			if (funded != null && !funded.isAfter(end)) {
				long since = ChronoUnit.MONTHS.between(funded.withDayOfMonth(1), end) + 1;
				long grown = limit(project) * Math.min(100, 14 + 7 * since) / 100;
				months[month] = Math.max(months[month - 1], grown);
			}
		}
	}

	private void cash(Project project) {
		Flow whole = flow("FDI", project.unit());
		Flow part = flow("FDI_CASH", project.unit());
		long[] received = this.received.get(project.number());
		long[] cash = this.cash.get(project.number());
		int share = this.dice.between(55, 100, project.number(), "cash");
		cash[0] = received[0] * part.yearToDate(9) / whole.yearToDate(9) * share / 100;
		for (int m = 1; m <= Flow.MONTHS; m++) {
			cash[m] = cash[m - 1] + (received[m] - received[m - 1]) * part.month(m) / whole.month(m) * share / 100;
		}
	}

	/** The most the project takes by September. */
	private long limit(Project project) {
		long all = project.foreign() ? project.foreignContract() : project.total();
		return all * this.dice.between(62, 97, project.number(), "limit") / 100;
	}

	private static boolean fundedBy(Project project, LocalDate end) {
		return Project.Stages.by(end, project.stages().funded()).isPresent();
	}

}
