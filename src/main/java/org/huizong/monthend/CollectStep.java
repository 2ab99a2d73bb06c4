package org.huizong.monthend;

import java.util.ArrayList;
import java.util.List;

import org.huizong.collect.identity.Identification;
import org.huizong.collect.table.Collected;
import org.huizong.findings.FindingStore;
import org.huizong.inbox.Identifications.Received;
import org.huizong.inbox.Identifications;
import org.huizong.inbox.InboxStore;
import org.huizong.inbox.OriginalArchive;
import org.huizong.runs.MonthContext;
import org.huizong.runs.MonthStep;
import org.huizong.staging.StagedContents;
import org.huizong.staging.StagingStore.Sender;
import org.huizong.staging.StagingStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.finding.Finding;

import org.springframework.stereotype.Component;

/**
 * Reads every row of one sender's workbooks into staging. What stands staged from the
 * same contents by the same declaration and program is left as it is.
 */
@Component
class CollectStep {

	static final String STAGE = "collect";

	private final InboxStore inbox;

	private final StagingStore staging;

	private final FindingStore findings;

	private final OriginalArchive originals;

	private final StagedContents contents;

	private final Identifications identifications;

	private final LiveSteps live;

	CollectStep(InboxStore inbox, StagingStore staging, FindingStore findings, OriginalArchive originals,
			StagedContents contents, Identifications identifications, LiveSteps live) {
		this.identifications = identifications;
		this.inbox = inbox;
		this.staging = staging;
		this.findings = findings;
		this.originals = originals;
		this.contents = contents;
		this.live = live;
	}

	/** Keys of the senders whose workbooks the inventory lets in, sorted. */
	List<String> senders(MonthContext context) {
		return this.inbox.entries(context.scope())
			.stream()
			.filter((entry) -> entry.unit() != null)
			.map((entry) -> StagedContents.sender(context, entry).key())
			.distinct()
			.sorted()
			.toList();
	}

	void run(MonthContext context, String key) throws Exception {
		if (context.run().frozen()) {
			return;
		}
		Sender sender = Sender.of(key);
		List<InboxStore.Entry> entries = this.inbox.entries(context.scope(), sender.unit())
			.stream()
			.filter((entry) -> StagedContents.sender(context, entry).equals(sender))
			.toList();
		String contents = this.contents.of(context, entries);
		if (readsAll(context) || !contents.equals(this.staging.contents(context.scope(), sender))) {
			read(context, sender, entries, contents);
		}
		this.live.observer(context.scope().programme()).returnRead(context.period(), sender.unit());
	}

	/** A rerun from here or before reads everything again, changed or not. */
	private static boolean readsAll(MonthContext context) {
		MonthStep from = context.from();
		return from == MonthStep.INVENTORY || from == MonthStep.COLLECT;
	}

	private void read(MonthContext context, Sender sender, List<InboxStore.Entry> entries, String contents) {
		ReferencePeriod folder = sender.annual() ? new ReferencePeriod(context.period().year(), 1) : context.period();
		List<StagingStore.StagedForm> forms = new ArrayList<>();
		List<Finding> found = new ArrayList<>();
		for (InboxStore.Entry entry : entries) {
			Received file = new Received(entry.file(), this.originals.locate(entry.file().sha256()));
			Identification identification = this.identifications.of(context.programme(), file, folder);
			Collected collected = this.identifications.read(context.programme(), file, identification, folder);
			found.addAll(collected.findings());
			collected.tables()
				.forEach((table) -> forms
					.add(new StagingStore.StagedForm(table.form(), entry.file().path(), table.sheet(), table.letters(),
							table.rows(), table.normalisations(), table.ignored(), table.cells())));
		}
		this.staging.replace(context.programme(), context.scope(), sender, contents, forms);
		this.findings.replaceOf(context.scope(), STAGE, sender.key(), found);
	}

}
