package org.huizong.programme;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What units are told of findings. Those of rules for the city alone are kept back. Where
 * one of them stands on the figures that another finding rests on, that finding asks for
 * evidence and does not say which figure would fit: to say it would launder a padded one.
 * Of other units' rows a unit learns only that they are there.
 */
public final class ToldFindings {

	private static final Text EVIDENCE = new Text("请核实，并附合同、批文、凭证等依据",
			"please check, and send the contract, approval or receipts");

	private static final Text ELSEWHERE = new Text("其他单位", "another unit");

	/** How the sentence about a like row ends in English. */
	private static final String ALIKE = "% alike";

	private final StatisticalProgramme programme;

	public ToldFindings(StatisticalProgramme programme) {
		this.programme = programme;
	}

	/**
	 * The findings as units may read them, in the order given; each keeps its number.
	 * @param findings of the month, those for the city alone among them
	 */
	public List<Finding> of(Collection<Finding> findings) {
		List<Finding> suspicions = findings.stream().filter((finding) -> !this.programme.forUnits(finding)).toList();
		return findings.stream().filter(this.programme::forUnits).map((finding) -> told(finding, suspicions)).toList();
	}

	/** One finding as units may read it; empty where it is kept back. */
	public Optional<Finding> of(Finding finding, Collection<Finding> standing) {
		List<Finding> suspicions = standing.stream().filter((other) -> !this.programme.forUnits(other)).toList();
		return this.programme.forUnits(finding) ? Optional.of(told(finding, suspicions)) : Optional.empty();
	}

	private Finding told(Finding finding, List<Finding> suspicions) {
		Optional<Rule> rule = this.programme.rule(finding.rule());
		if (rule.isEmpty()) {
			return finding;
		}
		boolean suspected = suspicions.stream().anyMatch((other) -> restsOn(finding, rule.get(), other));
		return suspected ? neutral(finding, rule.get()) : withoutOthers(finding, rule.get().check());
	}

	/** Whether the suspicion is of figures that the finding rests on. */
	private boolean restsOn(Finding finding, Rule rule, Finding suspicion) {
		Check doubt = this.programme.rule(suspicion.rule()).map(Rule::check).orElse(null);
		if (doubt == null || finding.unit() == null || !finding.unit().equals(suspicion.unit())) {
			return false;
		}
		Set<String> doubted = CheckColumns.of(doubt);
		if (rule.check() instanceof Check.Reconcile reconcile && reconcile.register().equals(suspicion.form())) {
			return !Collections.disjoint(CheckColumns.ofRegister(reconcile), doubted);
		}
		boolean same = doubt instanceof Check.Heaping || rule.check() instanceof Check.Total
				|| sameRow(finding.place(), suspicion.place());
		return same && Objects.equals(finding.form(), suspicion.form())
				&& !Collections.disjoint(CheckColumns.of(rule.check()), doubted);
	}

	private static boolean sameRow(@Nullable Source one, @Nullable Source other) {
		return one != null && other != null && one.file().equals(other.file()) && one.sheet().equals(other.sheet())
				&& one.row() == other.row();
	}

	/** Which rule it is about, and that evidence is wanted. */
	private static Finding neutral(Finding finding, Rule rule) {
		return with(finding, EVIDENCE.zh(),
				new Text(place(finding, finding.message().zh()) + rule.title().zh() + "，" + EVIDENCE.zh() + "。",
						place(finding, finding.message().en()) + rule.title().en() + "; " + EVIDENCE.en() + "."));
	}

	/** What a message begins with: whose cell it is. */
	private static String place(Finding finding, String message) {
		Source place = finding.place();
		if (place == null) {
			return "";
		}
		String at = place.sheet() + "!" + place.range();
		int found = message.indexOf(at);
		return (found >= 0) ? message.substring(0, found + at.length()) + ": " : "";
	}

	/** A row of another unit is named by its unit first, as the finding's own is. */
	private static Finding withoutOthers(Finding finding, Check check) {
		Source place = finding.place();
		boolean compares = check instanceof Check.Unique || check instanceof Check.Alike;
		if (place == null || !compares || finding.expected().isEmpty()) {
			return finding;
		}
		String message = finding.message().zh();
		int file = message.indexOf(" " + place.file());
		if (file < 0 || finding.expected().startsWith(message.substring(0, file + 1))) {
			return finding;
		}
		String other = finding.expected();
		return with(finding, ELSEWHERE.zh(), new Text(message.replace(other, ELSEWHERE.zh()),
				english(finding.message().en(), other.replaceFirst("![A-Z0-9:]+.*$", ""))));
	}

	/** From the other row's place to the end of what is said of it. */
	private static String english(String message, String place) {
		int from = message.indexOf(place);
		if (from < 0) {
			return message;
		}
		int alike = message.indexOf(ALIKE, from);
		String rest = (alike >= 0) ? message.substring(alike + ALIKE.length())
				: message.substring(from + place.length()).replaceFirst("^![A-Z0-9:]+", "");
		return message.substring(0, from) + ELSEWHERE.en() + rest;
	}

	private static Finding with(Finding finding, String expected, Text message) {
		return new Finding(finding.rule(), finding.severity(), finding.unit(), finding.form(), finding.place(),
				finding.field(), finding.seen(), expected, message, finding.impact(), finding.basis(),
				finding.identity());
	}

}
