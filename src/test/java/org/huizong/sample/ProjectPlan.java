package org.huizong.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.huizong.sample.Project.Industry;
import org.huizong.sample.Project.Lack;
import org.huizong.sample.Project.Site;
import org.huizong.sample.Project.Stages;

/** Makes each unit's projects as {@link Plan#PROJECTS} counts them. */
final class ProjectPlan {

	private final Dice dice;

	private final Calendar2009 calendar;

	private final Industries industries;

	private final Names names;

	private int made;

	ProjectPlan(Dice dice) {
		this.dice = dice;
		this.calendar = new Calendar2009(dice);
		this.industries = new Industries(dice);
		this.names = new Names(dice, this.industries);
	}

	/** Projects by unit, in the order of their numbers. */
	Map<String, List<Project>> projects() {
		Map<String, List<Project>> projects = new LinkedHashMap<>();
		Plan.UNITS.forEach((unit) -> projects.put(unit, numbered(unit, of(unit))));
		return projects;
	}

	private List<Project> of(String unit) {
		List<Project> projects = new ArrayList<>();
		foreign(unit, projects);
		contracts(unit, projects);
		old(unit, projects);
		home(unit, projects);
		return projects;
	}

	private void foreign(String unit, List<Project> projects) {
		int approved = count(unit, "new");
		for (int i = 0; i < approved; i++) {
			String name = unit + " new foreign " + i;
			Stages stages = (i < count(unit, "same")) ? this.calendar.sameYear(name)
					: (i < count(unit, "begun")) ? this.calendar.begun(name) : this.calendar.waiting(name);
			projects.add(foreignOne(unit, stages, stratum(i, approved, name), name));
		}
		int old = count(unit, "oldForeign");
		for (int i = 0; i < old; i++) {
			String name = unit + " old foreign " + i;
			projects.add(foreignOne(unit, this.calendar.old(name), stratum(i, old, name), name));
		}
	}

	private void contracts(String unit, List<Project> projects) {
		int contracts = count(unit, "contracts");
		int big = count(unit, "big") - count(unit, "bigOld");
		List<Integer> months = signingMonths(unit, contracts);
		for (int i = 0; i < contracts; i++) {
			String name = unit + " contract " + i;
			Stages stages = this.calendar.contract(months.get(i), name);
			int place = (i < big) ? stratum(i, big, name) : stratum(i - big, contracts - big, name);
			projects.add((i < big) ? bigOne(unit, stages, place, name) : plain(unit, stages, place, i % 3 == 0, name));
		}
	}

	private void old(String unit, List<Project> projects) {
		int big = count(unit, "bigOld");
		for (int i = 0; i < big; i++) {
			String name = unit + " carried over " + i;
			Stages stages = this.calendar.carriedOver(this.dice.between(1, 6, name, "month"), name);
			projects.add(bigOne(unit, stages, stratum(i, big, name), name));
		}
		int old = count(unit, "oldOut") - big;
		for (int i = 0; i < old; i++) {
			String name = unit + " old " + i;
			Stages stages = this.calendar.old(name);
			projects.add((i == 0 && big > 0) ? bigOne(unit, stages, this.dice.between(0, 999, name, "size"), name)
					: plain(unit, stages, stratum(i, old, name), i % 2 == 0, name));
		}
	}

	private void home(String unit, List<Project> projects) {
		int home = count(unit, "local");
		for (int i = 0; i < home; i++) {
			String name = unit + " home " + i;
			Stages stages = this.dice.percent(45, name, "new")
					? this.calendar.home(this.dice.between(1, 9, name, "month"), name) : this.calendar.old(name);
			Industry industry = this.dice.percent(70, name, "makes") ? this.industries.manufacturing(unit, name)
					: this.industries.other(unit, name);
			projects.add(one(unit, "市内", industry, sizeOf(stratum(i, home, name), 28), 0, false, stages, name));
		}
	}

	private Project foreignOne(String unit, Stages stages, int place, String name) {
		Industry industry = this.dice.percent(88, name, "makes") ? this.industries.manufacturing(unit, name)
				: this.industries.other(unit, name);
		long contract = Sizes.at(Sizes.FOREIGN, place);
		long total = contract * 683 * this.dice.between(100, 125, name, "own capital") / 10000 / 10 * 10;
		return one(unit, "外资", industry, total, contract * 100, false, stages, name);
	}

	private Project bigOne(String unit, Stages stages, int place, String name) {
		return one(unit, "省外", this.industries.manufacturing(unit, name), Sizes.at(Sizes.LARGE, place), 0, true, stages,
				name);
	}

