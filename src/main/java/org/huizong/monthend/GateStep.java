package org.huizong.monthend;

import java.util.List;
import java.util.Optional;

import org.huizong.chase.ReturnedWorkbooks;
import org.huizong.findings.AnswerStore;
import org.huizong.findings.Hindrances;
import org.huizong.inbox.InboxStore;
import org.huizong.planning.Fingerprints;
import org.huizong.runs.MonthContext;
import org.huizong.runs.RunStore;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.vintages.VintageStore.Published;
import org.huizong.vintages.VintageStore;

import org.springframework.stereotype.Component;

/**
 * Weighs findings and missing units by the programme's policies. What passes is frozen:
 * from here on the attempt has its fingerprint and the number of its vintage.
 */
@Component
class GateStep {

	private final Hindrances hindrances;

	private final InboxStore inbox;

	private final RunStore runs;

	private final VintageStore vintages;

	private final Fingerprints fingerprints;

	private final AnswerStore answers;

	private final ReturnedWorkbooks returned;

	GateStep(Hindrances hindrances, InboxStore inbox, RunStore runs, VintageStore vintages, Fingerprints fingerprints,
			AnswerStore answers, ReturnedWorkbooks returned) {
		this.returned = returned;
		this.hindrances = hindrances;
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
		Hindrances.Weighed weighed = this.hindrances.weigh(context.programme(), context.scope(), signed);
		if (!weighed.blocking().isEmpty() || !weighed.missing().isEmpty()) {
			throw new GateClosedException(weighed.blocking(), weighed.missing(),
					this.returned.write(context.scope(), List.of()));
		}
		if (weighed.coverage().reported().isEmpty()) {
			throw new GateClosedException(List.of(), weighed.coverage().expected(), List.of());
		}
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
