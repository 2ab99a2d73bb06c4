package org.huizong.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.huizong.inbox.InboxContents.Lying;
import org.huizong.inbox.InboxContents;
import org.huizong.inbox.InboxFolder.Listed;
import org.huizong.inbox.KnownHashes;
import org.huizong.inbox.Receipts;
import org.huizong.office.Moments;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.runs.LeaseStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.PublishedFiles;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Marks of everything that the state of a month follows from: while a month's mark is the
 * same, so is its state. This is the one place that knows what may change it; whoever
 * keeps what was found of a month keeps it by this mark, see {@link KeptStates}.
 */
@Component
class MonthMarks {

	private final Programmes programmes;

	private final InboxContents contents;

	private final Receipts receipts;

	private final PublishedFiles files;

	private final MonthMarkStore store;

	private final LeaseStore leases;

	private final Moments moments;

	private final AtomicLong begun = new AtomicLong();

	private final Clock clock;

	MonthMarks(Programmes programmes, InboxContents contents, Receipts receipts, PublishedFiles files,
			MonthMarkStore store, LeaseStore leases, Moments moments, Clock clock) {
		this.moments = moments;
		this.receipts = receipts;
		this.programmes = programmes;
		this.contents = contents;
		this.files = files;
		this.store = store;
		this.leases = leases;
		this.clock = clock;
	}

	/** A look at the programme as it stands at this moment. */
	Look look(String programme) {
		return this.moments.seen(new Looked(programme), () -> fresh(programme));
	}

	private Look fresh(String programme) {
		long number = this.begun.incrementAndGet();
		Optional<LeaseStore.Lease> lease = this.leases.holder(programme);
		Instant beat = lease.isPresent() ? this.clock.instant().truncatedTo(ChronoUnit.SECONDS) : null;
		return new Look(number, programme, this.programmes.get(programme).version(), this.store.of(programme), beat);
	}

	/** What is asked of one moment. */
	final class Look {

		private final long number;

		private final String programme;

		private final String declaration;

		private final MonthMarkStore.Marks marks;

		private final @Nullable Instant running;

		private final Map<ReferencePeriod, Mark> known = new ConcurrentHashMap<>();

		private Look(long number, String programme, String declaration, MonthMarkStore.Marks marks,
				@Nullable Instant running) {
			this.number = number;
			this.programme = programme;
			this.declaration = declaration;
			this.marks = marks;
			this.running = running;
		}

		/** The month as it was seen. */
		KeptStates.Seen<Mark> seen(ReferencePeriod period) {
			return new KeptStates.Seen<>(of(period), this.declaration, this.number);
		}

		/** The mark of a month, which holds for a second while the month is run. */
		Mark of(ReferencePeriod period) {
			return this.known.computeIfAbsent(period, this::mark);
		}

		private Mark mark(ReferencePeriod period) {
			Scope scope = new Scope(this.programme, period);
			List<Listed> listed = MonthMarks.this.contents.listed(scope);
			Lying lying = MonthMarks.this.contents.look(listed);
			List<String> database = new ArrayList<>(this.marks.of(period));
			database.addAll(this.marks.of(new ReferencePeriod(period.year(), 1)));
			database.addAll(this.marks.published());
			Instant beat = this.marks.open().contains(period) ? this.running : null;
			return new Mark(this.declaration, beat, MonthMarks.this.receipts.looks(), database,
					listed.stream().map((one) -> one.path() + " " + one.stamp()).toList(), lying, published(period));
		}

		private List<KnownHashes.@Nullable Stamp> published(ReferencePeriod period) {
			Integer number = this.marks.vintages().get(period);
			try {
				return (number != null) ? MonthMarks.this.files.stamps(new Vintage(this.programme, period, number))
						: List.of();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** Under what a look is known in a moment. */
	private record Looked(String programme) {
	}

	/**
	 * What a month's state follows from.
	 *
	 * @param declaration hash of the programme's declaration
	 * @param running the second in which the month is being run, null when it is not
	 * @param looks how often this process has taken in what lies in inboxes
	 * @param database what was said, signed, received, run and published
	 * @param inbox names, sizes and times of what lies in the inbox
	 * @param lying what of that was read, and what it was
	 * @param published sizes and times of what stands published, null for what is gone
	 */
	record Mark(String declaration, @Nullable Instant running, long looks, List<String> database, List<String> inbox,
			Lying lying, List<KnownHashes.@Nullable Stamp> published) {
	}

}