	/** From outside the city, and never counted as a big one. */
	private Project plain(String unit, Stages stages, int place, boolean outsideTheProvince, String name) {
		boolean makes = this.dice.percent(78, name, "makes");
		Industry industry = makes ? this.industries.manufacturing(unit, name) : this.industries.other(unit, name);
		int large = (outsideTheProvince && makes) ? 0 : 34;
		return one(unit, outsideTheProvince ? "省外" : "市外省内", industry, sizeOf(place, large), 0, false, stages, name);
	}

	private Project one(String unit, String source, Industry industry, long total, long foreignContract, boolean big,
			Stages stages, String name) {
		String brand = Names.brand(this.made++);
		String park = (industry.manufacturing() || this.dice.percent(30, name, "park"))
				? this.dice.oneOf(Parks.of(unit), name, "which park") : "";
		return new Project(unit, "", this.names.project(brand, industry, name),
				this.names.investor(brand, industry, source, name), source, industry, park, total, foreignContract, big,
				stages, site(industry, total, stages, name), this.names.staff(Units.shortName(unit), name),
				lack(total, stages, name));
	}

	private Site site(Industry industry, long total, Stages stages, String name) {
		if (this.dice.percent(9, name, "rented")) {
			return new Site(0, null, null);
		}
		int share = this.dice.percent(15, name, "thin") ? this.dice.between(62, 96, name, "intensity")
				: this.dice.between(104, 235, name, "intensity");
		int threshold = (industry.threshold() > 0) ? industry.threshold() : 45;
		int area = (int) (total * 1000 / ((long) threshold * share));
		LocalDate approved = stages.approved();
		if (approved == null) {
			return new Site(area, null, null);
		}
		return new Site(area, approved.plusDays(this.dice.between(2, 20, name, "applied")),
				settled(stages, approved, name));
	}

	private @Nullable LocalDate settled(Stages stages, LocalDate approved, String name) {
		if (stages.started() != null) {
			return this.dice.percent(90, name, "settled") ? later(approved, stages.started().minusDays(3)) : null;
		}
		return this.dice.percent(50, name, "settled") ? approved.plusDays(this.dice.between(25, 80, name, "idle"))
				: null;
	}

	private Lack lack(long total, Stages stages, String name) {
		if (stages.funded() == null || !this.dice.percent(14, name, "lack")) {
			return new Lack(0, null);
		}
		LocalDate cleared = this.dice.percent(35, name, "cleared")
				? later(Calendar2009.FIRST_DAY, stages.funded()).plusDays(this.dice.between(40, 160, name, "when"))
				: null;
		return new Lack(total * this.dice.between(6, 28, name, "gap") / 100 / 10 * 10, cleared);
	}

	/** So many of a hundred are large, wherever they stand among the unit's. */
	private static long sizeOf(int place, int large) {
		int border = 1000 - large * 10;
		return (place < border) ? Sizes.at(Sizes.SMALL, place * 1000 / border)
				: Sizes.at(Sizes.LARGE, (place - border) * 1000 / (large * 10));
	}

	private int stratum(int i, int of, String name) {
		return (i * 1000 + this.dice.between(0, 999, name, "size")) / of;
	}

	private List<Integer> signingMonths(String unit, int contracts) {
		long[] weights = IntStream.rangeClosed(1, Flow.MONTHS)
			.mapToLong((m) -> (long) Plan.PROFILE.whole("COUNT", "m" + m)
					* this.dice.between(600, 1400, unit, "signing", m))
			.toArray();
		long[] counts = Apportionment.of(contracts, weights);
		List<Integer> months = new ArrayList<>();
		IntStream.rangeClosed(1, Flow.MONTHS)
			.forEach((m) -> months.addAll(Collections.nCopies((int) counts[m - 1], m)));
		Collections.shuffle(months, new Random(this.dice.between(0, 999_999, unit, "shuffle")));
		return months;
	}

	private static List<Project> numbered(String unit, List<Project> projects) {
		Map<Integer, Integer> sequence = new LinkedHashMap<>();
		return projects.stream().sorted(Comparator.comparing((Project p) -> p.stages().signed())).map((p) -> {
			int year = p.stages().signed().getYear();
			int next = sequence.merge(year, 1, Integer::sum);
			return p.withNumber(Plan.PROJECTS.text(unit, "code") + year + "-" + ((next < 10) ? "00" : "0") + next);
		}).toList();
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static int count(String unit, String what) {
		return Plan.PROJECTS.whole(unit, what);
	}

}
