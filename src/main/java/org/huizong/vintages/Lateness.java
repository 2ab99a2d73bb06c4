package org.huizong.vintages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.inbox.InboxStore;
import org.huizong.inbox.Receipts;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.MonthContext;
import org.huizong.statistics.received.ReturnVersion;

import org.springframework.stereotype.Component;

/**
 * Which returns make an edition a late one (补报): those of the edition that came after the
 * month had been published and was locked.
 */
@Component
public class Lateness {

	private final Receipts receipts;

	private final InboxStore inbox;

	private final VintageStore vintages;

	Lateness(Receipts receipts, InboxStore inbox, VintageStore vintages) {
		this.receipts = receipts;
		this.inbox = inbox;
		this.vintages = vintages;
	}

	/** By unit and form; empty while the month is published for the first time. */
	public List<ReturnVersion> of(MonthContext context) {
		Optional<Instant> first = this.vintages.firstPublished(context.scope());
		if (first.isEmpty() || (context.run().frozen() && context.vintage().number() == 1)) {
			return List.of();
		}
		Set<String> present = this.inbox.entries(context.scope())
			.stream()
			.map((entry) -> entry.file().sha256())
			.collect(Collectors.toSet());
		return this.receipts.versions(context.scope())
			.all()
			.stream()
			.filter((version) -> present.contains(version.sha256()) && !version.firstSeen().isBefore(first.get())
					&& locked(context.programme(), context, version))
			.toList();
	}

	private static boolean locked(StatisticalProgramme programme, MonthContext context, ReturnVersion version) {
		return programme.calendar().locked(context.period(), programme.cron().day(version.firstSeen()));
	}

}
