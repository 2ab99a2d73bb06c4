package org.huizong.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.huizong.collect.Collector;
import org.huizong.collect.identity.Identification;
import org.huizong.excel.Limits;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.inbox.Identifications.Received;
import org.huizong.inbox.ReturnVersionStore.Receipt;
import org.huizong.office.Scope;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.statistics.received.ReturnVersions;

import org.springframework.stereotype.Component;

/**
 * What lies in the inbox of a month: originals are kept, senders identified, and each new
 * content recorded as a version with the time at which it was first seen.
 */
@Component
public class Receipts {

	private final InboxFolder folder;

	private final OriginalArchive originals;

	private final ReturnVersionStore versions;

	private final InboxContents contents;

	private final Identifications identifications;

	private final Clock clock;

	private final Set<Looked> looked = ConcurrentHashMap.newKeySet();

	private final AtomicLong looks = new AtomicLong();

	Receipts(InboxFolder folder, OriginalArchive originals, ReturnVersionStore versions, InboxContents contents,
			Identifications identifications, Clock clock) {
		this.identifications = identifications;
		this.folder = folder;
		this.contents = contents;
		this.originals = originals;
		this.versions = versions;
		this.clock = clock;
	}

	/** Looks at everything that lies there now; one at a time in a process. */
	public synchronized List<Identification> take(StatisticalProgramme programme, ReferencePeriod period)
			throws IOException {
		ReferencePeriod year = new ReferencePeriod(period.year(), 1);
		List<Identification> identifications = new ArrayList<>(
				identify(programme, this.folder.monthly(programme.code(), period, this.contents::read), period));
		identifications
			.addAll(identify(programme, this.folder.annual(programme.code(), period, this.contents::read), year));
		record(programme, period, identifications);
		Scope scope = new Scope(programme.code(), period);
		recordFormer(programme, scope);
		identifications.forEach((one) -> this.looked.add(new Looked(scope, one.file().sha256(), programme.version())));
		this.looks.incrementAndGet();
		return identifications;
	}

	/** Whether taking the files in would open and record nothing: it was done. */
	boolean taken(StatisticalProgramme programme, ReferencePeriod period, List<ReceivedFile> files) {
		String folder = period + "/";
		Map<Boolean, List<ReceivedFile>> own = files.stream()
			.collect(Collectors.partitioningBy((file) -> file.path().startsWith(folder)));
		ReferencePeriod year = new ReferencePeriod(period.year(), 1);
		return this.versions.unrecorded(new Scope(programme.code(), period)).isEmpty()
				&& this.identifications.know(programme, own.get(true), period)
				&& this.identifications.know(programme, own.get(false), year);
	}

	/** How often this process has looked into an inbox. */
	public long looks() {
		return this.looks.get();
	}

	/** Whether this process has looked into that content by that declaration. */
	boolean looked(Scope scope, ReceivedFile file, String declaration) {
		return this.looked.contains(new Looked(scope, file.sha256(), declaration));
	}

	/**
	 * Versions of the month's own returns, without those of tables that hold for the
	 * year.
	 */
	public ReturnVersions versions(Scope scope) {
		String folder = scope.period() + "/";
		return new ReturnVersions(this.versions.versions(scope)
			.all()
			.stream()
			.filter((version) -> version.path().startsWith(folder))
			.toList());
	}

	/** Versions of the tables that hold for the year. */
	public ReturnVersions annualVersions(Scope scope) {
		String folder = scope.period().year() + "/";
		return new ReturnVersions(this.versions.versions(scope)
			.all()
			.stream()
			.filter((version) -> version.path().startsWith(folder))
			.toList());
	}

	/** What the inbox holds that is no file is told, or it would be lost in silence. */
	public List<Finding> oddities(StatisticalProgramme programme, ReferencePeriod period) throws IOException {
		Collector collector = new Collector(programme.calledIn(period), Limits.DEFAULT);
		return this.folder.oddities(programme.code(), period)
			.stream()
			.map((odd) -> collector.refuse(odd.path(), period, verdict(odd.kind())))
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

	private List<Identification> identify(StatisticalProgramme programme, List<ReceivedFile> files,
			ReferencePeriod period) throws IOException {
		List<Received> kept = new ArrayList<>();
		for (ReceivedFile file : files) {
			kept.add(new Received(file, this.originals.keep(this.folder.locate(programme.code(), file), file)));
		}
		return this.identifications.of(programme, kept, period);
	}

	/**
	 * Versions that lie in the inbox no more, received before what they hold was
	 * recorded.
	 */
	private void recordFormer(StatisticalProgramme programme, Scope scope) throws IOException {
		Set<String> unrecorded = new HashSet<>(this.versions.unrecorded(scope));
		if (unrecorded.isEmpty()) {
			return;
		}
		for (ReturnVersion version : this.versions.versions(scope).all()) {
			Path original = this.originals.locate(version.sha256());
			if (Files.exists(original) && unrecorded.remove(version.sha256())) {
				ReceivedFile file = new ReceivedFile(version.path(), version.sha256(), Files.size(original));
				this.identifications.record(programme, new Received(file, original), scope.period());
			}
		}
	}

	private void record(StatisticalProgramme programme, ReferencePeriod period, List<Identification> identifications) {
		Map<Scope, List<Receipt>> receipts = new LinkedHashMap<>();
		List<Identification> sorted = identifications.stream()
			.sorted(Comparator.comparing(Identification::file))
			.toList();
		for (Identification identification : sorted) {
			String unit = identification.unit();
			for (Identification.FormSheet sheet : identification.forms()) {
				ReturnForm form = programme.form(sheet.form());
				boolean annual = form.periodicity() == ReturnForm.Periodicity.ANNUAL;
				String place = (annual ? String.valueOf(period.year()) : period.toString()) + "/";
				if (unit != null && identification.file().path().startsWith(place)) {
					receipts
						.computeIfAbsent(new Scope(programme.code(), form.stagedPeriod(period)),
								(scope) -> new ArrayList<>())
						.add(new Receipt(unit, form.code(), identification.file()));
				}
			}
		}
		Instant now = this.clock.instant();
		receipts.forEach((scope, received) -> this.versions.record(scope, received, now));
	}

	/** A content that was looked into for a month, whatever it was found to be. */
	private record Looked(Scope scope, String sha256, String declaration) {
	}

}
