package org.huizong.batch;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import org.huizong.statistics.ReceivedFile;
import org.huizong.store.InboxStore;
import org.huizong.store.VintageStore;

import org.springframework.stereotype.Component;

/** Moves the draft to its place and records the vintage, in this order. */
@Component
class PublishStep {

	private final Publisher publisher;

	private final VintageStore vintages;

	private final InboxStore inbox;

	private final Fingerprints fingerprints;

	private final Clock clock;

	PublishStep(Publisher publisher, VintageStore vintages, InboxStore inbox, Fingerprints fingerprints, Clock clock) {
		this.publisher = publisher;
		this.vintages = vintages;
		this.inbox = inbox;
		this.fingerprints = fingerprints;
		this.clock = clock;
	}

	void run(MonthContext context) throws IOException {
		String manifest = this.publisher.publish(context.vintage());
		List<ReceivedFile> monthly = this.inbox.entries(context.scope())
			.stream()
			.map(InboxStore.Entry::file)
			.filter((file) -> file.path().startsWith(context.period() + "/"))
			.toList();
		this.vintages.record(
				new VintageStore.Published(context.vintage(), String.valueOf(context.run().fingerprint()),
						this.fingerprints.inputs(context.scope(), monthly, context.run().signed()),
						this.fingerprints.before(context.programme().code(), context.period()), manifest),
				context.attempt(), this.clock.instant());
	}

}
