package org.huizong.validate.truth;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.measure.LikeTexts;
import org.huizong.validate.measure.PlainName;
import org.huizong.validate.measure.Precedence;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.jspecify.annotations.Nullable;

/**
 * One case claimed by two: rows whose texts are alike, see {@link PlainName} and
 * {@link LikeTexts}, in the registers of two units, or in one unit's by two claimants. Of
 * two units' rows the one that was there before stands, see {@link Precedence}; where
 * that cannot be told both are found; within a unit, and where only the city reads it,
 * the further one, which names both. A finding has the place of the row most like it.
 * Rows that a {@link Check.Unique} of the programme finds are left to it.
 */
public record AlikeExaminer(ReturnForm form, Rule rule, Check.Alike check) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Findings wording = new Findings(this.rule, this.form, returns);
		List<Claim> claims = new ArrayList<>();
		long[] undecided = new long[1];
		PlainName plain = new PlainName(this.check.ignore());
		returns.each(this.form, Findings.columns(this.rule, this.form, named()), "hz_kind = 'DATA'", (row) -> {
			Claim claim = claim(row, plain, claims.size());
			if (claim != null) {
				claims.add(claim);
			}
			else {
				undecided[0]++;
			}
		});
		List<Finding> findings = findings(saidElsewhere(returns) ? once(claims) : claims, wording, returns);
		return List.of(new Ruling(this.rule, claims.size() - findings.size(), undecided[0], findings));
	}

	private List<String> named() {
		List<String> named = new ArrayList<>(this.check.columns());
		if (this.check.claimant() != null) {
			named.add(this.check.claimant());
		}
		return named;
	}

	private @Nullable Claim claim(StagedRow row, PlainName plain, int order) {
		List<Object> raw = row.raw(this.check.columns());
		Object claimant = (this.check.claimant() != null) ? row.value(this.check.claimant()) : row.unit();
		if (raw == null || claimant == null) {
			return null;
		}
		List<String> texts = raw.stream().map((text) -> plain.of(text.toString())).toList();
		return texts.stream().anyMatch(String::isEmpty) ? null : new Claim(order, row, raw, texts, claimant.toString());
	}

	/** Whether another rule finds rows that are equal in these columns. */
	private boolean saidElsewhere(StagedReturns returns) {
		return returns.programme()
			.rules()
			.stream()
			.filter((other) -> this.form.code().equals(other.form()))
			.anyMatch((other) -> other.check() instanceof Check.Unique unique
					&& this.check.columns().containsAll(unique.key())
					&& (unique.acrossUnits() || this.check.claimant() != null));
	}

	/** Only the first of claims that are written exactly alike. */
	private List<Claim> once(List<Claim> claims) {
		Set<Object> seen = new LinkedHashSet<>();
		boolean within = this.check.claimant() != null;
		return claims.stream()
			.filter((claim) -> seen.add(within ? List.of(claim.row().unit(), claim.raw()) : claim.raw()))
			.toList();
	}

	private List<Finding> findings(List<Claim> claims, Findings wording, StagedReturns returns) throws SQLException {
		Map<Claim, List<Claim>> rivals = rivals(claims);
		List<StagedRow> rows = rivals.entrySet()
			.stream()
			.flatMap((entry) -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream()))
			.map(Claim::row)
			.distinct()
			.toList();
		Precedence precedence = Precedence.of(this.form, this.check.columns(), rows, returns);
		List<Finding> findings = new ArrayList<>();
		rivals.forEach((claim, others) -> others.stream()
			.filter((other) -> atFault(claim, other, precedence))
			.min(Comparator.comparing((Claim other) -> likeness(claim, other).negate()).thenComparingInt(Claim::order))
			.ifPresent((other) -> findings.add(finding(claim, other, wording))));
		return findings;
	}

	private boolean atFault(Claim claim, Claim other, Precedence precedence) {
		if (precedence.before(claim.row(), other.row())) {
			return false;
		}
		boolean tied = !precedence.before(other.row(), claim.row());
		boolean once = this.check.claimant() != null || this.rule.cityOnly();
		return !tied || !once || other.order() < claim.order();
	}

	/**
	 * By claim, the claims of others that are like it; claims without any are left out.
	 */
	private Map<Claim, List<Claim>> rivals(List<Claim> claims) {
		Map<List<String>, List<Claim>> byTexts = new LinkedHashMap<>();
		claims.forEach((claim) -> byTexts.computeIfAbsent(claim.texts(), (key) -> new ArrayList<>()).add(claim));
		List<List<String>> texts = List.copyOf(byTexts.keySet());
		Map<List<String>, Set<List<String>>> like = new HashMap<>();
		for (LikeTexts.Pair pair : new LikeTexts(this.check.similarity()).pairs(texts)) {
			List<String> one = texts.get(pair.one());
			List<String> other = texts.get(pair.other());
			if (sameParts(one, other)) {
				like.computeIfAbsent(one, (key) -> new LinkedHashSet<>()).add(other);
				like.computeIfAbsent(other, (key) -> new LinkedHashSet<>()).add(one);
			}
		}
		Map<List<String>, Collection<Claim>> firsts = new HashMap<>();
		byTexts.forEach((key, own) -> firsts.put(key, firsts(own)));
		Map<Claim, List<Claim>> rivals = new LinkedHashMap<>();
		for (Claim claim : claims) {
			List<Claim> others = new ArrayList<>(firsts.getOrDefault(claim.texts(), List.of()));
			like.getOrDefault(claim.texts(), Set.of())
				.forEach((key) -> others.addAll(firsts.getOrDefault(key, List.of())));
			others.removeIf((other) -> !rivals(claim, other));
			if (!others.isEmpty()) {
				rivals.put(claim, others);
			}
		}
		return rivals;
	}

	/** Phases of one project are projects of their own. */
	private static boolean sameParts(List<String> one, List<String> other) {
		return PlainName.part(one.get(0)).equals(PlainName.part(other.get(0)));
	}

	/** The first claim of each unit and claimant: enough to compare with. */
	private static Collection<Claim> firsts(List<Claim> claims) {
		Map<Object, Claim> firsts = new LinkedHashMap<>();
		claims.forEach((claim) -> firsts.putIfAbsent(List.of(claim.row().unit(), claim.claimant()), claim));
		return firsts.values();
	}

	private boolean rivals(Claim one, Claim other) {
		boolean sameUnit = one.row().unit().equals(other.row().unit());
		return (this.check.claimant() != null) ? sameUnit && !one.claimant().equals(other.claimant()) : !sameUnit;
	}

	/** By the column that is least alike. */
	private static BigDecimal likeness(Claim one, Claim other) {
		BigDecimal least = BigDecimal.ONE;
		for (int i = 0; i < one.texts().size(); i++) {
			least = least.min(LikeTexts.likeness(one.texts().get(i), other.texts().get(i)));
		}
		return least;
	}

	private Finding finding(Claim claim, Claim first, Findings wording) {
		Text theirs = wording.values(first.row(), named());
		String place = wording.place(first.row(), this.check.columns());
		String likeness = likeness(claim, first).movePointRight(2).toBigInteger() + "%";
		Finding finding = wording.at(claim.row(), this.check.columns().get(0), wording.values(claim.row(), named()),
				new Text(place + " " + theirs.zh() + "，相似度 " + likeness,
						place + " " + theirs.en() + ", " + likeness + " alike"));
		return wording.restingOn(finding, Findings.evidence(claim.row(), named()), List.of(first.row().unit()),
				Findings.evidence(first.row(), named()));
	}

	/**
	 * A row as a claim.
	 *
	 * @param order place among all, by unit, file, sheet and row
	 * @param raw the texts as staged
	 * @param texts the texts without what is written now one way now another
	 */
	private record Claim(int order, StagedRow row, List<Object> raw, List<String> texts, String claimant) {
	}

}
