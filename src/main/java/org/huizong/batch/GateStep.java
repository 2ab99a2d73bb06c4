package org.huizong.batch;

import java.util.List;
import java.util.Optional;

import org.huizong.programme.StatisticalProgramme.Policies.MissingUnits;
import org.huizong.statistics.Answers;
import org.huizong.statistics.Coverage;
import org.huizong.statistics.Finding;
import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReportingUnit;
import org.huizong.store.AnswerStore;
import org.huizong.store.FindingStore;
import org.huizong.store.InboxStore;
import org.huizong.store.RunStore;
import org.huizong.store.VintageStore;
import org.huizong.store.VintageStore.Published;

import org.springframework.stereotype.Component;

/**
 * Weighs findings and missing units by the programme's policies. What passes is frozen:
 * from here on the attempt has its fingerprint and the number of its vintage.
 */
@Component
class GateStep {

	private final FindingStore findings;

	private final InboxStore inbox;

	private final RunStore runs;

	private final VintageStore vintages;

	private final Fingerprints fingerprints;

	private final AnswerStore answers;

	private final ReturnedWorkbooks returned;

	GateStep(FindingStore findings, InboxStore inbox, RunStore runs, VintageStore vintages, Fingerprints fingerprints,
			AnswerStore answers, ReturnedWorkbooks returned) {
		this.returned = returned;
		this.findings = findings;
		this.inbox = inbox;
		this.runs = runs;
		this.vintages = vintages;
		this.fingerprints = fingerprints;
		this.answers = answers;
	}

	void run(MonthContext context) {
		if (context.run().frozen()) {
			return;
		}
		long signed = this.answers.last(context.scope());
		weigh(context, signed);
		List<ReceivedFile> files = this.inbox.entries(context.scope()).stream().map(InboxStore.Entry::file).toList();
		String fingerprint = this.fingerprints.of(context.programme(), context.period(), files, signed);
		this.runs.freeze(context.scope(), context.attempt(), number(context, fingerprint), fingerprint, signed);
	}

	private void weigh(MonthContext context, long signed) {
		boolean wait = context.programme().policies().missingUnits() == MissingUnits.WAIT;
		Coverage coverage = this.inbox.coverage(context.scope(),
				context.programme().unitsIn(context.period()).stream().map(ReportingUnit::code).toList());
		List<Finding> blocking = new Weighing(context.programme(), this.findings.outcomes(context.scope()))
			.blocking(open(context, coverage, signed));
		List<String> missing = wait ? coverage.missing() : List.of();
		if (!blocking.isEmpty() || !missing.isEmpty()) {
			throw new GateClosedException(blocking, missing, this.returned.write(context.scope(), List.of()));
		}
		if (coverage.reported().isEmpty()) {
			throw new GateClosedException(List.of(), coverage.expected(), List.of());
		}
	}

	/**
	 * The findings that still want something: not settled by an answer, and not of a unit
	 * that is left out.
	 */
	private List<Finding> open(MonthContext context, Coverage coverage, long signed) {
		Answers said = new Answers(this.answers.answers(context.scope(), signed));
		return this.findings.findings(context.scope())
			.stream()
			.filter((finding) -> !coverage.excluded().contains(String.valueOf(finding.unit())))
			.filter((finding) -> !context.programme().policies().settled(finding.severity(), said.standing(finding)))
			.toList();
	}

	/** The next number, or the last one again where exactly that is to be restored. */
	private int number(MonthContext context, String fingerprint) {
		Optional<Published> latest = this.vintages.latest(context.scope());
		if (latest.isEmpty()) {
			return 1;
		}
		int number = latest.get().vintage().number();
		return latest.get().fingerprint().equals(fingerprint) ? number : number + 1;
	}

}
