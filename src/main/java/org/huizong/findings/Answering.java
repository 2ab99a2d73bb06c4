package org.huizong.findings;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.findings.FindingList.Selection;
import org.huizong.office.Outcome;
import org.huizong.office.Page;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.people.SecondPerson;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.ToldFindings;
import org.huizong.runs.RunStore;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Answer.Kind;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Identity;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Findings of a month and what is said to them. Several are answered together or, when
 * one of them cannot be, none.
 */
@Service
public class Answering {

	private static final int MOST = 1000;

	/** A number that nothing can be added to. */
	private static final Predicate<String> WHOLE = Pattern.compile(Identity.LETTER + "[0-9a-f]{12}").asMatchPredicate();

	private final Programmes programmes;

	private final AnswerStore answers;

	private final FindingPages pages;

	private final SecondPerson second;

	private final RunStore runs;

	private final AuditTrail audit;

	private final Clock clock;

	Answering(Programmes programmes, AnswerStore answers, FindingPages pages, SecondPerson second, RunStore runs,
			AuditTrail audit, Clock clock) {
		this.pages = pages;
		this.second = second;
		this.programmes = programmes;
		this.answers = answers;
		this.runs = runs;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What the last validation of the month found, gravest first.
	 * @throws RefusedException when the month was never validated
	 */
	public List<AnsweredFinding> findings(Scope scope) {
		return findings(scope, Selection.ALL).toList();
	}

	/**
	 * Of the same what is asked for, read a part at a time.
	 * @throws RefusedException when the month was never validated
	 */
	public Stream<AnsweredFinding> findings(Scope scope, Selection asked) {
		requireRun(scope);
		return this.pages.all(scope, asked);
	}

	/**
	 * A page of the same.
	 * @param number of the page, from 1
	 * @throws RefusedException when the month was never validated
	 */
	public Page<AnsweredFinding> page(Scope scope, Selection asked, int number, int most) {
		requireRun(scope);
		return this.pages.page(scope, asked, number, most);
	}

	/**
	 * A page of the same, or all of it.
	 * @param number of the page, from 1; null for all
	 * @param most of a page, at most {@value #MOST}
	 * @throws RefusedException when the month was never validated
	 */
	public Stream<AnsweredFinding> findings(Scope scope, Selection asked, @Nullable Integer number, int most) {
		return (number == null) ? findings(scope, asked)
				: page(scope, asked, Math.max(1, number), Math.max(1, Math.min(most, MOST))).entries().stream();
	}

	/**
	 * Findings as units may read them, see {@link ToldFindings}: what is passed on to a
	 * unit. One of a unit is judged by that unit's others alone.
	 * @throws RefusedException when the month was never validated
	 */
	public Stream<AnsweredFinding> told(Scope scope, Selection asked) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		List<Finding> kept = findings(scope, new Selection(asked.unit(), null, null, false))
			.filter((one) -> !one.settled() && !programme.forUnits(one.finding()))
			.map(AnsweredFinding::finding)
			.toList();
		ToldFindings told = new ToldFindings(programme);
		return findings(scope, asked).flatMap((one) -> told.of(one.finding(), kept).map(one::told).stream());
	}

	/** Whether the month was ever validated. */
	public boolean validated(Scope scope) {
		return this.runs.last(scope).isPresent();
	}

	/** Answers to findings that stand no longer, in order: the cell was corrected. */
	public List<Answer> past(Scope scope) {
		return this.answers.past(scope);
	}

	/** What each finding ever answered said when it was last answered. */
	public Map<String, Text> messages(Scope scope) {
		return this.answers.messages(scope);
	}

	/**
	 * Says the same to several findings.
	 * @param numbers finding numbers or beginnings of them that no other finding shares
	 * @return the findings with the answer
	 * @throws RefusedException when a number leads to no finding or to several, a finding
	 * cannot be answered so, or a second person must confirm it, see {@link Waiving}
	 */
	@Transactional
	public List<AnsweredFinding> say(Scope scope, Kind kind, List<String> numbers, String by, String reason) {
		requireWords(by, reason);
		List<AnsweredFinding> meant = meant(scope, kind, numbers);
		if (kind == Kind.WAIVE && this.second.asked()
				&& meant.stream().anyMatch((one) -> one.finding().severity() == Severity.ERROR)) {
			throw new RefusedException(Outcome.NOT_PERMITTED, "豁免强制性错误须由一人提出、另一人确认。",
					"To waive a hard error takes one who proposes and another who confirms.");
		}
		record(scope, kind, meant, by, reason);
		return again(scope, meant);
	}

