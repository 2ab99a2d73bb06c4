package org.huizong.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.huizong.inbox.InboxContents.Lying;
import org.huizong.inbox.InboxFolder.Listed;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.runs.LeaseStore;
import org.huizong.runs.RunStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnVersion;

import org.springframework.stereotype.Service;

/**
 * Takes in what is new in inboxes: for commands and uploads at once, for whoever looks on
 * by {@link #watch}. Nobody who only looks takes anything in.
 */
@Service
public class Intake {

	/** A file that was written just now may not be whole yet. */
	private static final Duration WHOLE = Duration.ofSeconds(2);

	private final Programmes programmes;

	private final Receipts receipts;

	private final InboxFolder folder;

	private final InboxContents contents;

	private final InboxStore inbox;

	private final ReturnVersionStore versions;

	private final RunStore runs;

	private final LeaseStore leases;

	private final Clock clock;

	private final Map<Path, KnownHashes.Stamp> last = new ConcurrentHashMap<>();

	/** Inboxes of which nothing is left to be read, as they were then. */
	private final Map<Scope, Seen> done = new ConcurrentHashMap<>();

	Intake(Programmes programmes, Receipts receipts, InboxFolder folder, InboxContents contents, InboxStore inbox,
			ReturnVersionStore versions, RunStore runs, LeaseStore leases, Clock clock) {
		this.programmes = programmes;
		this.receipts = receipts;
		this.folder = folder;
		this.contents = contents;
		this.inbox = inbox;
		this.versions = versions;
		this.runs = runs;
		this.leases = leases;
		this.clock = clock;
	}

	/** Takes in everything that lies in the inbox of the month now. */
	public void take(Scope scope) {
		try {
			this.receipts.take(this.programmes.get(scope.programme()), scope.period());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether {@link #take} would find nothing to do; only looks. */
	public boolean done(Scope scope) {
		List<ReceivedFile> files = this.contents.received(scope);
		Set<String> recognised = recognised(scope);
		return files.stream().allMatch((file) -> recognised.contains(file.sha256()))
				&& this.receipts.taken(this.programmes.get(scope.programme()), scope.period(), files);
	}

	/** The months of the programme that have a folder, sorted. */
	public List<Scope> months(String programme) throws IOException {
		return this.folder.months(programme).stream().map((month) -> new Scope(programme, month)).toList();
	}

	/**
	 * Reads what changed in the inbox of the month and takes in what is new, unless the
	 * programme is being run: a run takes in what lies there itself. Files that are still
	 * being written wait for the next look.
	 * @param patient false at the first look, which finds files that nobody saw come
	 */
	public void watch(Scope scope, boolean patient) throws IOException {
		Seen now = new Seen(this.programmes.get(scope.programme()).version(), this.contents.listed(scope));
		if (now.equals(this.done.get(scope)) || running(scope.programme())) {
			return;
		}
		boolean all = true;
		for (Listed one : now.listed()) {
			if (!whole(one) && patient) {
				all = false;
			}
			else if (this.contents.doubtful(one)) {
				this.contents.read(one.file());
				all &= !this.contents.doubtful(one);
			}
		}
		if (fresh(scope, this.contents.look(now.listed()).files())) {
			take(scope);
		}
		if (all) {
			this.done.put(scope, now);
		}
	}

	private boolean running(String programme) {
		return this.leases.holder(programme).filter(this::alive).isPresent();
	}

	/** Written a while ago, or unchanged since the last look. */
	private boolean whole(Listed one) {
		boolean unchanged = one.stamp().equals(this.last.put(one.file(), one.stamp()));
		return unchanged || one.stamp().modified().toInstant().plus(WHOLE).isBefore(this.clock.instant());
	}

	private boolean alive(LeaseStore.Lease lease) {
		return lease.state(this.clock.instant()) != LeaseStore.Lease.State.DEAD;
	}

	/**
	 * Whether a content lies there that nobody has looked into by today's declaration.
	 */
	private boolean fresh(Scope scope, List<ReceivedFile> files) {
		String declaration = this.programmes.get(scope.programme()).version();
		boolean same = this.runs.last(scope).filter((run) -> declaration.equals(run.declaration())).isPresent();
		Set<String> known = new HashSet<>(recognised(scope));
		if (same) {
			this.inbox.entries(scope).forEach((entry) -> known.add(entry.file().sha256()));
		}
		return files.stream()
			.anyMatch((file) -> !known.contains(file.sha256()) && !this.receipts.looked(scope, file, declaration));
	}

	private Set<String> recognised(Scope scope) {
		Set<String> recognised = new HashSet<>();
		Scope year = new Scope(scope.programme(), new ReferencePeriod(scope.period().year(), 1));
		for (Scope one : List.of(scope, year)) {
			this.versions.versions(one).all().stream().map(ReturnVersion::sha256).forEach(recognised::add);
		}
		return recognised;
	}

	/**
	 * What lies in the inbox of the month and was not taken in yet, by path; opens none.
	 */
	public List<Waiting> waiting(Scope scope) {
		String declaration = this.programmes.get(scope.programme()).version();
		List<Listed> listed = this.contents.listed(scope);
		Lying lying = this.contents.look(listed);
		Set<String> known = new HashSet<>(recognised(scope));
		this.inbox.entries(scope).forEach((entry) -> known.add(entry.file().sha256()));
		Set<String> taken = new HashSet<>();
		lying.files()
			.stream()
			.filter((file) -> known.contains(file.sha256()) || this.receipts.looked(scope, file, declaration))
			.forEach((file) -> taken.add(file.path()));
		List<Waiting> waiting = new ArrayList<>();
		for (Listed one : listed) {
			if (!taken.contains(one.path())) {
				waiting.add(new Waiting(one.path(), one.stamp().modified().toInstant()));
			}
		}
		return waiting;
	}

	/** An inbox as it was, and the declaration by which it was looked into. */
	private record Seen(String declaration, List<Listed> listed) {
	}

	/**
	 * A file that was received and waits to be read.
	 *
	 * @param path below the programme's input
	 * @param since when it was written
	 */
	public record Waiting(String path, Instant since) {
	}

}
