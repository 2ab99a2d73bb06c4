package org.huizong.recomputed;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of a ranking's head and of those with nothing: who stands at which place,
 * alone or with how many others, and who has zero or less.
 */
final class LeadersClaim {

	private static final int FIRST = 3;

	private static final List<String> NUMERALS = List.of("", "一", "两", "三");

	private static final Pattern PLACE = Pattern
		.compile("(?:第(?<one>\\d)位是|并列第(?<shared>\\d)位的有(?<count>\\d+)个单位：)(?<names>.+)");

	private static final Pattern AMOUNT = Pattern.compile("为(?<sign>零|负)的(?:是|有(?<count>\\d+)个单位：)(?<names>.+)");

	private static final Pattern REST = Pattern.compile("其余(?:参加排位的)?(?<count>\\d+)个单位为(?<sign>零|负)");

	private static final Pattern ALL = Pattern.compile("(?:各|参加排位的\\d+个)单位均为(?<sign>零|负)");

	private final Claims claims;

	private final RawYear year;

	private final RecomputedRanking ranking;

	/** Rank by name as it was said. */
	private final TreeMap<String, Integer> said = new TreeMap<>();

	private boolean falling;

	private final Set<String> signs = new TreeSet<>();

	LeadersClaim(Claims claims, RawYear year, RecomputedRanking ranking) {
		this.claims = claims;
		this.year = year;
		this.ranking = ranking;
	}

	/** Checks a clause that speaks of figures themselves or of rates. */
	void check(String clause, boolean ofFigures) {
		Matcher same = Pattern.compile("参加排位的(\\d+)个单位数值相同，并列第1位").matcher(clause);
		if (same.find()) {
			this.claims.same("all alike", this.ranking.values().size() + " " + 1,
					same.group(1) + " " + new TreeSet<>(this.ranking.values().values()).size());
			return;
		}
		for (String part : clause.split("，")) {
			part(part);
		}
		TreeMap<String, Integer> leaders = new TreeMap<>();
		for (String unit : this.ranking.values().keySet()) {
			if (this.ranking.rank(unit) <= FIRST && (this.falling || sign(unit) > 0)) {
				leaders.put(this.year.units().get(unit), this.ranking.rank(unit));
			}
		}
		this.claims.same("leaders", leaders, this.said);
		if (ofFigures) {
			this.claims.same("zero or less are spoken of", signs(), this.signs);
		}
	}

	private void part(String part) {
		Matcher place = PLACE.matcher(part);
		Matcher amount = AMOUNT.matcher(part);
		Matcher rest = REST.matcher(part);
		Matcher all = ALL.matcher(part);
		if (part.equals("没有为正的")) {
			this.falling = true;
			this.claims.same("nobody above zero", 0L,
					this.ranking.values().values().stream().filter((value) -> value.signum() > 0).count());
		}
		else if (part.startsWith("参加排位的只有")) {
			this.claims.same("only one", 1, this.ranking.values().size());
			this.said.put(part.substring("参加排位的只有".length()), 1);
		}
		else if (place.matches()) {
			place(place);
		}
		else if (part.matches("前[一两三]位：.+")) {
			inOrder(part);
		}
		else if (amount.matches()) {
			amount(amount);
		}
		else if (rest.matches()) {
			this.signs.add(rest.group("sign"));
			this.claims.same("all the rest", with(rest.group("sign")).size() + " of " + this.ranking.values().size(),
					rest.group("count") + " of " + (this.said.size() + with(rest.group("sign")).size()));
		}
		else if (all.matches()) {
			this.signs.add(all.group("sign"));
			this.claims.same("all of them", this.ranking.values().size(), with(all.group("sign")).size());
		}
		else {
			this.claims.same("understood", "", part);
		}
	}

	private void place(Matcher place) {
		List<String> names = List.of(place.group("names").split("、"));
		boolean shared = place.group("shared") != null;
		this.claims.same("how many share the place", shared ? place.group("count") : "1", String.valueOf(names.size()));
		int rank = Integer.parseInt(shared ? place.group("shared") : place.group("one"));
		names.forEach((name) -> {
			this.said.put(name, rank);
			this.claims.same(name + " shares its place", shared, this.ranking.tied(unit(name)));
		});
	}

	private void inOrder(String part) {
		List<String> names = List.of(part.substring(part.indexOf('：') + 1).split("、"));
		this.claims.same("how many are first", NUMERALS.get(names.size()), part.substring(1, 2));
		for (int i = 0; i < names.size(); i++) {
			this.said.put(names.get(i), i + 1);
			this.claims.same(names.get(i) + " stands alone", false, this.ranking.tied(unit(names.get(i))));
		}
	}

	private void amount(Matcher amount) {
		List<String> names = List.of(amount.group("names").split("、"));
		this.signs.add(amount.group("sign"));
		this.claims.same("who is at " + amount.group("sign"), names(with(amount.group("sign"))), new TreeSet<>(names));
		if (amount.group("count") != null) {
			this.claims.same("how many", amount.group("count"), String.valueOf(names.size()));
		}
	}

	private Set<String> signs() {
		Set<String> signs = new TreeSet<>();
		for (String sign : List.of("零", "负")) {
			if (!with(sign).isEmpty()) {
				signs.add(sign);
			}
		}
		return signs;
	}

	private Set<String> with(String sign) {
		Set<String> units = new TreeSet<>(this.ranking.values().keySet());
		units.removeIf((unit) -> sign(unit) != (sign.equals("零") ? 0 : -1));
		return units;
	}

	private int sign(String unit) {
		return this.ranking.values().get(unit).signum();
	}

	private Set<String> names(Collection<String> units) {
		Set<String> names = new TreeSet<>();
		units.forEach((unit) -> names.add(this.year.units().get(unit)));
		return names;
	}

	private String unit(String name) {
		return this.year.unit(name);
	}

}