	/**
	 * The findings of these numbers, each of which can be answered so.
	 * @throws RefusedException when a number leads to no finding or to several, or a
	 * finding cannot be answered so
	 */
	public List<AnsweredFinding> meant(Scope scope, Kind kind, List<String> numbers) {
		requireRun(scope);
		Map<String, AnsweredFinding> meant = new LinkedHashMap<>();
		Map<String, List<AnsweredFinding>> whole = this.pages.all(scope, numbers.stream().filter(WHOLE).toList())
			.stream()
			.collect(Collectors.groupingBy((one) -> one.finding().id()));
		for (String number : numbers) {
			AnsweredFinding one = whole.containsKey(number) ? whole.get(number).get(0) : find(scope, number);
			Answerable.require(kind, one);
			meant.putIfAbsent(one.finding().id(), one);
		}
		return List.copyOf(meant.values());
	}

	/** The same findings as they stand now. */
	List<AnsweredFinding> again(Scope scope, List<AnsweredFinding> meant) {
		return this.pages.all(scope, meant.stream().map((one) -> one.finding().id()).toList());
	}

	void record(Scope scope, Kind kind, List<AnsweredFinding> meant, String by, String reason) {
		this.answers.add(scope,
				meant.stream()
					.map((one) -> new Answer(one.finding().id(), kind, by, this.clock.instant(), reason, null))
					.toList());
		this.audit.record(by, deed(kind), scope, numbers(meant), reason);
	}

	static String numbers(List<AnsweredFinding> findings) {
		return findings.stream().map((one) -> one.finding().id()).collect(Collectors.joining("、"));
	}

	private static Deed deed(Kind kind) {
		return switch (kind) {
			case EXPLAIN -> Deed.EXPLAIN;
			case ACCEPT -> Deed.ACCEPT;
			case REJECT -> Deed.REJECT;
			case WAIVE -> Deed.WAIVE;
		};
	}

	static void requireWords(String by, String reason) {
		if (by.isBlank() || reason.isBlank()) {
			throw new RefusedException(Outcome.USAGE, "答复必须署名（--by）并写明理由（--reason），不能为空。",
					"An answer needs a name (--by) and a reason (--reason).");
		}
	}

	private void requireRun(Scope scope) {
		if (this.runs.last(scope).isEmpty()) {
			this.programmes.get(scope.programme());
			throw new RefusedException(Outcome.USAGE, scope.period() + " 还没有审核过。请先用 run 运行该月。",
					scope.period() + " has not been validated yet. Run it first.");
		}
	}

	private AnsweredFinding find(Scope scope, String number) {
		String wanted = number.toLowerCase(java.util.Locale.ROOT);
		List<AnsweredFinding> found = this.pages.numbered(scope, wanted);
		List<String> ids = found.stream().map((one) -> one.finding().id()).distinct().toList();
		if (ids.isEmpty() || wanted.isEmpty()) {
			boolean past = past(scope).stream().anyMatch((one) -> one.finding().startsWith(wanted));
			throw new RefusedException(Outcome.USAGE,
					past ? "审核结果 " + number + " 已不存在：单元格或其数值已更正。请用 findings 查看现有编号。"
							: "没有编号为 " + number + " 的审核结果。请用 findings 查看编号。",
					past ? "Finding " + number + " stands no longer: its cell was corrected. See findings."
							: "There is no finding " + number + ". See findings for the numbers.");
		}
		if (ids.size() > 1) {
			throw new RefusedException(Outcome.USAGE,
					"编号 " + number + " 不止一条审核结果：" + String.join("、", ids) + "。请写得更长些。",
					"Several findings begin with " + number + ": " + String.join(", ", ids) + ". Write more of it.");
		}
		return found.get(0);
	}

}
