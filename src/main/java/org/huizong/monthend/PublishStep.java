package org.huizong.monthend;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.huizong.inbox.InboxStore;
import org.huizong.planning.Fingerprints;
import org.huizong.results.CityOnlyRenewal;
import org.huizong.runs.MonthContext;
import org.huizong.runs.RunStore;
import org.huizong.staging.BasisStore;
import org.huizong.statistics.Text;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.vintage.Basis;
import org.huizong.vintages.DaysOfIssue;
import org.huizong.vintages.EqualContent;
import org.huizong.vintages.Publisher;
import org.huizong.vintages.VintageStore.Published;
import org.huizong.vintages.VintageStore;

import org.springframework.stereotype.Component;

/**
 * Moves the draft to its place and records the vintage, in this order. A draft that says
 * nothing new is not published: the vintage that stands is recorded as verified on what
 * there is now.
 */
@Component
class PublishStep {

	private final Publisher publisher;

	private final EqualContent content;

	private final CityOnlyRenewal cityOnly;

	private final VintageStore vintages;

	private final BasisStore bases;

	private final RunStore runs;

	private final InboxStore inbox;

	private final Fingerprints fingerprints;

	private final DaysOfIssue days;

	private final LiveSteps live;

	private final Clock clock;

	PublishStep(Publisher publisher, EqualContent content, CityOnlyRenewal cityOnly, VintageStore vintages,
			BasisStore bases, RunStore runs, InboxStore inbox, Fingerprints fingerprints, DaysOfIssue days,
			LiveSteps live, Clock clock) {
		this.publisher = publisher;
		this.content = content;
		this.cityOnly = cityOnly;
		this.vintages = vintages;
		this.bases = bases;
		this.runs = runs;
		this.inbox = inbox;
		this.fingerprints = fingerprints;
		this.days = days;
		this.live = live;
		this.clock = clock;
	}

	void run(MonthContext context) throws IOException {
		List<ReceivedFile> files = this.inbox.entries(context.scope()).stream().map(InboxStore.Entry::file).toList();
		Basis basis = this.fingerprints.basis(context.programme(), context.period(), files, context.run().signed());
		Optional<Published> standing = standing(context);
		if (standing.isPresent()) {
			this.bases.record(standing.get().vintage(), context.attempt(), basis);
			this.runs.same(context.scope(), context.attempt(), standing.get().vintage().number());
			this.cityOnly.of(context, standing.get().vintage());
			this.publisher.discard(context.vintage());
			tell(context, standing.get());
			return;
		}
		String manifest = this.publisher.publish(context.vintage());
		this.bases.record(context.vintage(), context.attempt(), basis);
		this.vintages.record(published(context, files, manifest), context.attempt(), this.clock.instant());
	}

	/** What stands and says the same; after a crash, what was found to. */
	private Optional<Published> standing(MonthContext context) throws IOException {
		Optional<Published> latest = this.vintages.latest(context.scope())
			.filter((one) -> one.vintage().number() < context.vintage().number());
		boolean known = context.run().sameAs() != null;
		return (latest.isPresent()
				&& (known || this.content.equal(context.programme(), context.vintage(), latest.get()))) ? latest
						: Optional.empty();
	}

	private void tell(MonthContext context, Published standing) {
		int number = standing.vintage().number();
		this.live.observer(context.scope().programme())
			.notice(new Text(context.period() + " 结果与第" + number + "版相同，未发布新版。",
					context.period() + ": the result equals vintage " + number + "; no new one is published."));
	}

	private Published published(MonthContext context, List<ReceivedFile> files, String manifest) {
		List<ReceivedFile> monthly = files.stream()
			.filter((file) -> file.path().startsWith(context.period() + "/"))
			.toList();
		return new Published(context.vintage(), String.valueOf(context.run().fingerprint()),
				this.fingerprints.inputs(context.scope(), monthly, context.run().signed()),
				this.fingerprints.before(context.programme().code(), context.period()), manifest,
				this.days.of(context));
	}

}
