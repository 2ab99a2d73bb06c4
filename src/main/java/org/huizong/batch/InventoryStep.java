package org.huizong.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.collect.Collector;
import org.huizong.collect.Identification;
import org.huizong.collect.Inbox;
import org.huizong.collect.Inventory;
import org.huizong.excel.Limits;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.statistics.Coverage;
import org.huizong.statistics.Exclusion;
import org.huizong.statistics.Finding;
import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.store.ExclusionStore;
import org.huizong.store.FindingStore;
import org.huizong.store.InboxFolder;
import org.huizong.store.InboxStore;
import org.huizong.store.OriginalArchive;
import org.huizong.store.StagingStore;
import org.huizong.store.StagingStore.Sender;

import org.springframework.stereotype.Component;

/** Lists what was received, keeps the originals, and finds out who sent what. */
@Component
class InventoryStep {

	static final String STAGE = "inventory";

	private final InboxFolder folder;

	private final OriginalArchive originals;

	private final InboxStore inbox;

	private final StagingStore staging;

	private final FindingStore findings;

	private final ExclusionStore exclusions;

	InventoryStep(InboxFolder folder, OriginalArchive originals, InboxStore inbox, StagingStore staging,
			FindingStore findings, ExclusionStore exclusions) {
		this.folder = folder;
		this.originals = originals;
		this.inbox = inbox;
		this.staging = staging;
		this.findings = findings;
		this.exclusions = exclusions;
	}

	void run(MonthContext context) throws IOException {
		if (context.run().frozen()) {
			return;
		}
		this.staging.prepare(context.programme());
		record(context, identify(context), odd(context));
	}

	/** What the inbox holds that is no file is told, or it would be lost in silence. */
	private List<Finding> odd(MonthContext context) throws IOException {
		Collector collector = new Collector(context.programme(), Limits.DEFAULT);
		return this.folder.oddities(context.programme().code(), context.period())
			.stream()
			.map((odd) -> collector.refuse(odd.path(), verdict(odd.kind())))
			.toList();
	}

	private static Verdict verdict(InboxFolder.Oddity.Kind kind) {
		return switch (kind) {
			case SYMBOLIC_LINK -> Verdict.SYMBOLIC_LINK;
			case SPECIAL_FILE -> Verdict.SPECIAL_FILE;
			case ODD_NAME -> Verdict.ODD_NAME;
			case TOO_DEEP -> Verdict.TOO_DEEP;
			case NO_PERMISSION -> Verdict.NO_PERMISSION;
		};
	}

	private List<Identification> identify(MonthContext context) throws IOException {
		Collector collector = new Collector(context.programme(), Limits.DEFAULT);
		String programme = context.programme().code();
		List<Identification> identifications = new ArrayList<>();
		for (ReceivedFile file : this.folder.monthly(programme, context.period())) {
			identifications.add(identify(collector, programme, file, context.period()));
		}
		ReferencePeriod year = new ReferencePeriod(context.period().year(), 1);
		for (ReceivedFile file : this.folder.annual(programme, context.period())) {
			identifications.add(identify(collector, programme, file, year));
		}
		return identifications;
	}

	private Identification identify(Collector collector, String programme, ReceivedFile file, ReferencePeriod period)
			throws IOException {
		Path original = this.originals.keep(this.folder.locate(programme, file), file);
		return collector.identify(original, file, period);
	}

	private void record(MonthContext context, List<Identification> identifications, List<Finding> odd) {
		Inbox sorted = Inventory.take(context.programme(), context.period(), identifications);
		Set<Identification> admitted = new LinkedHashSet<>(sorted.all());
		List<InboxStore.Entry> entries = identifications.stream()
			.map((one) -> new InboxStore.Entry(one.file(), admitted.contains(one) ? one.unit() : null,
					one.forms().stream().map(Identification.FormSheet::form).distinct().toList()))
			.toList();
		List<Finding> found = new ArrayList<>(sorted.findings());
		found.addAll(odd);
		identifications.forEach((one) -> found.addAll(one.findings()));
		Set<Sender> senders = entries.stream()
			.filter((entry) -> entry.unit() != null)
			.map((entry) -> CollectStep.sender(context, entry))
			.collect(Collectors.toSet());
		this.inbox.replace(context.scope(), entries);
		this.inbox.replaceCoverage(context.scope(), coverage(context, sorted));
		this.findings.replace(context.scope(), STAGE, found);
		this.staging.retain(context.programme(), context.scope(), senders);
		this.findings.retain(context.scope(), CollectStep.STAGE, senders.stream().map(Sender::key).toList());
	}

	/**
	 * A unit is in when something of it can be read and nobody has signed to leave it
	 * out; the gate weighs what is wrong with it.
	 */
	private Coverage coverage(MonthContext context, Inbox sorted) {
		List<String> expected = context.programme()
			.unitsIn(context.period())
			.stream()
			.map(ReportingUnit::code)
			.toList();
		Set<String> signed = this.exclusions.inForce(context.scope())
			.stream()
			.map(Exclusion::unit)
			.collect(Collectors.toSet());
		List<String> excluded = expected.stream().filter(signed::contains).toList();
		List<String> missing = sorted.missing().stream().filter((unit) -> !signed.contains(unit)).toList();
		List<String> reported = expected.stream()
			.filter((unit) -> !signed.contains(unit) && !missing.contains(unit))
			.toList();
		return new Coverage(expected, reported, missing, excluded);
	}

}
