package org.huizong.monthend;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.collect.identity.Identification;
import org.huizong.collect.identity.Inbox;
import org.huizong.collect.identity.Inventory;
import org.huizong.findings.ExclusionStore;
import org.huizong.findings.FindingStore;
import org.huizong.inbox.Identifications;
import org.huizong.inbox.InboxStore;
import org.huizong.inbox.Receipts;
import org.huizong.runs.MonthContext;
import org.huizong.runs.MonthStep;
import org.huizong.staging.StagedContents;
import org.huizong.staging.StagingStore.Sender;
import org.huizong.staging.StagingStore;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.finding.Exclusion;
import org.huizong.statistics.finding.Finding;
import org.huizong.vintages.Lateness;

import org.springframework.stereotype.Component;

/** Lists what was received, keeps the originals, and finds out who sent what. */
@Component
class InventoryStep {

	static final String STAGE = "inventory";

	private final Receipts receipts;

	private final Identifications identifications;

	private final InboxStore inbox;

	private final StagingStore staging;

	private final FindingStore findings;

	private final ExclusionStore exclusions;

	private final Lateness lateness;

	private final LiveSteps live;

	InventoryStep(Receipts receipts, Identifications identifications, InboxStore inbox, StagingStore staging,
			FindingStore findings, ExclusionStore exclusions, Lateness lateness, LiveSteps live) {
		this.receipts = receipts;
		this.identifications = identifications;
		this.inbox = inbox;
		this.staging = staging;
		this.findings = findings;
		this.exclusions = exclusions;
		this.lateness = lateness;
		this.live = live;
	}

	void run(MonthContext context) throws IOException {
		if (context.run().frozen()) {
			return;
		}
		Beforehand.read();
		this.staging.prepare(context.programme());
		if (context.from() == MonthStep.INVENTORY) {
			this.identifications.forget(context.scope());
		}
		record(context, this.receipts.take(context.programme(), context.period()),
				this.receipts.oddities(context.programme(), context.period()));
		tellLate(context);
	}

	private void tellLate(MonthContext context) {
		List<String> late = this.lateness.of(context)
			.stream()
			.map((version) -> context.programme()
				.unit(version.unit(), context.period())
				.map(ReportingUnit::name)
				.orElse(version.unit()))
			.distinct()
			.toList();
		if (!late.isEmpty()) {
			LocalDate lock = context.programme().calendar().lock(context.period());
			this.live.observer(context.scope().programme())
				.notice(new Text(
						context.period() + " 已于 " + lock + " 锁定；其后收到：" + String.join("、", late) + "。发布的新版注明补报。",
						context.period() + " was locked on " + lock + "; received since: " + String.join(", ", late)
								+ ". The new vintage will be marked as late."));
		}
	}

	private void record(MonthContext context, List<Identification> identifications, List<Finding> odd) {
		Inbox sorted = Inventory.take(context.programme().calledIn(context.period()), context.period(), identifications,
				this.receipts.versions(context.scope()));
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
			.map((entry) -> StagedContents.sender(context, entry))
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
